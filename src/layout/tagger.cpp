// SPDX-License-Identifier: Apache-2.0
#include "layout/tagger.h"

#include <algorithm>

#include "text/cat.h"

namespace resolute::layout {

using style::Role;

namespace {

bool is_list_item(const Block& block) {
    switch (block.role) {
        case Role::operative:
        case Role::annex_operative:
        case Role::point:
        case Role::subpoint:
        case Role::deeper:
            return !block.label.empty();
        default:
            return false;
    }
}

/// 0 where the role is none of a heading.
int wanted_level(const Block& block) {
    switch (block.role) {
        case Role::title:
        case Role::council_title:
        case Role::statement_title:
            return 1;
        case Role::section_heading:
        case Role::annex:
        case Role::annex_title:
            return 2;
        case Role::heading:
            return block.in_annex ? 3 : 2;
        case Role::minor_heading:
            return block.in_annex ? 4 : 3;
        default:
            return 0;
    }
}

}  // namespace

int Tagger::add(std::string role, int parent) {
    Tag tag;
    tag.role = std::move(role);
    tag.parent = parent;
    tags_.push_back(std::move(tag));
    return static_cast<int>(tags_.size()) - 1;
}

int Tagger::table() {
    return add("Table", lists_.empty() ? -1 : lists_.back().body);
}

int Tagger::cell(const TableCell& cell, int row) {
    const int tag = add(cell.head ? "TH" : "TD", row);
    auto& made = tags_[static_cast<std::size_t>(tag)];
    made.columns = static_cast<int>(cell.columns);
    made.rows = static_cast<int>(cell.rows);
    return tag;
}

/// Levels are not skipped downwards (ISO 14289-1, 7.4.2).
int Tagger::heading_level(const Block& block) {
    const int wanted = wanted_level(block);
    if (wanted == 0) return 0;
    return last_heading_ = std::min(wanted, last_heading_ + 1);
}

Tagger::Place Tagger::list_item(const Block& block) {
    const auto depth = static_cast<std::size_t>(std::clamp(block.level, 0, 20));
    if (lists_.size() > depth + 1) lists_.resize(depth + 1);
    while (lists_.size() < depth + 1) {
        const int parent = lists_.empty() ? -1 : lists_.back().body;
        const int list = add("L", parent);
        lists_.push_back({list, -1});
        if (lists_.size() < depth + 1) {
            // A list within a list needs an item to stand in.
            const int item = add("LI", list);
            lists_.back().body = add("LBody", item);
        }
    }
    const int item = add("LI", lists_.back().list);
    Place place;
    place.label = add("Lbl", item);
    lists_.back().body = add("LBody", item);
    place.text = add("P", lists_.back().body);
    return place;
}

Tagger::Place Tagger::block(const Block& block) {
    if (is_list_item(block)) return list_item(block);
    Place place;
    if (block.role == Role::continued && !lists_.empty()) {
        const auto depth = std::min(lists_.size() - 1, static_cast<std::size_t>(std::max(block.level, 0)));
        lists_.resize(depth + 1);
        place.text = add("P", lists_.back().body);
    } else {
        lists_.clear();
        place.heading = heading_level(block);
        place.text = add(place.heading > 0 ? cat('H', place.heading) : "P", -1);
    }
    // A title's number is part of the heading.
    place.label = place.text;
    return place;
}

int Tagger::piece(const Piece& piece, int paragraph) {
    if (piece.note >= 0) {
        const int link = add("Link", add("Reference", paragraph));
        auto& tag = tags_[static_cast<std::size_t>(link)];
        tag.target = cat("#note-", piece.note + 1);
        if (piece.first_call) tag.id = cat("call-", piece.note + 1);
        tag.alternative = cat(style_.word(language_, "note"), ' ', piece.note + 1);
        return link;
    }
    if (piece.link.empty()) return paragraph;
    const int link = add("Link", paragraph);
    tags_[static_cast<std::size_t>(link)].target = piece.link;
    return link;
}

Tagger::Place Tagger::note(int note, int paragraph) {
    const int whole = add("Note", paragraph);
    tags_[static_cast<std::size_t>(whole)].id = cat("note-", note + 1);
    const int back = add("Link", add("Lbl", whole));
    auto& tag = tags_[static_cast<std::size_t>(back)];
    tag.target = cat("#call-", note + 1);
    tag.alternative = style_.word(language_, "back");
    Place place;
    place.label = back;
    place.text = add("P", whole);
    return place;
}

}  // namespace resolute::layout
