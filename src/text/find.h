// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute {

/// As `text.find(what, from)`, faster where `what` is a phrase that begins like much else in the text.
std::size_t find_phrase(std::string_view text, std::string_view what, std::size_t from = 0);

}  // namespace resolute
