// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <utility>

#include "layout/assembler.h"
#include "layout/codes.h"
#include "layout/recycle_mark.h"
#include "text/cat.h"

namespace resolute::layout {

using style::Align;

namespace {

/// `24-24145 (E)`: page 1 tells the language behind the number of the job, whether the file does or not.
std::string first_job(const std::string& job, std::string_view language) {
    constexpr std::array<std::pair<std::string_view, char>, 6> letters{
        {{"ar", 'A'}, {"zh", 'C'}, {"en", 'E'}, {"fr", 'F'}, {"ru", 'R'}, {"es", 'S'}}};
    const bool bare = job.find('-') != std::string::npos && job.back() >= '0' && job.back() <= '9';
    for (const auto& [known, letter] : letters)
        if (bare && known == language) return cat(job, " (", letter, ')');
    return job;
}

}  // namespace

/// The job number with its bar code, the request to recycle, and the code of the document's address.
void Assembler::add_first_foot(Page& page) {
    const auto& running = look().running;
    const auto job = first_job(story_.job, story_.language);
    if (metric_.grid) {
        if (!job.empty())
            add_text(page, job, running.first_job.letters, 0, Align::left, look().grid.lines - 1);
        return;
    }
    if (!job.empty())
        add_text(page, job, running.first_job.letters, metric_.across(running.first_job.x), Align::left,
                 metric_.gap(running.first_job.y));
    if (running.has_bar_code) {
        auto bars = bar_code(bar_code_text(story_.job));
        const auto width = metric_.across(running.bar_code.width) * bars.columns;
        add_matrix(page, std::move(bars), running.bar_code, width);
    }
    if (running.has_recycle) add_recycle(page);
    if (running.has_qr_code)
        add_matrix(page, qr_code(address_of(story_.symbol, story_.language, story_.date)), running.qr_code,
                   metric_.across(running.qr_code.width));
}

/// The upper left corner of a frame, which is mirrored in documents that run to the left.
Point Assembler::corner_of(const style::Frame& frame, Width width) const {
    const auto left = metric_.across(frame.x);
    return {metric_.length(lines().right_to_left() ? lines().mirrored(left + width) : left),
            metric_.length(metric_.gap(frame.y))};
}

void Assembler::add_matrix(Page& page, Matrix matrix, const style::Frame& frame, Width width) {
    if (matrix.dark.empty()) return;
    matrix.size = {metric_.length(width), metric_.length(metric_.gap(frame.height))};
    Placed placed;
    placed.at = corner_of(frame, width);
    placed.item = std::move(matrix);
    page.items.push_back(std::move(placed));
}

/// The words end before the mark.
void Assembler::add_recycle(Page& page) {
    const auto& running = look().running;
    const auto& place = running.recycle;
    add_text(page, std::string(look().word(story_.language, "recycle")), place.letters,
             metric_.across(place.x), Align::right, metric_.gap(place.y));
    const auto& frame = running.recycle_mark;
    const auto width = metric_.across(frame.width);
    Placed mark;
    mark.at = corner_of(frame, width);
    mark.item = recycle_mark({metric_.length(width), metric_.length(metric_.gap(frame.height))});
    page.items.push_back(std::move(mark));
}

}  // namespace resolute::layout
