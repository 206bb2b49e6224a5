// SPDX-License-Identifier: Apache-2.0
#include "workspace/fix_diff.h"

#include <algorithm>
#include <span>
#include <vector>

#include "text/cat.h"

namespace resolute::workspace {

namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;     // lines, as GNU diff shows
constexpr std::size_t farthest = 400;  // lines looked ahead for two that are the same again

Lines lines_of(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end == std::string_view::npos ? end : end + 1));
        text.remove_prefix(lines.back().size());
    }
    return lines;
}

/// A range of lines before and the one it becomes.
struct Change {
    std::size_t before, before_count, after, after_count;
};

/// The nearest place behind `before` and `after` where both texts go on alike: two lines the same, so that a
/// lone `</p>` does not count, or both at their ends.
Change change_at(const Lines& was, const Lines& is, std::size_t before, std::size_t after) {
    const auto same = [&](std::size_t a, std::size_t b) {
        if (a >= was.size() || b >= is.size()) return a >= was.size() && b >= is.size();
        return was[a] == is[b];
    };
    for (std::size_t far = 1; far <= farthest; ++far)
        for (std::size_t gone = 0; gone <= far; ++gone) {
            const auto a = before + gone, b = after + (far - gone);
            if (a <= was.size() && b <= is.size() && same(a, b) && same(a + 1, b + 1))
                return {before, gone, after, far - gone};
        }
    return {before, was.size() - before, after, is.size() - after};
}

std::vector<Change> changes(const Lines& was, const Lines& is) {
    std::vector<Change> found;
    std::size_t before = 0, after = 0;
    while (before < was.size() || after < is.size()) {
        if (before < was.size() && after < is.size() && was[before] == is[after]) {
            ++before;
            ++after;
            continue;
        }
        found.push_back(change_at(was, is, before, after));
        before += found.back().before_count;
        after += found.back().after_count;
    }
    return found;
}

void append_line(std::string& to, char mark, std::string_view line) {
    to += mark;
    to += line;
    if (!line.ends_with('\n')) to += "\n\\ No newline at end of file\n";
}

/// `-12,3`: an empty range is named by the line before it.
std::string range(std::size_t begin, std::size_t count) {
    return count == 1 ? cat(begin + 1) : cat(count == 0 ? begin : begin + 1, ",", count);
}

/// Changes that stand so near that their surroundings meet.
std::string hunk(const Lines& was, const Lines& is, std::span<const Change> group) {
    const auto lead = std::min(context, group.front().before);
    const auto begin = group.front().before - lead;
    const auto tail_begin = group.back().before + group.back().before_count;
    const auto tail_end = std::min(was.size(), tail_begin + context);
    const auto begin_after = group.front().after - lead;
    const auto end_after = group.back().after + group.back().after_count + (tail_end - tail_begin);
    auto text = cat("@@ -", range(begin, tail_end - begin), " +", range(begin_after, end_after - begin_after),
                    " @@\n");
    auto at = begin;
    for (const auto& change : group) {
        for (; at < change.before; ++at) append_line(text, ' ', was[at]);
        for (; at < change.before + change.before_count; ++at) append_line(text, '-', was[at]);
        for (std::size_t i = 0; i < change.after_count; ++i) append_line(text, '+', is[change.after + i]);
    }
    for (; at < tail_end; ++at) append_line(text, ' ', was[at]);
    return text;
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
    const auto was = lines_of(before), is = lines_of(after);
    const auto found = changes(was, is);
    if (found.empty()) return {};
    // A name with a space in it ends at a tab (GNU diffutils manual, "Detailed Description of Unified
    // Format").
    const std::string_view end = name.find(' ') == std::string_view::npos ? "\n" : "\t\n";
    auto text = cat("--- ", name, end, "+++ ", name, end);
    for (std::size_t first = 0, last = 0; first < found.size(); first = last) {
        for (last = first + 1; last < found.size(); ++last)
            if (found[last].before > found[last - 1].before + found[last - 1].before_count + 2 * context)
                break;
        text += hunk(was, is, std::span(found).subspan(first, last - first));
    }
    return text;
}

}  // namespace resolute::workspace
