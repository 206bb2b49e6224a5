// SPDX-License-Identifier: Apache-2.0
#include "import/lines.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "import/signs.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

constexpr std::string_view ligature(char32_t code) {
    switch (code) {
        case 0xFB00:
            return "ff";
        case 0xFB01:
            return "fi";
        case 0xFB02:
            return "fl";
        case 0xFB03:
            return "ffi";
        case 0xFB04:
            return "ffl";
        default:
            return {};
    }
}

/// Soft hyphens and joiners, and what XML has no place for: nothing of the text.
bool is_left_out(char32_t code) {
    return code == 0xAD || code == 0xFEFF || code == 0x200B || code == 0x2060 || is_outside_xml(code);
}

bool is_space(char32_t code) {
    return code == ' ' || code == '\t' || code == 0xA0 || code == 0x202F || code == 0x3000 || code == 0x2003;
}

/// One line, or the part of it between two form feeds.
SourceLine read_line(std::string_view text, std::uint32_t begin) {
    SourceLine line;
    line.source = {begin, begin + static_cast<std::uint32_t>(text.size())};
    std::size_t at = 0;
    for (; at < text.size();) {
        const auto next = character_at(text, at);
        if (!is_space(next.code) && !is_left_out(next.code)) break;
        if (next.code == '\t') {
            line.tab = line.tab || line.indent == 0;
            line.indent = line.indent / 4 * 4 + 4;
        } else if (is_space(next.code)) {
            line.indent += next.code == 0x3000 ? 2 : 1;
        }
        at += next.length;
    }
    while (at < text.size()) {
        const auto next = character_at(text, at);
        const auto parts = ligature(next.code);
        if (!parts.empty())
            line.text += parts;
        else if (!is_left_out(next.code))
            line.text += text.substr(at, next.length);
        at += next.length;
    }
    while (!line.text.empty()) {
        const auto last = character_before(line.text, line.text.size());
        if (!is_space(last.code)) break;
        line.text.resize(line.text.size() - last.length);
    }
    return line;
}

template <class Number>
Number most_frequent(const std::map<Number, int>& counts) {
    Number best{};
    int most = 0;
    for (const auto& [value, count] : counts)
        if (count > most) {
            most = count;
            best = value;
        }
    return best;
}

}  // namespace

bool is_outside_xml(char32_t code) {
    return (code < 0x20 && code != '\t') || code == 0xFFFE || code == 0xFFFF;
}

std::vector<SourceLine> read_lines(const SourceFile& source) {
    std::vector<SourceLine> lines;
    bool page = false;
    std::size_t blanks = 0;
    for (std::uint32_t index = 0; index < source.line_count(); ++index) {
        const auto whole = source.line(index);
        auto text = source.slice(whole);
        auto begin = whole.begin;
        for (;;) {
            const auto feed = text.find('\f');
            if (feed == 0) {
                page = true;
                text.remove_prefix(1);
                ++begin;
                continue;
            }
            auto line = read_line(text.substr(0, feed), begin);
            // Many blank lines are as good as a few.
            constexpr std::size_t most = 4;
            blanks = line.blank() ? blanks + 1 : 0;
            if (blanks <= most) {
                line.page = std::exchange(page, false);
                lines.push_back(std::move(line));
            }
            if (feed == std::string_view::npos) break;
            page = true;
            begin += static_cast<std::uint32_t>(feed) + 1;
            text.remove_prefix(feed + 1);
        }
    }
    return lines;
}

Shape shape_of(const std::vector<SourceLine>& lines) {
    Shape shape;
    std::map<int, int> indents, firsts;
    std::vector<int> widths;
    std::size_t filled = 0, spaced = 0, open = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto& line = lines[i];
        shape.pages = shape.pages || line.page;
        if (line.blank()) continue;
        ++filled;
        const auto width = line.indent + static_cast<int>(cells_of(line.text));
        widths.push_back(width);
        if (i + 1 < lines.size() && lines[i + 1].blank()) {
            ++spaced;
            open += ends_clause(line.text) ? 0u : 1u;
        }
        if (i > 0 && !lines[i - 1].blank()) ++indents[line.indent];
        if (i + 1 < lines.size() && !lines[i + 1].blank() && (i == 0 || lines[i - 1].blank()) &&
            lines[i + 1].indent < line.indent)
            ++firsts[line.indent];
    }
    if (widths.empty()) return shape;
    std::ranges::sort(widths);
    // Lines that a typesetter filled are of nearly one length; paragraphs on one line are not.
    shape.width = widths[widths.size() * 9 / 10];
    shape.wrapped = shape.width <= 130 && filled > 3;
    shape.column = most_frequent(indents);
    shape.first = firsts.empty() ? shape.column : most_frequent(firsts);
    shape.double_spaced = shape.wrapped && filled > 8 && spaced * 10 > filled * 9 && open * 2 > spaced;
    return shape;
}

int text_width(const std::vector<SourceLine>& lines, const Shape& shape) {
    std::vector<int> widths;
    for (const auto& line : lines)
        if (!line.blank() && line.indent >= shape.column - 1 && line.indent <= shape.column + 1 &&
            line.text.find("   ") == std::string::npos)
            widths.push_back(line.indent + static_cast<int>(cells_of(line.text)));
    if (widths.empty()) return shape.width;
    std::ranges::sort(widths);
    return widths[widths.size() * 97 / 100];
}

}  // namespace resolute::importing
