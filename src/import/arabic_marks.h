// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"

namespace resolute::importing {

/// Arabic texts have marks of notes in parentheses: "للجميع(1)،" and, at the end or below a rule, "(1) انظر
/// ...". Makes them raised ones, which nothing else looks like.
void raise_marks_in_parentheses(std::vector<SourceLine>& lines);

}  // namespace resolute::importing
