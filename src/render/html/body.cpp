// SPDX-License-Identifier: Apache-2.0
#include "render/html/body.h"

#include <vector>

#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "render/html/table.h"
#include "text/cat.h"

namespace resolute::render::html {

namespace {

using layout::Block;
using style::Role;

std::string attribute(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : cat(' ', name, "=\"", escaped(value), '"');
}

std::string paragraph(std::string_view style_class, std::string_view content, std::string_view lines = {}) {
    return cat("<p", attribute("class", style_class), lines, '>', content, "</p>\n");
}

/// What a paragraph's number or margin shows for its address. Numbers are read out as they are; the mark in
/// the margin stands in the style sheet, so that it is not copied with the text.
std::string own_link(const Entry& entry, std::string_view shown, Voice& voice) {
    if (entry.id.empty()) return std::string(shown);
    const auto label = shown.empty()
                           ? attribute("aria-label", fixed_word("link-to-paragraph", voice.language()))
                           : std::string();
    return cat("<a class=\"", shown.empty() ? "mark" : "own", "\" href=\"#", escaped(entry.id), '"', label,
               '>', shown, "</a>");
}

/// A number may call a note, which is a link of its own.
bool holds_link(const layout::Pieces& pieces) {
    for (const auto& piece : pieces)
        if (piece.note >= 0 || !piece.link.empty()) return true;
    return false;
}

std::string number(const Entry& entry, Voice& voice) {
    const auto& label = entry.block->label;
    if (label.empty()) return {};
    const auto words = voice.phrases.write(label);
    return cat("<span class=\"number\">", holds_link(label) ? words : own_link(entry, words, voice),
               "</span> ");
}

std::string heading(const Entry& entry, Voice& voice, bool with_id) {
    const auto& block = *entry.block;
    std::string content;
    if (entry.over) {
        content = cat("<span class=\"over\">", voice.phrases.write(entry.over->label));
        if (!entry.over->label.empty()) content += ' ';
        content += cat(voice.phrases.write(entry.over->content), "</span> ");
    }
    if (!block.label.empty())
        content += cat("<span class=\"number\">", voice.phrases.write(block.label), "</span> ");
    content += voice.phrases.write(block.content);
    const auto style_class = entry.level == 1 ? std::string_view("title") : style::name_of(block.role);
    return cat("<h", entry.level, with_id ? attribute("id", entry.id) : std::string(),
               attribute("class", style_class), voice.lines.of(block), '>', content, "</h", entry.level,
               ">\n");
}

/// Lists in each other, each item with its own number as text.
class ListWriter {
public:
    explicit ListWriter(Voice& voice) : voice_(voice) {}

    void add(const Entry& entry) {
        if (entry.kind == Entry::Kind::item) return item(entry);
        // What goes on in a point or closes it stands in its item; no heading does, whose level is another.
        const bool inside = entry.kind != Entry::Kind::heading && entry.level > 0 && is_open(entry.level);
        close_down_to(inside ? entry.level : 0);
        result_ += write_entry(entry, voice_, true);
    }

    std::string finish() {
        close_down_to(0);
        return std::move(result_);
    }

private:
    bool is_open(int level) const {
        for (const auto open : open_)
            if (open == level) return true;
        return false;
    }

    void item(const Entry& entry) {
        close_down_to(entry.level);
        if (!open_.empty() && open_.back() == entry.level) {
            result_ += "</li>\n";
        } else {
            result_ += "<ol>\n";
            open_.push_back(entry.level);
        }
        result_ += cat("<li", attribute("id", entry.id), '>', write_entry(entry, voice_, false));
    }

    void close_down_to(int level) {
        while (!open_.empty() && open_.back() > level) {
            result_ += "</li>\n</ol>\n";
            open_.pop_back();
        }
    }

