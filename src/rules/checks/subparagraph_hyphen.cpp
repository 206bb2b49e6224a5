// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Behind the first letter, which may be a capital.
std::string_view tail_of(std::string_view language) {
    if (language == "en") return "ub-paragraph";
    if (language == "es") return "ub-apartado";
    if (language == "ru") return "од-пункт";
    return {};
}

void check(const Subject& subject, const Words& words, std::string_view tail, Findings& found) {
    const std::string_view text = words.prose.text;
    const auto hyphen = tail.find('-');
    for (auto at = words.find(tail); at != std::string_view::npos; at = words.find(tail, at + 1)) {
        const std::size_t first = subject.language == "ru" ? 2 : 1;  // bytes
        if (at < first) continue;
        const auto seen = text.substr(at - first, tail.size() + first);
        auto& finding = found.at(
            words.prose.span(subject.source(), at - first, at + tail.size()),
            cat("`", seen, "`, expected `", seen.substr(0, first + hyphen), tail.substr(hyphen + 1), "`"));
        offer(finding, "delete the hyphen",
              replacement(subject, words.prose, at + hyphen, at + hyphen + 1, ""), Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto tail = tail_of(subject.language);
    if (tail.empty()) return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note && words.has('-')) check(subject, words, tail, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el ⟦sub-apartado⟧ a) del párrafo 1 supra.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> examinar el apartado a) del párrafo 1 supra.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть ⟦под-пункт⟧ a) пункта 1 выше.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>постановляет</i> пересмотреть подпункт a) пункта 1 выше.</p></content></paragraph>)",
        .language = "ru"}};

}  // namespace

extern constinit const Rule subparagraph_hyphen{
    .code = "XREF008",
    .name = "subparagraph-hyphen",
    .levels = always(Level::warning),
    .summary = "`sub-paragraph` with a hyphen",
    .why =
        R"md("Subparagraph" is one word in all texts of the United Nations; the hyphen is a trace of drafting. So
are "sub-apartado" in Spanish and "под-пункт" in Russian.)md",
    .authority = "United Nations spelling list; published texts of the General Assembly, 31 of 31",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review ⟦sub-paragraph⟧ (a) of paragraph 1 above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review subparagraph (a) of paragraph 1 above.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
