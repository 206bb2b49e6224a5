// SPDX-License-Identifier: Apache-2.0
#include "rules/text_language.h"

#include <algorithm>
#include <array>

#include "text/find.h"

namespace resolute::rules {

namespace {

struct SmallWords {
    std::string_view language;
    std::array<std::string_view, 8> words;  // each with the spaces around it
};
/// Words that the other three languages do not have.
constexpr std::array<SmallWords, 4> small_words{{
    {"en", {" the ", " and ", " of ", " to ", " with ", " for ", " that ", " its "}},
    {"fr", {" et ", " les ", " des ", " du ", " le ", " dans ", " aux ", " pour "}},
    {"es", {" y ", " los ", " el ", " del ", " las ", " por ", " para ", " con "}},
    {"de", {" der ", " die ", " und ", " den ", " zu ", " von ", " mit ", " das "}},
}};

struct Letters {
    std::size_t latin = 0, cyrillic = 0, arabic = 0, han = 0;
};
Letters letters(std::string_view text) {
    Letters count;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'))
            ++count.latin;
        else if (byte == 0xD0 || byte == 0xD1)
            ++count.cyrillic;
        else if (byte >= 0xD8 && byte <= 0xDB)
            ++count.arabic;
        else if (byte >= 0xE4 && byte <= 0xE9)
            ++count.han;
    }
    return count;
}

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = find_phrase(text, word); at != std::string_view::npos;
         at = find_phrase(text, word, at + word.size() - 1))
        ++found;
    return found;
}

std::string_view latin_language(std::string_view text, std::size_t least) {
    std::string_view best;
    std::size_t most = 0, second = 0;
    for (const auto& each : small_words) {
        std::size_t score = 0;
        for (const auto word : each.words) score += count(text, word);
        if (score > most) {
            second = most;
            most = score;
            best = each.language;
        } else {
            second = std::max(second, score);
        }
    }
    return most >= least && most >= least * second ? best : std::string_view();
}

std::string_view language_of(std::string_view text, std::size_t least) {
    const auto count = letters(text);
    const auto most = std::max({count.latin, count.cyrillic, count.arabic, 2 * count.han});
    if (most < 20) return {};
    if (most == count.latin) return latin_language(text, least);
    if (most == count.cyrillic) return "ru";
    return most == count.arabic ? "ar" : "zh";
}

}  // namespace

std::string_view text_language(std::string_view text) {
    return language_of(text, 3);
}

std::string_view foreign_language(std::string_view text) {
    return language_of(text, 2);
}

bool may_be_in(std::string_view text, std::string_view language) {
    const auto known = std::ranges::find(small_words, language, &SmallWords::language);
    if (known != small_words.end())
        return std::ranges::any_of(known->words, [&](std::string_view word) {
            return find_phrase(text, word) != std::string_view::npos;
        });
    // The first letters of another script tell; names and symbols in Latin letters may come first. A few
    // words among many Latin ones are a verb before a text that was not translated.
    const std::size_t enough = language == "zh" ? 12 : 30;
    std::size_t own = 0, latin = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool fits = language == "ru"   ? byte == 0xD0 || byte == 0xD1
                          : language == "ar" ? byte >= 0xD8 && byte <= 0xDB
                                             : byte >= 0xE4 && byte <= 0xE9;
        if (fits && ++own >= enough) return true;
        latin += (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    }
    return own > 0 && latin < 5 * own;
}

}  // namespace resolute::rules
