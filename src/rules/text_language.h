// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute::rules {

/// The language of running text, told by its script and its small words: `en`, `fr`, `es`, `de`, `ru`, `ar`,
/// `zh`; empty where it does not show, as in short texts and names.
std::string_view text_language(std::string_view text);
/// The same for a text that has none of the small words of the language around it: fewer of another one tell.
std::string_view foreign_language(std::string_view text);
/// Whether a text of some length can be in that language: has its script and one of its small words. Fast,
/// and in doubt it can.
bool may_be_in(std::string_view text, std::string_view language);

}  // namespace resolute::rules
