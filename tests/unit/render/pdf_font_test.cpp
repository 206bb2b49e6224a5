// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/font.h"

#include <catch2/catch.hpp>
#include <set>

#include "pdf_inflate.h"
#include "pdf_sample_pages.h"
#include "render/pdf/cff.h"
#include "render/pdf/embed_font.h"
#include "text/file.h"
#include "text/utf8.h"

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
    CHECK(one.value == '-');
    CHECK(one.tells_text);
    CHECK(font.code(glyph_of("a"), "a").value == 'a');
    CHECK(font.code(hyphen, "\u00ad").value == 0x7f);
    CHECK(font.code(hyphen, "-").value == '-');
    CHECK(font.code(glyph_of("b"), "a").value == 0x80);
    CHECK(font.code(glyph_of("b"), "a").value == 0x80);
    CHECK(font.code(glyph_of("a"), "a").value == 'a');
    CHECK(font.uses().size() == 4);
    const auto map = to_unicode(font);
    CHECK(map.find("1 beginbfrange\n<20><7E><0020>\nendbfrange\n") != std::string::npos);
    CHECK(map.find("2 beginbfchar\n<7F><00AD>\n<80><0061>\nendbfchar") != std::string::npos);
}

TEST_CASE("codes of two bytes come when those of one are used up") {
    auto font = open(tests::serif_path);
    const auto hyphen = glyph_of("-");
    std::set<std::uint16_t> codes, identifiers;
    Font::Code last;
    for (char32_t text = 0x4e00; text < 0x4e00 + 400; ++text) {
        std::string character;
        append_utf8(character, text);
        last = font.code(hyphen, character);
        REQUIRE(last.value != 0);
        REQUIRE(last.bytes == (last.value < 0xc0 ? 1 : 2));
        REQUIRE((last.value < 0xc0 || last.value >= Font::first_long));
        REQUIRE((last.value < ' ' || last.value > '~'));
        codes.insert(last.value);
        identifiers.insert(identifier_of(last.value));
    }
    CHECK(codes.size() == 400);
    CHECK(identifiers.size() == 400);
    CHECK(last.bytes == 2);
    CHECK(font.long_codes() == static_cast<std::size_t>(last.value - Font::first_long + 1));
    CHECK(*identifiers.rbegin() == 0xc0 + font.long_codes() - 1);
    CHECK(to_unicode(font).find("<C000><FFFF>\nendcodespacerange") != std::string::npos);
}

TEST_CASE("when there are no more codes the text is told otherwise") {
    auto font = open(tests::serif_path);
    const auto hyphen = glyph_of("-");
    Font::Code last;
    for (char32_t text = 0x10000; text < 0x10000 + 17'000; ++text) {
        std::string character;
        append_utf8(character, text);
        last = font.code(hyphen, character);
    }
    CHECK(last.value != 0);
    CHECK_FALSE(last.tells_text);
    CHECK_FALSE(font.lacks_codes());
    CHECK(font.code(glyph_of("a"), "a").tells_text);
    CHECK(font.code(glyph_of("b"), "a").value == 0);
    CHECK(font.lacks_codes());
}

TEST_CASE("ranges of the map from codes to CIDs stay within one last byte") {
    CHECK(code_map(0).find("1 begincidrange\n<00><BF>0\nendcidrange") != std::string::npos);
    CHECK(code_map(0).find("1 begincodespacerange\n<00><BF>\n") != std::string::npos);
    CHECK(code_map(257).find("3 begincidrange\n<00><BF>0\n<C000><C0FF>192\n<C100><C1FF>448\nendcidrange") !=
          std::string::npos);
}

TEST_CASE("a glyph the font lacks is shown by its replacement") {
    auto font = open(tests::serif_path);
    const auto replacement = font.file().replacement();
    CHECK(font.code(0, "x").value == 'x');
    CHECK(font.code(1000000, "y").value == 'y');
    CHECK(font.uses()[0].glyph == replacement);
    CHECK(font.width(1000000) == 0);
}

TEST_CASE("programs are kept and stay those of their glyphs") {
    const auto font = open(tests::serif_path);
    const std::vector<GlyphPlace> one{{'a', glyph_of("a")}}, other{{'a', glyph_of("b")}};
    const auto first = font.file().program(one);
    REQUIRE(first);
    CHECK(font.file().program(one) == first);
    CHECK(font.file().program(other)->deflated != first->deflated);
    for (std::uint16_t number = 1; number < 20; ++number)
        font.file().program(std::vector<GlyphPlace>{{number, glyph_of("a")}});
    CHECK(font.file().program(one) != first);
    CHECK(font.file().program(one)->deflated == first->deflated);
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
    const std::vector<GlyphPlace> places{{first.value, 1000}};
    const auto program = font.file().program(places);
    REQUIRE(program);
    const auto identifiers = cff_identifiers(tests::inflated_data(program->deflated, program->length));
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
