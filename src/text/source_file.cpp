// SPDX-License-Identifier: Apache-2.0
#include "text/source_file.h"

#include <algorithm>

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

}  // namespace

SourceFile::SourceFile(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) {
    lines_.push_back(0);
    const auto begin_line = [&](std::size_t at) { lines_.push_back(static_cast<std::uint32_t>(at)); };
    const std::string_view all = text_;
    for (std::size_t line = 0; line < all.size();) {
        const auto feed = std::min(all.find('\n', line), all.size());
        const auto rest = all.substr(line, feed - line);
        // A CR right before the LF belongs to it.
        const auto lone = rest.substr(0, rest.size() - (feed < all.size() && rest.ends_with('\r') ? 1 : 0));
        for (auto i = lone.find('\r'); i != std::string_view::npos; i = lone.find('\r', i + 1))
            begin_line(line + i + 1);
        line = feed + 1;
        if (feed < all.size()) begin_line(line);
    }
}

SourceFile SourceFile::from_bytes(std::string name, std::string_view bytes) {
    auto decoded = decode_utf8(bytes);
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
    for (auto at = begin; at < offset;) {
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
