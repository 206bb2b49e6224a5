// SPDX-License-Identifier: Apache-2.0
#include "citations/register_table.h"

#include <algorithm>
#include <span>

#include "text/embedded.h"

namespace resolute::citations {

std::span<const EmbeddedFile> register_files();

namespace {

std::vector<RegisterGroup> read_groups() {
    std::vector<RegisterGroup> groups;
    auto text = register_files().front().text;
    text.remove_prefix(text.find('\n') + 1);  // the line of headings
    while (!text.empty()) {
        const auto tab = text.find('\t'), end = text.find('\n', tab);
        groups.push_back({text.substr(0, tab), text.substr(tab + 1, end - tab - 1)});
        text.remove_prefix(std::min(end, text.size() - 1) + 1);
    }
    return groups;
}

}  // namespace

const std::vector<RegisterGroup>& register_groups() {
    static const auto groups = read_groups();
    return groups;
}

}  // namespace resolute::citations
