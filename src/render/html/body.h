// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "render/html/outline.h"
#include "render/html/source_lines.h"

/// The parts of a page that stand in one language.
namespace resolute::render::html {

/// A story while it is written.
struct Voice {
    const layout::Story& story;
    const Outline& outline;
    PhraseWriter phrases;
    SourceLines lines = SourceLines(nullptr);
    std::string_view language() const { return story.language; }
};

/// The head of the first page: publisher, symbol, organ, distribution, session and what stands above the
/// title. `emblem` is an address of an image, or empty.
std::string write_masthead(Voice& voice, const std::string& emblem);
/// A heading, a paragraph, an item without its list, or a table. Paragraphs that have an identifier link to
/// themselves. The identifier stands in it when `with_id`.
std::string write_entry(const Entry& entry, Voice& voice, bool with_id);
/// All of them, items in lists that stand in each other.
std::string write_text(Voice& voice);
/// What one note says, with the ways back to its calls.
std::string write_note(std::size_t note, Voice& voice, std::size_t calls);
/// All notes as a section; empty where there are none.
std::string write_notes(Voice& voice);
/// Symbol, date and job number.
std::string write_foot(const Voice& voice);

}  // namespace resolute::render::html
