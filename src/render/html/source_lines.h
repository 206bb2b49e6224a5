// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "layout/story.h"
#include "text/source_file.h"

namespace resolute::render::html {

/// Tells of what stands on a page from which lines of the source it comes, for an editor that shows both.
class SourceLines {
public:
    /// Without a source nothing is told.
    explicit SourceLines(Source source) : source_(std::move(source)) {}

    /// ` data-line="4" data-line-end="6"`, the first and the last line, from 0; empty where they are not
    /// known.
    std::string of(const layout::Pieces& pieces) const;
    std::string of(const layout::Block& block) const;
    std::string of(const layout::Note& note) const;
    std::string of(const layout::TableRow& row) const;

private:
    std::string attributes(Span span) const;

    Source source_;
};

}  // namespace resolute::render::html
