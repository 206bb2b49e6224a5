// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "rules/elements.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What is wrong in the words of an attribute, and where.
struct Slip {
    std::size_t begin = 0, end = 0;
    std::string told;
};

/// The bracket without a partner.
std::optional<Slip> unpaired(std::string_view words, char open, char close) {
    std::vector<std::size_t> opened;
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (words[at] == open) opened.push_back(at);
        if (words[at] != close) continue;
        if (opened.empty()) return Slip{at, at + 1, cat("`", words.substr(at, 1), "` closes nothing")};
        opened.pop_back();
    }
    if (opened.empty()) return std::nullopt;
    return Slip{opened.back(), opened.back() + 1,
                cat("`", words.substr(opened.back(), 1), "` is not closed")};
}

/// "Chile,Peru", "Chile,, Peru", "Chile , Peru", "Chile,  Peru"
std::optional<Slip> misplaced_space_or_comma(std::string_view words) {
    for (auto at = words.find_first_of(", "); at != words.npos; at = words.find_first_of(", ", at + 1)) {
        const auto next = at + 1 < words.size() ? words[at + 1] : '\0';
        if (words[at] == ' ') {
            if (next == ' ') return Slip{at, at + 2, "two spaces"};
            if (next == ',') return Slip{at, at + 2, "a space before a comma"};
        } else if (next == ',' || words.substr(at).starts_with(", ,")) {
            return Slip{at, at + (next == ',' ? 2 : 3), "two commas"};
        } else if (at > 0 && citations::is_letter(words[at - 1]) && citations::is_letter(next)) {
            return Slip{at, at + 2, "no space behind a comma"};
        }
    }
    return std::nullopt;
}

std::optional<Slip> doubled_word(std::string_view words) {
    std::string_view last;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        const auto word = words.substr(at, end - at);
        if (word.size() > 1 && word == last) return Slip{at, end, cat("`", word, "` twice in a row")};
        last = word;
        at = end + 1;
    }
    return std::nullopt;
}

std::optional<Slip> slip_in(std::string_view words) {
    if (auto found = unpaired(words, '(', ')')) return found;
    if (auto found = unpaired(words, '[', ']')) return found;
    // Terms of a thesaurus are written with `_` for spaces.
    if (words.find(' ') == words.npos) return std::nullopt;
    if (auto found = misplaced_space_or_comma(words)) return found;
    return doubled_word(words);
}

void check(const Subject& subject, Findings& found) {
    constexpr std::array<std::string_view, 4> names{"by", "showAs", "shortForm", "value"};
    for (const auto name : names)
        for (const auto& [given, element] : elements(subject).attributes(name)) {
            if (!given->plain || (name == "value" && subject.tree.name(element) != "keyword")) continue;
            const auto slip = slip_in(subject.tree.slice(given->value));
            if (!slip) continue;
            const auto start = given->value.begin;
            found.at({start + static_cast<std::uint32_t>(slip->begin),
                      start + static_cast<std::uint32_t>(slip->end)},
                     cat(slip->told, " in `", subject.tree.slice(given->name), "`"));
        }
}

constexpr std::array more{Example{.bad = R"(<classification source="http://metadata.un.org/thesaurus">
  <keyword value="Libraries ⟦(⟧public, open" showAs="Libraries ⟦(⟧public, open" dictionary="DHL"/>
  <keyword value="Libraries⟦ ,⟧ public" showAs="Libraries⟦ ,⟧ public" dictionary="DHL"/>
  <keyword value="Libraries of ⟦of⟧ schools" showAs="Libraries of ⟦of⟧ schools" dictionary="DHL"/>
</classification>)",
                                  .good = R"(<classification source="http://metadata.un.org/thesaurus">
  <keyword value="Libraries (public), open" showAs="Libraries (public), open" dictionary="DHL"/>
  <keyword value="Libraries, public" showAs="Libraries, public" dictionary="DHL"/>
  <keyword value="Libraries of schools" showAs="Libraries of schools" dictionary="DHL"/>
</classification>)",
                                  .slot = Slot::classification}};

}  // namespace

extern constinit const Rule attribute_text_broken{
    .code = "META032",
    .name = "attribute-text-broken",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a comma, space, bracket or word that is out of place in the words of an attribute",
    .why =
        R"(Sponsors, titles and keywords stand in attributes as text, and are shown to readers of catalogues: "Chile,Peru", a
bracket that is never closed or a word twice is seen there only by them.)",
    .authority = "published texts: 8 of 122,288 such attributes",
    .example =
        {.bad =
             R"(<workflow source="#resolute"><step outcome="draftResolution" as="A/C.3/78/L.40" by="Brazil, Chile⟦,P⟧eru and Uruguay"/></workflow>)",
         .good =
             R"(<workflow source="#resolute"><step outcome="draftResolution" as="A/C.3/78/L.40" by="Brazil, Chile, Peru and Uruguay"/></workflow>)",
         .slot = Slot::analysis},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
