// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/label_ids.h"
#include "rules/numbering.h"
#include "rules/points.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// What the label at `i` should be by its neighbours; empty where they do not tell.
std::string expected_label(const PointCount& count, std::size_t i) {
    auto right = count.kind;
    if (count.readings[i].value > 0)
        right.value = count.readings[i].value;
    else if (i > 0 && count.readings[i - 1].value > 0)
        right.value = count.readings[i - 1].value + 1;
    else if (i + 1 < count.readings.size())
        right.value = count.readings[i + 1].value - 1;
    return write_label(right);
}

void check(const Subject& subject, const PointGroup& group, Findings& found) {
    const auto& count = group.count;
    // Among bullets a label is another matter, and two kinds of equal number are two lists.
    const auto like = std::ranges::count_if(count.readings, [&](const LabelReading& each) {
        return each.value > 0 && each.frame == count.kind.frame;
    });
    // Of two that differ the one with a bracket is right: "a." is rare outside the Security Council.
    const bool one_of_two =
        like == 1 && group.lines.size() == 2 && count.kind.frame != Frame::point &&
        (label_of(*group.lines[0]).ends_with('.') || label_of(*group.lines[1]).ends_with('.'));
    if (2 * static_cast<std::size_t>(like) <= group.lines.size() && !one_of_two) return;
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        const auto& line = *group.lines[i];
        const auto label = label_of(line);
        const auto& reading = count.readings[i];
        const bool alike = reading.value > 0 && reading.frame == count.kind.frame;
        const bool circled = count.kind.frame == Frame::circled && reading.value > 10;
        if (alike || circled || count.nested[i] || label.empty() || has_look_alike(label)) continue;
        // Paragraphs that only look like a list may be of two levels.
        if (group.flat && reading.value == 0) continue;
        // A shape that the language does not use at all is told as such.
        const bool bullet = read_label(label).empty();
        if (!bullet && !is_usual_label(subject.language, label)) continue;
        const auto expected = expected_label(count, i);
        if (expected.empty() || expected == label) continue;
        auto& finding = found.at(label_span(subject, line), cat("`", label, "` in a list with `",
                                                                label_of(*group.lines[i == 0 ? 1 : i - 1]),
                                                                "`, expected `", expected, "`"));
        offer_label(subject, line, expected, Trust::review, finding);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        for (const auto& group : point_groups(text))
            if (group.lines.size() > 1) check(subject, group, found);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Invites</i> Member States:</p></content></paragraph>
<paragraph eId="para_2"><num>(a)</num><content><p>To open libraries;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦b.⟧</num><content><p>To lend books;</p></content></paragraph>
<paragraph eId="para_4"><num>(c)</num><content><p>To read them;</p></content></paragraph>
<paragraph eId="para_5"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Invites</i> Member States:</p></content></paragraph>
<paragraph eId="para_2"><num>(a)</num><content><p>To open libraries;</p></content></paragraph>
<paragraph eId="para_3"><num>(b)</num><content><p>To lend books;</p></content></paragraph>
<paragraph eId="para_4"><num>(c)</num><content><p>To read them;</p></content></paragraph>
<paragraph eId="para_5"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>À les maintenir ouvertes.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À les maintenir ouvertes.</p></content></point></list></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>À les maintenir ouvertes&#160;;</p></content></point>
<point eId="para_1__list_1__point_c"><num>c)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À les maintenir ouvertes&#160;;</p></content></point>
<point eId="para_1__list_1__point_c"><num>c)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>Mantenerlas abiertas;</p></content></point>
<point eId="para_1__list_1__point_c"><num>c)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Mantenerlas abiertas;</p></content></point>
<point eId="para_1__list_1__point_c"><num>c)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>держать их открытыми;</p></content></point>
<point eId="para_1__list_1__point_c"><num>c)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>держать их открытыми;</p></content></point>
<point eId="para_1__list_1__point_c"><num>c)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦ب-⟧</num><content><p>إبقاؤها مفتوحة؛</p></content></point>
<point eId="para_1__list_1__point_c"><num>(ج)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إبقاؤها مفتوحة؛</p></content></point>
<point eId="para_1__list_1__point_c"><num>(ج)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>开设图书馆；</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>保持开放；</p></content></point>
<point eId="para_1__list_1__point_c"><num>(c)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>开设图书馆；</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>保持开放；</p></content></point>
<point eId="para_1__list_1__point_c"><num>(c)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule point_label_mixed{
    .code = "NUM008",
    .name = "point-label-mixed",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a point whose label is of another kind than those of its list",
    .why =
        R"(All points of a list are labelled alike: letters with letters, numerals with numerals, and with the same brackets.
A label of another kind looks like a point of another level.)",
    .authority = "Editorial Manual, Paragraphs and subparagraphs",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>To keep them open;</p></content></point>
<point eId="para_1__list_1__point_c"><num>(c)</num><content><p>To lend books.</p></content></point></list></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To keep them open;</p></content></point>
<point eId="para_1__list_1__point_c"><num>(c)</num><content><p>To lend books.</p></content></point></list></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
