// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

struct Known {
    char32_t code;
    std::string_view name;
};
constexpr std::array<Known, 11> known{{{0xAD, "soft hyphen"},
                                       {0x200B, "zero-width space"},
                                       {0x200C, "zero-width non-joiner"},
                                       {0x200D, "zero-width joiner"},
                                       {0x200E, "left-to-right mark"},
                                       {0x200F, "right-to-left mark"},
                                       {0x2028, "line separator"},
                                       {0x2029, "paragraph separator"},
                                       {0x2060, "word joiner"},
                                       {0xFEFF, "byte-order mark"},
                                       {0xFFFD, "replacement character"}}};

std::string name_of(char32_t code) {
    for (const auto& each : known)
        if (each.code == code) return std::string(each.name);
    if (code < 0xA0) return "control character";
    if (code >= 0xE000) return "character of private use";
    return "direction control";
}

std::string hexadecimal(char32_t code) {
    std::string digits;
    for (; code != 0 || digits.size() < 4; code >>= 4)
        digits.insert(digits.begin(), "0123456789ABCDEF"[code & 15]);
    return digits;
}

/// Marks of direction and of joining, which Arabic text needs next to figures and Latin words.
bool directs(char32_t code) {
    return code == 0x200C || code == 0x200D || code == 0x200E || code == 0x200F ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// What shows letters in the reverse of their order, whatever the script.
bool overrides(char32_t code) {
    return code == 0x202D || code == 0x202E;
}

/// Arabic writes no mark of joining between two letters of one word; Persian does.
bool parts_letters(std::string_view text, const Token& token) {
    if (token.code != 0x200C || token.begin == 0 || token.end >= text.size()) return false;
    const auto is_arabic = [](char32_t code) { return code >= 0x621 && code <= 0x64A; };
    return is_arabic(character_before(text, token.begin).code) &&
           is_arabic(character_at(text, token.end).code);
}

void check(const Subject& subject, const Words& words, Findings& found) {
    for (const auto& token : words.tokens) {
        if (!token.is(Token::Kind::odd)) continue;
        if (subject.language == "ar" && directs(token.code) && !overrides(token.code) &&
            !parts_letters(words.prose.text, token))
            continue;
        // The reader of XML tells of those below the space.
        if (token.code < 0x20) continue;
        auto& finding = found.at(words.prose.span(subject.source(), token.begin, token.end),
                                 cat(name_of(token.code), " (U+", hexadecimal(token.code), ") in the text"));
        const bool lost = token.code == 0xFFFD || token.code >= 0xE000;  // it stands for something
        if (!lost || token.code == 0xFEFF)
            offer(finding, "delete it", replacement(subject, words.prose, token.begin, token.end, ""),
                  directs(token.code) ? Trust::review : Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words)
        if (words.kinds.odd) check(subject, words, found);
}

constexpr std::array<Example, 3> more_examples{
    {{.bad =
          "<container name=\"إذ تشير\" eId=\"container_1\"><p><span class=\"bold italic\">إذ تشير</span> إلى "
          "⟦\u202E⟧الميثاق،</p></container>",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          "<container name=\"إذ تشير\" eId=\"container_1\"><p><span class=\"bold italic\">إذ تشير</span> إلى "
          "المي⟦\u200B⟧ثاق،</p></container>",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad = "<container name=\"回顾\" eId=\"container_1\"><p><b>回顾</b>《宪⟦\uFEFF⟧章》，</p></container>",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《宪章》，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule character_invisible{
    .code = "EDIT028",
    .name = "character-invisible",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a character that cannot be seen, or stands for one that was lost",
    .why =
        R"(Spaces and joiners of no width, soft hyphens and byte-order marks come with pasted text. They part words for every search
and comparison while the page looks right. A replacement character (U+FFFD) or one of private use tells that something
was lost. Marks of direction have their place in Arabic texts only.)",
    .authority =
        "The Unicode Standard, chapter 23; published texts, where they stand in one file of a hundred",
    .example =
        {.bad = "<container name=\"Recalling\" eId=\"container_1\"><p><i>Recalling</i> the "
                "Char⟦\u200B⟧ter,</p></container>",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
