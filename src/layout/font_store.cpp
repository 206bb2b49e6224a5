// SPDX-License-Identifier: Apache-2.0
#include "layout/font_store.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <unordered_map>
#include <vector>

#include <hb.h>

#include "text/utf8.h"

namespace resolute::layout {

namespace {

// A session of the General Assembly in one language has some 30,000 different words.
constexpr std::size_t most_words = 200'000;
constexpr std::size_t longest_word = 100;  // bytes of one that is kept

struct Releaser {
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
    void operator()(hb_face_t* face) const { hb_face_destroy(face); }
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
    void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};
template <class T>
using Handle = std::unique_ptr<T, Releaser>;

/// What a font may show instead of a character it lacks.
char32_t stand_in(char32_t code) {
    switch (code) {
        case 0xA0:
        case 0x202F:
        case 0x2009:
        case 0x3000:
            return ' ';
        case 0x2011:
            return 0x2010;
        case 0x2010:
            return '-';
        default:
            return 0;
    }
}

using Words = std::unordered_map<std::string, std::vector<ShapedGlyph>, TextHash, std::equal_to<>>;

/// The words of one language shaped one way in one font: patterns of other languages never meet.
struct Shelf {
    std::string language;
    Shaping how;
    Words words;
};

struct Font {
    std::string path;
    int index = 0;
    Handle<hb_face_t> face;
    Handle<hb_font_t> font;
    std::int64_t units_per_em = 1000;
    std::vector<Shelf> shelves;

    Words& words(const std::string& language, Shaping how) {
        for (auto& shelf : shelves)
            if (shelf.how == how && shelf.language == language) return shelf.words;
        Shelf shelf;
        shelf.language = language;
        shelf.how = how;
        shelves.push_back(std::move(shelf));
        return shelves.back().words;
    }

    bool has(char32_t code) const {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font.get(), code, &glyph) != 0;
    }
};

}  // namespace

struct FontStore::State {
    std::vector<Font> fonts;  // with those that could not be opened: asked once
    Handle<hb_buffer_t> buffer{hb_buffer_create()};
    std::size_t words = 0;
    std::vector<ShapedGlyph> not_kept;

    void forget() {
        for (auto& font : fonts) font.shelves.clear();
        words = 0;
    }

    void fill_buffer(const Font& font, std::string_view text) {
        auto* to = buffer.get();
        hb_buffer_reset(to);
        hb_buffer_set_cluster_level(to, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
        for (std::size_t at = 0; at < text.size();) {
            const auto next = character_at(text, at);
            const auto other = font.has(next.code) ? 0 : stand_in(next.code);
            if (!is_invisible(next.code))
                hb_buffer_add(to, other ? other : next.code, static_cast<unsigned>(at));
            at += next.length;
        }
        hb_buffer_set_content_type(to, HB_BUFFER_CONTENT_TYPE_UNICODE);
        hb_buffer_guess_segment_properties(to);
    }

    /// Arabic faces part letters whose signs would touch; readers of a page take what is wider than a tenth
    /// of an em for a space within the word.
    static void narrow_gap(const Font& font, ShapedGlyph& glyph) {
        const auto own = hb_font_get_glyph_h_advance(font.font.get(), glyph.id);
        const auto widest = static_cast<std::int32_t>(font.units_per_em * 8 / 100);
        const auto excess = glyph.advance - own - widest;
        if (own == 0 || excess <= 0) return;
        glyph.advance -= excess;
        glyph.right -= std::clamp(excess, 0, std::max(glyph.right, 0));
    }

    std::vector<ShapedGlyph> shape(const Font& font, std::string_view text, const std::string& language,
                                   Shaping how) {
        fill_buffer(font, text);
        auto* shaped = buffer.get();
        hb_buffer_set_direction(shaped, how.rtl ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        hb_buffer_set_language(shaped,
                               hb_language_from_string(language.c_str(), static_cast<int>(language.size())));
        // Official documents use no ligatures of Latin letters; Arabic needs its own, which are of other
        // kinds.
        std::array features{hb_feature_t{HB_TAG('l', 'i', 'g', 'a'), how.rtl, 0, HB_FEATURE_GLOBAL_END},
                            hb_feature_t{HB_TAG('c', 'l', 'i', 'g'), how.rtl, 0, HB_FEATURE_GLOBAL_END},
                            hb_feature_t{HB_TAG('k', 'e', 'r', 'n'), how.kerning, 0, HB_FEATURE_GLOBAL_END}};
        hb_shape(font.font.get(), shaped, features.data(), static_cast<unsigned>(features.size()));
        unsigned count = 0;
        const auto* infos = hb_buffer_get_glyph_infos(shaped, &count);
        const auto* places = hb_buffer_get_glyph_positions(shaped, &count);
        std::vector<ShapedGlyph> glyphs;
        glyphs.reserve(count);
        for (unsigned i = 0; i < count; ++i) {
            glyphs.push_back({infos[i].codepoint, infos[i].cluster, places[i].x_advance, places[i].x_offset,
                              places[i].y_offset});
            if (how.rtl) narrow_gap(font, glyphs.back());
        }
        return glyphs;
    }
};

FontStore::FontStore() : state_(std::make_unique<State>()) {}
FontStore::~FontStore() = default;

std::optional<std::size_t> FontStore::open(const std::string& path, int index) {
    auto& fonts = state_->fonts;
    const auto known = std::ranges::find_if(
        fonts, [&](const Font& font) { return font.index == index && font.path == path; });
    if (known != fonts.end()) {
        if (!known->font) return std::nullopt;
        return static_cast<std::size_t>(known - fonts.begin());
    }
    auto& font = fonts.emplace_back();
    font.path = path;
    font.index = index;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(path, ignored)) return std::nullopt;
    const Handle<hb_blob_t> blob(hb_blob_create_from_file_or_fail(path.c_str()));
    if (!blob) return std::nullopt;
    font.face.reset(hb_face_create(blob.get(), static_cast<unsigned>(index)));
    if (hb_face_get_glyph_count(font.face.get()) == 0) return std::nullopt;
    font.font.reset(hb_font_create(font.face.get()));
    font.units_per_em = std::max(1u, hb_face_get_upem(font.face.get()));
    return fonts.size() - 1;
}

std::int64_t FontStore::units_per_em(std::size_t font) const {
    return state_->fonts[font].units_per_em;
}

bool FontStore::covers(std::size_t font, char32_t code) const {
    const auto& asked = state_->fonts[font];
    const auto other = stand_in(code);
    return asked.has(code) || (other != 0 && asked.has(other));
}

std::span<const ShapedGlyph> FontStore::shape(std::size_t font, std::string_view text,
                                              const std::string& language, Shaping how) {
    auto& from = state_->fonts[font];
    if (text.size() > longest_word) return state_->not_kept = state_->shape(from, text, language, how);
    if (state_->words >= most_words) state_->forget();
    auto& words = from.words(language, how);
    const auto known = words.find(text);
    if (known != words.end()) return known->second;
    ++state_->words;
    return words.emplace(text, state_->shape(from, text, language, how)).first->second;
}

bool is_invisible(char32_t code) {
    return code == 0xAD || (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2060 && code <= 0x2064) || (code >= 0x2066 && code <= 0x206F) || code == 0xFEFF;
}

}  // namespace resolute::layout
