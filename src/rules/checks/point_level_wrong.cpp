// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

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

/// A list within a list that is labelled like one directly below a paragraph.
void check_level(const Subject& subject, const PointGroup& group, Findings& found) {
    const auto outer = usual_label(subject.language, 1), inner = usual_label(subject.language, 2);
    if (group.level != 2 || 2 * group.count.readable <= group.lines.size() ||
        group.count.kind.count != outer.count || group.count.kind.frame != outer.frame)
        return;
    const auto& line = *group.lines.front();
    found.hint(label_span(subject, line),
               cat("`", label_of(line), "` labels a point of the second level, expected `",
                   write_label(inner), "`"));
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        for (const auto& group : point_groups(text)) {
            if (text.depth == 0) check_level(subject, group, found);
            if (!group.flat) check_nested(subject, group, found);
        }
}

}  // namespace

extern constinit const Rule point_level_wrong{
    .code = "NUM009",
    .name = "point-level-wrong",
    .levels = staged(Level::hint, Level::hint, Level::hint, Level::hint),
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
    .check = check};

}  // namespace resolute::rules
