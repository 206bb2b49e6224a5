// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "lsp/value.h"
#include "text/source_file.h"

namespace resolute::lsp {

/// A position as the protocol writes it; what is no number, or none that it allows, is the nearest that is.
Position position_of(const Value& position);

/// Leads between offsets in a text and the positions of the protocol, which count lines and, in them, units
/// of the encoding agreed on; a byte-order mark that the source has left out counts on the first line, since
/// the editor holds it. Each answer takes the same time, however long the lines are.
class Positions {
public:
    Positions() = default;
    Positions(Source source, Columns unit);

    Position position(std::uint32_t offset) const;
    /// A column behind the end of its line, or a line behind the last, counts as that end; one inside a
    /// character as its beginning.
    std::uint32_t offset(Position position) const;

    /// The same as values of the protocol.
    Value value(std::uint32_t offset) const;
    Value value(Span span) const;
    std::uint32_t offset(const Value& position) const;
    /// Its end never stands before its beginning.
    Span span(const Value& range) const;

private:
    struct Mark {
        std::uint32_t offset, units;  // `units` stand before `offset`
    };

    std::uint32_t line_of(std::uint32_t offset) const;
    /// Whether that is so from one mark to the next.
    bool one_unit_a_byte(std::vector<Mark>::const_iterator from) const;
    std::uint32_t units_before(std::uint32_t offset) const;

    Source source_;
    Columns unit_ = Columns::utf16;
    std::uint32_t mark_ = 0;   // the units of a byte-order mark
    std::vector<Mark> marks_;  // every 256 bytes, and the end
};

}  // namespace resolute::lsp
