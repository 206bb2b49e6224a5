// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "layout/pages.h"
#include "text/result.h"

namespace resolute::layout {

/// An image from the bytes of a PNG or JPEG file. What is transparent in a PNG file is white here, as paper
/// is. Fails, saying why, on anything else, on broken files and on images above 16 million pixels.
Result<Image> read_image(std::string_view bytes);

}  // namespace resolute::layout
