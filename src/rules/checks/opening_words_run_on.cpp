// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "rules/name_set.h"
#include "rules/openings.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What the object or the sentence begins with that an opening verb governs, and no opening goes on with.
/// "With concern", "its gratitude", "in the strongest terms" belong to the opening.
constexpr NameSet english(std::to_array<std::string_view>({"a", "all", "an", "at", "by", "every", "for",
                                                           "from", "of", "on", "that", "the", "these", "this",
                                                           "to"}));
constexpr NameSet french(std::to_array<std::string_view>(
    {"au", "aux", "ce", "ces", "cette", "des", "du", "la", "le", "les", "que", "sur", "tous", "toutes"}));
constexpr NameSet spanish(std::to_array<std::string_view>({"a", "al", "del", "el", "esta", "este", "la",
                                                           "las", "los", "que", "todas", "todos"}));
constexpr NameSet russian(std::to_array<std::string_view>({"все", "к", "на", "по", "том", "что", "эту",
                                                           "этот"}));
constexpr NameSet arabic(std::to_array<std::string_view>({"أن", "إلى", "على", "بأن"}));

bool is_infinitive(std::string_view language, std::string_view word) {
    constexpr std::array<std::string_view, 3> spanish_endings{"ar", "er", "ir"};
    if (language == "ru") return word.ends_with("ть") || word.ends_with("ться");
    return language == "es" && word.size() > 4 &&
           std::ranges::any_of(spanish_endings, [&](auto ending) { return word.ends_with(ending); });
}

bool begins_object(std::string_view language, std::string_view word) {
    if (is_infinitive(language, word)) return true;
    if (language == "en") return english.holds(word);
    if (language == "fr") return french.holds(word);
    if (language == "es") return spanish.holds(word);
    if (language == "ru") return russian.holds(word);
    return language == "ar" && arabic.holds(word);
}

/// "Calls upon Member States", "Demande à Israël": a name, perhaps behind a short preposition.
bool begins_with_name(std::string_view words) {
    const auto is_name = [](std::string_view word) { return citations::lower(word) != word; };
    const auto end = std::min(words.find(' '), words.size());
    constexpr std::size_t longest_preposition = 3;  // bytes: "à", "al", "to"
    const auto second = words.substr(std::min(end + 1, words.size()));
    return is_name(words.substr(0, end)) ||
           (end <= longest_preposition && is_name(second.substr(0, second.find(' '))));
}

/// "Draws the attention of", "fully" in Arabic: of the opening though they begin like an object.
bool goes_on(std::string_view words) {
    return words == "the attention" || words.starts_with("على نحو");
}

void check(const Subject& subject, Findings& found) {
    if (!subject.tree.mends.empty()) return;  // a tag that was not closed
    for (const auto& opening : openings(subject)) {
        const auto& line = *opening.line;
        if (!opening.phrase || opening.shown.end <= opening.words.end || line.is_display()) continue;
        // The name of a preambular paragraph tells its opening words (EDIT012).
        if (!line.operative && model::find(line.step.division->attributes, "name")) continue;
        const auto behind = std::string_view(line.prose.text)
                                .substr(opening.words.end, opening.shown.end - opening.words.end);
        const auto rest = trimmed(behind);
        const auto words = trimmed_text(behind);
        const auto first = words.substr(0, words.find_first_of(" \xC2"));
        if (!behind.starts_with(' ') && !behind.starts_with("\xC2\xA0")) continue;
        if ((!begins_object(subject.language, first) && !begins_with_name(words)) || goes_on(words)) continue;
        found.at(
            line.prose.span(subject.source(), opening.words.end + rest.begin, opening.words.end + rest.end),
            cat("`", words, "` behind the opening words looks like them"));
    }
}

}  // namespace

extern constinit const Rule opening_words_run_on{
    .code = "EDIT050",
    .name = "opening-words-run-on",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::hint),
    .summary = "italics that go on behind the words that open a paragraph",
    .why =
        R"(Only the verb or participle that opens a paragraph is set apart, with its adverbs, "with concern", "its gratitude" and
the like. Where the italics go on to what it governs, "*Decides that the*", "*Calls upon Member States*", they were not
ended.)",
    .authority = "Editorial Manual, Italics; published texts: no such words in 99 % of all openings",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Takes note ⟦of the report⟧</i> on libraries.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Takes note</i> of the report on libraries.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
