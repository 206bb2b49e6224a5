// SPDX-License-Identifier: Apache-2.0
#include "import/quoted_text.h"

#include <array>
#include <string_view>

#include "import/openings.h"
#include "import/signs.h"

namespace resolute::importing {

namespace {

struct Marks {
    std::string_view opening, closing;
};
constexpr std::array pairs{Marks{"“", "”"}, Marks{"\"", "\""}, Marks{"«", "»"}};

/// Whether a paragraph may begin there.
bool begins_paragraph(const std::vector<SourceLine>& lines, std::size_t i) {
    return i == 0 || lines[i - 1].blank() || ends_clause(lines[i - 1].text);
}

void take_front(SourceLine& line, std::string_view mark) {
    line.text.erase(0, mark.size());
    line.text.erase(0, std::min(line.text.find_first_not_of(" \t"), line.text.size()));
}

/// The paragraphs from the formula on that begin with the mark.
std::vector<std::size_t> quoted_from(const std::vector<SourceLine>& lines, std::size_t formula,
                                     std::string_view mark) {
    std::vector<std::size_t> found;
    for (auto i = formula; i < lines.size(); ++i)
        if (lines[i].text.starts_with(mark) && begins_paragraph(lines, i)) found.push_back(i);
    return found;
}

bool is_quoted_formula(std::string_view text, std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    const auto formula = read_formula(text.substr(mark.size()));
    return formula && formula->comma;
}

}  // namespace

void take_quotation_marks(std::vector<SourceLine>& lines, Manuscript& to) {
    constexpr std::size_t least = 3;
    for (std::size_t i = 0; i < lines.size(); ++i)
        for (const auto& [opening, closing] : pairs) {
            if (!is_quoted_formula(lines[i].text, opening)) continue;
            const auto quoted = quoted_from(lines, i, opening);
            if (quoted.size() < least) return;
            for (const auto at : quoted) take_front(lines[at], opening);
            for (auto at = quoted.back(); at < lines.size(); ++at) {
                auto& text = lines[at].text;
                if (!text.ends_with(closing)) continue;
                text.resize(text.size() - closing.size());
                break;
            }
            to.warnings.push_back(
                {lines[i].source, "the quotation marks around the resolution are left out"});
            return;
        }
}

}  // namespace resolute::importing
