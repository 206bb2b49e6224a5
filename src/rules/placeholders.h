// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "rules/reading.h"

namespace resolute::rules {

/// Stand-ins for words or numbers not yet known: "A/C.3/78/L.XX", "TBD", "…/…", "[date]".
std::vector<Extent> placeholders(std::string_view text);
/// The same of a text with these bytes.
std::vector<Extent> placeholders(std::string_view text, const Bytes& bytes);

}  // namespace resolute::rules
