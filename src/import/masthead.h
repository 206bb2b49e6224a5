// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"

/// The lines of covers, brackets, closings and votes as official texts word them: data/masthead.tsv.
namespace resolute::importing {

struct MastheadLine {
    std::string_view name;            // "status", "thirdCommittee"
    std::vector<std::string> values;  // what stands at each `{}`
};
/// The line that a text is in that language, the one with most fixed words; names of other lines are passed
/// over where `name` is given.
std::optional<MastheadLine> read_masthead(std::string_view text, citations::Language language,
                                          std::string_view name = {});
/// The line without values that a text begins with, and its length in bytes; 0 where there is none.
std::size_t masthead_beginning(std::string_view text, citations::Language language);
/// The first line of that name in the language with its values put in; empty where the table has none.
std::string write_masthead(std::string_view name, citations::Language language,
                           const std::vector<std::string>& values = {});

/// "*2320103*": the words of a bar code at the foot of the first page.
bool is_bar_code(std::string_view text);
/// What stands beside the mark of recycling at the foot of the first page, in any language.
bool asks_to_recycle(std::string_view text);

}  // namespace resolute::importing
