// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/label_ids.h"
#include "rules/numbering.h"
#include "rules/points.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Whether what stands in the point continues its eId; where not, that is told of the eIds.
bool is_continued(const Subject& subject, Span point, std::string_view id) {
    const auto& tree = subject.tree;
    const auto holder = tree.at(point.begin);
    if (holder == xml::none) return false;
    for (auto child = tree[holder].first_child; child != xml::none; child = tree[child].next)
        if (const auto* inner = tree.attribute(child, "eId");
            inner && !tree.slice(inner->value).starts_with(id))
            return false;
    return true;
}

void check(const Subject& subject, const PointGroup& group, std::size_t& left, Findings& found) {
    std::vector<const TextLine*> other;
    std::size_t agreeing = 0;
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        const auto& line = *group.lines[i];
        const auto id = id_of(line.step.division);
        const auto& reading = group.count.readings[i];
        const bool counts = reading.value > 0 && reading.frame == group.count.kind.frame;
        if (id.empty() || !counts || group.count.nested[i] || has_look_alike(label_of(line)) ||
            has_look_alike(label_in_id(id)))
            continue;
        if (label_for_id(label_in_id(id)) == label_for_id(label_of(line)))
            ++agreeing;
        else
            other.push_back(&line);
    }
    // Others count their points, or name them otherwise; and a label out of sequence is told as such.
    if (other.empty() || agreeing < other.size() || !label_breaks(group, nullptr).empty()) return;
    for (const auto* line : other) {
        if (left == 0) return;
        --left;
        const auto* point = line->step.division;
        const auto id = id_of(point);
        const auto right = with_label(id, label_of(*line));
        auto edits = rename_ids(subject, {{std::string(id), right}});
        // Where the right one is not free two elements have changed places, or have the same.
        if (edits.empty() || !is_continued(subject, point->at.span, id)) continue;
        auto& finding =
            found.at(model::find(point->attributes, "eId")->at.span,
                     cat("`", id, "` names the point `", label_of(*line), "`, expected `", right, "`"));
        finding.labels.push_back({label_span(subject, *line), {}});
        finding.fixes.push_back({cat("write `", right, "`"), std::move(edits), Trust::review});
    }
}

void check(const Subject& subject, Findings& found) {
    std::size_t left = 50;  // more than that are of another convention
    for (const auto& text : subject.reading->texts)
        for (const auto& group : point_groups(text))
            if (!group.flat) check(subject, group, left, found);
}

}  // namespace

extern constinit const Rule point_id_disagrees{
    .code = "NUM012",
    .name = "point-id-disagrees",
    .levels = staged(Level::hint, Level::hint, Level::warning, Level::hint),
    .summary = "a point whose `eId` ends with another label than it shows",
    .why =
        R"(The `eId` of a point ends with its label: `para_51_list_point_a` is (a). Who refers to it by that name means the label. A
point that was put in, moved or labelled anew by hand keeps the name of what it was. Lists whose points are named otherwise
(`point_1` for (a)) are left alone. The numbers of paragraphs are another matter: published texts count them with all
other elements, `para_16` is the first one.)",
    .authority = "published texts: 5,478 of 5,479 points with a letter or number",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="⟦para_1__list_1__point_d⟧"><num>(b)</num><content><p>To keep them open;</p></content></point>
<point eId="para_1__list_1__point_c"><num>(c)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To keep them open;</p></content></point>
<point eId="para_1__list_1__point_c"><num>(c)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
