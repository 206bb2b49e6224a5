// SPDX-License-Identifier: Apache-2.0
#include "rules/referring.h"

#include <algorithm>
#include <array>

namespace resolute::rules {

namespace {

struct Stems {
    std::string_view language;
    std::array<std::string_view, 5>
        parts;  // of the nouns, their first letter left out as it may be a capital; empty behind the last
};
constexpr std::array<Stems, 6> stems{{{"en", {"aragraph", "ection", "nnex"}},
                                      {"fr", {"aragraphe", "ection", "nnexe", "linéa"}},
                                      {"es", {"árrafo", "ección", "nexo", "partado", "nciso"}},
                                      {"ru", {"ункт", "аздел", "риложени"}},
                                      {"ar", {"فقر", "مرفق", "فرع", "فروع"}},
                                      {"zh", {"段", "节", "附件"}}}};

bool holds_any(const Words& words, const Stems& known) {
    return std::ranges::any_of(known.parts, [&](std::string_view part) {
        return !part.empty() && words.find(part) != std::string_view::npos;
    });
}

}  // namespace

const std::vector<citations::FoundReference>& own_references(const Subject& subject, const Words& words) {
    static const std::vector<citations::FoundReference> none;
    const auto refers = [&] {
        const auto known = std::ranges::find(stems, subject.language, &Stems::language);
        return known != stems.end() && holds_any(words, *known);
    };
    return words.refers.get(refers) ? words.references() : none;
}

}  // namespace resolute::rules
