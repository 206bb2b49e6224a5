// SPDX-License-Identifier: Apache-2.0
#include "citations/ordinal.h"

#include <array>
#include <unordered_map>

#include "citations/folded.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

using Names = std::array<std::string_view, 20>;
using Tens = std::array<std::string_view, 10>;

std::string english(int n) {
    static constexpr Names small{"",          "first",     "second",      "third",      "fourth",
                                 "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
                                 "tenth",     "eleventh",  "twelfth",     "thirteenth", "fourteenth",
                                 "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
    static constexpr Tens tens{"", "", "twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"};
    if (n == 100) return "one hundredth";
    if (n > 100) return cat("one hundred and ", english(n - 100));
    const auto unit = static_cast<std::size_t>(n % 10), ten = static_cast<std::size_t>(n / 10);
    if (n < 20) return std::string(small[static_cast<std::size_t>(n)]);
    return unit == 0 ? cat(tens[ten], "ieth") : cat(tens[ten], "y-", small[unit]);
}

std::string french(int n) {
    static constexpr Names small{"",          "unième",   "deuxième",     "troisième",    "quatrième",
                                 "cinquième", "sixième",  "septième",     "huitième",     "neuvième",
                                 "dixième",   "onzième",  "douzième",     "treizième",    "quatorzième",
                                 "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième"};
    static constexpr Tens tens{"",          "",         "vingt",    "trente",       "quarante",
                               "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"};
    static constexpr Tens round{"",
                                "",
                                "vingtième",
                                "trentième",
                                "quarantième",
                                "cinquantième",
                                "soixantième",
                                "",
                                "quatre-vingtième",
                                ""};
    if (n == 1) return "première";
    if (n == 100) return "centième";
    if (n > 100) return cat("cent ", n == 101 ? std::string("unième") : french(n - 100));
    if (n < 20) return std::string(small[static_cast<std::size_t>(n)]);
    const auto ten = static_cast<std::size_t>(n / 10);
    // Seventy and ninety count on from sixty and eighty.
    const auto unit = static_cast<std::size_t>(ten == 7 || ten == 9 ? n % 20 : n % 10);
    if (unit == 0) return std::string(round[ten]);
    const bool joined_by_and = (unit == 1 || unit == 11) && ten < 8;
    return cat(tens[ten], joined_by_and ? " et " : "-", small[unit]);
}

std::string spanish(int n) {
    static constexpr Names small{"",
                                 "primer",
                                 "segundo",
                                 "tercer",
                                 "cuarto",
                                 "quinto",
                                 "sexto",
                                 "séptimo",
                                 "octavo",
                                 "noveno",
                                 "décimo",
                                 "undécimo",
                                 "duodécimo",
                                 "decimotercer",
                                 "decimocuarto",
                                 "decimoquinto",
                                 "decimosexto",
                                 "decimoséptimo",
                                 "decimoctavo",
                                 "decimonoveno"};
    static constexpr Tens tens{"",
                               "",
                               "vigésimo",
                               "trigésimo",
                               "cuadragésimo",
                               "quincuagésimo",
                               "sexagésimo",
                               "septuagésimo",
                               "octogésimo",
                               "nonagésimo"};
    if (n >= 100) return n == 100 ? "centésimo" : cat("centésimo ", spanish(n - 100));
    if (n < 20) return std::string(small[static_cast<std::size_t>(n)]);
    const auto unit = static_cast<std::size_t>(n % 10);
    return cat(tens[static_cast<std::size_t>(n / 10)], unit == 0 ? "" : " ", small[unit]);
}

std::string russian(int n, OrdinalCase form) {
    static constexpr Names stems{"",          "перв",       "втор",      "трет",        "четверт",
                                 "пят",       "шест",       "седьм",     "восьм",       "девят",
                                 "десят",     "одиннадцат", "двенадцат", "тринадцат",   "четырнадцат",
                                 "пятнадцат", "шестнадцат", "семнадцат", "восемнадцат", "девятнадцат"};
    static constexpr Tens tens{"",          "",           "двадцать",  "тридцать",    "сорок",
                               "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто"};
    static constexpr Tens round{"",          "",           "двадцат",   "тридцат",     "сороков",
                                "пятидесят", "шестидесят", "семидесят", "восьмидесят", "девяност"};
    if (n > 100) return cat("сто ", russian(n - 100, form));
    const bool third = n != 13 && n % 10 == 3;
    const std::string_view ending = form == OrdinalCase::oblique      ? (third ? "ьей" : "ой")
                                    : form == OrdinalCase::accusative ? (third ? "ью" : "ую")
                                                                      : (third ? "ья" : "ая");
    if (n == 100) return cat("сот", ending);
    if (n < 20) return cat(stems[static_cast<std::size_t>(n)], ending);
    const auto unit = static_cast<std::size_t>(n % 10), ten = static_cast<std::size_t>(n / 10);
    return unit == 0 ? cat(round[ten], ending) : cat(tens[ten], ' ', stems[unit], ending);
}

std::string arabic(int n, OrdinalCase form) {
    static constexpr std::array<std::string_view, 11> small{"",        "الأولى",  "الثانية", "الثالثة",
                                                            "الرابعة", "الخامسة", "السادسة", "السابعة",
                                                            "الثامنة", "التاسعة", "العاشرة"};
    static constexpr Tens tens{"",      "",     "العشر", "الثلاث", "الأربع",
                               "الخمس", "الست", "السبع", "الثمان", "التسع"};
    if (n == 100) return "المائة";
    if (n > 100) return cat(arabic(n - 100, form), " بعد المائة");
    if (n <= 10) return std::string(small[static_cast<std::size_t>(n)]);
    const auto unit = static_cast<std::size_t>(n % 10), ten = static_cast<std::size_t>(n / 10);
    const std::string_view first = unit == 1 ? "الحادية" : small[unit];
    if (n < 20) return cat(first, " عشرة");
    const auto tens_word = cat(tens[ten], form == OrdinalCase::nominative ? "ون" : "ين");
    return unit == 0 ? tens_word : cat(first, " و", tens_word);
}

std::string chinese(int n) {
    static constexpr std::array<std::string_view, 10> digits{"零", "一", "二", "三", "四",
                                                             "五", "六", "七", "八", "九"};
    const auto unit = static_cast<std::size_t>(n % 10), ten = static_cast<std::size_t>(n / 10 % 10);
    std::string text = n >= 100 ? "一百" : "";
    if (ten > 0)
        text += cat(ten > 1 || n > 100 ? digits[ten] : "", "十");
    else if (n > 100 && unit > 0)
        text += digits[0];
    return unit == 0 ? text : cat(text, digits[unit]);
}

using Values = std::unordered_map<std::string, int>;

void add_spanish_variants(Values& values, const std::string& words, int n) {
    // `primera`, `primero`; `vigésima primera`: the gender changes the last letter of each word.
    std::string feminine, full = words;
    for (std::size_t i = 0; i < words.size(); ++i)
        feminine += words[i] == 'o' && (i + 1 == words.size() || words[i + 1] == ' ') ? 'a' : words[i];
    if (words.ends_with("er")) {
        feminine += 'a';
        full += 'o';
    }
    values.emplace(feminine, n);
    values.emplace(full, n);
}

Values all_values(Language language) {
    Values values;
    for (int n = 1; n <= last_ordinal; ++n) {
        for (const auto form : {OrdinalCase::nominative, OrdinalCase::oblique, OrdinalCase::accusative})
            values.emplace(ordinal_words(n, language, form), n);
        if (language == Language::es) add_spanish_variants(values, ordinal_words(n, language), n);
    }
    if (language == Language::fr) {
        values.emplace("premier", 1);
        values.emplace("seconde", 2);
    }
    return values;
}

}  // namespace

std::string ordinal_words(int number, Language language, OrdinalCase form) {
    if (number < 1 || number > last_ordinal) return {};
    switch (language) {
        case Language::en:
            return english(number);
        case Language::fr:
            return french(number);
        case Language::es:
            return spanish(number);
        case Language::ru:
            return russian(number, form);
        case Language::ar:
            return arabic(number, form);
        case Language::zh:
            return chinese(number);
    }
    return {};
}

std::optional<int> ordinal_value(std::string_view words, Language language) {
    static const std::array<Values, all_languages.size()> values = [] {
        std::array<Values, all_languages.size()> all;
        for (const auto one : all_languages) all[static_cast<std::size_t>(one)] = all_values(one);
        return all;
    }();
    const auto& table = values[static_cast<std::size_t>(language)];
    const auto found = table.find(lower(words));
    return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::string_view english_suffix(int number) {
    const int unit = number % 10;
    if (number % 100 / 10 == 1) return "th";
    return unit == 1 ? "st" : unit == 2 ? "nd" : unit == 3 ? "rd" : "th";
}

}  // namespace resolute::citations
