// SPDX-License-Identifier: Apache-2.0
#include "text/span.h"

#include <algorithm>
#include <cassert>

namespace resolute {

std::string apply_edits(std::string_view source, const std::vector<Edit>& edits) {
    std::string result;
    result.reserve(source.size() + 16 * edits.size());
    std::uint32_t done = 0;
    for (const auto& edit : edits) {
        assert(done <= edit.span.begin && edit.span.begin <= edit.span.end && edit.span.end <= source.size());
        result.append(source, done, edit.span.begin - done);
        result += edit.text;
        done = edit.span.end;
    }
    result.append(source, done);
    return result;
}

bool put_in_order(std::vector<Edit>& edits) {
    std::ranges::stable_sort(edits, {}, &Edit::span);
    // clang 14 cannot read the subrange that std::ranges::unique gives.
    const auto twice = [](const Edit& a, const Edit& b) { return a == b && !a.span.empty(); };
    edits.erase(std::unique(edits.begin(), edits.end(), twice), edits.end());
    const auto backwards = [](const Edit& edit) { return edit.span.begin > edit.span.end; };
    return std::ranges::none_of(edits, backwards) &&
           std::ranges::adjacent_find(
               edits, [](const Edit& a, const Edit& b) { return a.span.end > b.span.begin; }) == edits.end();
}

OffsetMap::OffsetMap(const std::vector<Edit>& edits) {
    std::int64_t shift = 0;
    for (const auto& edit : edits) {
        const auto begin = static_cast<std::uint32_t>(edit.span.begin + shift);
        const auto end = static_cast<std::uint32_t>(begin + edit.text.size());
        steps_.push_back({begin, end, edit.span.begin, edit.span.end});
        shift += static_cast<std::int64_t>(edit.text.size()) - edit.span.size();
    }
}

std::uint32_t OffsetMap::before(std::uint32_t after) const {
    if (steps_.empty()) return after;
    const auto next = std::ranges::upper_bound(steps_, after, {}, &Step::after_begin);
    if (next == steps_.begin()) return after;
    const auto& step = *std::prev(next);
    if (after < step.after_end) return step.before_begin;
    return step.before_end + (after - step.after_end);
}

Span OffsetMap::before(Span after) const {
    if (steps_.empty()) return after;
    const auto begin = before(after.begin);
    if (after.empty()) return {begin, begin};
    // The end is taken through the last byte inside, so that text inserted right behind does not widen the
    // span.
    const auto last = after.end - 1;
    const auto next = std::ranges::upper_bound(steps_, last, {}, &Step::after_begin);
    if (next == steps_.begin()) return {begin, after.end};
    const auto& step = *std::prev(next);
    if (last >= step.after_end) return {begin, step.before_end + (after.end - step.after_end)};
    return {begin, after.end == step.after_end ? step.before_end : step.before_begin};
}

}  // namespace resolute
