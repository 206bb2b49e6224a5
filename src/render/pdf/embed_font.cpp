// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/embed_font.h"

#include <algorithm>

#include "render/pdf/syntax.h"
#include "text/cat.h"

namespace resolute::render::pdf {

namespace {

constexpr std::size_t most_per_block = 100;  // entries of one bfchar block, Adobe technical note 5014

std::string hex_code(std::uint16_t code) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string result;
    for (int shift = 12; shift >= 0; shift -= 4) result += digits[(code >> shift) & 15u];
    return result;
}

std::vector<Font::Use> sorted_by_code(const Font& font) {
    auto uses = font.uses();
    std::ranges::sort(uses, {}, &Font::Use::code);
    return uses;
}

/// Six letters that differ when the glyphs do (ISO 32000-1, 9.6.4).
std::string subset_tag(const Font& font) {
    std::string glyphs;
    for (const auto& use : font.uses()) glyphs += cat(use.glyph, ' ');
    std::string result;
    for (const char digit : fingerprint(glyphs).substr(0, 6))
        result += static_cast<char>(digit <= '9' ? 'A' + (digit - '0') : 'K' + (digit - 'A'));
    return result;
}

/// ISO 32000-1, 9.7.4.3: runs of neighbouring codes.
std::string widths(const Font& font) {
    std::string result = "[";
    int expected = -1;
    for (const auto& use : sorted_by_code(font)) {
        if (use.code != expected)
            result += cat(expected < 0 ? "" : "]", use.code, '[');
        else
            result += ' ';
        result += cat(use.width);
        expected = use.code + 1;
    }
    return result + (expected < 0 ? "]" : "]]");
}

/// Two bytes for each code (ISO 32000-1, 9.7.4.2). `glyphs` are the new numbers, in the order of use.
std::string code_to_glyph(const Font& font, const std::vector<std::uint32_t>& glyphs) {
    std::string map(2, '\0');  // code 0
    for (std::size_t i = 0; i < font.uses().size(); ++i) {
        map += static_cast<char>((glyphs[i] >> 8) & 0xff);
        map += static_cast<char>(glyphs[i] & 0xff);
    }
    return map;
}

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
    std::string result =
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";
    const auto uses = sorted_by_code(font);
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (i % most_per_block == 0)
            result +=
                cat(i == 0 ? "" : "endbfchar\n", std::min(most_per_block, uses.size() - i), " beginbfchar\n");
        result += cat('<', hex_code(uses[i].code), "><", utf16_hex(uses[i].text), ">\n");
    }
    if (!uses.empty()) result += "endbfchar\n";
    return result + "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

Result<Done> embed_font(Objects& objects, int object, const Font& font) {
    const auto& metrics = font.file().metrics();
    std::vector<std::uint32_t> glyphs;
    for (const auto& use : font.uses()) glyphs.push_back(use.glyph);
    const auto subset = font.file().subset(glyphs);
    if (subset.program.empty())
        return Failure{cat("the font `", metrics.name, "` cannot be cut to the glyphs in use")};

    const bool truetype = font.file().outlines() == Outlines::truetype;
    const auto base_name = name(cat(subset_tag(font), '+', metrics.name));
    const int program = objects.add_stream(
        truetype ? cat("/Length1 ", subset.program.size()) : "/Subtype/CIDFontType0C", subset.program);
    const int described = objects.add(
        descriptor(metrics, base_name, cat(truetype ? "/FontFile2 " : "/FontFile3 ", reference(program))));
    std::string map;
    if (truetype)
        map = cat("/CIDToGIDMap ", reference(objects.add_stream("", code_to_glyph(font, subset.glyphs))));
    const int descendant = objects.add(
        cat("<</Type/Font/Subtype", truetype ? "/CIDFontType2" : "/CIDFontType0", "/BaseFont", base_name,
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ",
            reference(described), "/W", widths(font), map, ">>"));
    const int text = objects.add_stream("", to_unicode(font));
    objects.set(object, cat("<</Type/Font/Subtype/Type0/BaseFont", base_name, truetype ? "" : "-Identity-H",
                            "/Encoding/Identity-H/DescendantFonts[", reference(descendant), "]/ToUnicode ",
                            reference(text), ">>"));
    return Done{};
}

}  // namespace resolute::render::pdf
