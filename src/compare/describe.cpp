// SPDX-License-Identifier: Apache-2.0
#include "compare/describe.h"

#include <algorithm>

#include "text/cat.h"

namespace resolute::compare {

namespace {

/// What of the first name is not in the second, from the word on at which they part.
std::string other_words(const std::string& name, const std::string& other) {
    std::size_t word = 0;
    for (std::size_t i = 0; i < name.size() && i < other.size() && name[i] == other[i]; ++i)
        if (name[i] == ' ') word = i + 1;
    return name.substr(word);
}

std::string renamed(const std::string& now, const std::string& before) {
    return now == before ? now : cat(now, " (was ", other_words(before, now), ")");
}

bool is_restyled_only(const Stretches& stretches) {
    return std::ranges::none_of(stretches, [](const Stretch& each) {
        return each.fate == Fate::removed || each.fate == Fate::added;
    });
}

void add(std::string& to, std::string_view word) {
    to += cat(to.empty() ? "" : ", ", word);
}

}  // namespace

std::string place_of(const Comparison& comparison, const Entry& entry) {
    if (entry.after == none) return cat("old ", comparison.before.place(entry.before));
    const auto& now = comparison.after.place(entry.after);
    if (entry.is_added()) return now;
    // Headings are named by their words, which are shown.
    if (now.ends_with("”")) return now;
    return renamed(now, comparison.before.place(entry.before));
}

std::string change_of(const Entry& entry) {
    std::string result;
    if (entry.move == Entry::Move::away) return "moved away";
    if (entry.is_added()) return "added";
    if (entry.is_removed()) return "removed";
    if (entry.move == Entry::Move::here) add(result, "moved here");
    if (entry.recast) add(result, "of another kind or level");
    if (differs(entry.words)) add(result, is_restyled_only(entry.words) ? "italics changed" : "reworded");
    if (std::ranges::any_of(entry.rows, &RowChange::differs)) add(result, "cells changed");
    if (!entry.notes.empty()) add(result, entry.notes.size() == 1 ? "note changed" : "notes changed");
    if (result.empty() && has_renumbered_reference(entry.words)) result = "reference renumbered";
    return result;
}

std::string row_name(const RowChange& row) {
    const auto number = [](int index) { return cat("row ", index + 1); };
    if (row.after == none) return number(row.before);
    return row.before == none ? number(row.after) : renamed(number(row.after), number(row.before));
}

std::string mark_of(const Version& version, int note) {
    const auto& mark = version.story.notes[static_cast<std::size_t>(note)].mark;
    const bool enclosed = mark.starts_with('(') && mark.ends_with(')');
    return enclosed ? mark.substr(1, mark.size() - 2) : mark;
}

std::string note_name(const Comparison& comparison, const NoteChange& note) {
    return renamed(cat("note ", mark_of(comparison.after, note.after)),
                   cat("note ", mark_of(comparison.before, note.before)));
}

std::string summary_of(const Counts& counts) {
    std::string result;
    const auto tell = [&](std::size_t count, std::string_view what) {
        if (count > 0) add(result, cat(count, ' ', what));
    };
    tell(counts.added, "added");
    tell(counts.removed, "removed");
    tell(counts.moved, "moved");
    tell(counts.reworded, "reworded");
    tell(counts.unchanged, "unchanged");
    return result;
}

}  // namespace resolute::compare
