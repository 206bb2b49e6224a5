// SPDX-License-Identifier: Apache-2.0
#include "import/manuscript.h"

#include <array>

namespace resolute::importing {

std::string_view name_of(Kind kind) {
    constexpr std::array<std::string_view, 32> names{"publisher",
                                                     "symbol",
                                                     "organ",
                                                     "distribution",
                                                     "date of issue",
                                                     "language",
                                                     "session",
                                                     "session dates",
                                                     "body",
                                                     "agenda item",
                                                     "agenda title",
                                                     "type of document",
                                                     "adoption",
                                                     "number",
                                                     "adoption",
                                                     "bracket line",
                                                     "sponsors",
                                                     "title",
                                                     "formula",
                                                     "preambular paragraph",
                                                     "operative paragraph",
                                                     "point",
                                                     "continuation",
                                                     "unnumbered paragraph",
                                                     "heading",
                                                     "section",
                                                     "decoration",
                                                     "table",
                                                     "closing line",
                                                     "vote",
                                                     "annex",
                                                     "part"};
    return names[static_cast<std::size_t>(kind)];
}

std::string words_of(const Pieces& pieces) {
    std::string result;
    for (const auto& piece : pieces) result += piece.line_break ? std::string(" ") : piece.text;
    return result;
}

}  // namespace resolute::importing
