// SPDX-License-Identifier: Apache-2.0
#include "render/html/source_lines.h"

#include <algorithm>
#include <limits>

#include "text/cat.h"

namespace resolute::render::html {

namespace {

/// Grows over all that is added; `begin` lies behind `end` while nothing was.
struct Extent {
    Span span{std::numeric_limits<std::uint32_t>::max(), 0};

    void add(const layout::Pieces& pieces) {
        for (const auto& piece : pieces) {
            if (piece.source.empty()) continue;
            span = {std::min(span.begin, piece.source.begin), std::max(span.end, piece.source.end)};
        }
    }
    void add(const layout::TableRow& row) {
        for (const auto& cell : row.cells)
            for (const auto& paragraph : cell.paragraphs) add(paragraph);
    }
};

}  // namespace

std::string SourceLines::attributes(Span span) const {
    if (!source_ || span.begin >= span.end) return {};
    const auto line = [&](std::uint32_t offset) { return source_->position(offset, Columns::bytes).line; };
    return cat(" data-line=\"", line(span.begin), "\" data-line-end=\"", line(span.end - 1), '"');
}

std::string SourceLines::of(const layout::Pieces& pieces) const {
    Extent extent;
    extent.add(pieces);
    return attributes(extent.span);
}

std::string SourceLines::of(const layout::Block& block) const {
    Extent extent;
    extent.add(block.label);
    extent.add(block.content);
    for (const auto& row : block.table) extent.add(row);
    return attributes(extent.span);
}

std::string SourceLines::of(const layout::Note& note) const {
    Extent extent;
    for (const auto& paragraph : note.paragraphs) extent.add(paragraph);
    return attributes(extent.span);
}

std::string SourceLines::of(const layout::TableRow& row) const {
    Extent extent;
    extent.add(row);
    return attributes(extent.span);
}

}  // namespace resolute::render::html
