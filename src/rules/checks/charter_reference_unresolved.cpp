// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using citations::PlaceKind;

/// How a language names the Charter behind the Article; Chinese names it before.
struct CharterWords {
    std::string_view language, charter, of;
    /// What makes it the Charter of another organization.
    std::array<std::string_view, 4> others;
};
constexpr std::array charters{
    CharterWords{
        "en", "Charter", " of the charter", {" of the african", " of the org", " of the arab", " on "}},
    CharterWords{"fr", "Charte", " de la charte", {" de l", " africaine", " de la ligue", " internationale"}},
    CharterWords{"es", "Carta", " de la carta", {" de la org", " africana", " de la liga", " internacional"}},
    CharterWords{"ru", "Устав", " устава", {" организации а", " организации и", " лиги", " африканск"}},
    CharterWords{"ar", "ميثاق", " من ميثاق", {" منظمة", " الجامعة", " جامعة", " الاتحاد"}}};
constexpr std::array<std::string_view, 2> chinese{"《宪章》", "联合国宪章》"};

constexpr int last_article = 111, last_chapter = 19;

std::optional<int> number_of(std::string_view text) {
    if (const auto roman = citations::roman_value(text); roman > 0) return roman;
    return whole_number(text);
}

bool is_of_charter(const Words& words, const citations::FoundReference& reference,
                   const CharterWords* charter) {
    const std::string_view text = words.prose.text;
    if (!charter) {
        const auto before = text.substr(0, reference.span.begin);
        return std::ranges::any_of(chinese, [&](auto name) { return before.ends_with(name); });
    }
    // As long as the longest of the words, in letters of two bytes.
    constexpr std::size_t near = 64;
    const citations::Folded folded(text.substr(reference.places.back().span.end, near));
    const auto small = citations::lower(folded.text());
    const std::string_view behind = small;
    // An Arabic Charter named shortly has the article: "من الميثاق".
    if (charter->language == "ar" && behind.starts_with(" من الميثاق")) return true;
    return behind.starts_with(charter->of) && std::ranges::none_of(charter->others, [&](auto other) {
               return behind.substr(charter->of.size()).starts_with(other);
           });
}

void check(const Subject& subject, const Words& words, const CharterWords* charter, Findings& found) {
    for (const auto& reference : words.references()) {
        const bool article = reference.kind == PlaceKind::article;
        if ((!article && reference.kind != PlaceKind::chapter) || reference.places.empty()) continue;
        const int last = article ? last_article : last_chapter;
        for (const auto& place : reference.places)
            for (const std::string_view text : {place.number, place.last}) {
                const auto number = number_of(text);
                if (!number || (*number > 0 && *number <= last)) continue;
                if (!is_of_charter(words, reference, charter)) continue;
                found.at(words.prose.span(subject.source(), place.span.begin, place.span.end),
                         cat(article ? "no Article " : "no Chapter ", text, " in the Charter; the last is ",
                             article ? "111" : "XIX"));
            }
    }
}

void check(const Subject& subject, Findings& found) {
    const auto* charter = std::ranges::find(charters, subject.language, &CharterWords::language);
    if (charter == charters.end()) charter = nullptr;
    if (!charter && subject.language != "zh") return;
    const std::string_view name = charter ? charter->charter : "宪章》";
    for (const auto& words : subject.reading->words)
        if (words.find(name) != std::string_view::npos) check(subject, words, charter, found);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> l’Article ⟦151⟧ de la Charte des Nations Unies,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> l’Article 51 de la Charte des Nations Unies,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el Artículo ⟦151⟧ de la Carta de las Naciones Unidas,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el Artículo 51 de la Carta de las Naciones Unidas,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на статью ⟦151⟧ Устава Организации Объединенных Наций,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на статью 51 Устава Организации Объединенных Наций,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى المادة ⟦151⟧ من ميثاق الأمم المتحدة،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى المادة 51 من ميثاق الأمم المتحدة،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《联合国宪章》第⟦一百五十一⟧条，</p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《联合国宪章》第五十一条，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule charter_reference_unresolved{
    .code = "XREF011",
    .name = "charter-reference-unresolved",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a reference to an Article or Chapter that the Charter does not have",
    .why =
        R"(The Charter of the United Nations has 111 Articles in nineteen Chapters. A number above is a slip of the typist.)",
    .authority = "Charter of the United Nations",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Article ⟦151⟧ of the Charter of the United Nations,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Article 51 of the Charter of the United Nations,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
