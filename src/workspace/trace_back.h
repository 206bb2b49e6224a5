// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "text/source_file.h"
#include "workspace/analyse.h"

namespace resolute::workspace {

/// Findings about XML that import made, told about the words it was made of: each at the words that it speaks
/// of, or right behind the last word before them. Left out are fixes, which would change the XML, and
/// findings about its metadata and attributes, which the author does not see.
Diagnostics trace_back(const Analysis& analysis, const SourceFile& written);

}  // namespace resolute::workspace
