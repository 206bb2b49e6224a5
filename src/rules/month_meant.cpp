// SPDX-License-Identifier: Apache-2.0
#include "rules/month_meant.h"

#include <string>

#include "citations/date.h"
#include "citations/folded.h"
#include "text/slips.h"
#include "text/utf8.h"

namespace resolute::rules {

int month_meant(std::string_view word, citations::Language language, bool dated) {
    const auto letters = to_utf32(citations::lower(word));
    if (!dated && letters.size() < 6) return 0;
    const std::size_t tolerance = dated && letters.size() > 5 ? 2 : 1;
    int best = 0;
    for (int month = 1; month <= 12 && letters.size() >= 2; ++month) {
        const auto name = citations::lower(citations::month_name(month, language));
        if (name == citations::lower(word)) return citations::month_name(month, language) == word ? 0 : month;
        // "Sept" and the like; "Mar" is no name of a person before a year.
        const bool shortened =
            dated && language == citations::Language::en && name.starts_with(citations::lower(word));
        if (best == 0 && (shortened || slips_between<char32_t>(letters, to_utf32(name)) <= tolerance))
            best = month;
    }
    return best;
}

}  // namespace resolute::rules
