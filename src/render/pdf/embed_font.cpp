// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/embed_font.h"

#include <algorithm>

#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

constexpr std::size_t most_per_block = 100;  // entries of one block of a CMap, Adobe technical note 5014
constexpr std::string_view code_map_name = "Resolute-Codes-H";

std::string hex_code(Font::Code code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (int shift = 8 * code.bytes - 4; shift >= 0; shift -= 4)
        result += digits[(code.value >> shift) & 15u];
    return result;
}

std::vector<const Font::Use*> sorted_by_identifier(const Font& font) {
    std::vector<const Font::Use*> uses;
    for (const auto& use : font.uses()) uses.push_back(&use);
    std::ranges::sort(uses, {}, &Font::Use::identifier);
    return uses;
}

/// Six letters that differ when the glyphs do (ISO 32000-1, 9.6.4).
std::string subset_tag(std::span<const GlyphPlace> places) {
    std::string glyphs;
    for (const auto& place : places) {
        for (const int shift : {0, 8, 16, 24}) glyphs += static_cast<char>((place.glyph >> shift) & 0xff);
        for (const int shift : {0, 8}) glyphs += static_cast<char>((place.number >> shift) & 0xff);
    }
    std::string result;
    for (const char digit : fingerprint(glyphs).substr(0, 6))
        result += static_cast<char>(digit <= '9' ? 'A' + (digit - '0') : 'K' + (digit - 'A'));
    return result;
}

/// ISO 32000-1, 9.7.4.3: runs of neighbouring CIDs.
std::string widths(std::span<const Font::Use* const> uses) {
    std::string result = "[";
    int expected = -1;
    for (const auto* use : uses) {
        if (use->identifier != expected) {
            if (expected >= 0) result += ']';
            append_decimal(result, use->identifier, 0);
            result += '[';
        } else {
            result += ' ';
        }
        append_decimal(result, use->code.width, 0);
        expected = use->identifier + 1;
    }
    return result + (expected < 0 ? "]" : "]]");
}

/// Codes of two bytes follow each other, but no range of a CMap goes beyond its last byte (Adobe technical
/// note 5014).
std::size_t rows_of(std::size_t long_codes) {
    return (long_codes + 0xff) / 0x100;
}

std::string code_spaces(std::size_t long_codes) {
    if (long_codes == 0) return "1 begincodespacerange\n<00><BF>\nendcodespacerange\n";
    return "2 begincodespacerange\n<00><BF>\n<C000><FFFF>\nendcodespacerange\n";
}

constexpr std::string_view map_begin = "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n";
constexpr std::string_view map_end = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";

std::string descriptor(const FontMetrics& metrics, std::string_view base_name, std::string_view program) {
    constexpr int fixed_pitch = 1, symbolic = 4,
                  italic = 64;  // ISO 32000-1, 9.8.2; composite fonts are symbolic
    const int flags =
        symbolic | (metrics.fixed_pitch ? fixed_pitch : 0) | (metrics.italic_angle != 0 ? italic : 0);
    // No table tells the stem; this is the usual estimate from the weight.
    const int stem = 50 + (metrics.weight / 65) * (metrics.weight / 65);
    const auto& box = metrics.box;
    return cat("<</Type/FontDescriptor/FontName", base_name, "/Flags ", flags, "/FontBBox[", box[0], ' ',
               box[1], ' ', box[2], ' ', box[3], "]/ItalicAngle ", metrics.italic_angle, "/Ascent ",
               metrics.ascent, "/Descent ", metrics.descent, "/CapHeight ", metrics.capital_height, "/StemV ",
               stem, program, ">>");
}

}  // namespace

std::string to_unicode(const Font& font) {
    const bool truetype = font.file().outlines() == Outlines::truetype;
    auto result = cat(map_begin,
                      "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                      "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n",
                      truetype ? code_spaces(font.long_codes())
                               : "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    if (truetype) result += "1 beginbfrange\n<20><7E><0020>\nendbfrange\n";
    auto uses = sorted_by_identifier(font);
    if (truetype)
        std::erase_if(uses,
                      [](const Font::Use* use) { return use->code.value >= ' ' && use->code.value <= '~'; });
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (i % most_per_block == 0)
            result +=
                cat(i == 0 ? "" : "endbfchar\n", std::min(most_per_block, uses.size() - i), " beginbfchar\n");
        result += cat('<', hex_code(uses[i]->code), "><", utf16_hex(uses[i]->text), ">\n");
    }
    if (!uses.empty()) result += "endbfchar\n";
    result += map_end;
    return result;
}

std::string code_map(std::size_t long_codes) {
    const auto rows = rows_of(long_codes);
    auto result =
        cat(map_begin, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def\n/CMapName/",
            code_map_name, " def\n/CMapType 1 def\n/WMode 0 def\n", code_spaces(long_codes));
    for (std::size_t row = 0; row <= rows; ++row) {
        if (row % most_per_block == 0)
            result += cat(row == 0 ? "" : "endcidrange\n", std::min(most_per_block, rows + 1 - row),
                          " begincidrange\n");
        const auto first = static_cast<std::uint16_t>(row == 0 ? 0 : Font::first_long + (row - 1) * 0x100);
        const auto last = static_cast<std::uint16_t>(row == 0 ? (Font::first_long >> 8) - 1 : first + 0xff);
        const auto bytes = static_cast<std::uint8_t>(row == 0 ? 1 : 2);
        result += cat('<', hex_code({first, bytes}), "><", hex_code({last, bytes}), '>', identifier_of(first),
                      '\n');
    }
    return cat(result, "endcidrange\n", map_end);
}

int FontEmbedder::map_of_codes(const Font& font) {
    auto& object = maps_[rows_of(font.long_codes())];
    if (object == 0)
        object = objects_.add_stream(
            cat("/Type/CMap/CMapName/", code_map_name,
                "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/WMode 0"),
            code_map(font.long_codes()));
    return object;
}

Result<Done> FontEmbedder::embed(int object, const Font& font) {
    const auto& metrics = font.file().metrics();
    const auto uses = sorted_by_identifier(font);
    std::vector<GlyphPlace> places;
    for (const auto* use : uses) places.push_back({use->identifier, use->glyph});
    const auto program = font.file().program(places);
    if (!program) return Failure{cat("the font `", metrics.name, "` cannot be cut to the glyphs in use")};

    const bool truetype = font.file().outlines() == Outlines::truetype;
    const auto base_name = name(cat(subset_tag(places), '+', metrics.name));
    const int file = objects_.add_deflated_stream(
        truetype ? cat("/Length1 ", program->length) : "/Subtype/CIDFontType0C", program->deflated);
    const int described = objects_.add(
        descriptor(metrics, base_name, cat(truetype ? "/FontFile2 " : "/FontFile3 ", reference(file))));
    const int descendant = objects_.add(
        cat("<</Type/Font/Subtype", truetype ? "/CIDFontType2" : "/CIDFontType0", "/BaseFont", base_name,
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ",
            reference(described), "/W", widths(uses), truetype ? "/CIDToGIDMap/Identity" : "", ">>"));
    const int text = objects_.add_stream("", to_unicode(font));
    const auto encoding = truetype ? cat(' ', reference(map_of_codes(font))) : "/Identity-H";
    objects_.set(object, cat("<</Type/Font/Subtype/Type0/BaseFont", base_name, truetype ? "" : "-Identity-H",
                             "/Encoding", encoding, "/DescendantFonts[", reference(descendant),
                             "]/ToUnicode ", reference(text), ">>"));
    return Done{};
}

}  // namespace resolute::render::pdf
