// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "text/result.h"

namespace resolute::render::html {

/// An image as an address that holds it (RFC 2397): PNG, JPEG, GIF, WebP or SVG, told by its first bytes.
Result<std::string> image_address(std::string_view bytes);

}  // namespace resolute::render::html
