// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "citations/language.h"
#include "import/lines.h"

namespace resolute::importing {

/// "77th plenary meeting, 22 December 2003": the meeting and its day become lines of their own.
std::vector<SourceLine> with_closing_apart(std::vector<SourceLine> lines, citations::Language language);

}  // namespace resolute::importing
