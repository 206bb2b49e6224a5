// SPDX-License-Identifier: Apache-2.0
#include "import/signs.h"

#include "text/utf8.h"

namespace resolute::importing {

char32_t last_sign(std::string_view text) {
    constexpr int most = 50;  // a text of nothing but these has no last sign
    auto end = text.size();
    for (int i = 0; i < most && end > 0; ++i) {
        const auto last = character_before(text, end);
        const bool skipped = last.code == '"' || last.code == 0x201D || last.code == 0x2019 ||
                             last.code == 0xBB || last.code == ' ' || last.code == 0xA0 ||
                             last.code == 0x300D || last.code == 0x300B;
        if (!skipped) return last.code;
        end -= last.length;
    }
    return 0;
}

bool ends_clause(std::string_view text) {
    constexpr std::u32string_view signs = U",;:.!?،؛，；：。";
    return signs.find(last_sign(text)) != std::u32string_view::npos;
}

bool begins_small(std::string_view text) {
    if (text.empty()) return false;
    const auto first = character_at(text, 0).code;
    return (first >= 'a' && first <= 'z') || (first >= 0x430 && first <= 0x44F) ||
           (first >= 0xDF && first <= 0xFF);
}

bool is_stars(std::string_view text) {
    return text.find('*') != std::string_view::npos && text.find_first_not_of("* ") == std::string_view::npos;
}

}  // namespace resolute::importing
