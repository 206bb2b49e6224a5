// SPDX-License-Identifier: Apache-2.0
#include "rules/vocabulary.h"

#include <algorithm>

#include "citations/folded.h"
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

std::size_t first_word_end(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && citations::word_at(text, end)) end += character_at(text, end).length;
    return end;
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

Vocabulary::Vocabulary(std::vector<Entry> entries) : entries_(std::move(entries)), classes_(classes) {
    std::ranges::sort(entries_, std::greater<>(), [](const Entry& entry) { return entry.seen.size(); });
    for (const auto& entry : entries_) {
        const auto first = entry.seen.substr(0, first_word_end(entry.seen));
        by_first_word_[class_of(first)].push_back(&entry);
        classes_[class_of(first)] = true;
    }
}

const Entry* Vocabulary::longest(std::string_view text, std::size_t begin, std::size_t first_word) const {
    const auto& known = by_first_word_.at(first_word);
    const auto entry =
        std::ranges::find_if(known, [&](const Entry* each) { return fits(text, begin, *each); });
    return entry == known.end() ? nullptr : *entry;
}

std::vector<Hit> Vocabulary::find(const Words& words) const {
    std::vector<Hit> hits;
    const std::string_view text = words.prose.text;
    for (const auto& token : words.tokens) {
        if (!token.is(Token::Kind::word)) continue;
        const auto first_word = class_of(token.in(text));
        if (!classes_[first_word] || (!hits.empty() && token.begin < hits.back().end)) continue;
        if (const auto* entry = longest(text, token.begin, first_word))
            hits.push_back({token.begin, token.begin + entry->seen.size(), entry});
    }
    return hits;
}

std::string with_case_of(std::string_view seen, std::string_view right) {
    std::string result(right);
    const auto first_end = character_at(seen, 0).length;
    if (citations::lower(seen.substr(0, first_end)) == seen.substr(0, first_end)) return result;
    if (result.front() < 'a' || result.front() > 'z') return result;
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
