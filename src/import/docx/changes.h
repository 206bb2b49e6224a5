// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace resolute::importing {

/// What is done with tracked changes: the text with them, without them, or both with marks.
enum class Changes : std::uint8_t { accept, reject, keep };

}  // namespace resolute::importing
