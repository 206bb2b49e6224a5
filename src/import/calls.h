// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"

namespace resolute::importing {

/// Where a note is called.
struct CallAt {
    std::size_t text = 0;            // which of the texts
    std::size_t begin = 0, end = 0;  // the bytes of the call, white space that belongs to it included
    std::size_t note = 0;            // which of the marks
    bool repeated = false;
    bool sure = true;
};

/// Finds the calls to notes with these marks in texts that follow each other. Raised digits, `1/` and `[1]`
/// are calls wherever they stand. Where marks are bare digits run together with words, a dynamic programme
/// over all places chooses one for each note so that they stand in order and look most like calls; what looks
/// like one and names a note called before is a further call of it. Cost: linear in the texts but for a
/// logarithm.
std::vector<CallAt> find_calls(const std::vector<std::string_view>& texts,
                               const std::vector<std::string>& marks, citations::Language language,
                               bool bare);

}  // namespace resolute::importing
