// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/truetype.h"

#include <catch2/catch.hpp>
#include <memory>
#include <vector>

#include <hb.h>

#include "pdf_sample_pages.h"
#include "text/file.h"
#include "text/utf8.h"

using namespace resolute;
using namespace resolute::render::pdf;

namespace {

/// A font with what HarfBuzz tells of it.
class Face {
public:
    explicit Face(std::string bytes) : bytes_(std::move(bytes)) {
        auto* blob = hb_blob_create(bytes_.data(), static_cast<unsigned>(bytes_.size()),
                                    HB_MEMORY_MODE_READONLY, nullptr, nullptr);
        face_ = hb_face_create(blob, 0);
        font_ = hb_font_create(face_);
        hb_blob_destroy(blob);
    }
    ~Face() {
        for (auto* blob : blobs_) hb_blob_destroy(blob);
        hb_font_destroy(font_);
        hb_face_destroy(face_);
    }
    Face(const Face&) = delete;
    Face& operator=(const Face&) = delete;

    TrueTypeTables tables() {
        return {.glyf = table("glyf"),
                .loca = table("loca"),
                .head = table("head"),
                .hhea = table("hhea"),
                .hmtx = table("hmtx"),
                .maxp = table("maxp")};
    }
    std::uint32_t glyph(char32_t code) const {
        hb_codepoint_t found = 0;
        hb_font_get_nominal_glyph(font_, code, &found);
        return found;
    }
    unsigned count() const { return hb_face_get_glyph_count(face_); }
    int advance(std::uint32_t glyph) const { return hb_font_get_glyph_h_advance(font_, glyph); }
    /// The moves, lines and curves of its outline.
    std::vector<float> outline(std::uint32_t glyph) const {
        auto* drawing = hb_draw_funcs_create();
        hb_draw_funcs_set_move_to_func(
            drawing,
            [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) {
                add(to, {1, x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_line_to_func(
            drawing,
            [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float x, float y, void*) {
                add(to, {2, x, y});
            },
            nullptr, nullptr);
        hb_draw_funcs_set_quadratic_to_func(
            drawing,
            [](hb_draw_funcs_t*, void* to, hb_draw_state_t*, float a, float b, float x, float y, void*) {
                add(to, {3, a, b, x, y});
            },
            nullptr, nullptr);
        std::vector<float> found;
        hb_font_get_glyph_shape(font_, glyph, drawing, &found);
        hb_draw_funcs_destroy(drawing);
        return found;
    }

private:
    static void add(void* to, std::initializer_list<float> numbers) {
        auto& found = *static_cast<std::vector<float>*>(to);
        found.insert(found.end(), numbers);
    }
    std::string_view table(const char* tag) {
        blobs_.push_back(hb_face_reference_table(face_, hb_tag_from_string(tag, 4)));
        unsigned length = 0;
        const char* data = hb_blob_get_data(blobs_.back(), &length);
        return {data, length};
    }

    std::string bytes_;
    hb_face_t* face_ = nullptr;
    hb_font_t* font_ = nullptr;
    std::vector<hb_blob_t*> blobs_;
};

std::string serif() {
    return read_file(std::string(tests::serif_path)).value();
}

}  // namespace

TEST_CASE("a font that is cut shows its glyphs as before") {
    Face whole(serif());
    std::vector<GlyphPlace> places;
    std::uint16_t number = 3;
    for (const auto code : to_utf32("Aag -éǻ\u00c5ﬁж")) places.push_back({number += 2, whole.glyph(code)});
    const auto bytes = cut_truetype(whole.tables(), places);
    REQUIRE(bytes.size() > 300);
    CHECK(bytes.size() < 6000);
    const Face cut(bytes);
    CHECK(cut.count() > places.back().number + 1u);  // letters with accents are made of parts
    for (const auto& place : places) {
        INFO(place.number);
        CHECK(cut.outline(place.number) == whole.outline(place.glyph));
        CHECK(cut.advance(place.number) == whole.advance(place.glyph));
        CHECK(cut.outline(place.number - 1u).empty());
    }
}

TEST_CASE("broken tables give no font or one, but no crash") {
    Face whole(serif());
    const std::vector<GlyphPlace> places{{1, whole.glyph(U'a')}, {2, whole.glyph(U'é')}};
    CHECK(cut_truetype(whole.tables(), {}).empty());
    CHECK(cut_truetype(whole.tables(), std::vector<GlyphPlace>{{1, 1'000'000}}).empty());
    CHECK(cut_truetype({}, places).empty());
    const auto sound = whole.tables();
    for (const auto part : {&TrueTypeTables::glyf, &TrueTypeTables::loca, &TrueTypeTables::head,
                            &TrueTypeTables::hhea, &TrueTypeTables::hmtx, &TrueTypeTables::maxp}) {
        auto tables = sound;
        for (std::size_t size = 0; size < std::min<std::size_t>((sound.*part).size(), 64); size += 3) {
            tables.*part = (sound.*part).substr(0, size);
            cut_truetype(tables, places);
        }
    }
    std::string outlines(sound.glyf);
    auto tables = sound;
    tables.glyf = outlines;
    for (std::size_t at = 0; at < outlines.size(); at += 101) {
        outlines[at] = '\xff';
        outlines[outlines.size() - 1 - at] = '\x2f';
        cut_truetype(tables, places);
    }
}

TEST_CASE("a glyph made of itself ends") {
    std::string glyf(
        "\xff\xff\0\0\0\0\0\0\0\0"
        "\0\x20\0\0\0\0"
        "\0\0\0\0\0\0",
        22);
    std::string loca("\0\0\0\x0b", 4), head(54, '\0'), hhea(36, '\0'), hmtx(4, '\0'), maxp(6, '\0');
    hhea[35] = maxp[5] = 1;
    const TrueTypeTables tables{glyf, loca, head, hhea, hmtx, maxp};
    CHECK_FALSE(cut_truetype(tables, std::vector<GlyphPlace>{{1, 0}}).empty());
}
