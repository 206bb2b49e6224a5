// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "compare/align.h"
#include "compare/comparison.h"
#include "compare/places.h"
#include "compare/renumbering.h"

namespace resolute::compare {

using layout::Block;
using layout::Pieces;
using layout::Story;
using style::Role;

namespace {

constexpr std::size_t least_moved_block = 4;  // words: a heading `Annex` is not moved
constexpr std::size_t least_moved_note = 1;

/// Passages of different sorts are never the same one.
enum Sort : int { text_sort, heading_sort, section_sort, table_sort, vote_sort, other_sort };

bool is_sole(Role role) {
    return (role <= Role::formula && role != Role::part_letter) || role == Role::closing;
}

int sort_of(const Block& block) {
    if (!block.table.empty()) return table_sort;
    if (is_sole(block.role)) return other_sort + static_cast<int>(block.role);
    switch (block.role) {
        case Role::section_number:
        case Role::part_letter:
            return section_sort;
        case Role::section_heading:
        case Role::annex:
        case Role::annex_title:
        case Role::heading:
        case Role::minor_heading:
            return heading_sort;
        case Role::vote:
            return vote_sort;
        case Role::decoration:
            return other_sort;
        default:
            return text_sort;
    }
}

/// Kinds of paragraphs that a reader tells from each other; 0 is of no interest.
int kind_of(const Block& block) {
    switch (block.role) {
        case Role::preambular:
            return 1;
        case Role::operative:
        case Role::annex_operative:
            return 2;
        case Role::point:
        case Role::subpoint:
        case Role::deeper:
            return 10 + block.level;
        default:
            return 0;
    }
}

Version version_of(Story story) {
    Version version;
    version.heads = story.masthead.size();
    auto blocks = std::move(story.masthead);
    std::ranges::move(story.blocks, std::back_inserter(blocks));
    std::erase_if(blocks, [](const Block& block) { return block.role == Role::end_rule; });
    story.blocks = std::move(blocks);
    version.story = std::move(story);
    version.places = places_of(version.story.blocks);
    return version;
}

Passage passage_of(const Words& words) {
    Passage passage;
    passage.whole = 0x9E3779B97F4A7C15;
    for (const auto& word : words) {
        if (word.sort == Word::Sort::letters) passage.words.push_back(word.key);
        if (word.sort == Word::Sort::letters || word.sort == Word::Sort::sign)
            passage.whole = (passage.whole ^ word.key) * 0x100000001B3;
    }
    return passage;
}

Words words_of_row(const layout::TableRow& row, const NoteKeys& notes) {
    Words words;
    for (const auto& cell : row.cells)
        for (auto& word : words_of(cell.paragraphs, notes)) words.push_back(std::move(word));
    return words;
}

std::vector<Passage> passages_of(const std::vector<Block>& blocks, const NoteKeys& notes) {
    std::vector<Passage> passages;
    for (const auto& block : blocks) {
        Words words;
        for (const auto& row : block.table)
            for (auto& word : words_of_row(row, notes)) words.push_back(std::move(word));
        if (block.table.empty()) words = words_of(block.content.empty() ? block.label : block.content, notes);
        passages.push_back(passage_of(words));
        passages.back().sort = sort_of(block);
        passages.back().sole = is_sole(block.role);
    }
    // The number of a section is known by the heading below it, for it may change.
    for (std::size_t i = 0; i + 1 < passages.size(); ++i)
        if (passages[i].sort == section_sort && passages[i + 1].sort == heading_sort) {
            passages[i].words = passages[i + 1].words;
            passages[i].whole = passages[i + 1].whole;
        }
    return passages;
}

/// Whether all letters look the same.
bool is_uniform(const Pieces& pieces) {
    return std::ranges::all_of(pieces, [&](const layout::Piece& piece) {
        return piece.note >= 0 || same_look(piece, pieces.front());
    });
}

/// Titles and headings are bold or italic as a whole by their place; that is layout, as in the text after.
void forgive_look(Stretches& stretches, const Block& before, const Block& after) {
    if (sort_of(after) == text_sort || !is_uniform(before.content) || !is_uniform(after.content)) return;
    for (auto& each : stretches)
        if (each.fate == Fate::restyled) each.fate = Fate::alike;
}

class Comparer {
public:
    Comparer(Story before, Story after) {
        made_.before = version_of(std::move(before));
        made_.after = version_of(std::move(after));
        language_ = citations::language_from_code(made_.after.story.language);
        find_notes();
    }

