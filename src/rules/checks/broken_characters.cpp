// SPDX-License-Identifier: Apache-2.0

#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

bool is_continuation(char32_t code) {
    // A byte of a longer character that was read as a character of its own, in Latin 1 or Windows 1252.
    return (code >= 0x80 && code <= 0xBF) || code == 0x20AC || code == 0x201A || code == 0x0192 ||
           code == 0x2020 || code == 0x2021 || code == 0x02C6 || code == 0x2030 || code == 0x0160;
}

/// The bytes of a garbled character that begins at `at`; 0 for anything else.
std::size_t garbled(std::string_view text, std::size_t at) {
    // Followed by a character of ASCII: most often it is a letter with an accent.
    if (at + 2 >= text.size() || static_cast<unsigned char>(text[at + 2]) < 0x80) return 0;
    const auto first = character_at(text, at);
    const auto next = at + first.length;
    if (next >= text.size()) return 0;
    const auto second = character_at(text, next);
    if (!is_continuation(second.code)) return 0;
    const bool two = first.code == 0xC2 || first.code == 0xC3 || first.code == 0xD0 || first.code == 0xD1 ||
                     first.code == 0xD8 || first.code == 0xD9;
    if (two) return first.length + second.length;
    if (first.code < 0xE0 || first.code > 0xEF || next + second.length >= text.size()) return 0;
    const auto third = character_at(text, next + second.length);
    const bool quote = first.code == 0xE2 && second.code == 0x20AC;
    // "é »" is French.
    const auto spacing = [](char32_t code) { return code == 0xA0 || code == 0xAB || code == 0xBB; };
    if (spacing(second.code) || spacing(third.code)) return 0;
    if (!quote && !is_continuation(third.code)) return 0;
    return first.length + second.length + third.length;
}

void check(const Subject& subject, Findings& found) {
    const auto text = subject.source().text();
    const auto report = [&](std::size_t begin, std::size_t end) {
        found.at(
            {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            cat("`", text.substr(begin, end - begin), "` is garbled: read in another encoding than written"));
    };
    constexpr std::string_view replacement = "\xEF\xBF\xBD";
    for (auto at = text.find(replacement); at != std::string_view::npos; at = text.find(replacement, at + 1))
        report(at, at + replacement.size());
    // The others begin with one of U+00C2 to U+00EF, in UTF-8 behind the byte C3.
    for (auto at = text.find('\xC3'); at != std::string_view::npos; at = text.find('\xC3', at + 1)) {
        auto end = at + garbled(text, at);
        if (end == at) continue;
        // A garbled word is one finding.
        for (auto more = end < text.size() ? garbled(text, end) : 0; more > 0;
             more = end < text.size() ? garbled(text, end) : 0)
            end += more;
        report(at, end);
        at = end - 1;
    }
}

}  // namespace

extern constinit const Rule broken_characters{
    .code = "DRAFT008",
    .name = "broken-characters",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "characters that were read in another encoding than they were written in",
    .why =
        R"(`Ã©` was `é` and `â€™` was `’` before a program took UTF-8 for Latin 1; U+FFFD stands where a program could not read a
character at all. What was meant can be guessed by a person.)",
    .authority = "Unicode Standard 15.0, 3.9 and 23.8",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet in the caf⟦Ã©⟧ of the library.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet in the café of the library.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
