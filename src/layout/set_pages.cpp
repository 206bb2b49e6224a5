// SPDX-License-Identifier: Apache-2.0
#include "layout/set_pages.h"

#include <algorithm>
#include <optional>

#include "layout/assembler.h"
#include "layout/emblem.h"
#include "layout/font_book.h"
#include "model/views.h"
#include "style/templates.h"
#include "text/cat.h"

namespace resolute::layout {

namespace {

std::string_view organ_name(model::Organ organ) {
    switch (organ) {
        case model::Organ::general_assembly:
            return "general_assembly";
        case model::Organ::security_council:
            return "security_council";
        case model::Organ::economic_and_social_council:
            return "economic_and_social_council";
        case model::Organ::human_rights_council:
            return "human_rights_council";
        case model::Organ::unknown:
            break;
    }
    return {};
}

/// Nothing is parted in languages without a dictionary: Arabic and Chinese have no hyphens.
std::function<std::vector<std::size_t>(std::string_view)> syllables_of(const style::Style& style,
                                                                       const std::string& language,
                                                                       HyphenationStore& store,
                                                                       Diagnostics& out) {
    const auto nothing = [](std::string_view) { return std::vector<std::size_t>{}; };
    const auto dictionary = std::ranges::find(style.hyphenation, language, &style::Hyphenation::language);
    if (style.breaking != style::Breaking::fine || dictionary == style.hyphenation.end()) return nothing;
    const auto opened = store.open(dictionary->path);
    if (opened) return [&words = *opened.value()](std::string_view word) { return words.points(word); };
    Diagnostic found;
    found.code = "TPL008";
    found.name = "missing-hyphenation";
    found.severity = Severity::warning;
    found.message =
        cat("no hyphens: ", opened.error().what, "; the package `", dictionary->package, "` has it");
    out.push_back(std::move(found));
    return nothing;
}

Pairs pairs_of(const Story& story, const style::Style& style) {
    const auto joins = [](const Piece& piece) { return joins_a_date(piece.text); };
    const auto typed = [&](const Block& block) { return std::ranges::any_of(block.content, joins); };
    const bool as_published = style.breaking != style::Breaking::fine;
    return as_published && std::ranges::any_of(story.blocks, typed) ? Pairs::numbers : Pairs::all;
}

}  // namespace

FontBook& Stock::book_for(const style::Style& style, const std::string& language) {
    constexpr std::size_t most_books = 6;
    std::erase_if(books, [](const auto& book) { return !book->is_clean(); });
    for (const auto& book : books)
        if (book->suits(style.faces, language)) return *book;
    if (books.size() == most_books) books.erase(books.begin());
    books.push_back(std::make_unique<FontBook>(style.faces, language, fonts));
    return *books.back();
}

std::string template_for(const model::Document& document) {
    const auto* meta = model::meta(model::main_document(document));
    const auto* found = meta ? model::find_element(*meta, "FRBRdate") : nullptr;
    auto date = found ? model::value(found->attributes, "date") : std::string_view();
    // 0001-01-01 stands for an unknown date in published files.
    if (date < "19") date = {};
    return style::name_for(organ_name(model::organ(document)), date);
}

Pages set_pages(const model::Document& document, const style::Style& template_style, Stock& stock,
                Diagnostics& out, const Image* emblem) {
    const auto story = compose(document);
    const auto style = style::in_language(template_style, story.language);
    auto& fonts = stock.book_for(style, story.language);
    if (!fonts.usable()) {
        for (auto& complaint : fonts.take_complaints({})) {
            complaint.severity = Severity::error;
            out.push_back(std::move(complaint));
        }
        return {};
    }
    auto metric = font_metric(fonts);
    metric.syllables = syllables_of(style, story.language, stock.hyphenation, out);
    const LineSetter lines(style, metric, story.language, pairs_of(story, style));
    const auto is_wide = [&](const Block& block) { return is_too_wide(block, style.page); };
    std::optional<Sheet> sideways;
    if (std::ranges::any_of(story.blocks, is_wide)) sideways.emplace(turned(style), metric, story.language);
    const auto* sheet = sideways ? &*sideways : nullptr;
    auto pages =
        Assembler(story, style, lines, Typesetter(story, style, lines, {}, sheet).run(false), true, sheet)
            .run();
    if (emblem && !story.masthead.empty()) add_emblem(pages, style, lines, *emblem);
    fonts.number_fonts(pages);
    for (auto& complaint : fonts.take_complaints(pages)) out.push_back(std::move(complaint));
    return pages;
}

Pages set_pages(const model::Document& document, const style::Style& style, Diagnostics& out,
                const Image* emblem) {
    Stock stock;
    return set_pages(document, style, stock, out, emblem);
}

Pages set_grid(const model::Document& document, const style::Style& style, bool paged,
               const PlainLook& look) {
    auto story = compose(document);
    if (look.ascii)
        for (auto* shown : {&story.title, &story.symbol, &story.job}) *shown = to_ascii(*shown);
    const auto metric = grid_metric(style);
    const LineSetter lines(style, metric, story.language);
    return Assembler(story, style, lines, Typesetter(story, style, lines, look).run(!paged), paged).run();
}

}  // namespace resolute::layout