    Comparison run() {
        const auto &before = made_.before.story.blocks, &after = made_.after.story.blocks;
        const auto found =
            align(passages_of(before, keys_before_), passages_of(after, keys_after_), least_moved_block);
        for (std::size_t j = 0; j < after.size(); ++j)
            if (const auto i = found.after[j]; i != Alignment::none)
                renumbering_.add(before[static_cast<std::size_t>(i)], after[j]);
        for (std::size_t j = 0; j < after.size(); ++j)
            if (const auto i = found.after[j]; i != Alignment::none)
                pair_notes(before[static_cast<std::size_t>(i)], after[j]);
        std::size_t i = 0;
        // Up to a partner, what is only in the text before stands first.
        std::size_t written = 0;
        const auto write_up_to = [&](std::size_t end_before, std::size_t end_after) {
            for (; i < end_before; ++i)
                if (const auto partner = found.before[i];
                    partner == Alignment::none || found.moved[static_cast<std::size_t>(partner)])
                    add_before(i, partner != Alignment::none);
            for (; written < end_after; ++written) add_after(written, found);
        };
        for (std::size_t j = 0; j < after.size(); ++j)
            if (found.after[j] != Alignment::none && !found.moved[j]) {
                write_up_to(static_cast<std::size_t>(found.after[j]), j);
                add_after(written++, found);
            }
        write_up_to(before.size(), after.size());
        join_moved();
        return std::move(made_);
    }

private:
    /// Notes that are the same, changed or not, get the same key.
    void find_notes() {
        const auto read = [](const Story& story, NoteKeys& keys, std::vector<Passage>& passages) {
            keys.assign(story.notes.size(), 0);
            for (std::size_t i = 0; i < story.notes.size(); ++i) {
                passages.push_back(passage_of(words_of(story.notes[i].paragraphs, keys)));
                keys[i] = passages[i].whole;
            }
        };
        std::vector<Passage> before, after;
        read(made_.before.story, keys_before_, before);
        read(made_.after.story, keys_after_, after);
        auto found = align(before, after, least_moved_note);
        for (std::size_t i = 0; i < before.size(); ++i)
            if (found.before[i] != Alignment::none)
                keys_before_[i] = keys_after_[static_cast<std::size_t>(found.before[i])];
        note_after_ = std::move(found.before);
        note_before_ = std::move(found.after);
    }

    /// Notes without a partner that the same paragraph calls are taken for the same, whatever their words,
    /// where they are as many in both texts: a report of this year takes the place of last year's.
    void pair_notes(const Block& before, const Block& after) {
        const auto single = [](const Block& block, const std::vector<int>& partners) {
            std::vector<std::size_t> notes;
            for (const auto& piece : block.content)
                if (const auto note = static_cast<std::size_t>(std::max(piece.note, 0));
                    piece.note >= 0 && piece.first_call && partners[note] == Alignment::none)
                    notes.push_back(note);
            return notes;
        };
        const auto old = single(before, note_after_), now = single(after, note_before_);
        if (old.size() != now.size()) return;
        for (std::size_t k = 0; k < old.size(); ++k) keys_before_[old[k]] = keys_after_[now[k]];
    }

    Stretches changes(const Words& before, const Words& after) const {
        FollowedReferences follows(renumbering_, before, after, language_);
        return stretches_of(before, after, std::ref(follows));
    }

    Stretches changes(const Pieces& before, const Pieces& after) const {
        return changes(words_of(before, keys_before_), words_of(after, keys_after_));
    }

    /// A block that is only in the text before, at this place at least.
    void add_before(std::size_t i, bool moved) {
        const auto& block = made_.before.story.blocks[i];
        Entry entry;
        entry.before = static_cast<int>(i);
        if (moved) entry.move = Entry::Move::away;
        entry.label = changes(block.label, {});
        entry.words = changes(block.content, {});
        entry.rows = rows_of(block.table, {});
        made_.entries.push_back(std::move(entry));
    }

    void add_after(std::size_t j, const Alignment& found) {
        const auto& block = made_.after.story.blocks[j];
        static const Block nothing;
        Entry entry;
        entry.before = found.after[j];
        entry.after = static_cast<int>(j);
        if (found.moved[j]) entry.move = Entry::Move::here;
        const auto& old = entry.is_added() ? nothing : made_.before.block(entry.before);
        entry.label = changes(old.label, block.label);
        entry.words = changes(old.content, block.content);
        entry.rows = rows_of(old.table, block.table);
        if (!entry.is_added()) {
            forgive_look(entry.words, old, block);
            entry.recast = kind_of(old) != 0 && kind_of(block) != 0 && kind_of(old) != kind_of(block);
            add_notes(entry, entry.words);
            for (const auto& row : entry.rows)
                for (const auto& cell : row.cells) add_notes(entry, cell);
            entry.reworded = differs(entry.words) || !entry.notes.empty() ||
                             std::ranges::any_of(entry.rows, &RowChange::differs);
        }
        made_.entries.push_back(std::move(entry));
    }

