// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "layout/assembler.h"
#include "text/cat.h"
#include "text/cells.h"

namespace resolute::layout {

using style::Align;

namespace {

constexpr std::size_t title_lines = 4, small_title_lines = 5;
constexpr style::Points small_leading{8'000}, small_size{6'960};

/// "24-24145 (E) 171224": later pages show the number alone.
std::string short_job(const std::string& job) {
    return job.substr(0, job.find_first_of(" ("));
}

}  // namespace

std::string shortened(const std::string& title, std::uint32_t columns) {
    if (cells_of(title) <= columns) return title;
    std::string result;
    for (std::size_t at = 0; at != std::string::npos;) {
        const auto end = title.find(' ', at + 1);
        const auto longer = title.substr(0, end);
        if (cells_of(longer) + 4 > columns) break;
        result = longer;
        at = end;
    }
    return result.empty() ? result : cat(result, " ...");
}

/// Adopted resolutions of the Assembly have a number before their title. Drafts and the Security Council's
/// documents bear their symbol alone.
bool Assembler::bears_title() const {
    const auto has_number = [](const Block& block) {
        return block.role == style::Role::title && !block.label.empty();
    };
    return look().running.has_title && !story_.title.empty() &&
           std::ranges::any_of(story_.blocks, has_number);
}

std::string Assembler::page_label(std::size_t number) const {
    if (!look().running.has_total) return cat(number);
    return cat(number, '/', std::max<std::size_t>(cuts_.size(), 1));
}

/// The first page bears the job number only; the others a head and a foot, mirrored on odd pages.
void Assembler::add_running(Page& page) {
    if (pages_.pages.empty()) {
        add_first_foot(page);
        return;
    }
    const bool even = pages_.pages.size() % 2 == 1;
    add_head(page, even);
    add_foot(page, even);
}

void Assembler::add_head(Page& page, bool even) {
    const auto& running = look().running;
    const auto& place = running.symbol;
    const auto y = metric_.grid ? 0 : metric_.gap(place.y);
    add_text(page, story_.symbol, place.letters, even ? frame_left() : frame_right(),
             even ? Align::left : Align::right, y);
    if (bears_title())
        add_title(page, even ? frame_right() : frame_left(), even ? Align::right : Align::left);
    if (metric_.grid)
        add_text(page, std::string(static_cast<std::size_t>(look().grid.columns), '-'), {}, 0, Align::left,
                 1);
    else
        add_line(page, running.rule_from, running.rule_to, metric_.gap(running.rule_y), running.rule_width);
}

/// Long titles grow upwards, and are set smaller before they are cut.
void Assembler::add_title(Page& page, Width x, Align align) {
    const auto& place = look().running.symbol;
    if (metric_.grid) {
        const auto room = look().grid.columns - static_cast<int>(cells_of(story_.symbol)) - 2;
        const auto title = shortened(story_.title, static_cast<std::uint32_t>(std::max(room, 0)));
        return add_text(page, title, place.letters, x, align, 0);
    }
    auto letters = place.letters;
    auto leading = place.leading;
    Area area;
    area.right = (frame_right() - frame_left()) / 2;
    auto rows = lines().set({}, furniture(story_.title, letters), area);
    if (rows.size() > title_lines) {
        letters.size = small_size;
        leading = small_leading;
        rows = lines().set({}, furniture(story_.title, letters), area);
    }
    rows.resize(std::min(rows.size(), small_title_lines));
    auto y = metric_.gap(place.y) - static_cast<Width>(rows.size() - 1) * metric_.gap(leading);
    for (const auto& row : rows) {
        std::string words;
        for (const auto& item : row.items) words += std::get<GlyphRun>(item.item).text;
        while (words.ends_with(' ')) words.pop_back();
        add_text(page, words, letters, x, align, y);
        y += metric_.gap(leading);
    }
}

void Assembler::add_foot(Page& page, bool even) {
    const auto& running = look().running;
    const auto last = look().grid.lines - 1;
    add_text(page, page.label, running.page.letters, even ? frame_left() : frame_right(),
             even ? Align::left : Align::right, metric_.grid ? last : metric_.gap(running.page.y));
    if (!running.has_job || story_.job.empty()) return;
    add_text(page, short_job(story_.job), running.job.letters, even ? frame_right() : frame_left(),
             even ? Align::right : Align::left, metric_.grid ? last : metric_.gap(running.job.y));
}

}  // namespace resolute::layout
