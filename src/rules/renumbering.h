// SPDX-License-Identifier: Apache-2.0
#pragma once
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
/// What the break makes of the label it was found at.
std::string right_label(const PointGroup& group, const Break& fault);

}  // namespace resolute::rules
