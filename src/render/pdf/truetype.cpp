// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/truetype.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace resolute::render::pdf {

namespace {

constexpr std::uint32_t none = ~std::uint32_t{0};

std::uint32_t number_at(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i, ++at)
        value = value << 8 | (at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u);
    return value;
}

void append(std::string& to, std::uint32_t value, int size) {
    for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) to += static_cast<char>((value >> shift) & 0xff);
}

void put(std::string& in, std::size_t at, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i, ++at) in[at] = static_cast<char>((value >> (8 * (size - 1 - i))) & 0xff);
}

/// OpenType, "Calculating checksums": 32-bit words added up; the last one is filled with zeros.
std::uint32_t checksum(std::string_view table) {
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < table.size(); at += 4) sum += number_at(table, at, 4);
    return sum;
}

/// Outlines are taken as they are but for their instructions, and those made of others for the numbers of
/// these.
class Cutter {
public:
    explicit Cutter(const TrueTypeTables& from) : from_(from) {
        glyph_count_ = number_at(from.maxp, 4, 2);
        metric_count_ = number_at(from.hhea, 34, 2);
        long_offsets_ = number_at(from.head, 50, 2) != 0;
    }

    std::string cut(std::span<const GlyphPlace> places) {
        const std::size_t offset_size = long_offsets_ ? 4 : 2;
        const bool sound = from_.head.size() >= 54 && from_.hhea.size() >= 36 && from_.maxp.size() >= 6 &&
                           metric_count_ > 0 && from_.hmtx.size() >= std::size_t{metric_count_} * 4 &&
                           from_.loca.size() >= (std::size_t{glyph_count_} + 1) * offset_size;
        if (!sound || places.empty()) return {};
        glyphs_.assign(std::size_t{places.back().number} + 1, none);
        for (const auto& place : places) glyphs_[place.number] = place.glyph;
        for (std::size_t number = 0; number < glyphs_.size(); ++number) {
            offsets_.push_back(outlines_.size());
            if (glyphs_[number] != none && !add(glyphs_[number])) return {};
        }
        offsets_.push_back(outlines_.size());
        return assembled();
    }

private:
    /// Empty for a space; nothing where the tables are broken.
    std::optional<std::string_view> outline(std::uint32_t glyph) const {
        if (glyph >= glyph_count_) return std::nullopt;
        const auto offset = [&](std::size_t index) -> std::size_t {
            return long_offsets_ ? number_at(from_.loca, 4 * index, 4)
                                 : std::size_t{number_at(from_.loca, 2 * index, 2)} * 2;
        };
        const auto begin = offset(glyph), end = offset(std::size_t{glyph} + 1);
        if (begin > end || end > from_.glyf.size()) return std::nullopt;
        return from_.glyf.substr(begin, end - begin);
    }

    bool add(std::uint32_t glyph) {
        const auto found = outline(glyph);
        if (!found) return false;
        if (found->empty()) return true;
        const auto contours = number_at(*found, 0, 2);
        const bool added = contours < 0x8000 ? add_simple(*found, contours) : add_composite(*found);
        while (outlines_.size() % 4 != 0) outlines_ += '\0';
        return added;
    }

    /// OpenType, "glyf": bounds, where each contour ends, instructions, then points.
    bool add_simple(std::string_view outline, std::size_t contours) {
        const auto instructions = 10 + 2 * contours;
        if (instructions + 2 > outline.size()) return contours == 0;
        const auto points = instructions + 2 + number_at(outline, instructions, 2);
        if (points > outline.size()) return false;
        outlines_ += outline.substr(0, instructions);
        append(outlines_, 0, 2);
        outlines_ += outline.substr(points);
        return true;
    }

