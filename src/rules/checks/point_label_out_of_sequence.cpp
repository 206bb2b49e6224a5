// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/numbering.h"
#include "rules/points.h"
#include "rules/renumbering.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, const PointGroup& group, const PointGroup* before, Findings& found) {
    for (const auto& fault : label_breaks(group, before)) {
        const auto wanted = right_label(group, fault);
        if (wanted.empty()) continue;
        const auto& line = *group.lines[fault.at];
        const auto label = label_of(line);
        const auto message = fault.at == 0
                                 ? cat("`", label, "` begins the list, expected `", wanted, "`")
                                 : cat("`", label, "` follows `", label_of(*group.lines[fault.at - 1]),
                                       "`, expected `", wanted, "`");
        auto& finding = group.flat ? found.hint(label_span(subject, line), message)
                                   : found.at(label_span(subject, line), message);
        auto fix = renumber(subject, group, fault);
        if (!fix.edits.empty()) finding.fixes.push_back(std::move(fix));
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        std::array<const PointGroup*, 4> before{};  // by level
        for (const auto& group : point_groups(text)) {
            // Where less than half can be read they are bullets, or of a kind of their own.
            if (2 * group.count.readable < group.lines.size() + 1) continue;
            auto& last = before[static_cast<std::size_t>(group.level) % before.size()];
            check(subject, group, last, found);
            last = &group;
        }
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_i"><num>⟦ii)⟧</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_ii"><num>ii)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_i"><num>i)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_ii"><num>ii)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦c)⟧</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦c)⟧</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦c)⟧</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦(ج)⟧</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>开设图书馆；</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦(c)⟧</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>开设图书馆；</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule point_label_out_of_sequence{
    .code = "NUM003",
    .name = "point-label-out-of-sequence",
    .levels = staged(Level::warning, Level::error, Level::error, Level::hint),
    .summary = "points of a list whose labels skip or repeat a letter or number",
    .why =
        R"md(Points are cited by their label ("paragraph 5 (c)"). Each list starts at the first letter or number of its kind and
runs on without a gap. Behind `(z)` the letters are doubled: `(aa)`, `(bb)`. One wrong label among right ones is reported
at itself; one point too many or too few is reported once, and its fix relabels the rest of the list, with the references
to the points and the identifiers that hold their labels. The Security Council also runs one sequence of letters through several lists; there
the rule only hints.)md",
    .authority = "Editorial Manual, Paragraphs and subparagraphs",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_c"><num>⟦(c)⟧</num><content><p>To lend books.</p></content></point></list></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
