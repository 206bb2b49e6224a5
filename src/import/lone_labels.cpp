// SPDX-License-Identifier: Apache-2.0
#include "import/heads.h"
#include "import/labels.h"
#include "import/lone_marks.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

bool is_label_alone(std::string_view text, citations::Language language) {
    constexpr std::size_t longest = 12;
    if (text.empty() || text.size() > longest) return false;
    const auto with_word = cat(text, " x");
    if (title_number(with_word) == text.size() + 1) return true;
    const auto label = read_label(with_word, language);
    const bool is_one = label.type == Label::Type::number || label.type == Label::Type::point;
    return is_one && label.length == text.size() + 1;
}

}  // namespace

std::vector<SourceLine> with_labels_beside(std::vector<SourceLine> lines, citations::Language language) {
    constexpr std::size_t furthest = 2;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_label_alone(lines[i].text, language)) continue;
        auto next = i + 1;
        while (next < lines.size() && next < i + furthest && lines[next].blank()) ++next;
        if (next >= lines.size() || lines[next].blank() || lines[next].page) continue;
        if (!read_label(cat(lines[next].text, " x"), language).text.empty()) continue;
        lines[next].text.insert(0, cat(lines[i].text, " "));
        lines[next].source.begin = lines[i].source.begin;
        lines[next].indent = lines[i].indent;
        lines[next].page = lines[i].page;
        lines[i].text.clear();
        lines[i].page = false;
    }
    return lines;
}

}  // namespace resolute::importing
