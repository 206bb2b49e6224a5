// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "text/source_file.h"

namespace resolute {

/// Where the first byte stands that is not UTF-8, and what to do. There must be one.
std::string not_utf_8(const SourceFile& source);

}  // namespace resolute
