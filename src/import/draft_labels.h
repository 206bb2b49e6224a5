// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "import/manuscript.h"

namespace resolute::importing {

/// "Sponsors: …", "Topic: …": the label lines of Model United Nations.
struct DraftLabel {
    Kind kind;
    std::size_t length;  // bytes that stand before what it says; 0: the label stays
};
std::optional<DraftLabel> read_draft_label(std::string_view words);

}  // namespace resolute::importing
