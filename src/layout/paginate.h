// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "layout/break_lines.h"

/// Shares lines among pages by their heights alone.
namespace resolute::layout {

/// A line of the text, as high as it is.
struct Band {
    Width before = 0;  // space above it, dropped at the top of a page
    Width top = 0;     // space above it at the top of a page behind the first
    Width height = 0;
    Width after = 0;                 // space below it that notes at the foot of its page stay away
    bool turned = false;             // stands on a page that is turned sideways
    bool keeps = false;              // no page should begin with it: widows, orphans, headings
    std::vector<std::size_t> notes;  // called for the first time here
    std::size_t heads = 0;           // that many bands from `head` on are repeated when a page begins here
    std::size_t head = 0;
};

/// Heights to fill. `note_space` parts the text from the notes; the first page is never turned.
struct Room {
    Width first = 0, later = 0, turned = 0, note_space = 0;
};

struct PageCut {
    std::size_t begin = 0, end = 0;            // bands
    std::size_t note_begin = 0, note_end = 0;  // lines of all notes, counted through
};

/// Fills page after page. A note stands on the page of its call and is continued on the next only when the
/// line that calls it stands first on its page and leaves no room for all of it. Bands that keep are torn
/// apart only when a page would stay empty otherwise. `notes` holds the heights of the lines of each note, in
/// the order of their calls. A page has bands that are turned or those that are not. Ends on any input: every
/// page takes at least one band or one line of a note.
std::vector<PageCut> paginate(std::span<const Band> bands, std::span<const std::vector<Width>> notes,
                              const Room& room);

}  // namespace resolute::layout
