// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "citations/date.h"

namespace resolute::citations {

struct ReadDate {
    Date date;
    std::optional<Date> first;
    bool pair = false;
    std::size_t end = 0;
    DateForm form = DateForm::official;
};
/// Reads the date that begins with a figure (or, month first, with a letter) at `at` of a folded text.
std::optional<ReadDate> read_date(std::string_view folded, std::size_t at, Language language);

}  // namespace resolute::citations