    /// Notes called in both texts whose words differ.
    void add_notes(Entry& entry, const Stretches& stretches) const {
        for (const auto& stretch : stretches) {
            if (stretch.fate != Fate::kept) continue;
            std::vector<int> before, after;
            for (const auto& piece : stretch.before)
                if (piece.note >= 0) before.push_back(piece.note);
            for (const auto& piece : stretch.after)
                if (piece.note >= 0) after.push_back(piece.first_call ? piece.note : compare::none);
            for (std::size_t i = 0; i < after.size(); ++i) {
                if (after[i] == compare::none) continue;
                NoteChange change{before[i], after[i], note_changes(before[i], after[i])};
                if (differs(change.words)) entry.notes.push_back(std::move(change));
            }
        }
    }

    Stretches note_changes(int before, int after) const {
        const auto& old = made_.before.story.notes[static_cast<std::size_t>(before)];
        const auto& now = made_.after.story.notes[static_cast<std::size_t>(after)];
        return changes(words_of(old.paragraphs, keys_before_), words_of(now.paragraphs, keys_after_));
    }

    std::vector<RowChange> rows_of(const std::vector<layout::TableRow>& before,
                                   const std::vector<layout::TableRow>& after) const {
        std::vector<Passage> old, now;
        for (const auto& row : before) old.push_back(passage_of(words_of_row(row, keys_before_)));
        for (const auto& row : after) now.push_back(passage_of(words_of_row(row, keys_after_)));
        const auto found = align(old, now, never_moves);
        std::vector<RowChange> rows;
        std::size_t i = 0;
        const auto removed_up_to = [&](std::size_t end) {
            for (; i < end; ++i)
                if (found.before[i] == Alignment::none)
                    rows.push_back(row_of(&before[i], nullptr, static_cast<int>(i), compare::none));
        };
        for (std::size_t j = 0; j < after.size(); ++j) {
            const auto partner = found.after[j];
            if (partner != Alignment::none) removed_up_to(static_cast<std::size_t>(partner));
            rows.push_back(
                row_of(partner == Alignment::none ? nullptr : &before[static_cast<std::size_t>(partner)],
                       &after[j], partner, static_cast<int>(j)));
        }
        removed_up_to(before.size());
        return rows;
    }

    RowChange row_of(const layout::TableRow* before, const layout::TableRow* after, int i, int j) const {
        RowChange row;
        row.before = i;
        row.after = j;
        const auto old = before ? before->cells.size() : 0, now = after ? after->cells.size() : 0;
        for (std::size_t k = 0; k < std::max(old, now); ++k)
            row.cells.push_back(
                changes(k < old ? words_of(before->cells[k].paragraphs, keys_before_) : Words(),
                        k < now ? words_of(after->cells[k].paragraphs, keys_after_) : Words()));
        row.differs = !before || !after || std::ranges::any_of(row.cells, compare::differs);
        return row;
    }

    /// Both ends of what moved know each other.
    void join_moved() {
        std::vector<int> away(made_.before.story.blocks.size(), compare::none);
        for (std::size_t k = 0; k < made_.entries.size(); ++k)
            if (made_.entries[k].move == Entry::Move::away)
                away[static_cast<std::size_t>(made_.entries[k].before)] = static_cast<int>(k);
        for (std::size_t k = 0; k < made_.entries.size(); ++k) {
            auto& here = made_.entries[k];
            if (here.move != Entry::Move::here) continue;
            here.partner = away[static_cast<std::size_t>(here.before)];
            made_.entries[static_cast<std::size_t>(here.partner)].partner = static_cast<int>(k);
        }
    }

    Comparison made_;
    NoteKeys keys_before_, keys_after_;
    std::vector<int> note_after_, note_before_;  // of each note: its partner in the other text
    Renumbering renumbering_;
    std::optional<citations::Language> language_;
};

}  // namespace

bool Comparison::differs() const {
    return std::ranges::any_of(entries, &Entry::is_change);
}

Counts Comparison::counts() const {
    Counts counts;
    for (const auto& entry : entries) {
        if (entry.move == Entry::Move::away) continue;
        counts.added += entry.is_added();
        counts.removed += entry.is_removed();
        counts.moved += entry.move == Entry::Move::here;
        counts.reworded += entry.reworded || entry.recast;
        counts.unchanged += !entry.is_change();
    }
    return counts;
}

Comparison compare(Story before, Story after) {
    return Comparer(std::move(before), std::move(after)).run();
}

}  // namespace resolute::compare
