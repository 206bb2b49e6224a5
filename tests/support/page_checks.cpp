// SPDX-License-Identifier: Apache-2.0
#include "support/page_checks.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "text/cat.h"
#include "text/cells.h"

namespace resolute::tests {

using layout::GlyphRun;
using layout::Placed;
using layout::Stroke;

namespace {

/// Where something is seen, in units of the pages; `tag` as in Placed.
struct Seen {
    int left = 0, right = 0, top = 0, bottom = 0, baseline = 0, size = 0;
    int tag = -1;
    std::string text;
};

class Checker {
public:
    Checker(const layout::Pages& pages, const style::Style& style, bool grid)
        : pages_(pages), style_(style), grid_(grid), mirrored_(pages.language == "ar") {
        for (const auto& page : pages_.pages) {
            auto& seen = seen_.emplace_back();
            for (const auto& item : page.items)
                if (auto found = text_at(item)) seen.push_back(std::move(*found));
        }
    }

    std::vector<std::string> run() {
        for (std::size_t page = 0; page < seen_.size(); ++page) {
            for (const auto& seen : seen_[page]) check_place(page, seen);
            check_overlaps(page);
        }
        check_notes();
        check_lone_lines();
        return std::move(faults_);
    }

private:
    void fault(std::size_t page, std::string_view what, std::string_view text) {
        faults_.push_back(cat("page ", page + 1, ": ", what, ": `", text.substr(0, 60), "`"));
    }

    int across(style::Points place) const {
        if (!grid_) return to_units(place);
        const auto left = style_.page.frame_left.thousandths;
        const auto width = style_.page.frame_right.thousandths - left;
        return static_cast<int>((std::int64_t{place.thousandths - left} * style_.grid.columns * 2 + width) /
                                (std::int64_t{2} * width));
    }
    static int to_units(style::Points length) {
        return static_cast<int>(std::int64_t{length.thousandths} * 64 / 1000);
    }

    std::optional<Seen> text_at(const Placed& item) const {
        const auto* run = std::get_if<GlyphRun>(&item.item);
        if (!run) return std::nullopt;
        Seen seen{.baseline = item.at.y.units, .size = run->size.units, .tag = item.tag, .text = run->text};
        int x = item.at.x.units;
        bool any = false;
        const auto take = [&](int width, bool space) {
            if (!space) {
                if (!any) seen.left = x;
                seen.right = x + width;
                any = true;
            }
            x += width;
        };
        for (const auto& glyph : run->glyphs)
            take(glyph.advance.units, run->text.compare(glyph.cluster, 1, " ") == 0);
        if (run->glyphs.empty()) {
            const auto begin = run->text.find_first_not_of(' ');
            if (begin != std::string::npos) {
                take(static_cast<int>(begin), true);
                const auto end = run->text.find_last_not_of(' ') + 1;
                take(static_cast<int>(cells_of(run->text.substr(begin, end - begin))), false);
            }
        }
        if (!any) return std::nullopt;
        // Between the height of small letters and the baseline nothing else may be seen.
        seen.top = grid_ ? seen.baseline : seen.baseline - seen.size * 45 / 100;
        seen.bottom = grid_ ? seen.baseline + 1 : seen.baseline;
        return seen;
    }

    const layout::Tag& tag(int index) const { return pages_.tags[static_cast<std::size_t>(index)]; }

    /// The nearest of these tags around one, itself included; -1 is none.
    int around(int index, std::initializer_list<std::string_view> roles) const {
        while (index >= 0 && std::ranges::find(roles, tag(index).role) == roles.end())
            index = tag(index).parent;
        return index;
    }
    bool in_note(int index) const { return around(index, {"Note"}) >= 0; }
    bool in_table(int index) const { return around(index, {"Table"}) >= 0; }

    /// The first row or height below the head of page 1.
    int head_end() const {
        if (!grid_) return to_units(style_.page.first_top);
        for (const auto& seen : seen_.front())
            if (seen.tag < 0 && seen.text.starts_with("==")) return seen.baseline + 1;
        return 0;
    }

