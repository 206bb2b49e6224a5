// SPDX-License-Identifier: Apache-2.0
#include "import/docx/symbol_font.h"

#include <algorithm>
#include <array>

namespace resolute::importing::docx {

namespace {

struct Sign {
    unsigned char code;
    char32_t character;
};

// The encoding of the font Symbol as The Unicode Standard maps it (Mappings/VENDORS/ADOBE/symbol.txt),
// without the parts of brackets and the signs of logic.
constexpr std::array symbol{
    Sign{0x2D, U'−'}, Sign{0x44, U'Δ'}, Sign{0x46, U'Φ'}, Sign{0x47, U'Γ'}, Sign{0x4C, U'Λ'},
    Sign{0x50, U'Π'}, Sign{0x51, U'Θ'}, Sign{0x53, U'Σ'}, Sign{0x57, U'Ω'}, Sign{0x58, U'Ξ'},
    Sign{0x59, U'Ψ'}, Sign{0x61, U'α'}, Sign{0x62, U'β'}, Sign{0x63, U'χ'}, Sign{0x64, U'δ'},
    Sign{0x65, U'ε'}, Sign{0x66, U'φ'}, Sign{0x67, U'γ'}, Sign{0x68, U'η'}, Sign{0x69, U'ι'},
    Sign{0x6B, U'κ'}, Sign{0x6C, U'λ'}, Sign{0x6D, U'μ'}, Sign{0x6E, U'ν'}, Sign{0x6F, U'ο'},
    Sign{0x70, U'π'}, Sign{0x71, U'θ'}, Sign{0x72, U'ρ'}, Sign{0x73, U'σ'}, Sign{0x74, U'τ'},
    Sign{0x75, U'υ'}, Sign{0x77, U'ω'}, Sign{0x78, U'ξ'}, Sign{0x79, U'ψ'}, Sign{0x7A, U'ζ'},
    Sign{0xA3, U'≤'}, Sign{0xA5, U'∞'}, Sign{0xB0, U'°'}, Sign{0xB1, U'±'}, Sign{0xB2, U'″'},
    Sign{0xB3, U'≥'}, Sign{0xB4, U'×'}, Sign{0xB7, U'•'}, Sign{0xB8, U'÷'}, Sign{0xB9, U'≠'},
    Sign{0xBB, U'≈'}, Sign{0xBC, U'…'}};

}  // namespace

char32_t character_of(char32_t sign, std::string_view font) {
    constexpr char32_t private_use = 0xE000, symbols = 0xF000, figures_end = 0x40;
    if (sign < private_use) return sign >= 0x20 && sign < 0xD800 ? sign : 0;
    if (sign < symbols || sign > symbols + 0xFF || font != "Symbol") return 0;
    const auto code = sign - symbols;
    const auto found = std::ranges::find(symbol, code, [](const Sign& each) { return char32_t{each.code}; });
    if (found != symbol.end()) return found->character;
    const bool as_ascii = code >= 0x20 && code < figures_end && code != '"' && code != '$' && code != '\'';
    return as_ascii ? code : 0;
}

}  // namespace resolute::importing::docx
