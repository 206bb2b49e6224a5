// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

/// Arabic months have two names, `تشرين الثاني/نوفمبر`: reports those that are of two months, and slips in
/// them.
void check_arabic_months(const Subject& subject, const Words& words, Findings& found);

}  // namespace resolute::rules
