// SPDX-License-Identifier: Apache-2.0
#include "rules/gap.h"

namespace resolute::rules {

std::uint32_t gap_behind(const Subject& subject, Span element) {
    const auto text = subject.source().text();
    auto place = subject.tree[subject.tree.at(element.begin)].open.end;
    if (place < text.size() && text[place] == '\r') ++place;
    if (place < text.size() && text[place] == '\n') ++place;
    return place;
}

}  // namespace resolute::rules
