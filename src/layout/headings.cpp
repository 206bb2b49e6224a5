// SPDX-License-Identifier: Apache-2.0
#include "layout/headings.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace resolute::layout {

using style::Role;

namespace {

constexpr std::size_t longest_heading = 200;  // bytes

/// Geneva adds `G` to the names, languages a letter of theirs: `H23GA`.
bool has_class(const model::Attributes& attributes, std::initializer_list<std::string_view> names) {
    const auto own = model::value(attributes, "class");
    return std::ranges::any_of(names, [&](std::string_view name) { return own.starts_with(name); });
}

bool is_roman(std::string_view text) {
    return !text.empty() && text.find_first_not_of("IVX") == std::string_view::npos;
}

bool is_chinese_number(std::string_view words) {
    constexpr std::u32string_view figures = U"一二三四五六七八九十";
    constexpr std::size_t longest = 3;
    const auto characters = to_utf32(words);
    const auto is_figure = [&](char32_t c) { return figures.find(c) != figures.npos; };
    return !characters.empty() && characters.size() <= longest && std::ranges::all_of(characters, is_figure);
}

/// `أولا`, `ثاني عشر`: up to the nineteenth, with or without the sign of its ending.
bool is_arabic_number(std::string_view words) {
    constexpr std::array<std::string_view, 11> ones{"أول",  "حادي", "ثاني", "ثالث", "رابع", "خامس",
                                                    "سادس", "سابع", "ثامن", "تاسع", "عاشر"};
    const auto begins = [&](std::string_view each) { return words.starts_with(each); };
    const auto one = std::ranges::find_if(ones, begins);
    if (one == ones.end()) return false;
    const auto rest = words.substr(one->size());
    return rest == "ا" || rest == "اً" || rest == "ًا" || rest == " عشر";
}

}  // namespace

bool is_heading_class(const model::Attributes& attributes) {
    return is_large_heading_class(attributes) || is_minor_heading_class(attributes) ||
           has_class(attributes, {"H23"});
}

bool is_large_heading_class(const model::Attributes& attributes) {
    return has_class(attributes, {"H1", "HCh", "HCH"});
}

bool is_minor_heading_class(const model::Attributes& attributes) {
    return has_class(attributes, {"H4", "H56"});
}

bool is_designation(const Block& block) {
    if (block.role != Role::heading || !block.label.empty()) return false;
    const auto words = words_of(block.content);
    const auto space = words.rfind(' ');
    if (space == std::string::npos || words.find(' ') != space) return false;
    const auto number = std::string_view(words).substr(space + 1);
    return number.find_first_not_of("0123456789") == std::string_view::npos ||
           number.find_first_not_of("IVXLC") == std::string_view::npos;
}

bool numbers_section(std::string_view words) {
    return is_roman(words) || is_chinese_number(words) || is_arabic_number(words);
}

Pieces take_section_number(Pieces& heading) {
    auto& text = heading.front().text;
    const auto end = text.find(' ');
    if (end == std::string::npos || !is_roman(std::string_view(text).substr(0, end))) return {};
    auto number = heading.front();
    number.text.resize(end);
    text.erase(0, end + 1);
    trim(heading);
    return {std::move(number)};
}

bool is_bold_heading(const Pieces& content, const Pieces& label) {
    const auto is_bold = [](const Piece& piece) {
        return piece.bold || piece.note >= 0 || piece.text == " ";
    };
    if (content.empty() || !std::ranges::all_of(content, is_bold)) return false;
    const auto words = words_of(content), number = words_of(label);
    const bool counted = !number.empty() && number.front() >= '0' && number.front() <= '9';
    return words.size() <= longest_heading && !counted && !words.ends_with(';') && !words.ends_with(',');
}

bool heads(std::string_view number, const Pieces& content) {
    return !number.empty() && number.front() >= 'A' && number.front() <= 'Z' &&
           words_of(content).size() <= longest_heading;
}

bool reads_as_heading(const Pieces& content) {
    constexpr std::u32string_view ends = U".,;:…!?؛،؟。，；：！？”’»」）)]*_–—-";
    const auto words = words_of(content);
    if (words.empty() || words.size() > longest_heading) return false;
    for (const std::string_view semicolon : {";", "；", "؛"})
        if (words.find(semicolon) != words.npos) return false;
    const auto first = character_at(words, 0).code;
    const bool small = (first >= 'a' && first <= 'z') || (first >= 0x430 && first <= 0x44F) ||
                       (first >= 0xDF && first <= 0xFF);
    const auto last = character_before(words, words.size()).code;
    // Opening words stand out among the rest of their paragraph.
    const auto look = [](const Piece& piece) { return piece.bold || piece.italic; };
    const bool even = std::ranges::all_of(content, [&](const Piece& piece) {
        return piece.note >= 0 || piece.text == " " || look(piece) == look(content.front());
    });
    return !small && even && ends.find(last) == ends.npos;
}

}  // namespace resolute::layout
