// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/source_file.h"

/// The first half of mending: the text cut into tags, each made well-formed by itself.
namespace resolute::xml {

/// One tag, or a stretch of characters that are not white space.
struct Tag {
    enum class Kind : std::uint8_t { start, empty, end, characters } kind = Kind::start;
    Span whole, name;
    bool cut_short =
        false;  // a start tag without its `>`, which an edit puts in; to be told with its end tag
};

/// A namespace prefix in the tag with the index `tag`.
struct Prefix {
    std::uint32_t tag = 0;
    Span name;
};

struct Tags {
    std::vector<Tag> tags;               // comments, instructions and white space left out
    std::vector<Prefix> used, declared;  // in the order of the tags
    std::vector<Edit> edits;             // sorted by place; each lies inside one tag or one stretch of text
    Diagnostics diagnostics;
};

Tags cut(const SourceFile& source);

/// What is told of a tag without its `>`.
std::string no_bracket(std::string_view name);

/// A finding of the family XML.
Diagnostic xml_finding(std::string_view code, Span span, std::string message);

}  // namespace resolute::xml
