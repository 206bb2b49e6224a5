// SPDX-License-Identifier: Apache-2.0
#include "citations/ordinal_reader.h"

#include <array>

#include "citations/folded.h"
#include "citations/ordinal.h"
#include "citations/scanner.h"

namespace resolute::citations {
namespace {

constexpr int most_words = 5;  // `one hundred and twenty-first` has four, the Arabic of it five

bool ends_word(std::string_view text, std::size_t at) {
    const char c = text[at];
    return c == ' ' || c == ',' || c == ';' || c == ':' || c == '(' || c == ')' || c == '"' || c == '\'' ||
           c == '.' || text.substr(at).starts_with("،") || text.substr(at).starts_with("؛");
}

std::string_view suffix_of(int number, Language language) {
    switch (language) {
        case Language::en:
            return english_suffix(number);
        case Language::fr:
            return number == 1 ? "re" : "e";
        default:
            return {};
    }
}

/// Whether `suffix` may stand behind figures, and is the right one there.
struct Suffix {
    bool known = false, right = true;
};
Suffix suffix(int number, std::string_view written, Language language) {
    const auto among = [&](std::initializer_list<std::string_view> all) {
        for (const auto one : all)
            if (one == written) return true;
        return false;
    };
    switch (language) {
        case Language::en:
            return {among({"st", "nd", "rd", "th"}), written == suffix_of(number, language)};
        case Language::fr:
            return {among({"e", "re", "ère", "ème", "er"}),
                    written == suffix_of(number, language) || written == "ère"};
        case Language::es:
            return {among({"º", "ª", "°", "a", "o", ".º", ".ª"}), written != "°"};
        case Language::ru:
            if (among({"-e", "-a", "-o"})) return {true, false};
            return {among({"-е", "-я", "-й", "-ю", "-м", "-го", "-му"}), true};
        default:
            return {written.empty(), true};
    }
}

std::optional<ReadOrdinal> figures(std::string_view text, std::size_t begin, std::size_t end,
                                   Language language) {
    Scanner in{text.substr(0, end), begin};
    const auto number = in.number(5);
    if (!number || *number == 0) return std::nullopt;
    const Suffix found = suffix(*number, in.rest(), language);
    if (!found.known) return std::nullopt;
    return ReadOrdinal{*number, begin, end, true, found.right};
}

}  // namespace

std::size_t word_begin(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 60 && !ends_word(text, begin - 1)) --begin;
    return begin;
}

std::size_t word_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && end - begin < 60 && !ends_word(text, end)) ++end;
    return end;
}

std::optional<ReadOrdinal> ordinal_before(std::string_view lower, std::size_t end, Language language) {
    std::array<std::size_t, most_words> begins{};
    std::size_t count = 0;
    for (std::size_t at = end; count < begins.size();) {
        const std::size_t begin = word_begin(lower, at);
        if (begin == at) break;
        begins[count++] = begin;
        if (begin == 0 || lower[begin - 1] != ' ') break;
        at = begin - 1;
    }
    while (count-- > 0)
        if (const auto number = ordinal_value(lower.substr(begins[count], end - begins[count]), language))
            return ReadOrdinal{*number, begins[count], end};
    return begins[0] < end ? figures(lower, begins[0], end, language) : std::nullopt;
}

std::optional<ReadOrdinal> ordinal_at(std::string_view lower, std::size_t begin, Language language) {
    std::array<std::size_t, most_words> ends{};
    std::size_t count = 0;
    for (std::size_t at = begin; count < ends.size();) {
        const std::size_t end = word_end(lower, at);
        if (end == at) break;
        ends[count++] = end;
        if (end >= lower.size() || lower[end] != ' ') break;
        at = end + 1;
    }
    const std::size_t first = count > 0 ? ends[0] : begin;
    while (count-- > 0)
        if (const auto number = ordinal_value(lower.substr(begin, ends[count] - begin), language))
            return ReadOrdinal{*number, begin, ends[count]};
    return first > begin ? figures(lower, begin, first, language) : std::nullopt;
}

}  // namespace resolute::citations
