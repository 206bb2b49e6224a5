// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/folded.h"
#include "citations/symbol_broken.h"
#include "citations/symbol_reader.h"
#include "citations/symbol_spelling.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

constexpr std::size_t longest_token = 80;

/// How many bytes of the character at `at` may belong to a symbol, however spelled; 0 when it may not.
std::size_t symbol_character(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (is_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '/' || c == '(' || c == ')') return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    const Character wide = character_at(text, at);
    return latin_look_alike(wide.code) != 0 || wide.code == 0x2013 ? wide.length : 0;
}

struct Token {
    std::size_t begin = 0, end = 0;
};

Token token_around(std::string_view text, std::size_t slash) {
    Token token{slash, slash};
    while (token.begin > 0 && slash - token.begin < 16) {
        const std::size_t before = token.begin - character_before(text, token.begin).length;
        if (symbol_character(text, before) == 0 || text[before] == '(' || text[before] == '/') break;
        token.begin = before;
    }
    while (token.end < text.size() && token.end - token.begin < longest_token) {
        const std::size_t size = symbol_character(text, token.end);
        if (size == 0) break;
        token.end += size;
    }
    // A parenthesis of a symbol may stand behind a space: the year, the session, the part.
    if (text.substr(token.end).starts_with(" (")) {
        const std::size_t close = text.find(')', token.end);
        if (close != std::string_view::npos && close - token.end < 20) token.end = close + 1;
    }
    return token;
}

/// Leaves out what belongs to the sentence: points and commas, an unpaired parenthesis, a dash.
void trim(std::string_view text, Token& token) {
    while (token.end > token.begin) {
        const std::string_view inside = text.substr(token.begin, token.end - token.begin);
        const auto paired = std::ranges::count(inside, '(') >= std::ranges::count(inside, ')');
        if (inside.ends_with("–"))
            token.end -= std::string_view("–").size();
        else if (inside.back() == '.' || inside.back() == '-' || inside.back() == '/' ||
                 inside.back() == '(' || (inside.back() == ')' && !paired))
            --token.end;
        else
            return;
    }
}

/// Whether the token looks enough like a symbol: in small letters it needs more evidence than `s/he 2`.
bool is_candidate(std::string_view token) {
    if (std::ranges::none_of(token, is_digit) || token.find('/') == std::string_view::npos) return false;
    const char first = token.front();
    return first < 'a' || first > 'z' || std::ranges::count(token, '/') >= 2;
}

}  // namespace

std::vector<MisspelledSymbol> find_misspelled_symbols(const Folded& folded) {
    const std::string_view plain = folded.text();
    std::vector<MisspelledSymbol> found;
    for (std::size_t slash = plain.find('/'); slash != std::string_view::npos;) {
        Token token = token_around(plain, slash);
        const std::size_t next = std::max(token.end, slash + 1);
        trim(plain, token);
        if (token.end > slash && is_candidate(plain.substr(token.begin, token.end - token.begin))) {
            const Span span = folded.original(token.begin, token.end);
            const auto written = folded.source().substr(span.begin, span.size());
            const auto right = parse_plain_symbol(written);
            auto spelling = right && to_string(*right) == written ? std::nullopt : diagnose_symbol(written);
            if (spelling && !spelling->faults.empty()) {
                for (auto& fault : spelling->faults)
                    fault.span = {fault.span.begin + span.begin, fault.span.end + span.begin};
                found.push_back({std::move(*spelling), span});
            }
        }
        slash = plain.find('/', next);
    }
    add_broken_symbols(folded, found);
    return found;
}

}  // namespace resolute::citations
