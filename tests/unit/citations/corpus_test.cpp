// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "citations/calendar.h"
#include "citations/note.h"
#include "citations/resolution_number.h"
#include "citations/symbol_spelling.h"
#include "citations/symbol_url.h"
#include "support/corpus.h"

using namespace resolute;
using namespace resolute::citations;
namespace fs = std::filesystem;

namespace {

std::string without_tags(std::string_view markup) {
    std::string text;
    bool inside = false;
    for (const char c : markup) {
        if (c == '<') inside = true;
        if (!inside) text += c;
        if (c == '>') inside = false;
    }
    return text;
}

/// The share of a whole that did well.
struct Share {
    int good = 0, all = 0;
    void add(bool well) {
        good += well;
        ++all;
    }
    double value() const { return all == 0 ? 0 : static_cast<double>(good) / all; }
};

struct Shares {
    Share addresses, symbols, numbers, dates, notes;
};

bool means(std::string_view shown, const Symbol& target, Shares& shares) {
    if (auto symbol = guess_symbol(shown)) {
        symbol->joined.clear();  // links of double symbols lead to the first half
        shares.symbols.add(equivalent(*symbol, target));
        return true;
    }
    auto number = parse_number(shown);
    if (!number) return false;
    bool fits = false;
    for (const bool whole : {true, false}) {
        if (!whole) number->parts.clear();  // of old resolutions the address leaves the part letter out
        for (const auto noun : {NumberNoun::resolution, NumberNoun::decision})
            for (const auto organ : {Organ::none, Organ::human_rights_council})
                if (const auto symbol = symbol_of(*number, noun, organ))
                    fits = fits || equivalent(*symbol, target);
    }
    shares.numbers.add(fits || !target.parts.empty());
    return true;
}

void links(std::string_view markup, Shares& shares) {
    for (auto at = markup.find("<a "); at != std::string_view::npos; at = markup.find("<a ", at + 1)) {
        const auto href = markup.find("href=\"", at), close = markup.find('>', at),
                   end = markup.find("</a>", at);
        if (href > close || end == std::string_view::npos) continue;
        const auto address = markup.substr(href + 6, markup.find('"', href + 6) - href - 6);
        const auto url = parse_url(address);
        if (!url.host_known) continue;
        shares.addresses.add(url.symbol.has_value());
        if (url.symbol) means(without_tags(markup.substr(close + 1, end - close - 1)), *url.symbol, shares);
    }
}

void paragraphs(std::string_view markup, Organ author, Language language, Shares& shares) {
    for (auto at = markup.find("<p"); at != std::string_view::npos; at = markup.find("<p", at + 1)) {
        const auto end = markup.find("</p>", at);
        if (end == std::string_view::npos) return;
        const std::string text = without_tags(markup.substr(at, end - at));
        for (const auto& found : find_numbers(text, language)) {
            const auto all = readings(found, author);
            if (!found.date || found.date_shared || !all.complete) continue;
            shares.dates.add(std::ranges::any_of(all.symbols, [&](const Symbol& symbol) {
                const auto verdict = adoption(symbol, *found.date);
                return verdict == Adoption::possible || verdict == Adoption::unknown;
            }));
        }
    }
}

void notes(std::string_view markup, Language language, Shares& shares) {
    for (auto at = markup.find("<authorialNote"); at != std::string_view::npos;
         at = markup.find("<authorialNote", at + 1)) {
        const auto end = markup.find("</authorialNote>", at);
        if (end == std::string_view::npos) return;
        shares.notes.add(parse_note(without_tags(markup.substr(at, end - at)), language).complete);
    }
}

Organ author_of(std::string_view folder) {
    if (folder == "hrc") return Organ::human_rights_council;
    return folder.starts_with("ga") ? Organ::general_assembly : Organ::security_council;
}

}  // namespace

TEST_CASE("published documents are understood") {
    std::vector<fs::path> files;
    for (const auto& each : tests::corpus()) files.push_back(each.path);
    if (files.empty()) return;
    std::ranges::sort(files);
    Shares shares;
    for (std::size_t i = 0; i < files.size(); i += 5) {
        const auto folder = files[i].parent_path();
        const auto language = language_from_code(folder.filename().string());
        if (!language) continue;
        std::ostringstream content;
        content << std::ifstream(files[i], std::ios::binary).rdbuf();
        const std::string markup = content.str();
        links(markup, shares);
        paragraphs(markup, author_of(folder.parent_path().parent_path().filename().string()), *language,
                   shares);
        notes(markup, *language, shares);
    }
    CHECK(shares.addresses.all > 1000);
    CHECK(shares.addresses.value() >= 0.998);
    CHECK(shares.symbols.value() >= 0.99);
    CHECK(shares.numbers.value() >= 0.99);
    CHECK(shares.dates.value() >= 0.99);
    CHECK(shares.notes.value() >= 0.85);
}
