// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/pages.h"
#include "render/pdf/objects.h"

namespace resolute::render::pdf {

/// The image as an object pages may draw (ISO 32000-1, 8.9.5). A JPEG file stays what it is.
int embed_image(Objects& objects, const layout::Image& image);

}  // namespace resolute::render::pdf
