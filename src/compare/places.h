// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/story.h"

namespace resolute::compare {

/// What each block is called in a list of changes: `operative paragraph 5 (a)`, `annex I, paragraph 2`,
/// `title`; in English, as all messages are.
std::vector<std::string> places_of(const std::vector<layout::Block>& blocks);

/// A number without the signs around it: `5.` and `5 -` are `5`, `(a)` stays.
std::string bare_number(std::string_view label);

}  // namespace resolute::compare
