// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <utility>

#include "compare/views.h"
#include "text/cat.h"

namespace resolute::compare {

using layout::Block;
using layout::Change;
using layout::Piece;
using layout::Pieces;
using layout::Story;

namespace {

bool says(Change change, Change wanted) {
    const bool comes = change == Change::inserted || change == Change::moved_here;
    return wanted == Change::inserted ? comes : change != Change::none && !comes;
}

/// Whether Word counts the notes of a story as they are counted in it; a mark that it would not give is
/// typed.
std::vector<bool> typed_marks(const Story& story) {
    std::vector<bool> typed(story.notes.size());
    int counted = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        typed[i] = story.notes[i].mark != cat(counted + 1);
        counted += !typed[i];
    }
    return typed;
}

/// Paragraphs of a cell or a note, cut where stretches have ends.
struct Paragraphs {
    std::vector<Pieces> content{1};
    std::vector<Change> ends;
};

class Marker {
public:
    explicit Marker(const Comparison& comparison)
        : comparison_(comparison),
          before_(comparison.before.story),
          after_(comparison.after.story),
          typed_before_(typed_marks(before_)),
          typed_after_(typed_marks(after_)) {}

    Story run() {
        story_.language = after_.language;
        story_.title = after_.title;
        story_.date = after_.date;
        story_.subject = after_.subject;
        // What stands in one place only is there where both agree.
        if (before_.symbol == after_.symbol) story_.symbol = after_.symbol;
        if (before_.job == after_.job) story_.job = after_.job;
        find_note_changes();
        for (const auto& entry : comparison_.entries) add(entry);
        return std::move(story_);
    }

private:
    static bool is_head(const Version& version, int index) {
        return index != none && static_cast<std::size_t>(index) < version.heads;
    }

    void find_note_changes() {
        for (const auto& entry : comparison_.entries)
            for (const auto& note : entry.notes) note_changes_.emplace(note.after, &note);
    }

    void put(Block block, bool head) { (head ? story_.masthead : story_.blocks).push_back(std::move(block)); }

    void add(const Entry& entry) {
        const auto& before = comparison_.before;
        const auto& after = comparison_.after;
        if (entry.move != Entry::Move::stays) return add_moved(entry);
        const bool head = is_head(before, entry.before) || is_head(after, entry.after);
        if (entry.is_removed()) return put(whole(before.block(entry.before), Change::deleted), head);
        if (entry.is_added()) return put(whole(after.block(entry.after), Change::inserted), head);
        const auto &old = before.block(entry.before), &now = after.block(entry.after);
        if (!has_same_form(old, now, entry)) {
            put(whole(old, Change::deleted), head);
            return put(whole(now, Change::inserted), head);
        }
        auto made = now;
        made.label = pieces_of(entry.label);
        made.content = pieces_of(entry.words);
        if (!now.table.empty()) made.table = table(entry, old, now);
        put(std::move(made), head);
    }

    /// What moved and reads the same is one thing at two places; what was reworded too is deleted and
    /// inserted.
    void add_moved(const Entry& entry) {
        const auto& partner = comparison_.entries[static_cast<std::size_t>(entry.partner)];
        const bool away = entry.move == Entry::Move::away;
        const auto& here = away ? partner : entry;
        const auto& block =
            away ? comparison_.before.block(entry.before) : comparison_.after.block(entry.after);
        const bool same = !here.reworded && !here.recast && block.table.empty();
        const auto change = away ? (same ? Change::moved_away : Change::deleted)
                                 : (same ? Change::moved_here : Change::inserted);
        auto made = whole(block, change);
        if (same) made.move = std::max(entry.after, here.after) + 1;
        put(std::move(made), false);
    }

    /// Whether one paragraph can hold both: what it looks like is that of both, and rows of tables have the
    /// same cells.
    static bool has_same_form(const Block& old, const Block& now, const Entry& entry) {
        if (old.role != now.role || old.level != now.level) return false;
        const auto spans_rows = [](const layout::TableRow& row) {
            return std::ranges::any_of(row.cells, [](const auto& cell) { return cell.rows > 1; });
        };
        if (std::ranges::any_of(old.table, spans_rows) || std::ranges::any_of(now.table, spans_rows))
            return false;
        return std::ranges::all_of(entry.rows, [&](const RowChange& row) {
            if (row.before == none || row.after == none) return true;
            const auto& left = old.table[static_cast<std::size_t>(row.before)].cells;
            const auto& right = now.table[static_cast<std::size_t>(row.after)].cells;
            return std::ranges::equal(left, right, {}, &layout::TableCell::columns,
                                      &layout::TableCell::columns);
        });
    }

    /// A block of one of the texts, all of it changed.
    Block whole(const Block& block, Change change) {
        auto made = block;
        made.change = change;
        for (auto* pieces : {&made.label, &made.content}) *pieces = whole(*pieces, change);
        for (auto& row : made.table) row = whole(row, change);
        return made;
    }

    layout::TableRow whole(const layout::TableRow& row, Change change) {
        auto made = row;
        made.change = change;
        for (auto& cell : made.cells)
            for (auto& paragraph : cell.paragraphs) paragraph = whole(paragraph, change);
        return made;
    }

