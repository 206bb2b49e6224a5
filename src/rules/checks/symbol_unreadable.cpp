// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "citations/symbol_spelling.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

bool belongs(char c) {
    return citations::is_letter(c) || citations::is_digit(c) || c == '.' || c == '/' || c == '-' ||
           c == '_' || c == ':' || c == '@' || c == '%' || c == '#' || c == '?' || c == '=' || c == '&';
}

Extent token_around(std::string_view text, std::size_t slash) {
    Extent token{slash, slash};
    while (token.begin > 0 && belongs(text[token.begin - 1])) --token.begin;
    while (token.end < text.size() && belongs(text[token.end])) ++token.end;
    while (token.end > slash && std::string_view(".-:?").find(text[token.end - 1]) != std::string_view::npos)
        --token.end;
    return token;
}

/// Figures, a slash and capitals, and no mark of web addresses: what only symbols have.
bool is_like_symbol(std::string_view token) {
    if (token.find_first_of(":@%#?=&_") != std::string_view::npos || token.starts_with("www.")) return false;
    const auto count = [&](auto test) { return std::ranges::count_if(token, test); };
    const auto slashes = std::ranges::count(token, '/');
    const auto figures = count(citations::is_digit);
    if (slashes == 0 || figures < 2 || token.size() > 60) return false;
    // "24/7", "2023/24-2025", "km2/h", "B2B/B2C"
    const auto first_slash = token.find('/');
    const auto organ = token.substr(0, first_slash);
    const bool one_letter =
        organ.empty() || (organ.size() <= 2 && std::ranges::any_of(organ, citations::is_upper));
    return one_letter && (slashes > 1 || organ.size() == 1);
}

bool covered(const Words& words, Extent token) {
    const auto touches = [&](Span span) { return span.begin < token.end && token.begin < span.end; };
    const auto any = [&](const auto& all) {
        return std::ranges::any_of(all, [&](const auto& each) { return touches(each.span); });
    };
    return any(words.symbols()) || any(words.misspelled_symbols()) || any(words.numbers());
}

/// A symbol that the next word runs into: `A/76/11of`; the end of the symbol, or 0.
std::size_t glued_symbol(std::string_view token) {
    std::size_t end = token.size();
    while (end > 0 && token[end - 1] >= 'a' && token[end - 1] <= 'z') --end;
    if (end == token.size() || end == 0 || !citations::is_digit(token[end - 1])) return 0;
    return citations::parse_symbol(token.substr(0, end)) ? end : 0;
}

class Check {
public:
    Check(const Subject& subject, Findings& found) : subject_(subject), found_(found) {}

    void check(const Words& words) {
        const std::string_view text = words.prose.text;
        for (const auto& symbol : words.symbols())
            if (citations::word_at(text, symbol.span.end) && citations::is_digit(text[symbol.span.end - 1]))
                glued(words, symbol.span.begin, symbol.span.end);
            else
                check_double(words, symbol.span.begin, symbol.span.end);
        for (auto slash = text.find('/'); slash != std::string_view::npos;) {
            const auto token = token_around(text, slash);
            slash = text.find('/', std::max(token.end, slash + 1));
            const auto shown = text.substr(token.begin, token.end - token.begin);
            if (!is_like_symbol(shown) || citations::word_before(text, token.begin) || covered(words, token))
                continue;
            if (const auto end = glued_symbol(shown); end != 0)
                glued(words, token.begin, token.begin + end);
            else
                found_.at(words.prose.span(subject_.source(), token.begin, token.end),
                          cat("`", shown, "` is no symbol of a document"));
        }
    }

private:
    /// "A/74/976-S-2020/773": the second part of a double symbol with a hyphen for its slash.
    void check_double(const Words& words, std::size_t begin, std::size_t end) {
        const auto rest = std::string_view(words.prose.text).substr(end);
        if (!(rest.starts_with("-S") || rest.starts_with("-E")) || rest.size() < 4 ||
            !citations::is_digit(rest[3]) || rest[2] == '/')
            return;
        const auto last = std::min(rest.find_first_of(" ,.;)"), rest.size());
        found_.at(words.prose.span(subject_.source(), begin, end + last),
                  cat("`", words.prose.text.substr(begin, end + last - begin),
                      "` is no symbol of two organs, expected `", rest.substr(1, 1), "/` behind the hyphen"));
    }

    void glued(const Words& words, std::size_t begin, std::size_t end) {
        auto& finding = found_.at(words.prose.span(subject_.source(), begin, end),
                                  cat("`", words.prose.text.substr(begin, end - begin),
                                      "` runs into the next word, expected a space behind it"));
        offer(finding, "insert a space", replacement(subject_, words.prose, end, end, " "), Trust::review);
    }

    const Subject& subject_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    Check checker(subject, found);
    for (const auto& words : subject.reading->words)
        if (words.has('/') && words.has_digit()) checker.check(words);
}

constexpr std::array<Example, 3> further{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report
⟦A/74/976-S-2020/773⟧ on public libraries,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report
A/74/976-S/2020/773 on public libraries,</p></container>)",
            .slot = Slot::preamble},
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report
⟦K/76/153⟧ on public libraries,</p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report
A/76/153 on public libraries,</p></container>)",
            .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на доклад ⟦A/77/345⟧от 12 мая 2022 года,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на доклад A/77/345 от 12 мая 2022 года,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"}};

}  // namespace

extern constinit const Rule symbol_unreadable{
    .code = "CITE013",
    .name = "symbol-unreadable",
    .levels = until_adopted(Level::warning, Level::hint),
    .summary = "what looks like a document symbol and is none, or runs into the next word",
    .why =
        R"(A single letter, slashes and figures are the form of a symbol. Where no document can have it, because the organ or
the series does not exist, one of the characters is wrong. A symbol with a word right behind it can be neither searched
for nor linked. Which symbol was meant is left to the reader; where one change tells it, symbol-malformed does.)",
    .authority = "Editorial Manual, Symbols of documents",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> document
⟦A/76/11⟧of the Secretary-General,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> document
A/76/11 of the Secretary-General,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::review};

}  // namespace resolute::rules
