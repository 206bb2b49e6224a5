// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

/// Words that the page brings besides the document's own, from templates/html/words.tsv.
namespace resolute::render::html {

/// In a language (`en`), else in English.
std::string_view fixed_word(std::string_view key, std::string_view language);
/// The style sheet of all pages.
std::string_view style_sheet();
/// What pages of comparisons have besides.
std::string_view changes_style_sheet();
/// What `lang` says of a language: `zh-Hans` for Chinese, `und` where it is not known.
std::string language_tag(std::string_view language);
/// `rtl` or `ltr`.
std::string_view direction_of(std::string_view language);

}  // namespace resolute::render::html
