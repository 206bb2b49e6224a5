// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/labels.h"
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Where the words of a line end if a conjunction behind their mark is left out ("; and"); nothing without
/// one. The mark may be missing.
std::optional<Ending> ending_before_and(const Subject& subject, const TextLine& line) {
    constexpr std::array<std::string_view, 16> conjunctions{
        "and", "or", "et", "ou", "y", "e", "o", "и", "или", "و", "أو", "和", "以及", "或", "und", "oder"};
    const auto text = std::string_view(line.prose.text).substr(0, trimmed(line.prose.text).end);
    for (const auto conjunction : conjunctions) {
        if (!text.ends_with(conjunction)) continue;
        auto shorter = line.prose;
        const auto rest = text.substr(0, text.size() - conjunction.size());
        if (citations::word_before(rest, rest.size())) continue;
        shorter.text.resize(trimmed(rest).end);
        std::erase_if(shorter.pieces, [&](const auto& piece) { return piece.begin >= shorter.text.size(); });
        return ending(shorter, subject.language);
    }
    return std::nullopt;
}

bool introduces(const DocumentText& text, std::size_t index, const Unit& unit) {
    return index < unit.last && text.lines[index + 1].step.level > text.lines[index].step.level;
}

/// A paragraph that an official text would end with something else than a semicolon, or that is cut into two.
bool left_aside(const DocumentText& text, const Unit& unit, const Unit& next) {
    for (auto i = unit.first; i <= unit.last; ++i)
        if (text.lines[i].quoted || text.lines[i].is_table()) return true;
    const auto& behind = text.lines[next.first];
    return behind.quoted || !is_numbered(behind);
}

/// A sentence of a declaration ("We, the Heads of State …"): no verb in italics opens it, and a full stop
/// ends it.
bool declares(const Subject& subject, const TextLine& line) {
    const auto seen = ending(line.prose, subject.language);
    const auto begin = trimmed(line.prose.text).begin;
    return seen && seen->mark == Mark::stop && !looks_opening(subject, line.prose.run_at(begin).style);
}

/// Whether most points beside this one end with its mark: a habit of that list.
bool prevails(const Subject& subject, const DocumentText& text, const Unit& unit, const TextLine& line,
              Mark mark) {
    int same = 0, other = 0;
    for (auto i = unit.first; i < unit.last; ++i) {
        const auto& beside = text.lines[i];
        if (&beside == &line || beside.step.level != line.step.level || introduces(text, i, unit)) continue;
        const auto seen = ending(beside.prose, subject.language);
        if (seen) ++(seen->mark == mark ? same : other);
    }
    return same > other;
}

/// "; and" before the last of the `parts`.
void report_conjunction(const Subject& subject, const TextLine& line, const Ending& joined,
                        std::string_view parts, Findings& found) {
    const auto words = trimmed(line.prose.text);
    const auto begin = joined.end + trimmed(std::string_view(line.prose.text).substr(joined.end)).begin;
    auto& finding = found.at(line.prose.span(subject.source(), begin, words.end),
                             cat("`", line.prose.text.substr(begin, words.end - begin), "` joins the ", parts,
                                 ", expected the mark alone"));
    offer(finding, "delete it", replacement(subject, line.prose, joined.end, words.end, ""), Trust::safe);
}

void check_point(const Subject& subject, const DocumentText& text, const Unit& unit, std::size_t index,
                 Findings& found) {
    const auto& line = text.lines[index];
    const auto seen = ending(line.prose, subject.language);
    if (!seen || line.is_display() || seen->mark == Mark::semicolon || seen->mark == Mark::colon) return;
    const auto joined = ending_before_and(subject, line);
    const bool council = subject.organ == model::Organ::security_council;
    if (joined && joined->mark != Mark::none) {
        if (!council) report_conjunction(subject, line, *joined, "points", found);
        return;
    }
    const bool bullet = read_label(label_of(line)).empty();
    const bool loose = council || bullet || text.lines[index + 1].step.closing;
    if (loose && prevails(subject, text, unit, line, seen->mark)) return;
    report_ending(subject, found, line.prose, *seen, Mark::semicolon, "the point",
                  loose && !(council && seen->mark == Mark::none));
}

