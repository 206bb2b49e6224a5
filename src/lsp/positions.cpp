// SPDX-License-Identifier: Apache-2.0
#include "lsp/positions.h"

#include <algorithm>
#include <limits>

namespace resolute::lsp {

namespace {

constexpr std::uint32_t bytes_between_marks = 256;

std::uint32_t width(Character character, Columns unit) {
    if (unit == Columns::bytes) return character.length;
    return unit == Columns::utf16 && character.code >= 0x10000 ? 2 : 1;
}

std::uint32_t whole_number(const Value& value) {
    const auto number = value.number().value_or(0);
    return static_cast<std::uint32_t>(
        std::clamp<std::int64_t>(number, 0, std::numeric_limits<std::int32_t>::max()));
}

}  // namespace

Position position_of(const Value& position) {
    return {whole_number(position["line"]), whole_number(position["character"])};
}

Positions::Positions(Source source, Columns unit) : source_(std::move(source)), unit_(unit) {
    if (source_->byte_order_mark()) mark_ = unit_ == Columns::bytes ? 3 : 1;
    const auto text = source_->text();
    std::uint32_t units = 0, next = 0;
    for (std::uint32_t at = 0; at < text.size();) {
        if (at >= next) {
            marks_.push_back(Mark{at, units});
            next = at + bytes_between_marks;
        }
        // Nearly all bytes of markup are ASCII, of one unit each.
        auto plain = at;
        const auto end = std::min(next, static_cast<std::uint32_t>(text.size()));
        while (plain < end && static_cast<unsigned char>(text[plain]) < 0x80) ++plain;
        units += plain - at;
        at = plain;
        if (at == end) continue;
        const auto character = character_at(text, at);
        units += width(character, unit_);
        at += character.length;
    }
    marks_.push_back(Mark{static_cast<std::uint32_t>(text.size()), units});
}

std::uint32_t Positions::line_of(std::uint32_t offset) const {
    std::uint32_t first = 0, count = source_->line_count();
    while (count > 1) {
        const auto half = count / 2;
        if (source_->line(first + half).begin <= offset)
            first += half, count -= half;
        else
            count = half;
    }
    return first;
}

bool Positions::one_unit_a_byte(std::vector<Mark>::const_iterator from) const {
    const auto to = std::next(from);
    return to != marks_.end() && to->offset - from->offset == to->units - from->units;
}

std::uint32_t Positions::units_before(std::uint32_t offset) const {
    const auto mark = std::prev(std::ranges::upper_bound(marks_, offset, {}, &Mark::offset));
    auto [at, units] = *mark;
    if (one_unit_a_byte(mark)) return units + (offset - at);
    while (at < offset) {
        const auto character = character_at(source_->text(), at);
        units += width(character, unit_);
        at += character.length;
    }
    return units;
}

Position Positions::position(std::uint32_t offset) const {
    offset = std::min(offset, static_cast<std::uint32_t>(source_->text().size()));
    const auto line = line_of(offset);
    const auto column = units_before(offset) - units_before(source_->line(line).begin);
    return {line, column + (line == 0 ? mark_ : 0)};
}

std::uint32_t Positions::offset(Position position) const {
    if (position.line >= source_->line_count()) return static_cast<std::uint32_t>(source_->text().size());
    const auto range = source_->line(position.line);
    const auto column = position.column - (position.line == 0 ? std::min(mark_, position.column) : 0);
    const auto wanted = std::uint64_t{units_before(range.begin)} + column;
    const auto mark = std::prev(std::ranges::upper_bound(marks_, wanted, {}, &Mark::units));
    auto [at, units] = *mark;
    const bool plain = one_unit_a_byte(mark);
    if (plain) at += static_cast<std::uint32_t>(wanted - units);
    while (!plain && at < range.end) {
        const auto character = character_at(source_->text(), at);
        units += width(character, unit_);
        if (units > wanted) break;
        at += character.length;
    }
    return std::clamp(at, range.begin, range.end);
}

Value Positions::value(std::uint32_t offset) const {
    const auto at = position(offset);
    return Object{{"line", at.line}, {"character", at.column}};
}

Value Positions::value(Span span) const {
    return Object{{"start", value(span.begin)}, {"end", value(span.end)}};
}

std::uint32_t Positions::offset(const Value& position) const {
    return offset(position_of(position));
}

Span Positions::span(const Value& range) const {
    const auto begin = offset(range["start"]), end = offset(range["end"]);
    return {begin, std::max(begin, end)};
}

}  // namespace resolute::lsp
