// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

/// The references to paragraphs, sections and annexes in a stretch of text. Most have none, which is seen at
/// once by the words that such references need; others may be missing then.
const std::vector<citations::FoundReference>& own_references(const Subject& subject, const Words& words);

}  // namespace resolute::rules
