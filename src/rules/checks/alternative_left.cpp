// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/leftovers.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Two wordings of which one was to be chosen. "And/or" is an English word of its own.
constexpr std::array<std::string_view, 20> pairs{
    "shall/should", "should/shall",   "may/shall",      "shall/may",    "must/should",
    "should/must",  "will/shall",     "shall/will",     "calls/urges",  "urges/calls",
    "upon/urges",   "upon/requests",  "notes/takes",    "doit/devrait", "devra/devrait",
    "debe/debería", "deberá/debería", "должен/следует", "should/may",   "may/should"};
/// Words that head one of several wordings; a number or letter follows.
constexpr std::array<std::string_view, 6> heads{"Option ",   "OPTION ", "Alternative ",
                                                "Variante ", "Opción ", "Вариант "};

bool begins_wording(std::string_view text, std::size_t end) {
    // "Option 1:", "Alternative B."
    if (end + 1 >= text.size()) return false;
    const char mark = text[end];
    const bool numbered = citations::is_digit(mark) || (mark >= 'A' && mark <= 'E');
    return numbered && (text[end + 1] == ':' || text[end + 1] == ')' || text[end + 1] == ']');
}

void report(const Subject& subject, const Words& words, std::size_t begin, std::size_t end, Findings& found) {
    found.at(
        words.prose.span(subject.source(), begin, end),
        cat("`", words.prose.text.substr(begin, end - begin), "` leaves a choice, expected one wording"));
}

void find_marks(const Subject& subject, const Words& words, Findings& found) {
    for (const std::string_view mark : {"[alt]", "(alt)", "[Alt]", "[ALT]", "[bis]"})
        for (auto at = words.find(mark); at != std::string_view::npos;
             at = words.find(mark, at + mark.size()))
            report(subject, words, at, at + mark.size(), found);
}

/// The pair of words around a slash, if it is one of the list; the slash alone otherwise.
Extent pair_around(std::string_view text, std::size_t slash) {
    for (const auto pair : pairs) {
        const auto left = pair.find('/');
        if (slash < left || text.substr(slash - left, pair.size()) != pair) continue;
        if (stands_alone(text, slash - left, slash - left + pair.size()))
            return {slash - left, slash - left + pair.size()};
    }
    return {slash, slash};
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        const std::string_view text = words.prose.text;
        if (words.has('/'))
            for (auto at = text.find('/'); at != std::string_view::npos; at = text.find('/', at + 1)) {
                if (at + 1 >= text.size() || citations::is_digit(text[at + 1])) continue;
                const auto pair = pair_around(text, at);
                if (!pair.empty()) report(subject, words, pair.begin, pair.end, found);
            }
        if (words.has_any("[(")) find_marks(subject, words, found);
        if (!words.has_any(":)]")) continue;  // which stand behind the number of a wording
        const auto inner = words.extent;
        for (const auto head : heads)
            if (text.substr(inner.begin).starts_with(head) && begins_wording(text, inner.begin + head.size()))
                report(subject, words, inner.begin, inner.begin + head.size() + 2, found);
    }
}

}  // namespace

extern constinit const Rule alternative_left{
    .code = "DRAFT004",
    .name = "alternative-left",
    .levels = staged(Level::hint, Level::warning, Level::error, Level::hint),
    .summary = "two wordings side by side of which one was to be chosen",
    .why =
        R"(`shall/should`, `Option 1:`, `[alt]` keep the choice open while a text is negotiated. A text that is submitted says one
thing.)",
    .authority = "common practice of negotiations; Editorial Manual, Drafts",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> that the libraries ⟦shall/should⟧ stay open.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> that the libraries shall stay open.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