    Pieces whole(const Pieces& pieces, Change change) {
        Pieces made;
        for (const auto& piece : without_marks(pieces)) made.push_back(marked(piece, change));
        return made;
    }

    /// As words are compared: with the changes that a draft shows made.
    static Pieces without_marks(Pieces pieces) {
        std::erase_if(pieces, &Piece::deleted);
        for (auto& piece : pieces) piece.inserted = false;
        return pieces;
    }

    /// A piece that is in one text only.
    Piece marked(const Piece& piece, Change change) {
        const bool comes = says(change, Change::inserted);
        auto made =
            piece.note >= 0 ? call(piece, comes ? none : piece.note, comes ? piece.note : none) : piece;
        made.inserted = comes;
        made.deleted = !comes;
        return made;
    }

    /// Spaces of another width and the look of signs are layout: they are taken from the text after.
    static bool is_layout(const Stretch& stretch) {
        return stretch.fate == Fate::alike &&
               with_plain_spaces(text_of(stretch.before)) == with_plain_spaces(text_of(stretch.after));
    }

    Pieces pieces_of(const Stretches& stretches) {
        Pieces made;
        for (const auto& stretch : stretches) {
            if (is_layout(stretch)) {
                made.insert(made.end(), stretch.after.begin(), stretch.after.end());
                continue;
            }
            if (stretch.fate == Fate::kept) {
                for (std::size_t i = 0; i < stretch.after.size(); ++i)
                    add_kept(made, stretch.before[i], stretch.after[i]);
                continue;
            }
            for (const auto& piece : stretch.before) made.push_back(marked(piece, Change::deleted));
            for (const auto& piece : stretch.after) made.push_back(marked(piece, Change::inserted));
        }
        return made;
    }

    void add_kept(Pieces& to, const Piece& old, const Piece& now) {
        if (now.note < 0) {
            to.push_back(now);
            return;
        }
        const auto i = static_cast<std::size_t>(old.note), j = static_cast<std::size_t>(now.note);
        const bool both_counted = !typed_before_[i] && !typed_after_[j] && now.first_call;
        const bool same_mark = before_.notes[i].mark == after_.notes[j].mark;
        const bool same = old.first_call == now.first_call &&
                          (both_counted || (same_mark && typed_before_[i] == typed_after_[j]));
        if (same) {
            to.push_back(call(now, old.note, now.note));
            return;
        }
        to.push_back(marked(old, Change::deleted));
        to.push_back(marked(now, Change::inserted));
    }

    /// The call to a note of the text before, after or both. Only the first one brings the note with it; the
    /// others are typed.
    Piece call(const Piece& piece, int before, int after) {
        const auto& note = after == none ? before_.notes[static_cast<std::size_t>(before)]
                                         : after_.notes[static_cast<std::size_t>(after)];
        auto made = piece;
        made.text = note.mark;
        made.superscript = true;
        made.note = none;
        if (!piece.first_call) return made;
        made.note = static_cast<int>(story_.notes.size());
        layout::Note copy = note;
        story_.notes.emplace_back();
        const auto change = note_changes_.find(after);
        if (before != none && after != none && change != note_changes_.end()) {
            auto paragraphs = paragraphs_of(change->second->words);
            copy.paragraphs = std::move(paragraphs.content);
            copy.ends = std::move(paragraphs.ends);
        } else {
            for (auto& paragraph : copy.paragraphs) paragraph = without_marks(paragraph);
        }
        story_.notes[static_cast<std::size_t>(made.note)] = std::move(copy);
        return made;
    }

    Paragraphs paragraphs_of(const Stretches& stretches) {
        Paragraphs made;
        for (auto& piece : pieces_of(stretches)) {
            if (piece.text != "\n") {
                made.content.back().push_back(std::move(piece));
                continue;
            }
            made.ends.push_back(piece.inserted  ? Change::inserted
                                : piece.deleted ? Change::deleted
                                                : Change::none);
            made.content.emplace_back();
        }
        return made;
    }

    std::vector<layout::TableRow> table(const Entry& entry, const Block& old, const Block& now) {
        std::vector<layout::TableRow> rows;
        for (const auto& row : entry.rows) {
            if (row.after == none) {
                rows.push_back(whole(old.table[static_cast<std::size_t>(row.before)], Change::deleted));
                continue;
            }
            const auto& source = now.table[static_cast<std::size_t>(row.after)];
            if (row.before == none) {
                rows.push_back(whole(source, Change::inserted));
                continue;
            }
            auto made = source;
            for (std::size_t k = 0; k < made.cells.size(); ++k) {
                auto paragraphs = paragraphs_of(row.cells[k]);
                made.cells[k].paragraphs = std::move(paragraphs.content);
                made.cells[k].ends = std::move(paragraphs.ends);
            }
            rows.push_back(std::move(made));
        }
        return rows;
    }

    const Comparison& comparison_;
    const Story &before_, &after_;
    std::vector<bool> typed_before_, typed_after_;
    std::map<int, const NoteChange*> note_changes_;  // by the note after
    Story story_;
};

}  // namespace

Story marked(const Comparison& comparison) {
    return Marker(comparison).run();
}

}  // namespace resolute::compare
