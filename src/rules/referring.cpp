// SPDX-License-Identifier: Apache-2.0
#include "rules/referring.h"

#include <algorithm>
#include <array>

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

}  // namespace

const std::vector<citations::FoundReference>& own_references(const Subject& subject, const Words& words) {
    static const std::vector<citations::FoundReference> none;
    const auto known = std::ranges::find(stems, subject.language, &Stems::language);
    if (known == stems.end()) return none;
    const std::string_view text = words.prose.text;
    const bool refers = std::ranges::any_of(
        known->parts, [&](std::string_view part) { return text.find(part) != std::string_view::npos; });
    return refers ? words.references() : none;
}

}  // namespace resolute::rules