    void check_place(std::size_t page, const Seen& seen) {
        const auto& measure = style_.page;
        const int tolerance = grid_ ? 0 : 32;  // half a point: the letter space behind the last letter
        int left = across(measure.frame_left), right = across(measure.frame_right);
        const int mirror = left + right;
        const bool head = page == 0 && seen.baseline < head_end();
        if (seen.tag >= 0 && !head && !in_table(seen.tag)) right = across(measure.right);
        if (mirrored_ && seen.tag >= 0) {
            left = mirror - std::exchange(right, mirror - left);
            // Lines of Latin letters in Arabic documents begin at the left.
            right = std::max(right, across(measure.frame_right));
        }
        // A number before a title may stand out of the frame by two points.
        const int margin = !grid_ && seen.tag >= 0 && tag(seen.tag).role == "H1" ? 2 * 64 : tolerance;
        if (seen.left < left - margin || seen.right > right + margin)
            fault(page, "a line over its measure", seen.text);
        if (seen.tag < 0 || head) return;
        const int top = grid_ ? 3 : to_units(measure.top);
        const int bottom =
            grid_ ? style_.grid.lines - 3 : to_units(page == 0 ? measure.first_bottom : measure.bottom);
        if (seen.baseline > bottom || (page > 0 && seen.baseline < top)) fault(page, "too full", seen.text);
    }

    void check_overlaps(std::size_t page) {
        auto items = seen_[page];
        std::ranges::stable_sort(items, {}, &Seen::top);
        const int tolerance = grid_ ? 0 : 32;
        for (std::size_t i = 0; i < items.size(); ++i) {
            for (auto j = i + 1; j < items.size() && items[j].top < items[i].bottom; ++j) {
                const int shared =
                    std::min(items[i].right, items[j].right) - std::max(items[i].left, items[j].left);
                if (shared > tolerance) fault(page, cat("over `", items[i].text, "`"), items[j].text);
            }
        }
        for (const auto& item : pages_.pages[page].items) {
            const auto* stroke = std::get_if<Stroke>(&item.item);
            if (!stroke) continue;
            const int y = item.at.y.units;
            for (const auto& seen : items)
                if (seen.top < y && y < seen.bottom && seen.left < stroke->to.x.units &&
                    seen.right > item.at.x.units)
                    fault(page, "through a rule", seen.text);
        }
    }

    void check_notes() {
        std::map<std::string, std::size_t, std::less<>> first;  // page by identifier of a call or note
        for (std::size_t page = 0; page < seen_.size(); ++page)
            for (const auto& seen : seen_[page])
                for (int index = seen.tag; index >= 0; index = tag(index).parent)
                    if (!tag(index).id.empty()) first.emplace(tag(index).id, page);
        for (const auto& [id, page] : first) {
            if (!id.starts_with("call-")) continue;
            const auto note = first.find(cat("note-", id.substr(5)));
            if (note == first.end())
                fault(page, "a call without its note", id);
            else if (note->second != page)
                fault(page, cat("its note stands on page ", note->second + 1), id);
        }
    }

    /// A paragraph's lines on one page, and whether anything but headings stands above them there.
    struct Share {
        std::size_t page = 0;
        std::map<int, bool> lines;  // by baseline
        bool first = true;
    };

    void check_lone_lines() {
        std::map<int, std::vector<Share>> blocks;
        for (std::size_t page = 0; page < seen_.size(); ++page) {
            bool first = true;
            for (const auto& seen : seen_[page]) {
                const bool head = page == 0 && seen.baseline < head_end();
                if (seen.tag < 0 || head || in_note(seen.tag) || in_table(seen.tag)) {
                    first = first && (seen.tag < 0 || head || in_note(seen.tag));
                    continue;
                }
                // A call stands higher than its line.
                if (around(seen.tag, {"Reference"}) >= 0) continue;
                const int block = around(seen.tag, {"P", "H1", "H2", "H3", "H4", "H5", "H6"});
                if (block < 0) continue;
                auto& shares = blocks[block];
                if (shares.empty() || shares.back().page != page)
                    shares.push_back({.page = page, .lines = {}, .first = first});
                shares.back().lines[seen.baseline] = true;
                if (tag(block).role == "P") first = false;
            }
        }
        for (const auto& [block, shares] : blocks) {
            if (shares.size() < 2) continue;
            const auto& last = shares.back();
            const auto& before = shares[shares.size() - 2];
            if (shares.front().lines.size() == 1 && !shares.front().first)
                fault(shares.front().page, "a first line alone", words_of(block));
            if (last.lines.size() == 1 && (before.lines.size() > 2 || !before.first))
                fault(last.page, "a last line alone", words_of(block));
        }
    }

    std::string words_of(int block) const {
        for (const auto& page : seen_)
            for (const auto& seen : page)
                if (around(seen.tag, {"P", "H1", "H2", "H3", "H4", "H5", "H6"}) == block) return seen.text;
        return {};
    }

    const layout::Pages& pages_;
    const style::Style& style_;
    bool grid_, mirrored_;
    std::vector<std::vector<Seen>> seen_;  // by page
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of(const layout::Pages& pages, const style::Style& style, bool grid) {
    return Checker(pages, style, grid).run();
}

}  // namespace resolute::tests
