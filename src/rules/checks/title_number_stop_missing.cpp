// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    if (subject.language == "ar") return;  // has no mark there
    for (const auto& number : marked_everywhere(subject, "preface", "docNumber")) {
        const auto shown = text_of(number);
        const bool figures = shown.find('/') != std::string_view::npos && citations::is_digit(shown.back());
        const auto behind = std::string_view(number.words->prose.text).substr(number.extent.end);
        if (!figures || behind.starts_with('.')) continue;
        auto& finding = found.at(span_of(subject, number),
                                 cat("`", shown, "` before the title, expected `", shown, ".`"));
        const auto end = span_of(subject, number).end;
        offer(finding, "put a full stop behind it", Edit{{end, end}, "."}, Trust::safe);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<p><docNumber>⟦78/999⟧</docNumber> <docTitle refersTo="#resolutionTitle">Bibliothèques publiques</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Bibliothèques publiques</docTitle></p>)",
        .slot = Slot::preface,
        .language = "fr"},
    Example{
        .bad =
            R"(<p><docNumber>⟦78/999⟧</docNumber> <docTitle refersTo="#resolutionTitle">公共图书馆</docTitle></p>)",
        .good =
            R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">公共图书馆</docTitle></p>)",
        .slot = Slot::preface,
        .language = "zh"}};

}  // namespace

extern constinit const Rule title_number_stop_missing{
    .code = "STR014",
    .name = "title-number-stop-missing",
    .levels = always(Level::warning),
    .summary = "the number before the title without its full stop",
    .why =
        R"(The number of a resolution or decision stands before its title with a full stop: "78/11. Title". Arabic texts have
none.)",
    .authority = "published texts: 927 of 927 in other languages than Arabic",
    .example =
        {.bad =
             R"(<p><docNumber>⟦78/999⟧</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .good =
             R"(<p><docNumber>78/999.</docNumber> <docTitle refersTo="#resolutionTitle">Public libraries</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
