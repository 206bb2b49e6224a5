// SPDX-License-Identifier: Apache-2.0
#include "support/marked_text.h"

#include <cassert>

namespace resolute::tests {

MarkedText without_marks(std::string_view text) {
    constexpr std::string_view open = "⟦", close = "⟧";
    MarkedText result;
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const auto place = static_cast<std::uint32_t>(result.text.size());
        if (rest.starts_with(open)) {
            result.spans.push_back({place, place});
            at += open.size();
        } else if (rest.starts_with(close)) {
            assert(!result.spans.empty());
            result.spans.back().end = place;
            at += close.size();
        } else {
            result.text += text[at++];
        }
    }
    return result;
}

}  // namespace resolute::tests
