// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/numbering.h"
#include "rules/points.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check_nested(const Subject& subject, const PointGroup& group, Findings& found) {
    for (const auto i : group.count.nested_first) {
        const auto& line = *group.lines[i];
        found.hint(label_span(subject, line),
                   i == 0 ? cat("`", label_of(line), "` begins a list of its own, expected in a list below")
                          : cat("`", label_of(line), "` behind `", label_of(*group.lines[i - 1]),
                                "` begins a list of its own, expected in a list below that point"));
    }
}

/// Whether the point that a list stands in bears a letter. Under numerals or headings, as mandates of
/// missions are ordered, the letters are those of the second level.
bool is_below_letter(const Subject& subject, const DocumentText& text, const PointGroup& group) {
    const auto* first = group.lines.front();
    for (const auto* line = first; line-- != text.lines.data();) {
        if (line->step.level >= first->step.level) continue;
        const auto readings = read_label(label_of(*line));
        // "(i)" is the first numeral rather than the ninth letter.
        constexpr int most_numerals = 20;
        const auto is = [&](Count count, int most) {
            return std::ranges::any_of(readings, [&](const LabelReading& reading) {
                return reading.count == count && reading.value <= most;
            });
        };
        return is(usual_label(subject.language, 1).count, 100) && !is(Count::roman, most_numerals);
    }
    return false;
}

/// A list within a list that is labelled like one directly below a paragraph.
void check_level(const Subject& subject, const DocumentText& text, const PointGroup& group, Findings& found) {
    const auto outer = usual_label(subject.language, 1), inner = usual_label(subject.language, 2);
    if (group.level != 2 || 2 * group.count.readable <= group.lines.size() ||
        group.count.kind.count != outer.count || group.count.kind.frame != outer.frame ||
        group.count.readings.front().value != 1 || !is_below_letter(subject, text, group))
        return;
    const auto& line = *group.lines.front();
    found.hint(label_span(subject, line),
               cat("`", label_of(line), "` labels a point of the second level, expected `",
                   write_label(inner), "`"));
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        for (const auto& group : point_groups(text)) {
            if (text.depth == 0) check_level(subject, text, group, found);
            if (!group.flat) check_nested(subject, group, found);
        }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;:</p></content></point>
<point eId="para_1__list_1__point_i"><num>⟦i)⟧</num><content><p>Dans les villes&#160;;</p></content></point>
<point eId="para_1__list_1__point_ii"><num>ii)</num><content><p>Dans les villages&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>À ouvrir des bibliothèques&#160;:</p></intro>
<point eId="para_1__list_1__point_a__list_1__point_i"><num>i)</num><content><p>Dans les villes&#160;;</p></content></point>
<point eId="para_1__list_1__point_a__list_1__point_ii"><num>ii)</num><content><p>Dans les villages&#160;;</p></content></point></list></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas:</p></content></point>
<point eId="para_1__list_1__point_i"><num>⟦i)⟧</num><content><p>En las ciudades;</p></content></point>
<point eId="para_1__list_1__point_ii"><num>ii)</num><content><p>En los pueblos;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>Abrir bibliotecas:</p></intro>
<point eId="para_1__list_1__point_a__list_1__point_i"><num>i)</num><content><p>En las ciudades;</p></content></point>
<point eId="para_1__list_1__point_a__list_1__point_ii"><num>ii)</num><content><p>En los pueblos;</p></content></point></list></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки:</p></content></point>
<point eId="para_1__list_1__point_i"><num>⟦i)⟧</num><content><p>в городах;</p></content></point>
<point eId="para_1__list_1__point_ii"><num>ii)</num><content><p>в деревнях;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>открывать библиотеки:</p></intro>
<point eId="para_1__list_1__point_a__list_1__point_i"><num>i)</num><content><p>в городах;</p></content></point>
<point eId="para_1__list_1__point_a__list_1__point_ii"><num>ii)</num><content><p>в деревнях;</p></content></point></list></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات:</p></content></point>
<point eId="para_1__list_1__point_i"><num>⟦’1‘⟧</num><content><p>في المدن؛</p></content></point>
<point eId="para_1__list_1__point_ii"><num>’2‘</num><content><p>في القرى؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>فتح المكتبات:</p></intro>
<point eId="para_1__list_1__point_a__list_1__point_i"><num>’1‘</num><content><p>في المدن؛</p></content></point>
<point eId="para_1__list_1__point_a__list_1__point_ii"><num>’2‘</num><content><p>في القرى؛</p></content></point></list></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>开设图书馆：</p></content></point>
<point eId="para_1__list_1__point_i"><num>⟦㈠⟧</num><content><p>在城市；</p></content></point>
<point eId="para_1__list_1__point_ii"><num>㈡</num><content><p>在乡村；</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>开设图书馆：</p></intro>
<point eId="para_1__list_1__point_a__list_1__point_i"><num>㈠</num><content><p>在城市；</p></content></point>
<point eId="para_1__list_1__point_a__list_1__point_ii"><num>㈡</num><content><p>在乡村；</p></content></point></list></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule point_level_wrong{
    .code = "NUM009",
    .name = "point-level-wrong",
    .levels = always(Level::hint),
    .summary = "points that are labelled for another level of the list than they stand on",
    .why =
        R"(Points below points have labels of their own kind: `(i)` below `(a)`, `a.` below `(i)`. Numerals that stand among
letters on one level are told apart by their labels only, and `(i)` behind `(h)` is read as the letter. Put them into a
list inside the point that they belong to.)",
    .authority = "Editorial Manual, Paragraphs and subparagraphs",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries:</p></content></point>
<point eId="para_1__list_1__point_i"><num>⟦(i)⟧</num><content><p>In towns;</p></content></point>
<point eId="para_1__list_1__point_ii"><num>(ii)</num><content><p>In villages;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><list eId="para_1__list_1__point_a__list_1"><intro><p>To open libraries:</p></intro>
<point eId="para_1__list_1__point_a__list_1__point_i"><num>(i)</num><content><p>In towns;</p></content></point>
<point eId="para_1__list_1__point_a__list_1__point_ii"><num>(ii)</num><content><p>In villages;</p></content></point></list></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)"},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