/// The last words before what is no numbered paragraph: a table, a quotation, a heading in all but name.
void check_before_other(const Subject& subject, const TextLine& line, const TextLine& behind,
                        Findings& found) {
    const auto seen = ending(line.prose, subject.language);
    if (!seen || line.quoted || line.is_table() || line.is_display()) return;
    const bool announces = behind.quoted || behind.is_table();
    if (seen->mark == Mark::comma || seen->mark == Mark::none || seen->foreign ||
        (announces && seen->mark == Mark::semicolon))
        report_ending(subject, found, line.prose, *seen, announces ? Mark::colon : Mark::semicolon,
                      "the operative paragraph", true);
}

void check_points(const Subject& subject, const DocumentText& text, const Unit& unit, Findings& found) {
    for (auto i = unit.first; i < unit.last; ++i) {
        const auto& line = text.lines[i];
        const auto& next = text.lines[i + 1];
        if (line.quoted || line.is_table() || next.is_table()) continue;
        if (!introduces(text, i, unit)) {
            if (line.step.level > 0) check_point(subject, text, unit, i, found);
            continue;
        }
        const auto seen = ending(line.prose, subject.language);
        if (seen && line.step.number && seen->mark != Mark::colon && !line.is_display() &&
            !label_of(next).empty())
            report_ending(subject, found, line.prose, *seen, Mark::colon, "the introduction of a list");
    }
}

void check_last(const Subject& subject, const DocumentText& text, const Unit& unit, Findings& found) {
    const auto& last = text.lines[unit.last];
    const auto seen = ending(last.prose, subject.language);
    if (!seen || seen->mark == Mark::semicolon || declares(subject, text.lines[unit.first])) return;
    // A colon announces what a converter made paragraphs of their own.
    if (seen->mark == Mark::colon &&
        (unit.last + 1 >= text.lines.size() || !is_numbered(text.lines[unit.last + 1])))
        return;
    const auto joined = ending_before_and(subject, last);
    if (joined && joined->mark == Mark::semicolon)
        report_conjunction(subject, last, *joined, "paragraphs", found);
    else
        report_ending(subject, found, last.prose, *seen, Mark::semicolon, "the operative paragraph");
}

/// Whether a further resolution begins behind this unit in the same text, as in parts A and B.
bool ends_resolution(const DocumentText& text, const Unit& unit, const Unit& next) {
    return std::any_of(text.lines.begin() + static_cast<std::ptrdiff_t>(unit.last),
                       text.lines.begin() + static_cast<std::ptrdiff_t>(next.first),
                       [](const TextLine& line) { return line.step.kind == model::Step::Kind::formula; });
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        const auto& paragraphs = units(text, true);
        for (std::size_t i = 0; i < paragraphs.size(); ++i) {
            const auto& unit = paragraphs[i];
            const auto& line = text.lines[unit.first];
            if (!is_numbered(line)) continue;
            const bool last = i + 1 == paragraphs.size() || ends_resolution(text, unit, paragraphs[i + 1]);
            check_points(subject, text, unit, found);
            if (last) continue;
            if (left_aside(text, unit, paragraphs[i + 1]))
                check_before_other(subject, text.lines[unit.last], text.lines[paragraphs[i + 1].first],
                                   found);
            else
                check_last(subject, text, unit, found);
        }
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "",
                                     staged(Level::warning, Level::warning, Level::warning, Level::hint)}};

}  // namespace

extern constinit const Rule operative_punctuation{
    .code = "EDIT002",
    .name = "operative-punctuation",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "an operative paragraph, list introduction or point that ends with the wrong mark",
    .why =
        R"(Every operative paragraph but the last ends with a semicolon (French with a no-break space before it, Arabic `؛`,
Chinese `；`), also before a heading. The words that introduce a list end with a colon; its points with a semicolon, the
last one with what the paragraph ends with. Paragraphs before a table or a quoted text are left aside. No word joins the last
point to those before it ("; and"); the Security Council also writes that, and commas.)",
    .authority = "Editorial Manual, Punctuation; published texts, 98.6 to 99.6 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report⟦.⟧</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
