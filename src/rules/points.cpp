// SPDX-License-Identifier: Apache-2.0
#include "rules/points.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "citations/folded.h"
#include "rules/numbering.h"

namespace resolute::rules {

namespace {

using LineOf = std::unordered_map<const model::Division*, const TextLine*>;
using Readings = std::vector<LabelReading>;

/// `level`: of the points directly in the blocks.
void collect(const model::Blocks& blocks, const LineOf& lines, int level, std::vector<PointGroup>& groups) {
    PointGroup group;
    group.level = std::max(level, 1);
    for (const auto& block : blocks) {
        const auto* division = std::get_if<model::Division>(&block.value);
        if (!division) continue;
        const auto line = lines.find(division);
        const bool point = division->name == "point" || division->name == "item";
        if (line != lines.end() && point && !is_misplaced_paragraph(*line->second))
            group.lines.push_back(line->second);
        const bool list =
            division->name == "list" || division->name == "sublist" || division->name == "blockList";
        collect(division->content, lines, list ? level + 1 : level, groups);
    }
    if (!group.lines.empty()) groups.push_back(std::move(group));
}

/// "(H)" behind "(g)", a slip in a row of points.
bool is_next_in_capitals(std::string_view label, std::string_view before) {
    const auto letter = bare_label(label), last = bare_label(before);
    return letter.size() == 1 && last.size() == 1 && citations::is_upper(letter[0]) &&
           (letter[0] | 0x20) == last[0] + 1;
}

/// Paragraphs that bear labels of points, one run of them after the other.
void collect_flat(const DocumentText& text, std::vector<PointGroup>& groups) {
    PointGroup group;
    group.flat = true;
    const auto close = [&] {
        if (group.lines.size() > 1) groups.push_back(group);
        group.lines.clear();
    };
    for (const auto& line : text.lines) {
        if (line.step.level > 0 || line.quoted) continue;
        const auto label = line.step.number && !line.is_heading() ? label_of(line) : std::string_view();
        const bool point =
            line.step.division && line.step.division->name == "paragraph" && !label.empty() &&
            !paragraph_number(label) &&
            (!read_label(label).empty() ||
             (!group.lines.empty() && is_next_in_capitals(label, label_of(*group.lines.back()))));
        if (point)
            group.lines.push_back(&line);
        else if (!line.step.closing)
            close();
    }
    close();
}

const LabelReading* reading_as(const Readings& readings, Count count) {
    const auto found = std::ranges::find(readings, count, &LabelReading::count);
    return found == readings.end() ? nullptr : &*found;
}

int value_as(const Readings& readings, Count count) {
    const auto* reading = reading_as(readings, count);
    return reading ? reading->value : 0;
}

constexpr std::array counts{Count::letter, Count::roman, Count::figure, Count::abjad, Count::hanzi};

/// The count in which most labels follow the one before: "(i)" alone may be a letter or a numeral. Of two
/// that fit alike it is that of the first label, the other is nested.
Count count_of(const std::vector<Readings>& labels) {
    Count best = Count::letter;
    int most = -1;
    for (const auto count : counts) {
        int fitting = !labels.empty() && value_as(labels.front(), count) == 1 ? 1 : 0, last = 0;
        for (const auto& each : labels) {
            const int value = value_as(each, count);
            if (value == 0) continue;
            const bool near = value <= last + 2;  // "ii" is the second numeral rather than the 35th letter
            fitting += value == last + 1 ? 6 : near ? 3 : 2;
            last = value;
        }
        if (fitting > most) {
            most = fitting;
            best = count;
        }
    }
    return best;
}

Frame frame_of(const std::vector<Readings>& labels, Count count) {
    std::array<int, 6> seen{};
    for (const auto& each : labels)
        if (const auto* reading = reading_as(each, count)) ++seen[static_cast<std::size_t>(reading->frame)];
    return static_cast<Frame>(std::ranges::max_element(seen) - seen.begin());
}

/// One past the labels from `from` on that count up from 1 in another count than `main`; `from` where there
/// are none.
std::size_t end_of_nested(const std::vector<Readings>& labels, std::size_t from, Count main) {
    for (const auto& first : labels[from]) {
        if (first.count == main || first.value != 1) continue;
        auto end = from + 1;
        while (end < labels.size() && value_as(labels[end], first.count) == static_cast<int>(end - from) + 1)
            ++end;
        if (end > from + 1) return end;
    }
    return from;
}

void find_nested(const std::vector<Readings>& labels, PointCount& count) {
    int last = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int value = count.readings[i].value;
        auto end = end_of_nested(labels, i, count.kind.count);
        // The letter i that goes on behind h, unless numerals follow it.
        const bool goes_on = value == last + 1 &&
                             (end == i || i + 1 == labels.size() || count.readings[i + 1].value == value + 1);
        if (end > i && !goes_on) {
            count.nested_first.push_back(i);
            for (; i < end; ++i) count.nested[i] = true;
            --i;
            continue;
        }
        if (value > 0) last = value;
    }
}

PointCount count_points(const std::vector<const TextLine*>& lines) {
    std::vector<Readings> labels;
    for (const auto* line : lines) labels.push_back(read_label(label_of(*line)));
    PointCount count;
    count.kind.count = count_of(labels);
    count.kind.frame = frame_of(labels, count.kind.count);
    count.nested.assign(labels.size(), false);
    for (const auto& each : labels) {
        const auto* reading = reading_as(each, count.kind.count);
        count.readings.push_back(reading ? *reading : LabelReading{count.kind.count, 0, count.kind.frame});
        if (!each.empty()) ++count.readable;
    }
    find_nested(labels, count);
    return count;
}

std::vector<PointGroup> find_point_groups(const DocumentText& text) {
    LineOf lines;
    for (const auto& line : text.lines)
        if (!line.quoted && !line.is_heading() && !line.step.closing)
            lines.emplace(line.step.division, &line);
    std::vector<PointGroup> groups;
    for (const std::string_view name : {"preamble", "mainBody"})
        for (const auto* part : model::parts(*text.document, name)) collect(part->content, lines, 0, groups);
    collect_flat(text, groups);
    std::ranges::sort(groups, {}, [](const PointGroup& group) { return group.lines.front(); });
    for (auto& group : groups) group.count = count_points(group.lines);
    return groups;
}

/// The breaks of labels that count on from `base`.
std::vector<Break> breaks_from(int base, std::vector<Counted> labels) {
    constexpr int misplaced = 1000;  // a label before those that the list begins with
    for (auto& each : labels)
        if (each.value > 0) each.value = each.value > base ? each.value - base : misplaced;
    auto found = breaks(labels);
    for (auto& each : found) each.expected += base;
    return found;
}

}  // namespace

const std::vector<PointGroup>& point_groups(const DocumentText& text) {
    return text.groups.get([&] { return find_point_groups(text); });
}

std::vector<Break> label_breaks(const PointGroup& group, const PointGroup* before) {
    const auto& count = group.count;
    std::vector<Counted> labels;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        if (count.nested[i]) continue;
        const int value = count.readings[i].value;
        labels.push_back({value, group.flat && value == 1});
        places.push_back(i);
    }
    auto found = breaks_from(0, labels);
    // A list may go on with the labels of the one before, if that explains it better.
    if (before && before->count.kind.count == count.kind.count && !labels.empty() &&
        labels.front().value == before->count.readings.back().value + 1) {
        auto going_on = breaks_from(before->count.readings.back().value, labels);
        if (going_on.size() < found.size()) found = std::move(going_on);
    }
    for (auto& each : found) {
        each.at = places[each.at];
        each.end = each.end > 0 ? places[each.end - 1] + 1 : each.at + 1;
    }
    return found;
}

}  // namespace resolute::rules
