// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/font_look.h"

#include <algorithm>
#include <array>

#include "citations/folded.h"

namespace resolute::importing::pdf {

FontLook look_of_font(std::string_view name) {
    // "ABCDEF+": the mark of a font of which only a part is in the file.
    if (name.size() > 7 && name[6] == '+') name.remove_prefix(7);
    const auto small = citations::lower(name);
    const auto has = [&](std::string_view word) { return small.find(word) != std::string::npos; };
    constexpr std::array<std::string_view, 6> bold{"bold", "black", "heavy", "simhei", "zenhei", "heiti"};
    constexpr std::array<std::string_view, 5> italic{"ital", "obli", "slant", "kai", "inclined"};
    return {std::ranges::any_of(bold, has), std::ranges::any_of(italic, has)};
}

}  // namespace resolute::importing::pdf
