// SPDX-License-Identifier: Apache-2.0
#include "render/html/outline.h"

#include <algorithm>

#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::render::html {

namespace {

using layout::Block;
using style::Role;

bool is_title(Role role) {
    return role == Role::title || role == Role::council_title || role == Role::statement_title;
}

/// What may stand above the title.
bool is_head(Role role) {
    return (role >= Role::body_name && role <= Role::proponent) || role == Role::sponsors ||
           role == Role::council_sponsors;
}

bool is_heading(Role role) {
    return role == Role::section_number || role == Role::section_heading || role == Role::annex ||
           role == Role::annex_title || role == Role::heading ||
           role == Role::minor_heading || role == Role::part_letter;
}

/// "I", "A", "أولا", "一": a line that only counts, above the heading proper.
bool only_counts(const Block& block) {
    if (!block.label.empty()) return false;
    const auto words = words_of(block.content);
    if (words.empty() || words.find(' ') != std::string::npos) return false;
    const auto characters = to_utf32(words);
    if (words.find_first_not_of("IVXLC") == std::string::npos) return true;
    if (characters.front() < 0x600) return characters.size() == 1;
    // Ordinals: one word in Arabic, up to three characters in Chinese.
    return characters.size() <= (characters.front() < 0x700 ? 10 : 3);
}

/// Headings of one kind of number stand on one level: I, then A, then 1, then those without, then minor ones.
enum class Rank : std::uint8_t { roman, letter, figure, none, minor };

Rank rank_of(const std::string& number, Rank before) {
    const auto core = number.substr(0, number.find_first_of(".)"));
    if (core.empty()) return Rank::none;
    if (core.front() >= '0' && core.front() <= '9') return Rank::figure;
    const bool roman = core.find_first_not_of("IVXLC") == std::string::npos;
    // C behind B and D behind C go on with letters.
    if (roman && core.size() == 1 && core != "I" && before == Rank::letter) return Rank::letter;
    const bool capital = core.size() == 1 && core.front() >= 'A' && core.front() <= 'Z';
    return capital && !roman ? Rank::letter : Rank::roman;
}

class Outliner {
public:
    Outliner(const layout::Story& story, Identifiers& identifiers, const std::string& prefix)
        : story_(story), identifiers_(identifiers), prefix_(prefix) {}

    Outline outline() {
        reserve();
        const auto& blocks = story_.blocks;
        std::size_t at = 0;
        while (at < blocks.size() && is_head(blocks[at].role)) found_.head.push_back(&blocks[at++]);
        while (at < blocks.size()) at = add(at);
        return std::move(found_);
    }

private:
    /// Identifiers that the page itself needs.
    void reserve() {
        if (prefix_.empty())
            for (const auto* own : {"text", "notes", "contents"}) identifiers_.take(own);
        const auto counts = count_calls(story_);
        const PhraseWriter writer(story_, identifiers_, prefix_);
        for (std::size_t note = 0; note < counts.size(); ++note) {
            identifiers_.take(writer.note_id(note));
            for (std::size_t nth = 1; nth <= counts[note]; ++nth)
                identifiers_.take(writer.call_id(note, nth));
        }
    }

    /// Adds the block and those that belong to it; where the next begins.
    std::size_t add(std::size_t at) {
        const auto& block = story_.blocks[at];
        const auto* next = at + 1 < story_.blocks.size() ? &story_.blocks[at + 1] : nullptr;
        if (is_title(block.role)) {
            add_title(block);
            return at + 1;
        }
        if (block.is_caption && next && !next->table.empty()) {
            add_entry(Entry::Kind::table, *next, 0, &block);
            return at + 2;
        }
        if (is_heading(block.role) || is_upper_line(block, next)) return add_heading(at, block, next);
        if (!block.table.empty())
            add_entry(Entry::Kind::table, block, 0);
        else
            add_text(block);
        return at + 1;
    }

