// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "text/result.h"
#include "text/source_file.h"

namespace resolute::cli {

/// The document in the light markup, and behind it what the markup cannot say; `import` gives the same
/// document back. Fails where there is no text.
Result<std::string> draft_of(const Source& source);

}  // namespace resolute::cli
