// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/views.h"

namespace resolute {

/// For each finding 16 hexadecimal digits made of its code and of the words at and around its place, so that
/// it is known again when lines are added, the file is indented anew, or its message counts otherwise. Equal
/// ones in one file are numbered.
std::vector<std::string> fingerprints(const FileFindings& findings);

/// 16 hexadecimal digits for a text, the same on every machine (FNV-1a, 64 bits).
std::string digest(std::string_view text);

}  // namespace resolute