    void add_title(const Block& block, const Block* over = nullptr) {
        const int level = found_.has_title || over ? 2 : 1;
        found_.has_title = found_.has_title || level == 1;
        top_ = level;
        ranks_.clear();
        add_entry(Entry::Kind::heading, block, level, over);
    }

    /// Whether `block` is the upper line of a heading whose lower one is `next`. Published files have the
    /// number of a section as a paragraph too.
    static bool is_upper_line(const Block& block, const Block* next) {
        if (!next || next->is_caption) return false;
        if (block.role == Role::annex) return next->role == Role::annex_title;
        const bool goes_on = next->role == Role::section_heading || next->role == Role::heading;
        const bool counts = is_heading(block.role) || block.role == Role::unnumbered;
        return goes_on && counts && next->label.empty() && only_counts(block) && !only_counts(*next);
    }

    std::size_t add_heading(std::size_t at, const Block& block, const Block* next) {
        if (block.role == Role::part_letter) {
            const bool titled = next && is_title(next->role);
            add_title(titled ? *next : block, titled ? &block : nullptr);
            return at + (titled ? 2 : 1);
        }
        const bool upper = is_upper_line(block, next);
        const auto& shown = upper ? *next : block;
        if (block.role == Role::annex) {
            top_ = 2;
            ranks_.clear();
        }
        const int level = block.role == Role::annex ? 2 : level_of(block, upper);
        add_entry(Entry::Kind::heading, shown, level, upper ? &block : nullptr);
        return at + (upper ? 2 : 1);
    }

    int level_of(const Block& block, bool counts) {
        const auto before = ranks_.empty() ? Rank::none : ranks_.back();
        const auto words = words_of(block.label.empty() ? block.content : block.label);
        const auto number = words.substr(0, words.find(' '));
        const bool numbered = counts || !block.label.empty() || block.role == Role::section_number ||
                              (number.size() <= 6 && number.ends_with('.'));
        // A section's heading stands with the numbered ones though its number may be missing.
        const auto bare = block.role == Role::section_heading ? Rank::roman : Rank::none;
        const auto rank = block.role == Role::minor_heading ? Rank::minor
                          : numbered                        ? rank_of(number, before)
                                                            : bare;
        while (!ranks_.empty() && ranks_.back() >= rank) ranks_.pop_back();
        ranks_.push_back(rank);
        return std::min(top_ + static_cast<int>(ranks_.size()), 6);
    }

    void add_text(const Block& block) {
        switch (block.role) {
            case Role::operative:
            case Role::annex_operative:
                return add_entry(Entry::Kind::item, block, 1);
            case Role::point:
            case Role::subpoint:
            case Role::deeper:
                return add_entry(Entry::Kind::item, block, block.level + 1);
            case Role::continued:
                return add_entry(Entry::Kind::text, block, block.level + 1);
            default:
                return add_entry(Entry::Kind::text, block, 0);
        }
    }

    void add_entry(Entry::Kind kind, const Block& block, int level, const Block* over = nullptr) {
        const auto& id = over && !over->id.empty() ? over->id : block.id;
        auto wanted = id.empty() ? std::string() : cat(prefix_, id);
        // The contents lead to headings.
        if (kind == Entry::Kind::heading && id.empty()) wanted = cat(prefix_, "heading-", ++headings_);
        found_.entries.push_back({kind, &block, over, level, identifiers_.take(wanted)});
    }

    const layout::Story& story_;
    Identifiers& identifiers_;
    const std::string& prefix_;
    Outline found_;
    int top_ = 1;              // level of the title that the headings stand under
    std::vector<Rank> ranks_;  // of the headings that are open below it
    int headings_ = 0;
};

}  // namespace

Outline outline_of(const layout::Story& story, Identifiers& identifiers, const std::string& prefix) {
    return Outliner(story, identifiers, prefix).outline();
}

}  // namespace resolute::render::html
