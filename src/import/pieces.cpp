// SPDX-License-Identifier: Apache-2.0
#include "import/pieces.h"

#include <algorithm>
#include <iterator>

namespace resolute::importing {

void cut_front(Pieces& pieces, std::size_t length) {
    while (length > 0 && !pieces.empty()) {
        auto& first = pieces.front();
        if (first.note >= 0) break;
        const auto taken = std::min(length, first.text.size());
        first.text.erase(0, taken);
        length -= taken;
        if (first.text.empty()) pieces.erase(pieces.begin());
    }
}

void append(Pieces& to, Pieces&& more) {
    if (!to.empty() && !more.empty() && to.back().note < 0 && !to.back().text.ends_with(' '))
        to.back().text += ' ';
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace resolute::importing
