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
    if (text_.find('\r') == std::string::npos) {
        for (auto i = text_.find('\n'); i != std::string::npos; i = text_.find('\n', i + 1))
            begin_line(i + 1);
        return;
    }
    for (std::size_t i = 0; i < text_.size(); ++i) {
        const bool lone_cr = text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n');
        if (text_[i] == '\n' || lone_cr) begin_line(i + 1);
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
