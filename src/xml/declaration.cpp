// SPDX-License-Identifier: Apache-2.0
#include "xml/declaration.h"

#include <algorithm>
#include <array>
#include <string>

#include "xml/characters.h"

namespace resolute::xml {

namespace {

/// White space as single spaces where it must stand, double quotes, the name of the encoding in lower case.
std::string normalized(std::string_view written) {
    std::string plain;
    for (const char c : written) {
        const bool after_space = plain.ends_with(' ');
        if (is_space(c)) {
            if (!after_space && !plain.ends_with('=')) plain += ' ';
            continue;
        }
        if (after_space && (c == '=' || c == '?')) plain.pop_back();
        // Only the name of an encoding may be written in either case.
        const auto encoding = plain.find("encoding=\"");
        const bool lower =
            encoding != std::string::npos && plain.find('"', encoding + 10) == std::string::npos;
        plain += c == '\'' ? '"' : lower && c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    return plain;
}

}  // namespace

bool is_usual_declaration(std::string_view written) {
    constexpr std::array known{R"(<?xml version="1.0"?>)",
                               R"(<?xml version="1.0" encoding="utf-8"?>)",
                               R"(<?xml version="1.0" encoding="us-ascii"?>)",
                               R"(<?xml version="1.0" standalone="yes"?>)",
                               R"(<?xml version="1.0" standalone="no"?>)",
                               R"(<?xml version="1.0" encoding="utf-8" standalone="yes"?>)",
                               R"(<?xml version="1.0" encoding="utf-8" standalone="no"?>)"};
    // Quotes of both kinds may not close each other; nobody writes both.
    const bool mixed =
        written.find('"') != std::string_view::npos && written.find('\'') != std::string_view::npos;
    return !mixed && std::ranges::find(known, normalized(written)) != known.end();
}

}  // namespace resolute::xml
