// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace resolute::lsp {

/// The words that a paragraph may open with where it begins.
struct OpeningHere {
    std::vector<std::string> phrases;  // as they are written, with a capital where the script has any
    std::string_view before, after;    // tags that set them apart; empty where they are there already
};
/// Nothing where `offset`, right behind a tag, is not the beginning of a paragraph of a preamble or of an
/// operative part.
std::optional<OpeningHere> opening_at(const Snapshot& document, std::uint32_t offset);

}  // namespace resolute::lsp
