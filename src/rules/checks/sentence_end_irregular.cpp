// SPDX-License-Identifier: Apache-2.0

#include <optional>
#include <vector>

#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

bool is_container(const TextLine& line) {
    return line.step.division && line.step.division->name == "container" && line.step.line &&
           line.step.line->name != "block";
}

/// The lines whose end no other rule looks at: of decisions, presidential statements and annexes, of
/// quotations, and unnumbered ones.
std::vector<const TextLine*> lines_left(const DocumentText& text) {
    std::vector<const TextLine*> left;
    for (const bool operative : {false, true}) {
        const auto all = units(text, operative);
        for (const auto& unit : all) {
            const auto& first = text.lines[unit.first];
            const bool numbered = operative ? is_numbered(first) : is_container(first);
            for (auto i = unit.first; i <= unit.last; ++i) {
                const auto& line = text.lines[i];
                const bool alone = text.resolution && operative && all.size() == 1 && i == unit.last;
                if (line.step.line && !alone && (!text.resolution || !numbered || line.quoted))
                    left.push_back(&line);
            }
        }
    }
    return left;
}

/// Long enough to be more than a name or a heading.
bool is_prose(const TextLine& line) {
    constexpr std::size_t long_enough = 70;
    const auto words = trimmed_text(line.prose.text);
    return words.size() >= long_enough && words.find('\t') == std::string_view::npos;
}

/// What the line at `index` should end with by those around it; `other` where they do not tell. `whole`:
/// these are all lines of the text.
Mark usual(const std::vector<const TextLine*>& lines, const std::vector<Mark>& marks, std::size_t index,
           bool whole) {
    const auto beside = [&](std::size_t other) {
        const bool near = other < lines.size() && lines[other]->step.level == lines[index]->step.level;
        return near ? marks[other] : Mark::other;
    };
    const bool first = index == 0, last = index + 1 == lines.size();
    if (first && last) return whole ? Mark::stop : Mark::other;
    if (first) return beside(1) == Mark::stop ? Mark::stop : Mark::other;
    if (last && whole && lines[index]->step.level == 0 && marks[index] != Mark::semicolon) return Mark::stop;
    if (last) return beside(index - 1);
    return beside(index - 1) == beside(index + 1) ? beside(index - 1) : Mark::other;
}

void check(const Subject& subject, const DocumentText& text, Findings& found) {
    const auto lines = lines_left(text);
    std::vector<std::optional<Ending>> ends;
    std::vector<Mark> marks;
    for (const auto* line : lines) {
        ends.push_back(line->is_display() ? std::nullopt : ending(line->prose, subject.language));
        marks.push_back(ends.back() ? ends.back()->mark : Mark::other);
    }
    int stops = 0, whole = 0;  // of lines that are no points
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!ends[i] || lines[i]->step.level > 0) continue;
        ++whole;
        stops += marks[i] == Mark::stop;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = *lines[i];
        if (!ends[i] || marks[i] == Mark::colon || (marks[i] == Mark::other && !ends[i]->foreign)) continue;
        const bool introduces = i + 1 < lines.size() && lines[i + 1]->step.level > line.step.level;
        if (introduces) {
            if (!label_of(*lines[i + 1]).empty())
                report_ending(subject, found, line.prose, *ends[i], Mark::colon, "the introduction of a list",
                              true);
            continue;
        }
        auto expected = usual(lines, marks, i, !text.resolution);
        if (marks[i] == Mark::none) {
            if (!is_prose(line)) continue;
            if (expected == Mark::other && text.depth == 0) expected = Mark::stop;
        }
        const bool sentences = 3 * stops > 2 * whole && text.depth == 0 && line.step.level == 0;
        if (expected == Mark::other && sentences && marks[i] != Mark::stop) expected = Mark::stop;
        if (ends[i]->foreign && expected == Mark::other) expected = Mark::semicolon;
        if (expected == marks[i] || expected == Mark::other || expected == Mark::none ||
            expected == Mark::colon)
            continue;
        report_ending(subject, found, line.prose, *ends[i], expected, "the paragraph", true);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) check(subject, text, found);
}

}  // namespace

extern constinit const Rule sentence_end_irregular{
    .code = "EDIT019",
    .name = "sentence-end-irregular",
    .levels = always(Level::hint),
    .summary = "a paragraph of a decision, a statement or an annex that ends otherwise than those around it",
    .why =
        R"(Decisions, statements by the President of the Security Council, declarations and annexes are written in sentences:
their paragraphs end with full stops, the points of their lists with semicolons. Texts differ, so a paragraph is measured
by the others of its kind in the same text.)",
    .authority = "Editorial Manual, Punctuation; published texts",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p>We, the Heads of State and Government, have gathered here to speak of libraries⟦;⟧</p></content></paragraph>
<paragraph eId="para_2"><content><p>We shall open a library in every town and keep it open for everybody who reads.</p></content></paragraph>
<paragraph eId="para_3"><content><p>We shall meet again in five years to look at what has been done and what has not.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p>We, the Heads of State and Government, have gathered here to speak of libraries.</p></content></paragraph>
<paragraph eId="para_2"><content><p>We shall open a library in every town and keep it open for everybody who reads.</p></content></paragraph>
<paragraph eId="para_3"><content><p>We shall meet again in five years to look at what has been done and what has not.</p></content></paragraph>)"},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
