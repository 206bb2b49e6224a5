// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute {

/// RFC 4648, 4: with padding, without line ends.
std::string base64(std::string_view bytes);

}  // namespace resolute
