// SPDX-License-Identifier: Apache-2.0
#include "layout/paginate.h"

#include <algorithm>

namespace resolute::layout {

namespace {

class Paginator {
public:
    Paginator(std::span<const Band> bands, std::span<const std::vector<Width>> notes, const Room& room)
        : bands_(bands), room_(room) {
        std::vector<std::size_t> ends;  // of each note, in lines of all
        for (const auto& note : notes) {
            for (const auto height : note) sums_.push_back(sums_.back() + height);
            ends.push_back(sums_.size() - 1);
        }
        due_.push_back(0);
        for (const auto& band : bands_) {
            auto due = due_.back();
            for (const auto note : band.notes)
                if (note < ends.size()) due = std::max(due, ends[note]);
            due_.push_back(due);
        }
        // Notes that no band calls still have to stand somewhere.
        due_.back() = sums_.size() - 1;
    }

    std::vector<PageCut> run() {
        PageCut page;
        while (page.end < bands_.size() || page.note_end + 1 < sums_.size()) {
            page = next(page);
            pages_.push_back(page);
        }
        return std::move(pages_);
    }

private:
    Width note_height(std::size_t from, std::size_t to) const {
        return to > from ? room_.note_space + sums_[to] - sums_[from] : 0;
    }

    PageCut next(const PageCut& before) {
        const bool turned = before.end < bands_.size() && bands_[before.end].turned;
        const Width room = pages_.empty() ? room_.first : turned ? room_.turned : room_.later;
        PageCut page{.begin = before.end,
                     .end = before.end,
                     .note_begin = before.note_end,
                     .note_end = before.note_end};
        const auto left_over = due_[page.begin];  // what earlier pages owe
        if (left_over > page.note_begin && note_height(page.note_begin, left_over) > room) {
            page.note_end = fill_notes(page.note_begin, left_over, room);
            return page;
        }
        Width height = head_of(page.begin);
        std::size_t last_good = page.begin, last_fit = page.begin;
        for (auto end = page.begin; end < bands_.size(); ++end) {
            const auto& band = bands_[end];
            if (band.turned != turned) {
                last_good = last_fit;
                break;
            }
            height += band.height + (end == page.begin ? 0 : band.before);
            const auto notes = note_height(page.note_begin, due_[end + 1]);
            if (height + (notes > 0 ? band.after + notes : 0) > room) break;
            last_fit = end + 1;
            if (last_fit == bands_.size() || !bands_[last_fit].keeps) last_good = last_fit;
        }
        page.end = last_good > page.begin ? last_good : last_fit;
        page.note_end = due_[page.end];
        // What is left over of a note may have the page to itself; a call and its own note may not be parted.
        const bool fits_none = page.end == page.begin && page.begin < bands_.size();
        if (fits_none && left_over == page.note_begin) tear_note(page, room);
        return page;
    }

    /// What a page has above its first band: space, and bands that are repeated.
    Width head_of(std::size_t begin) const {
        if (begin >= bands_.size() || pages_.empty()) return 0;
        Width height = bands_[begin].top;
        for (std::size_t i = 0; i < bands_[begin].heads; ++i) height += bands_[bands_[begin].head + i].height;
        return height;
    }

    /// Not even one band fits with its notes: it is set, and its notes as far as they fit.
    void tear_note(PageCut& page, Width room) {
        const auto& band = bands_[page.begin];
        const Width left = room - band.height - band.after - head_of(page.begin);
        page.end = page.begin + 1;
        const auto due = due_[page.end];
        page.note_end = page.note_begin;
        if (due > page.note_begin && left > room_.note_space)
            page.note_end = fill_notes(page.note_begin, due, left);
    }

    /// As many lines as fit, one at least.
    std::size_t fill_notes(std::size_t from, std::size_t to, Width room) const {
        auto end = from + 1;
        while (end < to && note_height(from, end + 1) <= room) ++end;
        return end;
    }

    std::span<const Band> bands_;
    Room room_;
    std::vector<Width> sums_{0};    // heights of the lines of all notes, added up
    std::vector<std::size_t> due_;  // by band: lines of notes that are called before it
    std::vector<PageCut> pages_;
};

}  // namespace

std::vector<PageCut> paginate(std::span<const Band> bands, std::span<const std::vector<Width>> notes,
                              const Room& room) {
    return Paginator(bands, notes, room).run();
}

}  // namespace resolute::layout
