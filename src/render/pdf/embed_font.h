// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <map>
#include <string>

#include "render/pdf/font.h"
#include "render/pdf/objects.h"
#include "text/result.h"

namespace resolute::render::pdf {

/// Writes the fonts of one PDF file.
class FontEmbedder {
public:
    /// `objects` must outlive it.
    explicit FontEmbedder(Objects& objects) : objects_(objects) {}

    /// Makes `object` the composite font of all that `font` has codes for (ISO 32000-1, 9.7). Fails when the
    /// font's tables do not allow a subset.
    Result<Done> embed(int object, const Font& font);

private:
    int map_of_codes(const Font& font);

    Objects& objects_;
    std::map<std::size_t, int> maps_;  // from codes to CIDs, by the rows of two-byte codes
};

/// The CMap that leads from codes back to text (ISO 32000-1, 9.10.3).
std::string to_unicode(const Font& font);
/// The CMap that leads from the codes of TrueType outlines to CIDs, so many of them of two bytes.
std::string code_map(std::size_t long_codes);

}  // namespace resolute::render::pdf
