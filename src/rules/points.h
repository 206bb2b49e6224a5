// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <vector>

#include "rules/labels.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/sequence.h"

/// The points of lists, and what their labels count with.
namespace resolute::rules {

/// How the labels of a list are read.
struct PointCount {
    LabelReading kind;                      // what most of them count with, and stand in
    std::vector<LabelReading> readings;     // as that kind; of value 0 where the label is none
    std::vector<std::size_t> nested_first;  // where points of a deeper level begin that stand among these
    std::vector<bool> nested;               // of each label, whether it is one of those
    std::size_t readable = 0;               // how many labels could be read at all
};

/// The labelled points directly in one list, in order.
struct PointGroup {
    std::vector<const TextLine*> lines;
    int level = 1;      // of the list, 1 the first below a paragraph
    bool flat = false;  // no list but paragraphs with labels, as converters leave them
    PointCount count;
};
const std::vector<PointGroup>& point_groups(const DocumentText& text);

/// The breaks in the count of a group. `before` is the one before it in the text, whose labels this one may
/// go on with.
std::vector<Break> label_breaks(const PointGroup& group, const PointGroup* before);

}  // namespace resolute::rules
