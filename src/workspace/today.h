// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute::workspace {

/// The day of today in Coordinated Universal Time, ISO; with SOURCE_DATE_EPOCH (reproducible-builds.org),
/// that day.
std::string today();

}  // namespace resolute::workspace
