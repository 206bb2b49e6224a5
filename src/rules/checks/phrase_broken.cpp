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

constexpr std::size_t han = 3;  // bytes of a Chinese character

/// The last four characters, each in two bytes.
class Window {
public:
    void add(std::string_view text, std::size_t at) {
        const auto bits = [&](std::size_t i) { return static_cast<std::uint64_t>(text[at + i]) & 0x3Fu; };
        key_ = key_ << 16 | ((bits(0) << 12 | bits(1) << 6 | bits(2)) & 0xFFFFu);
    }
    std::uint64_t key() const { return key_; }
    std::uint64_t last_three() const { return key_ & 0xFFFF'FFFF'FFFFu; }

private:
    std::uint64_t key_ = 0;
};

/// What a slip makes of phrases: so many characters, of which two are wrong.
struct Slip {
    std::string_view name;
    std::size_t characters;
    std::size_t wrong;  // the first of the two; what is right stands at the same place of the phrase
};

constexpr std::array<Slip, 5> slips{{{"doubled", 4, 1},
                                     {"missing", 4, 1},
                                     {"swapped", 4, 1},
                                     {"swapped first", 3, 0},
                                     {"swapped last", 3, 1}}};

/// Characters that are known to be wrong, and the phrase that is meant.
struct Broken {
    const Slip* slip = nullptr;
    std::string_view right;  // for the wrong characters
};

/// data/phrases-zh.tsv, by what a slip makes of them.
class Phrases {
public:
    Phrases() {
        broken_.reserve(std::size_t{1} << 15);
        for (const auto& row : table("phrases-zh.tsv")) {
            const auto& slip = *std::ranges::find(slips, row[0], &Slip::name);
            for (auto phrases = row[1]; !phrases.empty();) {
                const auto phrase = phrases.substr(0, phrases.find(' '));
                const auto seen = made_of(phrase, slip);
                Window window;
                for (std::size_t at = 0; at < seen.size(); at += han) window.add(seen, at);
                const auto kept = (slip.characters - 2) * han;
                broken_.emplace(window.key(),
                                Broken{&slip, phrase.substr(slip.wrong * han, phrase.size() - kept)});
                may_be_[place(window.key())] = true;
                phrases.remove_prefix(std::min(phrase.size() + 1, phrases.size()));
            }
        }
    }
    /// Of the characters in the window; without a slip where they are none of these.
    Broken broken(std::uint64_t window) const {
        if (!may_be_[place(window)]) return {};
        const auto found = broken_.find(window);
        return found == broken_.end() ? Broken() : found->second;
    }

private:
    static std::string made_of(std::string_view phrase, const Slip& slip) {
        const auto character = [&](std::size_t i) { return phrase.substr(i * han, han); };
        if (slip.name == "doubled") return cat(character(0), character(1), character(1), character(2));
        if (slip.name == "missing") return cat(character(0), character(1), character(3), character(4));
        return cat(phrase.substr(0, slip.wrong * han), character(slip.wrong + 1), character(slip.wrong),
                   phrase.substr((slip.wrong + 2) * han));
    }
    static std::size_t place(std::uint64_t window) { return window * 0x9E3779B97F4A7C15u >> 46; }

    std::unordered_map<std::uint64_t, Broken> broken_;
    std::vector<bool> may_be_ = std::vector<bool>(std::size_t{1} << 18);  // most windows are none
};

/// Of the last so many characters read.
Broken at_end(const Phrases& phrases, const Window& window, std::size_t characters) {
    auto found = characters < 4 ? Broken() : phrases.broken(window.key());
    if (!found.slip && characters >= 3) found = phrases.broken(window.last_three());
    return found;
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "zh") return;
    static const Phrases phrases;
    for (const auto& words : subject.reading->words) {
        if (!words.kinds.han) continue;
        const std::string_view text = words.prose.text;
        for (const auto& token : words.tokens) {
            if (!token.is(Token::Kind::han)) continue;
            Window window;
            std::size_t characters = 0;
            for (std::size_t end = token.begin; end < token.end;) {
                const auto size = character_at(text, end).length;
                if (size == han) window.add(text, end);
                end += size;
                // Rare characters have four bytes, and are in none of these phrases.
                characters = size == han ? characters + 1 : 0;
                const auto [slip, right] = at_end(phrases, window, characters);
                if (!slip) continue;
                characters = 0;
                const auto first = end - slip->characters * han;
                const auto begin = first + slip->wrong * han, behind = begin + 2 * han;
                auto& finding =
                    found.at(words.prose.span(subject.source(), begin, behind),
                             cat("`", text.substr(begin, behind - begin), "` in `",
                                 text.substr(first, end - first), "`, where `", right, "` was expected"));
                offer(finding, cat("write `", right, "`"),
                      replacement(subject, words.prose, begin, behind, right), Trust::review);
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
What is told are three or four characters that no published text has and that such a slip makes of a phrase which many have,
the characters around it being right.)",
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
