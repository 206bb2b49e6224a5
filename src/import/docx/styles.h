// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "import/classify.h"
#include "import/docx/part.h"

namespace resolute::importing::docx {

/// How running text looks; what is not said is not there.
struct Look {
    std::optional<bool> italic, bold, underlined, struck, hidden, superscript;
    /// What `properties` (`w:rPr`) says goes before what was said.
    void apply(Node properties);
};

/// A list that a paragraph is numbered in; `list` 0: none, -1: not said.
struct Numbered {
    int list = -1, level = -1;
};
Numbered numbered(Node paragraph_properties);

/// The styles of a file.
class Styles {
public:
    Styles() = default;
    explicit Styles(Node root);
    /// The look that a character style gives.
    Look look(std::string_view id) const;
    Numbered numbered(std::string_view id) const;
    /// Whether it is the one that the official templates set text in.
    bool is_official(std::string_view id) const;
    /// What the style of a paragraph says by its name or that of one it is based on: those of the official
    /// templates of New York and Geneva, and the ones every Word file has.
    StyleSays says(std::string_view id) const;

private:
    struct Style {
        std::string name, based_on;
        Look look;
        Numbered numbered;
    };
    const Style* find(std::string_view id) const;
    std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace resolute::importing::docx
