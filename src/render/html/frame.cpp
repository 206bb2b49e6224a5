// SPDX-License-Identifier: Apache-2.0
#include "render/html/frame.h"

#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "text/cat.h"

namespace resolute::render::html {

namespace {

/// "A/RES/58/143: Violence against women migrant workers".
std::string title_of(const layout::Story& story) {
    if (story.symbol.empty() && story.title.empty())
        return std::string(fixed_word("resolution", story.language));
    if (story.symbol.empty() || story.title.empty()) return story.symbol + story.title;
    return cat(story.symbol, ": ", story.title);
}

/// What the page is about, for whoever lists pages.
std::string description_of(const layout::Story& story) {
    auto result = title_of(story);
    if (!story.date.empty()) result += cat(" (", story.date, ')');
    if (!story.subject.empty()) result += cat(" – ", story.subject);
    return result;
}

/// Paper and the running lines of printed pages, which name the document.
std::string paper(const Frame& frame) {
    return cat("@page { size: ", frame.a4 ? "A4" : "Letter",
               "; @top-right { content: ", css_string(frame.story->symbol), "; } }\n");
}

std::string meta(std::string_view name, std::string_view content) {
    return cat("<meta name=\"", name, "\" content=\"", escaped(content), "\">\n");
}

}  // namespace

std::string write_frame(const Frame& frame) {
    const auto& story = *frame.story;
    const auto language = std::string_view(story.language);
    auto result = cat("<!DOCTYPE html>\n<html lang=\"", language_tag(language), "\" dir=\"",
                      direction_of(language), "\">\n<head>\n<meta charset=\"utf-8\">\n");
    result += cat("<title>", escaped(title_of(story)), "</title>\n");
    result += meta("viewport", "width=device-width, initial-scale=1");
    result += meta("color-scheme", "light dark");
    result += meta("description", description_of(story));
    result += meta("generator", "resolute");
    result += cat("<style>\n", style_sheet(), paper(frame), frame.style, "</style>\n</head>\n<body");
    if (!frame.body_class.empty()) result += cat(" class=\"", frame.body_class, '"');
    result += cat(">\n<a class=\"skip\" href=\"#text\">", fixed_word("skip", language), "</a>\n");
    result += frame.chooser;
    if (!frame.header.empty()) result += cat("<header>\n", frame.header, "</header>\n");
    result += frame.contents;
    result += cat("<main id=\"text\">\n", frame.text, "</main>\n");
    if (!frame.foot.empty()) result += cat("<footer>\n", frame.foot, "</footer>\n");
    return result + "</body>\n</html>\n";
}

}  // namespace resolute::render::html