    Voice& voice_;
    std::vector<int> open_;  // levels of the lists with an open item
    std::string result_;
};

}  // namespace

std::string write_masthead(Voice& voice, const std::string& emblem) {
    const auto& masthead = voice.story.masthead;
    const auto lines = [&](Role role) {
        std::string found;
        for (const auto& block : masthead)
            if (block.role == role)
                found += paragraph(style::name_of(role),
                                   cat("<bdi>", voice.phrases.write(block.content), "</bdi>"),
                                   voice.lines.of(block));
        return found;
    };
    std::string result;
    if (!emblem.empty())
        result += cat("<img class=\"emblem\" src=\"", escaped(emblem), "\" alt=\"",
                      fixed_word("emblem", voice.language()), "\">\n");
    for (const auto role : {Role::publisher, Role::symbol, Role::organ, Role::distribution}) {
        const auto found = lines(role);
        if (!found.empty())
            result += cat("<div class=\"at-", style::name_of(role), "\">\n", found, "</div>\n");
    }
    if (!result.empty()) result = cat("<div class=\"masthead\">\n", result, "</div>\n");
    if (voice.outline.head.empty()) return result;
    result += "<div class=\"session-block\">\n";
    for (const auto* block : voice.outline.head)
        result += paragraph(style::name_of(block->role), voice.phrases.write(block->content),
                            voice.lines.of(*block));
    return result + "</div>\n";
}

std::string write_entry(const Entry& entry, Voice& voice, bool with_id) {
    if (entry.kind == Entry::Kind::heading) return heading(entry, voice, with_id);
    if (entry.kind == Entry::Kind::table) return write_table(entry, voice);
    auto content = number(entry, voice) + voice.phrases.write(entry.block->content);
    if (entry.block->label.empty()) content += own_link(entry, {}, voice);
    return cat("<p", with_id ? attribute("id", entry.id) : std::string(),
               attribute("class", style::name_of(entry.block->role)), voice.lines.of(*entry.block), '>',
               content, "</p>\n");
}

std::string write_text(Voice& voice) {
    ListWriter lists(voice);
    for (const auto& entry : voice.outline.entries) lists.add(entry);
    return lists.finish();
}

std::string write_note(std::size_t note, Voice& voice, std::size_t calls) {
    const auto& each = voice.story.notes[note];
    std::string content = cat("<span class=\"number\">", escaped(each.mark), "</span> ");
    for (const auto& text : each.paragraphs) {
        if (&text != &each.paragraphs.front()) content += "</p>\n<p>";
        content += voice.phrases.write(text);
    }
    for (std::size_t nth = 1; nth <= calls; ++nth) {
        auto label = cat(fixed_word("back", voice.language()), " (", each.mark);
        if (calls > 1) label += cat(", ", nth, '/', calls);
        content +=
            cat(" <a class=\"back\" role=\"doc-backlink\" href=\"#",
                escaped(voice.phrases.call_id(note, nth)), "\" aria-label=\"", escaped(label), ")\"></a>");
    }
    return paragraph({}, content);
}

std::string write_notes(Voice& voice) {
    if (voice.story.notes.empty()) return {};
    const auto counts = count_calls(voice.story);
    const auto title = fixed_word("notes", voice.language());
    auto result = cat("<section id=\"notes\" class=\"notes\" role=\"doc-endnotes\" aria-label=\"", title,
                      "\">\n<h2 class=\"notes-title\">", title, "</h2>\n<ol>\n");
    for (std::size_t note = 0; note < voice.story.notes.size(); ++note)
        result += cat("<li id=\"", escaped(voice.phrases.note_id(note)), '"',
                      voice.lines.of(voice.story.notes[note]), '>', write_note(note, voice, counts[note]),
                      "</li>\n");
    return result + "</ol>\n</section>\n";
}

std::string write_foot(const Voice& voice) {
    const auto& story = voice.story;
    std::string result;
    if (!story.symbol.empty()) result += paragraph("symbol", cat("<bdi>", escaped(story.symbol), "</bdi>"));
    if (!story.date.empty())
        result += paragraph(
            "date", cat("<time datetime=\"", escaped(story.date), "\">", escaped(story.date), "</time>"));
    if (!story.job.empty()) result += paragraph("job", cat("<bdi>", escaped(story.job), "</bdi>"));
    return result;
}

}  // namespace resolute::render::html
