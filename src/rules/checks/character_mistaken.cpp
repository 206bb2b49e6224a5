// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::size_t han_size = 3;  // bytes of a Chinese character

/// Two characters, as a key.
std::uint64_t pair_of(char32_t first, char32_t second) {
    return std::uint64_t{first} << 32 | second;
}

char32_t code_at(std::string_view text, std::size_t at) {
    return at < text.size() ? character_at(text, at).code : 0;
}

/// data/slips-zh.tsv.
class Slips {
public:
    Slips() {
        for (const auto& row : table("slips-zh.tsv")) {
            const auto own = code_at(row[1], 0);
            if (row[0] == "slip") {
                const auto second = code_at(row[1], han_size);
                const auto first_right = code_at(row[2], 0), second_right = code_at(row[2], han_size);
                meant_.emplace(pair_of(own, second), row[2]);
                everyday_.insert(pair_of(first_right, second_right));
                continue;
            }
            auto& known = row[0] == "before" ? before_ : behind_;
            for (std::size_t at = 0; at < row[2].size(); at += han_size)
                known.insert(pair_of(own, code_at(row[2], at)));
        }
    }

    /// The everyday word that stands miswritten at `at`; empty where there is none. Characters that are the
    /// end of one word and the begin of the next are no slip.
    std::string_view meant(std::string_view text, std::size_t at) const {
        const auto first = code_at(text, at), second = code_at(text, at + han_size);
        const auto found = meant_.find(pair_of(first, second));
        if (found == meant_.end()) return {};
        const auto last = at >= han_size ? code_at(text, at - han_size) : 0;
        const auto next = code_at(text, at + 2 * han_size);
        const bool is_first = code_at(found->second, 0) != first;
        const bool parted = is_first ? before_.contains(pair_of(first, last)) ||
                                           everyday_.contains(pair_of(second, next))
                                     : behind_.contains(pair_of(second, next)) ||
                                           everyday_.contains(pair_of(last, first));
        return parted ? std::string_view{} : found->second;
    }

private:
    std::unordered_map<std::uint64_t, std::string_view> meant_;
    std::unordered_set<std::uint64_t> everyday_;         // words
    std::unordered_set<std::uint64_t> before_, behind_;  // a character, and one that stands beside it
};

void check(const Subject& subject, Findings& found) {
    if (subject.language != "zh") return;
    static const Slips slips;
    for (const auto& words : subject.reading->words) {
        if (!words.kinds.han) continue;
        const std::string_view text = words.prose.text;
        for (const auto& token : words.tokens) {
            if (!token.is(Token::Kind::han)) continue;
            for (std::size_t at = token.begin; at + 2 * han_size <= token.end; at += han_size) {
                const auto right = slips.meant(text, at);
                if (right.empty()) continue;
                const auto end = at + 2 * han_size;
                auto& finding = found.at(
                    words.prose.span(subject.source(), at, end),
                    cat("`", text.substr(at, end - at), "`, where `", right, "` was expected"));
                offer(finding, cat("write `", right, "`"),
                      replacement(subject, words.prose, at, end, right), Trust::review);
            }
        }
    }
}

constexpr std::array<Example, 1> more_examples{
    {{.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于图书馆⟦经剂⟧状况的决议，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于图书馆优势行动的决议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule character_mistaken{
    .code = "EDIT044",
    .name = "character-mistaken",
    .levels = always(Level::warning),
    .summary = "a character that looks or sounds like the one meant, in an everyday Chinese word",
    .why =
        R"(A method of input offers characters that sound alike, and the eye passes over those that look alike: "决意" for "决议",
"强凋" for "强调". What is told is such a pair that published texts never have, unless its wrong character belongs to the
word beside it.)",
    .authority = "common practice of editors; data/slips-zh.tsv",
    .example =
        {.bad =
             R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于公共图书馆的各项⟦决意⟧，</p></container>)",
         .good =
             R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于公共图书馆的各项决议，</p></container>)",
         .slot = Slot::preamble,
         .language = "zh"},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
