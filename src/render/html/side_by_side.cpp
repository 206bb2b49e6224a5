// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <deque>

#include "layout/story.h"
#include "model/views.h"
#include "render/html/align.h"
#include "render/html/body.h"
#include "render/html/contents.h"
#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "render/html/frame.h"
#include "render/html/html.h"
#include "text/cat.h"

namespace resolute::render::html {

namespace {

/// One language of the page. The members point to each other: it stays where it was made.
struct Column {
    Column(const model::Document& document, Identifiers& identifiers)
        : story(layout::compose(document)),
          tag(language_tag(story.language)),
          prefix(tag + '-'),
          outline(outline_of(story, identifiers, prefix)),
          calls(count_calls(story)),
          voice{story, outline, PhraseWriter(story, identifiers, prefix)} {
        name_parts(outline, identifiers, prefix);
    }
    Column(const Column&) = delete;
    Column& operator=(const Column&) = delete;

    layout::Story story;
    std::string tag, prefix;
    Outline outline;
    std::vector<std::size_t> calls;
    Voice voice;
};
using Columns = std::deque<Column>;

/// A cell in its language; `content` may be empty, so that the others stay in their columns.
std::string cell(const Column& column, std::string_view content) {
    return cat("<div class=\"cell in-", column.tag, "\" lang=\"", column.tag, "\" dir=\"",
               direction_of(column.story.language), "\">", content, "</div>\n");
}

template <class Write>
std::string row(Columns& columns, std::string_view style_class, Write&& write) {
    auto result = cat("<div class=\"row", style_class.empty() ? "" : " ", style_class, "\">\n");
    for (std::size_t i = 0; i < columns.size(); ++i) result += cell(columns[i], write(columns[i], i));
    return result + "</div>\n";
}

std::string class_of(const Entry& entry) {
    if (entry.kind == Entry::Kind::heading) return "headings";
    return entry.level > 1 ? cat("depth-", std::min(entry.level, 6)) : std::string();
}

std::string write_rows(Columns& columns) {
    std::vector<const Outline*> outlines;
    for (const auto& column : columns) outlines.push_back(&column.outline);
    std::string result;
    for (const auto& aligned : align(outlines)) {
        const auto* some =
            *std::ranges::find_if(aligned, [](const Entry* entry) { return entry != nullptr; });
        result += row(columns, class_of(*some), [&](Column& column, std::size_t i) {
            return aligned[i] ? write_entry(*aligned[i], column.voice, true) : std::string();
        });
    }
    return result;
}

/// The notes beside each other by their order.
std::string write_note_rows(Columns& columns) {
    std::size_t most = 0;
    for (const auto& column : columns) most = std::max(most, column.story.notes.size());
    if (most == 0) return {};
    const auto title = fixed_word("notes", columns.front().story.language);
    auto result =
        cat("<section id=\"notes\" class=\"notes\" role=\"doc-endnotes\" aria-label=\"", title, "\">\n");
    result += row(columns, "headings", [](Column& column, std::size_t) {
        return cat("<h2 class=\"notes-title\">", fixed_word("notes", column.story.language), "</h2>");
    });
    for (std::size_t note = 0; note < most; ++note)
        result += row(columns, {}, [&](Column& column, std::size_t) {
            if (note >= column.story.notes.size()) return std::string();
            return cat("<div id=\"", escaped(column.voice.phrases.note_id(note)), "\">",
                       write_note(note, column.voice, column.calls[note]), "</div>");
        });
    return result + "</section>\n";
}

/// Boxes to tick, one a language; the style sheet does the rest, so that no script is needed.
std::string write_chooser(const Columns& columns) {
    const auto title = fixed_word("languages", columns.front().story.language);
    auto result = cat("<section class=\"chooser\" aria-label=\"", title, "\">\n<fieldset>\n<legend>", title,
                      "</legend>\n");
    for (const auto& column : columns)
        result += cat("<label lang=\"", column.tag, "\" dir=\"", direction_of(column.story.language),
                      "\"><input type=\"checkbox\" id=\"show-", column.tag, "\" checked> ",
                      fixed_word("language", column.story.language), "</label>\n");
    return result + "</fieldset>\n</section>\n";
}

std::string rules_of(const Columns& columns) {
    std::string rules;
    for (const auto& column : columns)
        rules +=
            cat("body:has(#show-", column.tag, ":not(:checked)) .in-", column.tag, " { display: none; }\n");
    return rules;
}

/// Why these are no versions of one resolution; empty where they are.
std::string objection(const std::vector<model::Document>& documents) {
    std::vector<std::string> languages;
    const auto symbol = [](const model::Document& document) {
        auto words = model::symbol(document);
        std::erase_if(words, [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; });
        return words;
    };
    const auto first = symbol(documents.front());
    for (const auto& document : documents) {
        const auto language = model::language(document);
        const auto own = symbol(document);
        if (language.empty()) return "side by side each file must say its language (FRBRlanguage)";
        if (std::ranges::find(languages, language) != languages.end())
            return cat(
                "two files are in the same language, `", language,
                "` (FRBRlanguage); expected one of each language side by side, or a folder, as in `-o out/`");
        languages.push_back(language);
        if (own != first)
            return cat("`", first, "` and `", own,
                       "` are not the same resolution; expected one in several languages, or a folder, as in "
                       "`-o out/`");
    }
    return {};
}

}  // namespace

Result<std::string> write_side_by_side(const std::vector<model::Document>& documents,
                                       const HtmlOptions& options) {
    if (auto why = objection(documents); !why.empty()) return Failure{std::move(why)};
    Identifiers identifiers;
    for (const auto* own : {"text", "notes", "contents"}) identifiers.take(own);
    Columns columns;
    for (const auto& document : documents) columns.emplace_back(document, identifiers);
    auto& first = columns.front();
    Frame frame;
    frame.story = &first.story;
    frame.a4 = model::organ(documents.front()) == model::Organ::human_rights_council;
    frame.style = rules_of(columns);
    frame.body_class = "parallel";
    frame.chooser = write_chooser(columns);
    frame.header = row(columns, "mastheads", [&](Column& column, std::size_t) {
        return write_masthead(column.voice, options.emblem);
    });
    frame.contents = write_contents(first.story, first.outline, !first.story.notes.empty());
    if (!std::ranges::any_of(columns, [](const Column& column) { return column.outline.has_title; }))
        frame.text = cat("<h1 class=\"unseen\">", escaped(first.story.symbol), "</h1>\n");
    frame.text += write_rows(columns);
    frame.text += write_note_rows(columns);
    frame.foot = write_foot(first.voice);
    return write_frame(frame);
}

}  // namespace resolute::render::html
