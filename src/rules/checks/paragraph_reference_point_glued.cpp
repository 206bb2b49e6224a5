// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    for (const auto& reference : own_references(subject, words)) {
        if (!reference.space_missing || reference.abbreviated) continue;
        for (const auto& place : reference.places) {
            const auto open = text.find('(', place.span.begin);
            const bool glued = open > place.span.begin && open < place.span.end && text[open - 1] >= '0' &&
                               text[open - 1] <= '9';
            if (!glued) continue;
            const auto close = std::min(text.find(')', open), text.size() - 1) + 1;
            auto& finding = found.at(
                words.prose.span(subject.source(), place.span.begin, close),
                cat("`", text.substr(place.span.begin, close - place.span.begin),
                    "` without a space, expected `", text.substr(place.span.begin, open - place.span.begin),
                    " ", text.substr(open, close - open), "`"));
            offer(finding, "put a space before the bracket",
                  replacement(subject, words.prose, open, open + 1, " ("), Trust::safe);
        }
    }
}

/// The noun before a number, its first letter left out, in languages whose labels have no opening bracket.
std::string_view noun_of(std::string_view language) {
    if (language == "fr") return "aragraphe";
    if (language == "es") return "árrafo";
    if (language == "ru") return "ункт";
    return {};
}

/// `paragraphe 5a)`, which no reader of references takes for one.
void check_letter(const Subject& subject, const Words& words, std::string_view noun, Findings& found) {
    const std::string_view text = words.prose.text;
    const auto behind = [&](std::size_t at, auto is) {
        while (at < text.size() && is(text[at])) ++at;
        return at;
    };
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    for (auto at = text.find(noun); at != std::string_view::npos; at = text.find(noun, at + 1)) {
        const auto number = text.find_first_of("0123456789)", at + noun.size());
        if (number == std::string_view::npos || number > at + noun.size() + 8) continue;
        const auto letter = behind(number, citations::is_digit);
        const auto close = behind(letter, lower);
        if (letter == number || close == letter || close > letter + 4 || !text.substr(close).starts_with(')'))
            continue;
        const auto first = text.substr(number, letter - number),
                   label = text.substr(letter, close + 1 - letter);
        auto& finding =
            found.at(words.prose.span(subject.source(), number, close + 1),
                     cat("`", first, label, "` without a space, expected `", first, " ", label, "`"));
        offer(finding, "put a space before the letter",
              replacement(subject, words.prose, letter, letter + 1, cat(" ", label.substr(0, 1))),
              Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language == "zh") return;  // written without spaces
    const auto noun = noun_of(subject.language);
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note) continue;
        if (noun.empty())
            check(subject, words, found);
        else if (words.has(')'))
            check_letter(subject, words, noun, found);
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres&#160;;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe ⟦1a)⟧ ci-dessus.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres&#160;;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de revoir le paragraphe 1 a) ci-dessus.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo ⟦1a)⟧ supra.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el párrafo 1 a) supra.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт ⟦1a)⟧ выше.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть пункт 1 a) выше.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1 -</num><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب؛</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرة ⟦1(أ)⟧ أعلاه.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1 -</num><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب؛</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2 -</num><content><p><b><i>تقرر</i></b> أن تستعرض الفقرة 1 (أ) أعلاه.</p></content></paragraph>)",
        .language = "ar"}};

}  // namespace

extern constinit const Rule paragraph_reference_point_glued{
    .code = "XREF006",
    .name = "paragraph-reference-point-glued",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a point of a paragraph cited without a space before its bracket",
    .why =
        R"md(The label of a point stands apart from the number of its paragraph: "paragraph 5 (a)", "paragraph 5 (a) (ii)". Without the
space it reads as one sign, and breaks a line in the wrong place.)md",
    .authority =
        "Editorial Manual, References to parts of a document; published texts of the General Assembly, 195 "
        "of 195",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph ⟦1(a)⟧ above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 (a) above.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
