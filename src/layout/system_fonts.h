// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>

/// Fonts that the system's configuration knows. The answers depend on what is installed, never on the order
/// in which it is found.
namespace resolute::layout {

struct SystemFont {
    std::string path;
    int index = 0;  // in a collection
};

/// The font of a family that has the style asked for; none where the family or the style is unknown.
std::optional<SystemFont> font_of_family(const std::string& family, bool bold, bool italic);
/// A font that shows a character, upright and of ordinary weight where there is a choice.
std::optional<SystemFont> font_with(char32_t code);

}  // namespace resolute::layout
