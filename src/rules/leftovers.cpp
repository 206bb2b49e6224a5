// SPDX-License-Identifier: Apache-2.0
#include "rules/leftovers.h"

#include "citations/folded.h"

namespace resolute::rules {

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    return !citations::word_before(text, begin) && !citations::word_at(text, end);
}

}  // namespace resolute::rules
