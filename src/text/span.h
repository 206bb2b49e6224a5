// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace resolute {

/// Half-open range of bytes in one source file.
struct Span {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
    auto operator<=>(const Span&) const = default;
};

/// Replaces the bytes of `span` with `text`; an empty span inserts, an empty text deletes.
struct Edit {
    Span span;
    std::string text;
    bool operator==(const Edit&) const = default;
};

/// `source` with all `edits` made at once. The edits are sorted by place and do not overlap; insertions at
/// one place are made in the order given.
std::string apply_edits(std::string_view source, const std::vector<Edit>& edits);

/// Sorts edits as apply_edits() wants them and leaves out those given twice; whether they do not overlap
/// then.
bool put_in_order(std::vector<Edit>& edits);

/// Leads from places in the text after `edits` back to the text before.
class OffsetMap {
public:
    OffsetMap() = default;
    explicit OffsetMap(const std::vector<Edit>& edits);
    /// The place before the edits; anything inside inserted text leads to where it was inserted.
    std::uint32_t before(std::uint32_t after) const;
    Span before(Span after) const;

private:
    struct Step {
        std::uint32_t after_begin, after_end, before_begin, before_end;
    };
    std::vector<Step> steps_;
};

}  // namespace resolute
