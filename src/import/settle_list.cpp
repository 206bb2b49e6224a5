// SPDX-License-Identifier: Apache-2.0
#include "import/settle_list.h"

#include "import/signs.h"

namespace resolute::importing {

namespace {

bool is_small_heading(const Paragraph& paragraph) {
    constexpr std::size_t longest = 120;
    if (!paragraph.label.empty() || paragraph.level > 0) return false;
    if (paragraph.kind == Kind::heading) return true;
    const auto words = words_of(paragraph.pieces);
    return paragraph.kind == Kind::unnumbered && words.size() < longest &&
           (last_sign(words) == ':' || last_sign(words) == U'：');
}

}  // namespace

void settle_list(std::vector<Paragraph>& paragraphs, int level, bool goes_on) {
    auto begin = paragraphs.size();
    while (begin > 0 &&
           (paragraphs[begin - 1].kind == Kind::continued || is_small_heading(paragraphs[begin - 1])))
        --begin;
    if (begin == 0 || paragraphs[begin - 1].kind != Kind::point) return;
    const auto before = paragraphs[begin - 1].level;
    for (auto i = begin; i < paragraphs.size(); ++i) {
        auto& each = paragraphs[i];
        if (each.kind == Kind::continued) {
            if (level < before) each.level = level + 1;
        } else if (goes_on) {
            each.kind = Kind::heading;
            each.level = level;
            each.reason = "it stands between points of one list";
        }
    }
}

bool announces_points(const Paragraph& paragraph) {
    const auto words = words_of(paragraph.pieces);
    return last_sign(words) == ':' || last_sign(words) == U'：' || !ends_clause(words);
}

}  // namespace resolute::importing
