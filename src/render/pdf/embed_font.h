// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "render/pdf/font.h"
#include "render/pdf/objects.h"
#include "text/result.h"

namespace resolute::render::pdf {

/// Makes `object` the composite font of all that `font` has codes for (ISO 32000-1, 9.7). Fails when the
/// font's tables do not allow a subset.
Result<Done> embed_font(Objects& objects, int object, const Font& font);

/// The CMap that leads from codes back to text (ISO 32000-1, 9.10.3).
std::string to_unicode(const Font& font);

}  // namespace resolute::render::pdf
