// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "rules/edits.h"
#include "rules/gap.h"
#include "rules/metadata.h"
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

/// A line that holds the call of a note and nothing else: the letter of a part stood in front of it.
bool is_call_alone(const Words& words) {
    return words.prose.text.find_first_not_of("() \t\r\n") == std::string::npos &&
           std::ranges::any_of(words.prose.pieces,
                               [](const auto& piece) { return piece.run.note != nullptr; });
}

void check(const Subject& subject, Findings& found) {
    const bool numbered = subject.kind == model::DocumentKind::resolution ||
                          subject.kind == model::DocumentKind::decision ||
                          subject.kind == model::DocumentKind::collection;
    if (!numbered) return;
    for (const auto& words : subject.reading->words)
        if (!words.passage.note && words.part() == "preface" && is_call_alone(words))
            for (const auto& piece : words.prose.pieces)
                if (piece.run.note)
                    found.at(gap_before(subject, piece.run.at.span),
                             "a note without a number or letter in front of it");
    const Words* last = nullptr;
    for (const auto& title : marked(subject, "preface", "docTitle")) {
        const auto role = model::value(title.markup->attributes, "refersTo");
        if (role != "#resolutionTitle" && role != "#decisionTitle") continue;
        if (title.words == last || title.extent.empty()) continue;
        last = title.words;
        // A number may stand there without its element.
        const auto before = std::string_view(title.words->prose.text).substr(0, title.extent.begin);
        if (!trimmed_text(before).empty()) continue;
        // An empty one in front of it is told where it stands.
        const auto numbers = model::markup(*title.words->passage.content, "docNumber");
        if (!numbers.empty()) {
            const auto* number = numbers.front();
            if (trimmed_text(model::text(number->content)).empty())
                found.at(name_span(subject, number->at.span), "the number of the title is empty");
            continue;
        }
        found.at(gap_before(subject, title.markup->at.span),
                 "the title without a number, expected one in front of it");
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<p><⟦docNumber⟧></docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
        .slot = Slot::preface},
    Example{
        .bad = R"(<p>⟦<docTitle⟧ refersTo="#resolutionTitle">Bibliothèques publiques</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliothèques publiques</docTitle></p>)",
        .slot = Slot::preface,
        .language = "fr"},
    Example{
        .bad = R"(<p>⟦<docTitle⟧ refersTo="#resolutionTitle">المكتبات العامة</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999</docNumber> <docTitle refersTo="#resolutionTitle">المكتبات العامة</docTitle></p>)",
        .slot = Slot::preface,
        .language = "ar"}};

}  // namespace

extern constinit const Rule heading_number_missing{
    .code = "STR011",
    .name = "heading-number-missing",
    .levels = staged(Level::off, Level::off, Level::error, Level::warning),
    .summary = "the title of an adopted text without its number",
    .why =
        R"(The heading of a resolution or decision is its number and its title: "78/11. Title"; the parts of one have letters
("A", "B") in front of their titles. The number is what all other texts cite.)",
    .authority = "published texts: 1,060 of 1,060 headings with a title",
    .example =
        {.bad = R"(<p>⟦<docTitle⟧ refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .good =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
