// SPDX-License-Identifier: Apache-2.0
#include "import/plain_headings.h"

#include <algorithm>

#include "import/tidy.h"

namespace resolute::importing {

void plain_headings(Manuscript& manuscript) {
    for (auto& each : manuscript.paragraphs) {
        const bool text = each.kind >= Kind::formula && each.kind <= Kind::unnumbered;
        if (text || each.kind == Kind::table || each.kind == Kind::closing || each.kind == Kind::vote ||
            each.kind == Kind::proponent)
            continue;
        const auto whole = [&](bool Piece::*look) {
            return std::ranges::all_of(each.pieces,
                                       [&](const Piece& piece) { return piece.note >= 0 || piece.*look; });
        };
        for (const auto look : {&Piece::bold, &Piece::italic})
            if (whole(look))
                for (auto& piece : each.pieces) piece.*look = false;
        tidy(each.pieces);
    }
}

}  // namespace resolute::importing
