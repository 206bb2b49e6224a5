// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "text/span.h"

/// Pages as boxes and lines: what the typesetter makes and the PDF and paged text writers draw.
namespace resolute::layout {

/// 1/64 pt: whole numbers, so that every compiler breaks lines alike.
struct Length {
    std::int32_t units = 0;
    auto operator<=>(const Length&) const = default;
    Length operator+(Length other) const { return {units + other.units}; }
    Length operator-(Length other) const { return {units - other.units}; }
};

/// From the upper left corner of the page, y downwards; text stands on its baseline.
struct Point {
    Length x, y;
};
struct Size {
    Length width, height;
};

/// A glyph of the run's font; `cluster` is the offset in the run's text of the characters it shows.
struct Glyph {
    std::uint32_t id = 0;
    Length advance;
    Point offset;
    std::uint32_t cluster = 0;
};

/// Glyphs of one font and size, in visual order. On a character grid `glyphs` is empty and `text` is what is
/// printed.
struct GlyphRun {
    int font = 0;  // index into Pages::fonts
    Length size;
    int width_percent = 100;  // horizontal scaling (PDF Tz)
    std::string text;
    std::vector<Glyph> glyphs;
    std::uint32_t color = 0;  // 0xRRGGBB
    bool rtl = false;
    bool shows_bytes = false;  // each glyph one byte of the text, in its order; false tells nothing
};

/// A straight rule from the item's place to `to`.
struct Stroke {
    Point to;
    Length width;
};

/// Dark rectangles on a grid of `columns` by `rows` that fills the size: a bar code, a QR code. The item's
/// place is its upper left corner.
struct Matrix {
    struct Rectangle {
        int column = 0, row = 0, columns = 1, rows = 1;
        bool operator==(const Rectangle&) const = default;
    };
    Size size;
    int columns = 1, rows = 1;
    std::vector<Rectangle> dark;
};

/// Closed figures of straight lines, drawn `width` wide; their points count from the item's place.
struct Outline {
    std::vector<std::vector<Point>> figures;
    Length width;
};

/// An image stretched to the size; the item's place is its upper left corner.
struct Picture {
    int image = 0;  // index into Pages::images
    Size size;
};

struct Placed {
    Point at;
    std::variant<GlyphRun, Stroke, Matrix, Outline, Picture> item;
    int tag = -1;  // index into Pages::tags; -1 is page furniture (an artifact)
    Span source;   // what it shows; empty for furniture
};

/// A node of the document's structure (ISO 32000-1, 14.8.4): P, H1, L, LI, Lbl, LBody, Note, Reference, Link,
/// Table …
struct Tag {
    std::string role;
    int parent = -1;            // a tag before this one; -1 is the document
    std::string target;         // a Link's address, or "#note-3" and "#call-3" inside the document
    std::string id;             // what a target names
    std::string alternative;    // words for what is not text
    std::string language;       // where it differs from the document's
    int columns = 1, rows = 1;  // how many a table's cell covers
};

struct Page {
    Size size;
    std::vector<Placed> items;  // in reading order
    std::string label;          // page number as printed
};

/// A font file that runs refer to by index.
struct FontFace {
    std::string path;
    int index = 0;  // in a collection
};

/// Samples of grey or RGB, 8 bits each, row by row from the top; or a JPEG file that holds such.
struct Image {
    int width = 0, height = 0;  // pixels, above 0
    int channels = 3;           // 1 is grey
    bool jpeg = false;
    std::string bytes;
};

struct Pages {
    std::vector<Page> pages;
    std::vector<Tag> tags;
    std::vector<FontFace> fonts;
    std::vector<Image> images;
    std::string title, language, subject;
    std::string date;  // of the document, ISO 8601; never the clock's
    struct Bookmark {
        std::string title;
        int page = 0;  // index
        Length y;
        int level = 1;
    };
    std::vector<Bookmark> bookmarks;
};

}  // namespace resolute::layout
