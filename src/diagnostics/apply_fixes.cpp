// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/apply_fixes.h"

#include <algorithm>

namespace resolute {

namespace {

std::uint32_t begin_of(const Edit& edit) {
    return edit.span.begin;
}

/// What is put in right beside another edit could stand before or behind it: nobody knows which was meant.
bool collide(Span one, Span other) {
    if (one.empty() || other.empty()) return one.begin <= other.end && other.begin <= one.end;
    return one.begin < other.end && other.begin < one.end;
}

bool overlap_each_other(const std::vector<Edit>& sorted) {
    return std::ranges::adjacent_find(sorted, [](const Edit& first, const Edit& second) {
               return second.span.begin < first.span.end;
           }) != sorted.end();
}

}  // namespace

EditSet::Room EditSet::room_for(const Edit& edit) const {
    // From the last that begins inside `edit` or at its end back to the first that ends before it.
    auto each = std::ranges::upper_bound(edits_, edit.span.end, {}, begin_of);
    while (each != edits_.begin()) {
        --each;
        if (*each == edit) return Room::same;
        if (collide(each->span, edit.span)) return Room::taken;
        if (each->span.end < edit.span.begin) break;
    }
    return Room::free;
}

bool EditSet::add(const Fix& fix) {
    auto sorted = fix.edits;
    std::ranges::stable_sort(sorted, {}, begin_of);
    if (overlap_each_other(sorted)) return false;
    std::vector<Edit> further;
    for (auto& edit : sorted) {
        const auto room = room_for(edit);
        if (room == Room::taken) return false;
        if (room == Room::free) further.push_back(std::move(edit));
    }
    for (auto& edit : further)
        edits_.insert(std::ranges::upper_bound(edits_, edit.span.begin, {}, begin_of), std::move(edit));
    return true;
}

Fix with_line_ends_of(std::string_view text, Fix fix) {
    const auto first = text.find('\n');
    if (first == std::string_view::npos || first == 0 || text[first - 1] != '\r') return fix;
    for (auto& edit : fix.edits) {
        std::string ended;
        for (const char c : edit.text) {
            if (c == '\n' && !ended.ends_with('\r')) ended += '\r';
            ended += c;
        }
        edit.text = std::move(ended);
    }
    return fix;
}

}  // namespace resolute
