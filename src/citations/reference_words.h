// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bitset>
#include <span>
#include <string_view>

#include "citations/reference.h"

namespace resolute::citations {

struct PlaceNoun {
    std::string_view stem;  // small letters
    PlaceKind kind;
    std::string_view endings;  // endings behind the stem, separated by `|`; `*` for any
};
struct WherePhrase {
    std::string_view words;  // behind the number, with the space or comma in front
    PlaceWhere where;
};

/// The words of one language around the number of a paragraph, section or annex.
struct ReferenceWords {
    std::span<const PlaceNoun> nouns;
    std::span<const WherePhrase> where;  // longer phrases first
    std::span<const std::string_view> ranges, joints, of;

    /// Whether a noun begins with these two bytes.
    bool may_begin(char first, char second) const {
        return pairs[std::size_t{static_cast<unsigned char>(first)} << 8 |
                     static_cast<unsigned char>(second)];
    }
    std::bitset<0x10000> pairs = {};
};
const ReferenceWords& reference_words(Language language);

}  // namespace resolute::citations
