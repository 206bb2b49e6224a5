// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string_view>

#include "rules/edits.h"
#include "rules/marks.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

bool is_mark(char32_t code) {
    constexpr std::u32string_view marks = U",;.،؛，；。、";
    return marks.find(code) != std::u32string_view::npos;
}

/// Where a mark ends that stands right before the last one, notes and white space looked through.
std::optional<Extent> mark_before(std::string_view text, std::size_t last) {
    const auto end = trimmed(text.substr(0, last)).end;
    if (end == 0) return std::nullopt;
    const auto before = character_before(text, end);
    if (!is_mark(before.code)) return std::nullopt;
    return Extent{end - before.length, end};
}

/// An abbreviation keeps its full stop before a comma or semicolon ("Inc.,", "г.;"), and three stops are an
/// ellipsis.
bool is_right(std::string_view text, Extent first, Extent last) {
    const auto one = text.substr(first.begin, first.end - first.begin);
    const auto two = text.substr(last.begin, last.end - last.begin);
    if (one == ".") return two != "." || text.substr(0, first.begin).ends_with('.');
    return false;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        for (const auto& line : text.lines) {
            if (line.is_heading() || line.prose.text.empty()) continue;
            const auto seen = ending(line.prose, subject.language);
            const std::string_view words = line.prose.text;
            if (!seen || !is_mark(character_at(words, seen->begin).code)) continue;
            const auto first = mark_before(words, seen->begin);
            if (!first || is_right(words, *first, {seen->begin, seen->end})) continue;
            auto& finding = found.at(line.prose.span(subject.source(), first->begin, seen->end),
                                     cat("`", words.substr(first->begin, first->end - first->begin),
                                         "` and `", words.substr(seen->begin, seen->end - seen->begin),
                                         "` end the paragraph together, expected one mark"));
            offer(finding, "delete the first", replacement(subject, line.prose, first->begin, first->end, ""),
                  Trust::review);
        }
}

}  // namespace

extern constinit const Rule doubled_final_mark{
    .code = "EDIT017",
    .name = "doubled-final-mark",
    .levels = always(Level::warning),
    .summary = "a paragraph that ends with two marks",
    .why =
        R"(One mark ends a paragraph: `;;`, `,;`, `..`, or one mark before the call of a footnote and one behind it, are left
over from an edit. The full stop of an abbreviation stays before a comma or semicolon.)",
    .authority = "Editorial Manual, Punctuation",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report⟦,;⟧</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
