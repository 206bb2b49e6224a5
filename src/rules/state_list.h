// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "rules/reading.h"

/// Lists of States, as in votes and in the sponsors of drafts.
namespace resolute::rules {

struct StateList {
    std::vector<Extent> names;  // without joining words, brackets and stops around them
    bool joined = false;        // the last two are joined by "and"
};
/// The States of "Bangladesh, Indonesia and Mexico". A comma in parentheses and an "and" in a name ("Antigua
/// and Barbuda") do not part them.
StateList state_list(std::string_view text, citations::Language language);
/// What counts for the alphabetical order of a language: small letters without accents and parentheses, of
/// Arabic names without joining waw and article. Chinese lists follow the English order: empty.
std::string order_key(std::string_view name, citations::Language language);
/// Which keys stand outside of the longest run in order: the fewest names that must move.
std::vector<std::size_t> out_of_order(const std::vector<std::string>& keys);
/// The word between the last two names with its spaces: " and ".
std::string_view joining_word(citations::Language language);

}  // namespace resolute::rules
