// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace resolute {

/// Whether bytes begin as UTF-16 does, which Windows calls Unicode: with the mark of its byte order or,
/// without it, with the zero beside the first letter or sign.
bool begins_utf_16(std::string_view bytes);

/// UTF-16 as UTF-8, without the mark. Half characters become U+FFFD; half a unit at the end is
/// nothing.
std::string utf_16_to_utf_8(std::string_view bytes);

}  // namespace resolute
