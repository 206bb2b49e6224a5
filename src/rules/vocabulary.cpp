// SPDX-License-Identifier: Apache-2.0
#include "rules/vocabulary.h"

#include <algorithm>

#include "citations/folded.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::size_t classes = std::size_t{1} << 16;

/// The class of a word by its length, how it begins and how it ends, small letters and capitals together: in
/// UTF-8 those of Cyrillic share the low bits of their second byte.
std::size_t class_of(std::string_view word) {
    const auto bits = [&](std::size_t i) {
        return i < word.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(word[i]) & 0x1F) : 0;
    };
    const bool ascii = static_cast<unsigned char>(word[0]) < 0x80;
    const auto known =
        ((bits(1) << 5 | (ascii ? bits(0) : 0)) << 5 | bits(word.size() - 1)) << 5 | word.size() % 32;
    // Multiplied by an odd number, so that few classes fall together.
    return static_cast<std::uint32_t>(known) * 2654435761u >> 16;
}

/// The same of two words in a row.
std::size_t class_of(std::size_t class_of_first, std::string_view second) {
    return (class_of_first + 1) * classes + class_of(second);
}

std::size_t place_of(std::size_t opening) {
    return (opening ^ opening >> 11) % classes;
}

/// The first word of a text and, empty where there is none, the second.
std::pair<std::string_view, std::string_view> first_words(std::string_view text) {
    std::size_t at = 0;
    const auto next = [&] {
        while (at < text.size() && !citations::word_at(text, at)) at += character_at(text, at).length;
        const auto begin = at;
        while (at < text.size() && citations::word_at(text, at)) at += character_at(text, at).length;
        return text.substr(begin, at - begin);
    };
    const auto first = next();
    return {first, next()};
}

/// False only for texts that surely differ in more than capitals: those of Latin, Cyrillic and Greek differ
/// from small letters in these bits of their bytes.
bool may_be_same(std::string_view one, std::string_view other) {
    return std::ranges::equal(one, other, [](char a, char b) { return ((a ^ b) & ~0x31) == 0; });
}

bool fits(std::string_view text, std::size_t begin, const Entry& entry) {
    const auto seen = text.substr(begin, entry.seen.size());
    if (!may_be_same(seen, entry.seen) || citations::word_at(text, begin + seen.size())) return false;
    return entry.exact ? seen == entry.seen : citations::lower(seen) == citations::lower(entry.seen);
}

}  // namespace

Vocabulary::Vocabulary(std::vector<Entry> entries)
    : entries_(std::move(entries)), first_words_(classes), openings_(classes) {
    std::ranges::sort(entries_, std::greater<>(), [](const Entry& entry) { return entry.seen.size(); });
    for (const auto& entry : entries_) {
        const auto [first, second] = first_words(entry.seen);
        const auto own = class_of(first);
        const auto opening = second.empty() ? own : class_of(own, second);
        by_opening_[opening].push_back(&entry);
        openings_[place_of(opening)] = true;
        first_words_[own] = true;
    }
}

const Entry* Vocabulary::longest(std::size_t opening, std::string_view text, std::size_t begin) const {
    if (!openings_[place_of(opening)]) return nullptr;
    const auto known = by_opening_.find(opening);
    if (known == by_opening_.end()) return nullptr;
    const auto entry =
        std::ranges::find_if(known->second, [&](const Entry* each) { return fits(text, begin, *each); });
    return entry == known->second.end() ? nullptr : *entry;
}

const Entry* Vocabulary::longest(const Words& words, const Token& first, std::size_t class_of_first) const {
    const std::string_view text = words.prose.text;
    const auto behind = words.tokens.subspan(static_cast<std::size_t>(&first - words.tokens.data()) + 1);
    const auto second =
        std::ranges::find_if(behind, [](const Token& token) { return token.is(Token::Kind::word); });
    if (second != behind.end())
        if (const auto* entry = longest(class_of(class_of_first, second->in(text)), text, first.begin))
            return entry;
    return longest(class_of_first, text, first.begin);
}

std::vector<Hit> Vocabulary::find(const Words& words) const {
    std::vector<Hit> hits;
    const std::string_view text = words.prose.text;
    for (const auto& token : words.tokens) {
        if (!token.is(Token::Kind::word)) continue;
        const auto own = class_of(token.in(text));
        if (!first_words_[own] || (!hits.empty() && token.begin < hits.back().end)) continue;
        if (const auto* entry = longest(words, token, own))
            hits.push_back({token.begin, token.begin + entry->seen.size(), entry});
    }
    return hits;
}

namespace {

/// The capital of a Cyrillic small letter of two bytes, which stands before 'р' in one block and from there
/// in the other.
std::string cyrillic_capital(std::string_view small) {
    const auto first = static_cast<unsigned char>(small[0]), second = static_cast<unsigned char>(small[1]);
    std::string capital(small.substr(0, 2));
    if (first == 0xD0 && second >= 0xB0) {
        capital[1] = static_cast<char>(second - 0x20);
    } else if (first == 0xD1 && second < 0x90) {
        capital[0] = static_cast<char>(0xD0);
        capital[1] = static_cast<char>(second + 0x20);
    }
    return capital;
}

/// A capital first, where `seen` begins with one.
std::string with_cyrillic_case_of(std::string_view seen, std::string_view right) {
    if (seen.size() < 2 || right.size() < 2 || static_cast<unsigned char>(seen[0]) != 0xD0)
        return std::string(right);
    return cat(cyrillic_capital(right), right.substr(2));
}

}  // namespace

std::string with_case_of(std::string_view seen, std::string_view right) {
    std::string result(right);
    const auto first_end = character_at(seen, 0).length;
    if (citations::lower(seen.substr(0, first_end)) == seen.substr(0, first_end)) return result;
    if (result.front() < 'a' || result.front() > 'z') return with_cyrillic_case_of(seen, result);
    const bool all = seen.size() > 1 && citations::lower(seen) != seen &&
                     std::ranges::none_of(seen, [](char c) { return c >= 'a' && c <= 'z'; });
    for (std::size_t i = 0; i < result.size() && (i == 0 || all); ++i) {
        auto& c = result[i];
        const bool accented = i > 0 && result[i - 1] == '\xC3' && static_cast<unsigned char>(c) >= 0xA0;
        if ((c >= 'a' && c <= 'z') || accented) c = static_cast<char>(c - 0x20);
    }
    return result;
}

bool is_of_another_text(const Words& words, std::size_t begin) {
    const std::string_view text = words.prose.text;
    const auto& run = words.prose.run_at(begin);
    if (run.link) return true;
    const auto first = trimmed(text).begin;
    // The opening words of a paragraph are in italics too.
    if (run.style.italic && words.prose.run_at(first).text.data() != run.text.data()) return true;
    constexpr std::size_t longest_quotation = 5000;  // bytes, of those within one paragraph
    const auto from = begin - std::min(begin, longest_quotation);
    const auto before = text.substr(from, begin - from);
    const auto opening = before.rfind("“"), closing = before.rfind("”");
    if (opening != std::string_view::npos && (closing == std::string_view::npos || closing < opening))
        return true;
    return begin > first && citations::is_upper(text[begin]);
}

}  // namespace resolute::rules
