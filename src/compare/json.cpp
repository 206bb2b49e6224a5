// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <tuple>

#include "compare/describe.h"
#include "compare/views.h"
#include "diagnostics/json_members.h"
#include "text/cat.h"

namespace resolute::compare {

namespace {

std::string_view name_of(Fate fate) {
    switch (fate) {
        case Fate::kept:
        case Fate::alike:
            return "kept";
        case Fate::removed:
            return "removed";
        case Fate::added:
            return "added";
        case Fate::restyled:
            return "restyled";
        case Fate::follows:
            return "follows";
    }
    return {};
}

std::string_view truth(bool value) {
    return value ? "true" : "false";
}

std::string look_of(const layout::Pieces& pieces) {
    JsonMembers looks;
    const auto any = [&](auto member, std::string_view name) {
        if (std::ranges::any_of(pieces, member)) looks.add(json_string(name));
    };
    any(&layout::Piece::italic, "italic");
    any(&layout::Piece::bold, "bold");
    any(&layout::Piece::superscript, "superscript");
    any(&layout::Piece::subscript, "subscript");
    return looks.array();
}

/// The marks of the notes that are called in it.
std::string calls_in(const layout::Pieces& pieces, const Version& version) {
    JsonMembers marks;
    for (const auto& piece : pieces)
        if (piece.note >= 0) marks.add(json_string(mark_of(version, piece.note)));
    return marks.array();
}

class Writer {
public:
    Writer(const Comparison& comparison, const Names& names) : comparison_(comparison), names_(names) {}

    std::string run() const {
        const auto counts = comparison_.counts();
        JsonMembers count;
        count.add("added", cat(counts.added));
        count.add("removed", cat(counts.removed));
        count.add("moved", cat(counts.moved));
        count.add("reworded", cat(counts.reworded));
        count.add("unchanged", cat(counts.unchanged));
        std::string rows;
        for (std::size_t i = 0; i < comparison_.entries.size(); ++i) {
            const auto& each = comparison_.entries[i];
            const bool shown = each.is_change() && each.move != Entry::Move::away;
            if (shown || has_renumbered_reference(each.words))
                rows += cat(rows.empty() ? "\n  " : ",\n  ", row(each));
        }
        return cat("{\"before\": ", version(comparison_.before, names_.before),
                   ",\n\"after\": ", version(comparison_.after, names_.after),
                   ",\n\"differs\": ", truth(comparison_.differs()), ",\n\"counts\": ", count.object(),
                   ",\n\"differences\": [", rows, rows.empty() ? "]}\n" : "\n]}\n");
    }

private:
    static std::string version(const Version& version, const std::string& name) {
        JsonMembers members;
        members.add_text("file", name);
        members.add_text("symbol", version.story.symbol);
        members.add_text("title", version.story.title);
        members.add_text("language", version.story.language);
        members.add("paragraphs", cat(version.story.blocks.size()));
        return members.object();
    }

    /// Where a paragraph stands in one of the texts; null where it is not in it.
    static std::string place(const Version& version, int index) {
        if (index == none) return "null";
        const auto& block = version.block(index);
        JsonMembers members;
        members.add("index", cat(index));
        members.add_text("place", version.place(index));
        members.add_text("number", layout::words_of(block.label));
        members.add_text("eid", block.id);
        return members.object();
    }

    std::string words(const Stretches& stretches) const {
        JsonMembers rows;
        for (const auto& each : for_readers(stretches)) {
            JsonMembers members;
            members.add_text("fate", name_of(each.fate));
            const auto before = text_of(each.before), after = text_of(each.after);
            const bool one = each.fate == Fate::kept && before == after;
            if (one) members.add_text("text", after);
            if (!one && each.fate != Fate::added) members.add_text("before", before);
            if (!one && each.fate != Fate::removed) members.add_text("after", after);
            if (each.fate == Fate::restyled) {
                members.add("look_before", look_of(each.before));
                members.add("look_after", look_of(each.after));
            }
            if (each.fate == Fate::removed || each.fate == Fate::added) {
                const auto& [pieces, side] = each.fate == Fate::removed
                                                 ? std::tie(each.before, comparison_.before)
                                                 : std::tie(each.after, comparison_.after);
                if (const auto calls = calls_in(pieces, side); calls != "[]") members.add("notes", calls);
            }
            rows.add(members.object());
        }
        return rows.array();
    }

    std::string table(const std::vector<RowChange>& rows) const {
        JsonMembers result;
        for (const auto& row : rows) {
            if (!row.differs) continue;
            JsonMembers members, cells;
            members.add("before", row.before == none ? "null" : cat(row.before));
            members.add("after", row.after == none ? "null" : cat(row.after));
            for (const auto& cell : row.cells) cells.add(words(cell));
            members.add("cells", cells.array());
            result.add(members.object());
        }
        return result.array();
    }

    std::string notes(const std::vector<NoteChange>& changes) const {
        JsonMembers result;
        for (const auto& each : changes) {
            JsonMembers members;
            members.add_text("before", mark_of(comparison_.before, each.before));
            members.add_text("after", mark_of(comparison_.after, each.after));
            members.add("words", words(each.words));
            result.add(members.object());
        }
        return result.array();
    }

    std::string row(const Entry& entry) const {
        JsonMembers members;
        const auto change = entry.is_added()                  ? "added"
                            : entry.is_removed()              ? "removed"
                            : entry.move == Entry::Move::here ? "moved"
                            : entry.is_change()               ? "reworded"
                                                              : "renumbered";
        members.add_text("change", change);
        members.add_text("place", place_of(comparison_, entry));
        members.add("before", place(comparison_.before, entry.before));
        members.add("after", place(comparison_.after, entry.after));
        members.add("reworded", truth(entry.reworded));
        members.add("recast", truth(entry.recast));
        members.add("words", words(entry.words));
        members.add("rows", table(entry.rows));
        members.add("notes", notes(entry.notes));
        return members.object();
    }

    const Comparison& comparison_;
    const Names& names_;
};

}  // namespace

std::string json(const Comparison& comparison, const Names& names) {
    return Writer(comparison, names).run();
}

}  // namespace resolute::compare
