// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/utf8.h"

namespace resolute {

/// What a column counts: bytes; UTF-16 units (the default of LSP); Unicode characters (what a person counts).
enum class Columns { bytes, utf16, characters };

/// A place in a text; both count from 0.
struct Position {
    std::uint32_t line = 0, column = 0;
    bool operator==(const Position&) const = default;
};

/// A named input, valid UTF-8 without byte-order mark, never changed after it was read.
/// Lines end at LF, CRLF or a lone CR; the line end belongs to its line.
class SourceFile {
public:
    SourceFile(std::string name, std::string text);
    /// Bytes as they lie in a file. Ill-formed bytes are replaced one for one, so that offsets hold.
    static SourceFile from_bytes(std::string name, std::string bytes);

    /// 4 GiB is what a Span can say; a file above this size is refused at reading.
    static constexpr std::size_t size_limit = std::size_t{256} << 20;

    const std::string& name() const { return name_; }
    std::string_view text() const { return text_; }
    std::string_view slice(Span span) const { return text().substr(span.begin, span.size()); }
    /// Whether a UTF-8 byte-order mark stood before the text. Offsets do not count it.
    bool byte_order_mark() const { return byte_order_mark_; }
    /// Where bytes stood that are not UTF-8.
    const std::vector<std::uint32_t>& ill_formed() const { return ill_formed_; }

    std::uint32_t line_count() const { return static_cast<std::uint32_t>(lines_.size()); }
    /// The bytes of a line without its line end.
    Span line(std::uint32_t index) const;
    /// An offset behind the end counts as the end.
    Position position(std::uint32_t offset, Columns unit) const;
    /// A column behind the end of its line counts as the end of the line, a line behind the last as the end
    /// of the text.
    std::uint32_t offset(Position position, Columns unit) const;

private:
    std::string name_, text_;
    /// Where a column of a long line is known: a table or a whole file on one line has thousands of findings.
    struct Landmark {
        std::uint32_t offset, characters, utf16;
    };
    void add_landmarks(std::uint32_t begin, std::uint32_t end);

    std::vector<std::uint32_t> lines_;  // where each line begins
    std::vector<Landmark> landmarks_;   // in order; none at beginnings of lines
    std::vector<std::uint32_t> ill_formed_;
    bool byte_order_mark_ = false;
};

using Source = std::shared_ptr<const SourceFile>;

}  // namespace resolute
