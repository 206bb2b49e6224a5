// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "rules/labels.h"
#include "rules/numbering.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Readings = std::vector<std::vector<LabelReading>>;

const LabelReading* reading_as(const std::vector<LabelReading>& readings, Count count) {
    const auto found = std::ranges::find(readings, count, &LabelReading::count);
    return found == readings.end() ? nullptr : &*found;
}

/// The count in which most labels follow the one before: "(i)" alone may be a letter or a numeral.
Count count_of(const Readings& readings) {
    Count best = readings.front().front().count;
    int most = -1;
    for (const auto& candidate : readings.front()) {
        int fitting = candidate.value == 1 ? 1 : 0, last = 0;
        for (const auto& each : readings) {
            const auto* reading = reading_as(each, candidate.count);
            if (reading && reading->value == last + 1) ++fitting;
            last = reading ? reading->value : 0;
        }
        if (fitting > most) {
            most = fitting;
            best = candidate.count;
        }
    }
    return best;
}

Fix relabel_rest(const Subject& subject, const PointGroup& group, const Readings& readings, Count count,
                 std::size_t from, Trust trust) {
    Fix fix;
    fix.trust = trust;
    for (auto i = from; i < group.size(); ++i) {
        auto label = *reading_as(readings[i], count);
        label.value = static_cast<int>(i) + 1;
        const auto text = write_label(label);
        if (text.empty() || text == label_of(*group[i])) continue;
        if (auto edit = relabel(subject, *group[i], text)) fix.edits.push_back(std::move(*edit));
        if (i == from) fix.title = cat("relabel as `", text, "`");
    }
    if (fix.edits.size() > 1) fix.title += cat(", and the ", fix.edits.size() - 1, " after it that change");
    return fix;
}

void check(const Subject& subject, const PointGroup& group, std::optional<Trust>& trust, Findings& found) {
    Readings readings;
    for (const auto* line : group) readings.push_back(read_label(label_of(*line)));
    if (std::ranges::any_of(readings, &std::vector<LabelReading>::empty)) return;  // bullets, or malformed
    const auto count = count_of(readings);
    if (!std::ranges::all_of(readings, [&](const auto& each) { return reading_as(each, count); })) return;
    for (std::size_t i = 0; i < group.size(); ++i) {
        auto expected = *reading_as(readings[i], count);
        if (expected.value == static_cast<int>(i) + 1) continue;
        expected.value = static_cast<int>(i) + 1;
        const auto wanted = write_label(expected);
        if (wanted.empty()) return;
        const auto label = label_of(*group[i]);
        auto& finding = found.at(
            label_span(subject, *group[i]),
            i == 0 ? cat("`", label, "` begins the list, expected `", wanted, "`")
                   : cat("`", label, "` follows `", label_of(*group[i - 1]), "`, expected `", wanted, "`"));
        if (!trust) trust = renumbering_trust(subject);
        finding.fixes.push_back(relabel_rest(subject, group, readings, count, i, *trust));
        return;
    }
}

void check(const Subject& subject, Findings& found) {
    std::optional<Trust> trust;  // asked once, since it reads the whole text
    for (const auto& text : subject.reading->texts)
        for (const auto& group : point_groups(text)) check(subject, group, trust, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

}  // namespace

extern constinit const Rule point_label_out_of_sequence{
    .code = "NUM003",
    .name = "point-label-out-of-sequence",
    .levels = staged(Level::warning, Level::error, Level::error, Level::hint),
    .summary = "points of a list whose labels skip or repeat a letter or number",
    .why =
        R"md(Points are cited by their label ("paragraph 5 (c)"). Each list starts at the first letter or number of its kind and
runs on without a gap. Behind `(z)` the letters are doubled: `(aa)`, `(bb)`. The first break of a list is reported; its
fix relabels the rest of the list. The Security Council also runs one sequence of letters through several lists; there
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
<point eId="para_1__list_1__point_c"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)"},
    .check = check,
    .relaxed = relaxed};

}  // namespace resolute::rules
