// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <map>
#include <set>
#include <string>

#include "import/docx/part.h"
#include "import/docx/styles.h"

namespace resolute::importing::docx {

/// Counts the lists that Word numbers by itself, paragraph after paragraph.
class Numbering {
public:
    Numbering() = default;
    explicit Numbering(Node root);
    /// The number or letter of the next paragraph of that list; empty where it has none. Points below the
    /// first level are `(a)`, as official texts write them, whatever signs Word puts around them.
    std::string next_label(Numbered numbered);

private:
    static constexpr std::size_t levels = 9;
    struct Level {
        int start = 1;
        std::string format = "decimal", text;
    };
    struct Definition {
        std::array<Level, levels> level;
        std::array<int, levels> count{};  // of the last one; 0: none yet
    };
    struct List {
        std::string definition;
        std::map<std::size_t, int> starts;
    };
    std::map<std::string, Definition, std::less<>> definitions_;
    std::map<int, List> lists_;
    std::set<int> begun_;
};

}  // namespace resolute::importing::docx
