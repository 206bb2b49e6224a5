// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace resolute::tests {

/// A text without its marks ⟦ ⟧, and the places they stood around, in order; they do not nest.
struct MarkedText {
    std::string text;
    std::vector<Span> spans;
};
MarkedText without_marks(std::string_view text);

}  // namespace resolute::tests
