// SPDX-License-Identifier: Apache-2.0
#include "text/source_file.h"

#include <algorithm>

#include "text/sixteen.h"

namespace resolute {

namespace {

std::uint32_t width(Character character, Columns unit) {
    switch (unit) {
        case Columns::bytes:
            return character.length;
        case Columns::utf16:
            return character.code >= 0x10000 ? 2 : 1;
        case Columns::characters:
            return 1;
    }
    return 1;
}

/// The first LF or CR from `at` on, or the end.
std::size_t line_end(std::string_view text, std::size_t at) {
    for (; at + Sixteen::size <= text.size(); at += Sixteen::size) {
        const Sixteen next(text, at);
        if (const auto ends = next.equal('\n') | next.equal('\r'); ends.any()) return at + ends.first();
    }
    return std::min(text.find_first_of("\n\r", at), text.size());
}

}  // namespace

SourceFile::SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    lines_.push_back(0);
    auto at = line_end(text_, 0);
    for (; at < text_.size(); at = line_end(text_, at)) {
        add_landmarks(lines_.back(), static_cast<std::uint32_t>(at));
        // A CR right before an LF belongs to it.
        at += text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n' ? 2 : 1;
        lines_.push_back(static_cast<std::uint32_t>(at));
    }
    add_landmarks(lines_.back(), static_cast<std::uint32_t>(text_.size()));
}

void SourceFile::add_landmarks(std::uint32_t begin, std::uint32_t end) {
    constexpr std::uint32_t distance = 2048;
    if (end - begin <= distance) return;
    Landmark here{begin, 0, 0};
    for (auto next = begin + distance; here.offset < end;) {
        const auto character = character_at(text_, here.offset);
        ++here.characters;
        here.utf16 += width(character, Columns::utf16);
        here.offset += static_cast<std::uint32_t>(character.length);
        if (here.offset < next) continue;
        landmarks_.push_back(here);
        next = here.offset + distance;
    }
}

SourceFile SourceFile::from_bytes(std::string name, std::string bytes) {
    auto decoded = decode_utf8(std::move(bytes));
    SourceFile file(std::move(name), std::move(decoded.text));
    file.byte_order_mark_ = decoded.byte_order_mark;
    file.ill_formed_ = std::move(decoded.ill_formed);
    return file;
}

Span SourceFile::line(std::uint32_t index) const {
    const auto begin = lines_[index];
    auto end = index + 1 < lines_.size() ? lines_[index + 1] : static_cast<std::uint32_t>(text_.size());
    while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    return {begin, end};
}

Position SourceFile::position(std::uint32_t offset, Columns unit) const {
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto next = std::ranges::upper_bound(lines_, offset);
    const auto begin = *std::prev(next);
    Position result{static_cast<std::uint32_t>(std::distance(lines_.begin(), next) - 1), 0};
    auto at = begin;
    const auto mark = std::ranges::upper_bound(landmarks_, offset, {}, &Landmark::offset);
    if (mark != landmarks_.begin() && std::prev(mark)->offset > begin) {
        const auto& known = *std::prev(mark);
        at = known.offset;
        result.column = unit == Columns::bytes   ? at - begin
                        : unit == Columns::utf16 ? known.utf16
                                                 : known.characters;
    }
    while (at < offset) {
        const auto character = character_at(text_, at);
        result.column += width(character, unit);
        at += character.length;
    }
    return result;
}

std::uint32_t SourceFile::offset(Position position, Columns unit) const {
    if (position.line >= lines_.size()) return static_cast<std::uint32_t>(text_.size());
    const auto range = line(position.line);
    auto at = range.begin;
    for (std::uint32_t column = 0; at < range.end;) {
        const auto character = character_at(text_, at);
        column += width(character, unit);
        if (column > position.column) break;
        at += character.length;
    }
    return at;
}

}  // namespace resolute
