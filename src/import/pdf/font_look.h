// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute::importing::pdf {

struct FontLook {
    bool bold = false, italic = false;
};
/// What the name of a font tells of its look. Chinese has faces of its own for it: Hei stands for bold,
/// Kai for italics.
FontLook look_of_font(std::string_view name);

}  // namespace resolute::importing::pdf
