// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "citations/language.h"

namespace resolute::rules {

/// The month that a word is a slip of; 0 for a month rightly written, and for any other word. `dated`: a year
/// stands behind it, or another day and month, which other words seldom have there.
int month_meant(std::string_view word, citations::Language language, bool dated);

}  // namespace resolute::rules
