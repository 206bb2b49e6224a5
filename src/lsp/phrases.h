// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace resolute::lsp {

/// The words that a paragraph of the preamble, or of the operative part, may open with, as they are written:
/// with a capital, in Russian without, where the whole resolution is one sentence to the eye too.
std::vector<std::string> opening_phrases(const rules::Subject& subject, bool operative);

/// The words that a paragraph may open with where it begins.
struct OpeningHere {
    std::vector<std::string> phrases;
    std::string_view before, after;  // tags that set them apart; empty where they are there already
};
/// Nothing where `offset`, right behind a tag, is not the beginning of a paragraph of a preamble or of an
/// operative part.
std::optional<OpeningHere> opening_at(const Snapshot& document, std::uint32_t offset);

}  // namespace resolute::lsp
