// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace resolute {

/// How many columns of a character grid a character takes: 0 for marks that join the one before and for
/// invisible controls, 2 for wide East Asian characters, else 1 (Unicode Standard Annex 11).
std::uint32_t cells_of(char32_t code);
/// Of a whole text; a picture of several characters counts once.
std::uint32_t cells_of(std::string_view text);

}  // namespace resolute
