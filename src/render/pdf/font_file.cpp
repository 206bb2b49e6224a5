// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/font_file.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <type_traits>
#include <utility>

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include "render/pdf/cff.h"
#include "render/pdf/deflate.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

template <auto release>
struct Release {
    template <class T>
    void operator()(T* handle) const {
        release(handle);
    }
};
using Blob = std::unique_ptr<hb_blob_t, Release<hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Release<hb_face_destroy>>;
using ShapingFont = std::unique_ptr<hb_font_t, Release<hb_font_destroy>>;
using SubsetInput = std::unique_ptr<hb_subset_input_t, Release<hb_subset_input_destroy>>;

std::string_view view(hb_blob_t* blob) {
    unsigned length = 0;
    const char* data = hb_blob_get_data(blob, &length);
    return {data, length};
}

std::string table_of(hb_face_t* face, hb_tag_t tag) {
    const Blob blob(hb_face_reference_table(face, tag));
    return std::string(view(blob.get()));
}

bool has_table(hb_face_t* face, hb_tag_t tag) {
    const Blob blob(hb_face_reference_table(face, tag));
    return hb_blob_get_length(blob.get()) > 0;
}

/// A signed 16-bit value of a table; 0 behind its end.
int word(std::string_view table, std::size_t offset) {
    if (offset + 2 > table.size()) return 0;
    const auto value = static_cast<unsigned>(static_cast<unsigned char>(table[offset]) << 8u) |
                       static_cast<unsigned char>(table[offset + 1]);
    return static_cast<std::int16_t>(value);
}

/// OpenType, OS/2 table, fsType.
std::optional<std::string> what_forbids(hb_face_t* face) {
    const auto permissions = word(table_of(face, HB_TAG('O', 'S', '/', '2')), 8);
    if ((permissions & 0x000f) == 0x0002) return "does not permit embedding";
    if ((permissions & 0x0100) != 0) return "does not permit embedding a part of it";
    if ((permissions & 0x0200) != 0) return "permits embedding of bitmaps only";
    return std::nullopt;
}

std::string postscript_name(hb_face_t* face) {
    char text[128];
    unsigned size = sizeof text;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, text);
    std::string result(text, std::min<std::size_t>(size, sizeof text - 1));
    return result.empty() ? "Font" : result;
}

}  // namespace

struct FontFile::Handles {
    Face face;
    ShapingFont font;
    int units_per_em = 1000;
};

FontFile::FontFile(std::unique_ptr<Handles> handles) : handles_(std::move(handles)) {}
FontFile::FontFile(FontFile&&) noexcept = default;
FontFile& FontFile::operator=(FontFile&&) noexcept = default;
FontFile::~FontFile() = default;

Result<FontFile> FontFile::open(const layout::FontFace& from) {
    const auto index = static_cast<unsigned>(from.index);
    const Blob blob(hb_blob_create_from_file_or_fail(from.path.c_str()));
    if (!blob) return Failure{cat("cannot read the font file `", from.path, "`")};
    const auto no_font = Failure{cat("`", from.path, "` is no TrueType or OpenType font with outlines")};
    const auto face_count = hb_face_count(blob.get());
    if (face_count == 0) return no_font;
    if (index >= face_count) return Failure{cat("`", from.path, "` holds no font with index ", from.index)};
    auto handles = std::make_unique<Handles>();
    handles->face.reset(hb_face_create(blob.get(), index));
    auto* face = handles->face.get();
    const bool truetype = has_table(face, HB_TAG('g', 'l', 'y', 'f'));
    if (hb_face_get_glyph_count(face) == 0 || (!truetype && !has_table(face, HB_TAG('C', 'F', 'F', ' '))))
        return no_font;
    if (const auto reason = what_forbids(face)) return Failure{cat("the font `", from.path, "` ", *reason)};
    handles->font.reset(hb_font_create(face));
    handles->units_per_em = static_cast<int>(hb_face_get_upem(face));
    FontFile result(std::move(handles));
    if (!truetype) {
        result.identifiers_ =
            cff_identifiers(table_of(result.handles_->face.get(), HB_TAG('C', 'F', 'F', ' ')));
        result.outlines_ = result.identifiers_.empty() ? Outlines::cff_named : Outlines::cff_cid;
    }
    result.read_metrics();
    return result;
}

Result<std::shared_ptr<const FontFile>> FontFile::kept(const layout::FontFace& face) {
    struct Kept {
        std::filesystem::file_time_type written;
        std::shared_ptr<const FontFile> file;
    };
    constexpr std::size_t most = 24;  // documents in six languages need 15
    thread_local std::map<std::pair<std::string, int>, Kept> files;
    std::error_code unknown;
    const auto written = std::filesystem::last_write_time(face.path, unknown);
    const auto known = files.find({face.path, face.index});
    if (known != files.end() && !unknown && known->second.written == written) return known->second.file;
    auto file = open(face);
    if (!file) return file.error();
    auto shared = std::make_shared<const FontFile>(std::move(*file));
    if (unknown) return shared;
    if (files.size() >= most) files.clear();
    files[{face.path, face.index}] = {written, shared};
    return shared;
}

