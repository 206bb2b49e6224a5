// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "layout/pages.h"
#include "render/pdf/truetype.h"
#include "text/result.h"

namespace resolute::render::pdf {

/// What a font descriptor tells (ISO 32000-1, 9.8); lengths in 1/1000 em.
struct FontMetrics {
    std::string name;  // PostScript name, or "Font"
    std::array<int, 4> box{};
    int ascent = 0, descent = 0, capital_height = 0;
    int weight = 400;
    int italic_angle = 0;  // degrees, negative where it leans to the right
    bool fixed_pitch = false;
};

/// Which outlines a font file has: TrueType's, or CFF's with glyphs told apart by name or by CID.
enum class Outlines { truetype, cff_named, cff_cid };

/// A font file: metrics for the page, and the part of it that goes into a PDF file.
class FontFile {
public:
    /// Fails, naming the file, when it is not there, is no font, or forbids embedding or subsetting.
    static Result<FontFile> open(const layout::FontFace& face);
    /// The same, opened once by each thread for all documents until the file changes.
    static Result<std::shared_ptr<const FontFile>> kept(const layout::FontFace& face);
    FontFile(FontFile&&) noexcept;
    FontFile& operator=(FontFile&&) noexcept;
    ~FontFile();

    const FontMetrics& metrics() const { return metrics_; }
    Outlines outlines() const { return outlines_; }
    std::uint32_t glyph_count() const;
    /// The advance in 1/1000 em, rounded as the PDF file tells it.
    int width(std::uint32_t glyph) const;
    /// The glyph for a character the font lacks: U+FFFD or a question mark; 0 when it has neither.
    std::uint32_t replacement() const { return replacement_; }
    /// The CID of a glyph in CFF outlines: what the font tells, or the glyph's number.
    std::uint16_t cff_identifier(std::uint32_t glyph) const;

    /// A font program of some glyphs alone: of TrueType outlines a file, of CFF outlines the table.
    struct Program {
        std::string deflated;
        std::size_t length = 0;  // before it was deflated
    };
    /// TrueType glyphs get the numbers asked for; CFF glyphs keep their CIDs or, without these, their
    /// numbers. `places` are sorted by number. Nothing when the font's tables are broken. The last few
    /// programs are kept, since a document that is set anew mostly shows the same glyphs.
    std::shared_ptr<const Program> program(std::span<const GlyphPlace> places) const;

private:
    struct Handles;
    explicit FontFile(std::unique_ptr<Handles> handles);
    void read_metrics();
    std::string cut(std::span<const GlyphPlace> places) const;
    std::string cut_cff(std::span<const GlyphPlace> places) const;

    std::unique_ptr<Handles> handles_;
    FontMetrics metrics_;
    Outlines outlines_ = Outlines::truetype;
    std::vector<std::uint16_t> identifiers_;
    std::uint32_t replacement_ = 0;

    struct Kept {
        std::vector<GlyphPlace> places;
        std::shared_ptr<const Program> program;
    };
    mutable std::vector<Kept> kept_;  // the oldest first
};

}  // namespace resolute::render::pdf
