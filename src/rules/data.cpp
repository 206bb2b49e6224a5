// SPDX-License-Identifier: Apache-2.0
#include "rules/data.h"

#include <algorithm>
#include <cassert>
#include <span>

#include "text/embedded.h"

namespace resolute::rules {

std::span<const EmbeddedFile> data_files();

namespace {

Row cut(std::string_view line) {
    Row row;
    for (;;) {
        const auto tab = line.find('\t');
        row.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return row;
        line.remove_prefix(tab + 1);
    }
}

}  // namespace

std::vector<Row> table(std::string_view name) {
    const auto files = data_files();
    const auto file = std::ranges::find(files, name, &EmbeddedFile::name);
    assert(file != files.end());
    std::vector<Row> rows;
    auto text = file->text;
    for (bool heading = true; !text.empty(); heading = false) {
        const auto end = std::min(text.find('\n'), text.size());
        if (!heading && end > 0) rows.push_back(cut(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return rows;
}

}  // namespace resolute::rules
