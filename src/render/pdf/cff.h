// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace resolute::render::pdf {

/// The CID of each glyph, told by the charset of a CID-keyed CFF table (Adobe technical note 5176). Empty for
/// a table whose glyphs have names, or that is cut short.
std::vector<std::uint16_t> cff_identifiers(std::string_view table);

}  // namespace resolute::render::pdf
