// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "citations/organ.h"

namespace resolute::citations {

struct ReadOrgan {
    Organ organ = Organ::none;
    std::size_t begin = 0, end = 0;
};
/// The organ whose name begins at `at` of a folded text in small letters; the longest name.
std::optional<ReadOrgan> organ_at(std::string_view lower, std::size_t at, Language language);
/// The last organ whose name lies within [from, to) of the text.
std::optional<ReadOrgan> organ_within(std::string_view lower, std::size_t from, std::size_t to,
                                      Language language);

}  // namespace resolute::citations
