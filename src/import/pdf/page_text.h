// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// The text of a PDF with its places, as the program that reads the file hands it over: `src/pdf_reader`
/// writes it, `import_pdf` reads it, each in a process of its own.
namespace resolute::importing::pdf {

/// Characters of one font that follow each other; points from the top left corner of the page. Arabic stands
/// as it is seen, from left to right.
struct Run {
    double left = 0, top = 0, right = 0, bottom = 0, size = 0;
    bool bold = false, italic = false;
    std::string text;
};
struct Page {
    double width = 0, height = 0;
    std::vector<Run> runs;
};
struct Contents {
    enum class State { read, locked, damaged } state = State::damaged;
    std::size_t page_count = 0;  // in the file; fewer are read where it is too long
    std::vector<Page> pages;
    std::string source;  // XML that the file carries
};

/// The most that is read of a file: what is longer is no resolution.
inline constexpr std::size_t most_pages = 1500, most_runs = 300'000, most_source = std::size_t{8} << 20;

// One line each, as it comes up, so that a reader that is stopped has told what it had.
std::string write_state(Contents::State state, std::size_t page_count);
std::string write_page(const Page& page);
std::string write_source(std::string_view xml);
/// Any bytes are read; what does not fit is passed over. Ill-formed characters and control characters are
/// left out.
Contents read_contents(std::string_view text);

}  // namespace resolute::importing::pdf