    /// OpenType, "glyf", "Composite glyph description".
    bool add_composite(std::string_view outline) {
        constexpr std::uint32_t long_arguments = 0x01, scale = 0x08, more = 0x20, two_scales = 0x40,
                                matrix = 0x80, instructed = 0x100;
        outlines_ += outline.substr(0, std::min<std::size_t>(10, outline.size()));
        std::uint32_t flags = more;
        for (std::size_t at = 10; (flags & more) != 0;) {
            flags = number_at(outline, at, 2);
            const auto placing = (flags & long_arguments ? 4u : 2u) + (flags & scale        ? 2u
                                                                       : flags & two_scales ? 4u
                                                                       : flags & matrix     ? 8u
                                                                                            : 0u);
            if (at + 4 + placing > outline.size()) return false;
            const auto part = number_of(number_at(outline, at + 2, 2));
            if (!part) return false;
            append(outlines_, flags & ~instructed, 2);
            append(outlines_, *part, 2);
            outlines_ += outline.substr(at + 4, placing);
            at += 4 + placing;
        }
        return true;
    }

    /// A part gets a number of its own behind all others.
    std::optional<std::uint32_t> number_of(std::uint32_t glyph) {
        const auto [place, added] = parts_.try_emplace(glyph, static_cast<std::uint32_t>(glyphs_.size()));
        if (added && glyphs_.size() > 0xffff) return std::nullopt;
        if (added) glyphs_.push_back(glyph);
        return place->second;
    }

    std::string metrics() const {
        std::string table;
        for (const auto glyph : glyphs_) {
            if (glyph == none) {
                table.append(4, '\0');
            } else if (glyph < metric_count_) {
                table += from_.hmtx.substr(std::size_t{glyph} * 4, 4);
            } else {
                table += from_.hmtx.substr((std::size_t{metric_count_} - 1) * 4, 2);
                append(table, number_at(from_.hmtx, std::size_t{metric_count_ + glyph} * 2, 2), 2);
            }
        }
        return table;
    }

    std::string assembled() const {
        const auto count = static_cast<std::uint32_t>(glyphs_.size());
        const bool long_offsets = outlines_.size() > 0x1fffe;
        std::string head(from_.head), hhea(from_.hhea), maxp(from_.maxp), loca;
        put(head, 8, 0, 4);
        put(head, 50, long_offsets ? 1 : 0, 2);
        put(hhea, 34, count, 2);
        put(maxp, 4, count, 2);
        for (const auto offset : offsets_)
            append(loca, static_cast<std::uint32_t>(long_offsets ? offset : offset / 2),
                   long_offsets ? 4 : 2);
        const std::string hmtx = metrics();
        const std::array<std::pair<std::string_view, std::string_view>, 6> tables{{{"glyf", outlines_},
                                                                                   {"head", head},
                                                                                   {"hhea", hhea},
                                                                                   {"hmtx", hmtx},
                                                                                   {"loca", loca},
                                                                                   {"maxp", maxp}}};
        std::string file("\0\1\0\0\0\6\0\100\0\2\0\40", 12);  // OpenType, "Table directory": of six tables
        auto at = file.size() + 16 * tables.size();
        std::size_t head_at = 0;
        for (const auto& [tag, table] : tables) {
            if (tag == "head") head_at = at;
            file += tag;
            append(file, checksum(table), 4);
            append(file, static_cast<std::uint32_t>(at), 4);
            append(file, static_cast<std::uint32_t>(table.size()), 4);
            at += (table.size() + 3) / 4 * 4;
        }
        file.reserve(at);
        for (const auto& [tag, table] : tables) {
            file += table;
            while (file.size() % 4 != 0) file += '\0';
        }
        put(file, head_at + 8, 0xb1b0afbau - checksum(file), 4);
        return file;
    }

    const TrueTypeTables& from_;
    std::uint32_t glyph_count_ = 0, metric_count_ = 0;
    bool long_offsets_ = false;
    std::vector<std::uint32_t> glyphs_;  // by new number
    std::map<std::uint32_t, std::uint32_t> parts_;
    std::string outlines_;
    std::vector<std::size_t> offsets_;
};

}  // namespace

std::string cut_truetype(const TrueTypeTables& tables, std::span<const GlyphPlace> places) {
    return Cutter(tables).cut(places);
}

}  // namespace resolute::render::pdf
