// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rules/numbering.h"

/// What the references of a text tell about the numbers of its paragraphs.
namespace resolute::rules {

/// Whether references of the text hold with the numbers `proposed` (one for each paragraph of the run), while
/// some of them do not hold with those that stand there, and none holds with these alone: then the labels are
/// wrong and the references right.
bool references_bear_out(const Subject& subject, const DocumentText& text, const NumberedRun& run,
                         const std::vector<int>& proposed);

}  // namespace resolute::rules
