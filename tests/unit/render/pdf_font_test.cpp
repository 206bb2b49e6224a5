// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/font.h"

#include <catch2/catch.hpp>

#include "pdf_sample_pages.h"
#include "render/pdf/cff.h"
#include "render/pdf/embed_font.h"
#include "text/file.h"

using namespace resolute;
using namespace resolute::render::pdf;

namespace {

Font open(std::string_view path, int index = 0) {
    auto file = FontFile::open({std::string(path), index});
    INFO(path);
    REQUIRE(file);
    return Font(std::move(*file));
}

std::uint32_t glyph_of(std::string_view text) {
    layout::Pages pages;
    pages.fonts = {{std::string(tests::serif_path), 0}};
    return tests::shaped(pages, text, {}).glyphs.front().id;
}

}  // namespace

TEST_CASE("a font file that cannot be used is a failure that names it") {
    const auto [path, index, words] = GENERATE(table<std::string, int, std::string>(
        {{"/nowhere/missing.ttf", 0, "cannot read the font file `/nowhere/missing.ttf`"},
         {"/etc/passwd", 0, "`/etc/passwd` is no TrueType or OpenType font with outlines"},
         {std::string(tests::serif_path), 7, "holds no font with index 7"},
         {std::string(tests::serif_path), -1, "holds no font with index -1"}}));
    const auto file = FontFile::open({path, index});
    REQUIRE_FALSE(file);
    CHECK(file.error().what.find(words) != std::string::npos);
}

TEST_CASE("metrics of a font") {
    const auto font = open(tests::serif_path);
    const auto& metrics = font.file().metrics();
    CHECK(metrics.name == "LiberationSerif");
    CHECK(metrics.ascent == 891);
    CHECK(metrics.descent == -216);
    CHECK(metrics.italic_angle == 0);
    CHECK_FALSE(metrics.fixed_pitch);
    CHECK(font.file().outlines() == Outlines::truetype);
    CHECK(font.file().width(glyph_of("A")) == 722);
    CHECK(font.file().replacement() != 0);
}

TEST_CASE("each pair of glyph and text has its own code") {
    auto font = open(tests::serif_path);
    const auto hyphen = glyph_of("-");
    const auto one = font.code(hyphen, "-");
    CHECK(one.value == 1);
    CHECK(one.tells_text);
    CHECK(font.code(glyph_of("a"), "a").value == 2);
    CHECK(font.code(hyphen, "\u00ad").value == 3);
    CHECK(font.code(hyphen, "-").value == 1);
    CHECK(font.uses().size() == 3);
    const auto map = to_unicode(font);
    CHECK(map.find("3 beginbfchar\n<0001><002D>\n<0002><0061>\n<0003><00AD>\nendbfchar") !=
          std::string::npos);
}

TEST_CASE("a glyph the font lacks is shown by its replacement") {
    auto font = open(tests::serif_path);
    const auto replacement = font.file().replacement();
    CHECK(font.code(0, "x").value == 1);
    CHECK(font.code(1000000, "y").value == 2);
    CHECK(font.uses()[0].glyph == replacement);
    CHECK(font.width(1000000) == 0);
}

TEST_CASE("a subset holds the glyphs asked for") {
    const auto font = open(tests::serif_path);
    const std::vector<std::uint32_t> glyphs{glyph_of("b"), glyph_of("a")};
    const auto subset = font.file().subset(glyphs);
    CHECK(subset.program.size() > 300);
    CHECK(subset.program.size() < 8000);
    CHECK(subset.glyphs == std::vector<std::uint32_t>{2, 1});
}

TEST_CASE("outlines of CFF have one code for a glyph") {
    if (!tests::file_exists(tests::chinese_path)) {
        WARN("no CFF font is installed");
        return;
    }
    auto font = open(tests::chinese_path, 2);
    CHECK(font.file().outlines() == Outlines::cff_cid);
    const auto first = font.code(1000, "a"), second = font.code(1000, "b");
    CHECK(first.tells_text);
    CHECK_FALSE(second.tells_text);
    CHECK(second.value == first.value);
    CHECK(first.value == font.file().cff_identifier(1000));
    const std::vector<std::uint32_t> glyphs{1000};
    const auto subset = font.file().subset(glyphs);
    const auto identifiers = cff_identifiers(subset.program);
    REQUIRE(identifiers.size() == 2);
    CHECK(identifiers[1] == first.value);
}

TEST_CASE("a CFF table cut short tells no identifiers") {
    for (const std::string_view table : {"", "\1\0\4\1", "\1\0\4\1\0\1\1\1\5abcd\0"})
        CHECK(cff_identifiers(table).empty());
    if (!tests::file_exists(tests::chinese_path)) return;
    const auto file = read_file(tests::chinese_path);
    REQUIRE(file);
    for (std::size_t size = 0; size < 3000; size += 7)
        cff_identifiers(std::string_view(*file).substr(size, 500));
}

TEST_CASE("text that a code may stand for") {
    const auto [text, expected] = GENERATE(table<std::string, std::string>({{"a", "a"},
                                                                            {"\t", " "},
                                                                            {"\x01", "\ufffd"},
                                                                            {"\ue000", "\ufffd"},
                                                                            {"\ufeff", "\ufffd"},
                                                                            {"\u00ad", "\u00ad"},
                                                                            {"fi", "fi"},
                                                                            {"\U000f1234", "\ufffd"},
                                                                            {"\U0001f600", "\U0001f600"}}));
    CHECK(readable_text(text) == expected);
}
