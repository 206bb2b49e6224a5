// SPDX-License-Identifier: Apache-2.0
#include "rules/referring.h"

#include <algorithm>
#include <array>
#include <bitset>

namespace resolute::rules {

namespace {

struct Stems {
    std::string_view language;
    std::array<std::string_view, 5>
        parts;  // of the nouns, their first letter left out as it may be a capital
};
constexpr std::array<Stems, 6> stems{{{"en", {"aragraph", "ection", "nnex", "aragraph", "nnex"}},
                                      {"fr", {"aragraphe", "ection", "nnexe", "linéa", "ection"}},
                                      {"es", {"árrafo", "ección", "nexo", "partado", "nciso"}},
                                      {"ru", {"ункт", "аздел", "риложени", "ункт", "ункт"}},
                                      {"ar", {"فقر", "مرفق", "فرع", "فروع", "فقر"}},
                                      {"zh", {"段", "节", "附件", "段", "段"}}}};

using Pairs = std::bitset<0x10000>;

std::size_t pair(std::string_view at) {
    return static_cast<std::size_t>(static_cast<unsigned char>(at[0]) << 8 |
                                    static_cast<unsigned char>(at[1]));
}

/// Pairs of bytes that one of the parts begins with.
const Pairs& beginnings(const Stems& known) {
    static const auto all = [] {
        std::array<Pairs, stems.size()> result;
        for (std::size_t i = 0; i < stems.size(); ++i)
            for (const auto part : stems[i].parts) result[i].set(pair(part));
        return result;
    }();
    return all[static_cast<std::size_t>(&known - stems.data())];
}

/// Whether one of the parts stands in the text, seen in one pass.
bool holds_any(std::string_view text, const Stems& known) {
    const auto& begins = beginnings(known);
    std::size_t last_two = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        last_two = (last_two << 8 | static_cast<unsigned char>(text[at])) & 0xFFFF;
        if (at == 0 || !begins[last_two]) continue;
        const auto rest = text.substr(at - 1);
        if (std::ranges::any_of(known.parts, [&](std::string_view part) { return rest.starts_with(part); }))
            return true;
    }
    return false;
}

}  // namespace

const std::vector<citations::FoundReference>& own_references(const Subject& subject, const Words& words) {
    static const std::vector<citations::FoundReference> none;
    const auto known = std::ranges::find(stems, subject.language, &Stems::language);
    if (known == stems.end()) return none;
    return words.refers.get([&] { return holds_any(words.prose.text, *known); }) ? words.references() : none;
}

}  // namespace resolute::rules
