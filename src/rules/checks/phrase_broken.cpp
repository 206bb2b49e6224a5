// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::size_t han = 3;    // bytes of a Chinese character
constexpr std::size_t shown = 4;  // characters of what slips make of phrases

/// The last four characters, each in two bytes.
class Window {
public:
    void add(std::string_view text, std::size_t at) {
        const auto bits = [&](std::size_t i) { return static_cast<std::uint64_t>(text[at + i]) & 0x3Fu; };
        key_ = key_ << 16 | ((bits(0) << 12 | bits(1) << 6 | bits(2)) & 0xFFFFu);
    }
    std::uint64_t key() const { return key_; }

private:
    std::uint64_t key_ = 0;
};

/// data/phrases-zh.tsv, by what a slip makes of them, which are always four characters.
class Phrases {
public:
    Phrases() {
        meant_.reserve(std::size_t{1} << 14);
        for (const auto& row : table("phrases-zh.tsv"))
            for (auto phrases = row[1]; !phrases.empty();) {
                const auto phrase = phrases.substr(0, phrases.find(' '));
                const auto seen = slip(row[0], phrase);
                Window window;
                for (std::size_t at = 0; at < seen.size(); at += han) window.add(seen, at);
                meant_.emplace(window.key(), phrase);
                may_be_[place(window.key())] = true;
                phrases.remove_prefix(std::min(phrase.size() + 1, phrases.size()));
            }
    }
    /// Of the characters in the window; empty where they are none of these.
    std::string_view meant(std::uint64_t window) const {
        if (!may_be_[place(window)]) return {};
        const auto found = meant_.find(window);
        return found == meant_.end() ? std::string_view() : found->second;
    }

private:
    static std::string slip(std::string_view kind, std::string_view phrase) {
        const auto character = [&](std::size_t i) { return phrase.substr(i * han, han); };
        if (kind == "doubled") return cat(character(0), character(1), character(1), character(2));
        if (kind == "swapped") return cat(character(0), character(2), character(1), character(3));
        return cat(character(0), character(1), character(3), character(4));
    }
    static std::size_t place(std::uint64_t window) { return window * 0x9E3779B97F4A7C15u >> 47; }

    std::unordered_map<std::uint64_t, std::string_view> meant_;
    std::vector<bool> may_be_ = std::vector<bool>(std::size_t{1} << 17);  // most windows are none
};

void check(const Subject& subject, Findings& found) {
    if (subject.language != "zh") return;
    static const Phrases phrases;
    for (const auto& words : subject.reading->words) {
        if (!words.kinds.han) continue;
        const std::string_view text = words.prose.text;
        for (const auto& token : words.tokens) {
            if (!token.is(Token::Kind::han) || token.size() < shown * han) continue;
            Window window;
            std::size_t characters = 0;
            for (std::size_t end = token.begin; end < token.end;) {
                const auto size = character_at(text, end).length;
                if (size == han) window.add(text, end);
                end += size;
                // Rare characters have four bytes, and are in none of these phrases.
                characters = size == han ? characters + 1 : 0;
                if (characters < shown) continue;
                const auto phrase = phrases.meant(window.key());
                if (phrase.empty()) continue;
                characters = 0;
                // The characters at either end are right.
                const auto inner = end - han, begin = inner - 2 * han;
                const auto right = phrase.substr(han, phrase.size() - 2 * han);
                auto& finding = found.at(
                    words.prose.span(subject.source(), begin, inner),
                    cat("`", text.substr(begin, inner - begin), "` in `",
                        text.substr(begin - han, shown * han), "`, where `", right, "` was expected"));
                offer(finding, cat("write `", right, "`"),
                      replacement(subject, words.prose, begin, inner, right), Trust::review);
            }
        }
    }
}

constexpr std::array<Example, 1> more_examples{
    {{.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于图书馆以及⟦合联⟧国系统和安⟦全全⟧理事会的决议，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于图书馆以及联合国系统和安全理事会的决议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule phrase_broken{
    .code = "EDIT047",
    .name = "phrase-broken",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary =
        "a character twice, left out or changed over with the next in a Chinese phrase that resolutions "
        "often have",
    .why =
        R"(Typing Chinese is choosing characters, and one is easily chosen twice, passed over, or put before the one in front of it.
What is told are four characters that no published text has and that such a slip makes of a phrase which many have, the
characters around it being right.)",
    .authority = "common practice of editors; data/phrases-zh.tsv",
    .example =
        {.bad =
             R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于安⟦全事⟧会和图书馆的决议，</p></container>)",
         .good =
             R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于安全理事会和图书馆的决议，</p></container>)",
         .slot = Slot::preamble,
         .language = "zh"},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
