// SPDX-License-Identifier: Apache-2.0
#include "text/find.h"

#include <cstring>

namespace resolute {

std::size_t find_phrase(std::string_view text, std::string_view what, std::size_t from) {
    if (from > text.size()) return std::string_view::npos;
    // It looks at the ends of the phrase and leaps, where find() stops at each of its first letters.
    const auto* found = ::memmem(text.data() + from, text.size() - from, what.data(), what.size());
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - text.data())
                 : std::string_view::npos;
}

}  // namespace resolute
