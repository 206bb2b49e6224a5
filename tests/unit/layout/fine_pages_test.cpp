// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>
#include <map>
#include <string>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "support/corpus.h"

using namespace resolute;
using namespace resolute::layout;
using namespace resolute::tests;

namespace fs = std::filesystem;

namespace {

constexpr std::string_view soft_hyphen = "\u00AD";

Pages pages_of(const fs::path& file, style::Breaking breaking, Stock& stock) {
    const auto document = document_of(file);
    auto style = style::built_in(template_for(document));
    if (!style) return {};
    style->breaking = breaking;
    Diagnostics ignored;
    return set_pages(document, *style, stock, ignored);
}

std::string without(std::string text, std::string_view part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
    return text;
}

/// What each part of the structure says, in the order of reading.
std::map<int, std::string> words_by_tag(const Pages& pages) {
    std::map<int, std::string> words;
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (const auto* run = std::get_if<GlyphRun>(&item.item); run && item.tag >= 0)
                words[item.tag] += without(run->text, soft_hyphen);
    return words;
}

Length end_of(const Placed& item, const GlyphRun& run) {
    auto end = item.at.x;
    for (const auto& glyph : run.glyphs) end = end + glyph.advance;
    return end;
}

/// How far the spaces of a line give, in the terms of break_fine.
struct Figures {
    int lines = 0, loose = 0, hyphenated = 0;
    double squares = 0;
    double rms() const { return lines == 0 ? 0 : std::sqrt(squares / lines); }
};

/// Of lines in the letters of the text; those that are not stretched at all are the last of their paragraphs.
void measure(const Pages& pages, Figures& figures) {
    struct Line {
        double width = 0;
        int spaces = 0;
        bool hyphen = false;
    };
    constexpr double natural = 2.775;  // pt: a quarter of 10 pt, 103 % wide, with 0.2 pt behind it
    for (const auto& page : pages.pages) {
        std::map<std::int32_t, Line> lines;
        for (const auto& item : page.items) {
            const auto* run = std::get_if<GlyphRun>(&item.item);
            if (!run || item.tag < 0 || run->size.units != 640 || run->width_percent != 103) continue;
            auto& line = lines[item.at.y.units];
            line.hyphen = run->text.ends_with(soft_hyphen);
            for (std::size_t i = 0; i + 1 < run->glyphs.size(); ++i) {
                if (run->text[run->glyphs[i].cluster] != ' ') continue;
                line.width += run->glyphs[i].advance.units / 64.0;
                ++line.spaces;
            }
        }
        for (const auto& [y, line] : lines) {
            if (line.spaces < 3) continue;
            const auto extra = line.width / line.spaces - natural;
            if (std::abs(extra) < 0.01) continue;
            const auto ratio = extra > 0 ? extra / (natural / 2) : extra / (natural / 3);
            ++figures.lines;
            figures.loose += ratio > 1;
            figures.hyphenated += line.hyphen;
            figures.squares += ratio * ratio;
        }
    }
}

}  // namespace

TEST_CASE("fine pages have the words of official ones, and no line over its measure") {
    Stock stock;
    auto files = xml_files(fs::path(RESOLUTE_SOURCE_DIR) / "examples");
    for (const auto* language : {"en", "fr", "es", "ru", "ar", "zh"})
        for (auto& file : sample_of(xml_files(shared_folder() / "corpus" / "ga/78" / language), 3))
            files.push_back(std::move(file));
    bool hyphens = false;
    for (const auto& file : files) {
        INFO(file.string());
        const auto fine = pages_of(file, style::Breaking::fine, stock);
        const auto official = pages_of(file, style::Breaking::official, stock);
        if (fine.pages.empty()) continue;  // without fonts
        CHECK(words_by_tag(fine) == words_by_tag(official));
        const auto style = style::built_in(template_for(document_of(file)));
        const auto right = style->page.right.thousandths * 64 / 1000;
        for (std::size_t i = 1; i < fine.pages.size() && fine.language != "ar"; ++i) {
            for (const auto& item : fine.pages[i].items) {
                const auto* run = std::get_if<GlyphRun>(&item.item);
                if (!run || item.tag < 0) continue;
                hyphens = hyphens || run->text.ends_with(soft_hyphen);
                // Two lengths of 1/64 pt are lost to rounding; a space may stand behind the end.
                auto end = end_of(item, *run).units;
                if (run->text.ends_with(' ')) end -= run->glyphs.back().advance.units;
                INFO(run->text);
                CHECK(end <= right + 16);
            }
        }
    }
    if (fs::exists(shared_folder() / "corpus") && fs::exists("/usr/share/hyphen/hyph_en_GB.dic"))
        CHECK(hyphens);
}

TEST_CASE("a document looks the same whatever was set before it") {
    const auto files = xml_files(fs::path(RESOLUTE_SOURCE_DIR) / "examples");
    REQUIRE(files.size() > 1);
    Stock used;
    for (const auto& file : files) pages_of(file, style::Breaking::fine, used);
    Stock fresh;
    const auto after = pages_of(files.front(), style::Breaking::fine, used),
               alone = pages_of(files.front(), style::Breaking::fine, fresh);
    CHECK(words_by_tag(after) == words_by_tag(alone));
    CHECK(after.fonts.size() == alone.fonts.size());
    REQUIRE(after.pages.size() == alone.pages.size());
    for (std::size_t i = 0; i < after.pages.size(); ++i) {
        REQUIRE(after.pages[i].items.size() == alone.pages[i].items.size());
        for (std::size_t k = 0; k < after.pages[i].items.size(); ++k) {
            CHECK(after.pages[i].items[k].at.x == alone.pages[i].items[k].at.x);
            CHECK(after.pages[i].items[k].at.y == alone.pages[i].items[k].at.y);
        }
    }
}

// Run by name: how both ways of breaking look over a sample of a session.
TEST_CASE("figures of justified lines", "[.figures]") {
    for (const auto* language : {"en", "fr", "es", "ru"}) {
        double official = 0;
        for (const auto breaking : {style::Breaking::official, style::Breaking::fine}) {
            Stock stock;
            Figures figures;
            for (const auto& file : sample_of(xml_files(shared_folder() / "corpus" / "ga/78" / language), 20))
                measure(pages_of(file, breaking, stock), figures);
            if (figures.lines == 0) continue;
            WARN(language << (breaking == style::Breaking::fine ? " fine: " : " official: ") << figures.lines
                          << " lines, rms " << figures.rms() << ", loose "
                          << 100.0 * figures.loose / figures.lines << " %, hyphenated "
                          << 100.0 * figures.hyphenated / figures.lines << " %");
            if (breaking == style::Breaking::fine) CHECK(figures.rms() < official / 2);
            official = figures.rms();
        }
    }
}
