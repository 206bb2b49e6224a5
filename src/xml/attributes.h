// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <unordered_set>
#include <vector>

#include "xml/cursor.h"

namespace resolute::xml {

/// Reads and mends the attributes of start tags.
class AttributeReader {
public:
    explicit AttributeReader(Cursor& in) : in_(in) {}

    enum class TagEnd { bracket, slash, missing };
    /// From behind the name of a start tag to its `>`, to the `>` of its `/>`, or to where either is missing.
    TagEnd read();
    /// The names of those read last.
    const std::vector<Span>& names() const { return attributes_; }

private:
    bool attribute(bool glued);
    void value(Span name);
    void bare_value(Span name);
    void angle_bracket();
    void no_attribute();
    bool is_nothing(Span value) const;
    bool is_repeated(Span name);

    Cursor& in_;
    std::vector<Span> attributes_;
    std::unordered_set<std::string_view> names_;  // theirs, where there are many
};

}  // namespace resolute::xml
