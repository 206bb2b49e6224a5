// SPDX-License-Identifier: Apache-2.0
#include "layout/hyphenate.h"

#include <algorithm>
#include <charconv>
#include <memory>

#include <unicode/uchar.h>
#include <unicode/ucnv.h>

#include "text/cat.h"
#include "text/file.h"
#include "text/utf8.h"

namespace resolute::layout {

namespace {

struct Releaser {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

bool is_digit(char32_t code) {
    return code >= '0' && code <= '9';
}

/// From the encoding a dictionary names, such as KOI8-R; nothing where that is unknown.
std::u32string decode(std::string_view bytes, const std::string& encoding) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Releaser> converter(ucnv_open(encoding.c_str(), &error));
    std::u32string text;
    const char* end = bytes.data() + bytes.size();
    for (const char* at = bytes.data(); U_SUCCESS(error) && at < end;)
        text += static_cast<char32_t>(ucnv_getNextUChar(converter.get(), &at, end, &error));
    return U_SUCCESS(error) ? text : std::u32string{};
}

std::string_view first_line(std::string_view text) {
    const auto line = text.substr(0, text.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

Result<Hyphenator> Hyphenator::read(std::string_view dictionary) {
    const auto encoding = first_line(dictionary);
    const auto body = dictionary.substr(std::min(encoding.size(), dictionary.size()));
    const auto text = decode(body, std::string(encoding));
    if (text.empty())
        return Failure{cat("a hyphenation dictionary in the encoding `", encoding.substr(0, 40),
                           "`, which cannot be read")};
    Hyphenator made;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find_first_of(U"\r\n", begin), text.size());
        made.add_line(std::u32string_view(text).substr(begin, end - begin));
        begin = end + 1;
    }
    return made;
}

Result<Hyphenator> Hyphenator::open(const std::string& path) {
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    auto made = read(*bytes);
    if (!made) return Failure{cat("`", path, "` is ", made.error().what)};
    return made;
}

/// Patterns are in small letters; a line in capitals tells how the dictionary wants to be used.
void Hyphenator::add_line(std::u32string_view line) {
    constexpr std::u32string_view left = U"LEFTHYPHENMIN ", right = U"RIGHTHYPHENMIN ";
    const auto least = [&](std::u32string_view name, std::size_t& to) {
        if (line.starts_with(name) && line.size() > name.size() && is_digit(line[name.size()]))
            to = std::max<std::size_t>(to, line[name.size()] - U'0');
    };
    least(left, before_);
    least(right, behind_);
    if (line.empty() || line[0] == '%' || line[0] == '#' || (line[0] >= 'A' && line[0] <= 'Z')) return;
    // What changes letters at the hyphen (`ck` to `k-k`) is no plain pattern.
    if (line.find(U'/') != std::u32string_view::npos || line.find(U' ') != std::u32string_view::npos) return;
    add_pattern(line);
}

void Hyphenator::add_pattern(std::u32string_view pattern) {
    std::uint32_t node = 0;
    std::vector<std::uint8_t> values(1, 0);
    for (const auto code : pattern) {
        if (is_digit(code)) {
            values.back() = static_cast<std::uint8_t>(code - U'0');
            continue;
        }
        auto next = child(node, code);
        if (next == 0) {
            next = static_cast<std::uint32_t>(nodes_.size());
            nodes_.push_back({.letter = code, .next = nodes_[node].child});
            nodes_[node].child = next;
        }
        node = next;
        values.push_back(0);
    }
    nodes_[node].first_value = static_cast<std::uint32_t>(values_.size());
    nodes_[node].count = static_cast<std::uint32_t>(values.size());
    values_.insert(values_.end(), values.begin(), values.end());
}

std::uint32_t Hyphenator::child(std::uint32_t parent, char32_t letter) const {
    auto node = nodes_[parent].child;
    while (node != 0 && nodes_[node].letter != letter) node = nodes_[node].next;
    return node;
}

/// By place between letters, the largest value of all patterns that fit there: odd ones allow a hyphen.
std::vector<std::uint8_t> Hyphenator::values(std::u32string_view word) const {
    std::vector<std::uint8_t> found(word.size() + 1);
    for (std::size_t begin = 0; begin < word.size(); ++begin) {
        std::uint32_t node = 0;
        for (auto at = begin; at < word.size(); ++at) {
            node = child(node, word[at]);
            if (node == 0) break;
            for (std::uint32_t i = 0; i < nodes_[node].count; ++i)
                found[begin + i] = std::max(found[begin + i], values_[nodes_[node].first_value + i]);
        }
    }
    return found;
}

std::vector<std::size_t> Hyphenator::points(std::string_view word) const {
    constexpr std::size_t longest = 100;  // no word of any language; keeps hostile ones cheap
    std::u32string dotted = U".";
    std::vector<std::size_t> offsets{0};  // by letter of `dotted`
    for (std::size_t at = 0; at < word.size() && dotted.size() <= longest;) {
        const auto next = character_at(word, at);
        const bool apostrophe = next.code == 0x2019;
        dotted += apostrophe ? U'\'' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(next.code)));
        offsets.push_back(at);
        at += next.length;
    }
    const auto letters = dotted.size() - 1;
    std::vector<std::size_t> found;
    if (letters > longest || letters < before_ + behind_) return found;
    dotted += U'.';
    const auto values = this->values(dotted);
    // The apostrophe begins a word of its own: `l'Assemblée`, `Committee's`.
    const auto letter_run = [&](std::size_t at, bool forwards) {
        std::size_t length = 0;
        while (at > 0 && at <= letters && dotted[at] != U'\'') {
            ++length;
            at = forwards ? at + 1 : at - 1;
        }
        return length;
    };
    for (auto at = before_ + 1; at + behind_ <= letters + 1; ++at)
        if (values[at] % 2 == 1 && letter_run(at - 1, false) >= before_ && letter_run(at, true) >= behind_)
            found.push_back(offsets[at]);
    return found;
}

}  // namespace resolute::layout
