// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <vector>

#include "rules/numbering.h"
#include "rules/points.h"
#include "rules/sequence.h"

/// Fixes that give paragraphs and points other numbers, and those who refer to them too.
namespace resolute::rules {

/// Puts right what a break found in a run of paragraphs. One wrong number among right ones is safe to mend;
/// where several are off, a person must look if the text itself speaks of paragraphs by number, and those
/// references follow.
Fix renumber(const Subject& subject, const NumberedRun& run, const Break& fault);

/// The same for the points of a list.
Fix renumber(const Subject& subject, const PointGroup& group, const Break& fault);
/// The edits that let the references in the text around `paragraph` follow, when paragraphs get other
/// numbers.
std::vector<Edit> follow_numbers(const Subject& subject, const TextLine& paragraph,
                                 const std::map<int, int>& changes);
/// The same for the points of a list directly below a paragraph, by their labels without what is around them.
std::vector<Edit> follow_labels(const Subject& subject, const PointGroup& group,
                                const std::map<std::string, std::string>& changes);
/// What the break makes of the label it was found at.
std::string right_label(const PointGroup& group, const Break& fault);

}  // namespace resolute::rules
