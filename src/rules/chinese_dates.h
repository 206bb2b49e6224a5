// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

/// Spaces within Chinese dates, and characters or figures that they lack: `2018年 3月23日`, `2018年3月日`,
/// `2018年323日`.
void check_chinese_dates(const Subject& subject, const Words& words, Findings& found);

}  // namespace resolute::rules
