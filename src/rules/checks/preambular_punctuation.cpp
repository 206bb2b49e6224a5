// SPDX-License-Identifier: Apache-2.0
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

/// A heading that a converter took for a paragraph: it gave it an empty name.
bool is_nameless(const TextLine& line) {
    const auto* name = model::find(line.step.division->attributes, "name");
    return name && name->value.empty();
}

bool is_container(const TextLine& line) {
    return line.step.division && line.step.division->name == "container" && line.step.line &&
           line.step.line->name != "block";
}

/// Points of a list inside the preamble end with semicolons, the last one like the paragraph.
void check_points(const Subject& subject, const DocumentText& text, const Unit& unit, Findings& found) {
    for (auto i = unit.first; i < unit.last; ++i) {
        const auto& line = text.lines[i];
        if (line.quoted || line.is_table() || line.is_display()) continue;
        const auto seen = ending(line.prose, subject.language);
        const auto deeper = text.lines[i + 1].step.level - line.step.level;
        if (!seen || seen->mark == Mark::colon || (deeper <= 0 && seen->mark == Mark::semicolon)) continue;
        if (deeper > 0)
            report_ending(subject, found, line.prose, *seen, Mark::colon, "the introduction of a list", true);
        else if (line.step.level > 0)
            report_ending(subject, found, line.prose, *seen, Mark::semicolon, "the point", true);
    }
}

/// Operative paragraphs that a converter put into the preamble end as these do.
bool holds_operative(const DocumentText& text, const Unit& unit) {
    for (auto i = unit.first; i <= unit.last; ++i)
        if (is_misplaced_paragraph(text.lines[i])) return true;
    return paragraph_number(typed_label(text.lines[unit.first])).has_value();
}

void check(const Subject& subject, const DocumentText& text, const Unit& unit, Findings& found) {
    if (holds_operative(text, unit)) return;
    check_points(subject, text, unit, found);
    const auto& first = text.lines[unit.first];
    const auto& last = text.lines[unit.last];
    if (!is_container(first) || first.is_display() || first.quoted || last.quoted || last.is_table()) return;
    const auto seen = ending(last.prose, subject.language);
    if (!seen || seen->mark == Mark::comma || (seen->mark == Mark::none && is_nameless(first))) return;
    // A colon announces what stands behind: a list, a quotation, an operative part that begins in the middle.
    const bool before_other = unit.last + 1 >= text.lines.size() || !is_container(text.lines[unit.last + 1]);
    if (seen->mark == Mark::colon && before_other) return;
    report_ending(subject, found, last.prose, *seen, Mark::comma, "the preambular paragraph");
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        if (text.resolution)
            for (const auto& unit : units(text, false)) check(subject, text, unit, found);
}

}  // namespace

extern constinit const Rule preambular_punctuation{
    .code = "EDIT001",
    .name = "preambular-punctuation",
    .levels = staged(Level::warning, Level::error, Level::error, Level::error),
    .summary = "a preambular paragraph that does not end with a comma",
    .why =
        R"(The preamble is part of one sentence: each of its paragraphs, the last one too, ends with a comma (Arabic `،`,
Chinese `，`). The sentence goes on with the verb of the first operative paragraph.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions; published texts, 99.6 to 99.9 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries⟦;⟧</p>
</container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p>
</container>)",
         .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