void FontFile::read_metrics() {
    auto* face = handles_->face.get();
    auto* font = handles_->font.get();
    const auto thousandths = [this](hb_position_t value) {
        return static_cast<int>(std::lround(value * 1000.0 / handles_->units_per_em));
    };
    const auto metric = [&](hb_ot_metrics_tag_t tag) {
        hb_position_t value = 0;
        hb_ot_metrics_get_position_with_fallback(font, tag, &value);
        return thousandths(value);
    };
    metrics_.name = postscript_name(face);
    metrics_.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    metrics_.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    metrics_.capital_height = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    metrics_.weight = static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_WEIGHT)));
    metrics_.italic_angle = static_cast<int>(std::lround(hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE)));
    const auto head = table_of(face, HB_TAG('h', 'e', 'a', 'd'));
    for (std::size_t i = 0; i < 4; ++i) metrics_.box[i] = thousandths(word(head, 36 + 2 * i));
    const auto post = table_of(face, HB_TAG('p', 'o', 's', 't'));
    metrics_.fixed_pitch = word(post, 12) != 0 || word(post, 14) != 0;
    for (const hb_codepoint_t stand_in : {0xfffdu, static_cast<unsigned>('?')})
        if (replacement_ == 0) hb_font_get_nominal_glyph(font, stand_in, &replacement_);
}

std::uint32_t FontFile::glyph_count() const {
    return hb_face_get_glyph_count(handles_->face.get());
}

int FontFile::width(std::uint32_t glyph) const {
    const auto advance = hb_font_get_glyph_h_advance(handles_->font.get(), glyph);
    return (advance * 1000 + handles_->units_per_em / 2) / handles_->units_per_em;
}

std::uint16_t FontFile::cff_identifier(std::uint32_t glyph) const {
    if (glyph < identifiers_.size()) return identifiers_[glyph];
    return static_cast<std::uint16_t>(glyph);
}

std::shared_ptr<const FontFile::Program> FontFile::program(std::span<const GlyphPlace> places) const {
    constexpr std::size_t most_kept = 8;
    for (const auto& kept : kept_)
        if (std::ranges::equal(kept.places, places)) return kept.program;
    const auto bytes = cut(places);
    if (bytes.empty()) return nullptr;
    auto made = std::make_shared<const Program>(Program{deflated(bytes), bytes.size()});
    if (kept_.size() == most_kept) kept_.erase(kept_.begin());
    kept_.push_back({{places.begin(), places.end()}, made});
    return made;
}

std::string FontFile::cut(std::span<const GlyphPlace> places) const {
    if (outlines_ != Outlines::truetype) return cut_cff(places);
    auto* face = handles_->face.get();
    const auto table = [&](hb_tag_t tag) { return Blob(hb_face_reference_table(face, tag)); };
    const auto glyf = table(HB_TAG('g', 'l', 'y', 'f')), loca = table(HB_TAG('l', 'o', 'c', 'a')),
               head = table(HB_TAG('h', 'e', 'a', 'd')), hhea = table(HB_TAG('h', 'h', 'e', 'a')),
               hmtx = table(HB_TAG('h', 'm', 't', 'x')), maxp = table(HB_TAG('m', 'a', 'x', 'p'));
    return cut_truetype({.glyf = view(glyf.get()),
                         .loca = view(loca.get()),
                         .head = view(head.get()),
                         .hhea = view(hhea.get()),
                         .hmtx = view(hmtx.get()),
                         .maxp = view(maxp.get())},
                        places);
}

std::string FontFile::cut_cff(std::span<const GlyphPlace> places) const {
    const SubsetInput input(hb_subset_input_create_or_fail());
    if (!input) return {};
    auto* wanted = hb_subset_input_glyph_set(input.get());
    for (const auto& place : places) hb_set_add(wanted, place.glyph);
    // A PDF reader is told codes and text by the PDF file, and shapes nothing.
    auto* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const auto* tag :
         {"cmap", "name", "post", "OS/2", "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "DSIG", "kern",
          "gasp", "VORG", "vhea", "vmtx", "STAT", "hdmx", "VDMX", "LTSH", "PCLT", "FFTM", "meta"})
        hb_set_add(dropped, hb_tag_from_string(tag, -1));
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING;
    if (outlines_ == Outlines::cff_named) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input.get(), flags);
    const Face face(hb_subset_or_fail(handles_->face.get(), input.get()));
    return face ? table_of(face.get(), HB_TAG('C', 'F', 'F', ' ')) : std::string();
}

}  // namespace resolute::render::pdf
