// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "citations/language.h"
#include "import/docx/part.h"
#include "import/docx/styles.h"

namespace resolute::importing::docx {

/// Counts the lists that Word numbers by itself, paragraph after paragraph.
class Numbering {
public:
    Numbering() = default;
    explicit Numbering(Node root);
    /// The number or letter of the next paragraph of that list, which has the style `style`; empty where it
    /// has none. Whatever signs Word puts around them, numbers of the first level are `1.` and small letters
    /// `(a)` or `a)`, as official texts of the language write them.
    std::string next_label(Numbered numbered, std::string_view style, citations::Language language);

private:
    static constexpr std::size_t levels = 9;
    struct Level {
        int start = 1;
        std::string format = "decimal", text, style;
    };
    struct Definition {
        std::array<Level, levels> level;
        std::array<int, levels> count{};  // of the last one; 0: none yet
    };
    struct List {
        std::string definition;
        std::map<std::size_t, int> starts;
        std::map<std::size_t, Level> levels;  // in place of those of the definition
    };
    static Level read_level(Node node);
    static List read_list(Node node);

    std::map<std::string, Definition, std::less<>> definitions_;
    std::map<int, List> lists_;
    std::set<int> begun_;
};

}  // namespace resolute::importing::docx
