// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "text/result.h"

namespace resolute::xml {

/// Canonical XML 1.1 of a document, comments kept: two documents say the same if these bytes are the same.
/// There is none for text that is not well-formed ("not well-formed") or names a namespace by a relative
/// address (§1.3). White space alone between the children of the elements named in `structural` is left out,
/// since nothing reads it.
Result<std::string> canonical(std::string_view text, std::span<const std::string_view> structural = {});

}  // namespace resolute::xml
