// SPDX-License-Identifier: Apache-2.0
#include "rules/slip.h"

#include <algorithm>

namespace resolute::rules {

bool one_slip_apart(std::string_view a, std::string_view b) {
    if (a.size() < b.size()) std::swap(a, b);
    if (a.size() > b.size() + 1) return false;
    const auto at = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
    if (at == a.size()) return false;
    if (a.size() > b.size()) return a.substr(at + 1) == b.substr(at);
    if (a.substr(at + 1) == b.substr(at + 1)) return true;
    return at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
           a.substr(at + 2) == b.substr(at + 2);
}

}  // namespace resolute::rules
