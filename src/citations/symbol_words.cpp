// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/symbol_reader.h"

namespace resolute::citations {
namespace {

using Words = std::initializer_list<std::string_view>;

bool among(std::string_view word, Words words) {
    if (word.empty()) return false;
    return std::ranges::any_of(words, [&](std::string_view each) {
        return each.size() == word.size() && each.front() == word.front() && each == word;
    });
}

/// The word without a number and a parenthesis at its end: `WHA75` to `WHA`, `GC(55)` to `GC`, `GB.341` to
/// `GB`.
std::string_view stem(std::string_view word) {
    if (word.ends_with(')')) word = word.substr(0, word.find('('));
    while (!word.empty() && is_digit(word.back())) word.remove_suffix(1);
    if (word == "EC-" || word == "C-" || word.ends_with('.')) word.remove_suffix(1);
    return word;
}

}  // namespace

bool is_treaty_body(std::string_view word) {
    return among(word, {"CCPR", "CEDAW", "CERD", "CRC", "CRPD", "CAT", "CMW", "CED", "CESCR", "HRI"});
}

bool is_other_organ(std::string_view word) {
    if (is_treaty_body(word)) return true;
    return among(
        stem(word),
        {"UNEP",     "HSP",      "UNW",   "DP",    "UNICEF", "UNFPA",  "TD",     "IDB",        "WFP",
         "CEB",      "PBC",      "JIU",   "SPLOS", "ISBA",   "CLCS",   "ICCD",   "FCCC",       "CBD",
         "CAC",      "CTOC",     "NPT",   "BWC",   "CCW",    "CCM",    "CD",     "TPNW",       "APLC",
         "LEG",      "INFCIRC",  "GOV",   "GC",    "WHA",    "EB",     "WT",     "MSC",        "MEPC",
         "IOC",      "COFI",     "C",     "CL",    "HRC",    "UNCTAD", "SOLAS",  "IMO",        "INTERPOL",
         "AFRC",     "ECE",      "ESCAP", "LC",    "ECLAC",  "UNODC",  "UNEA",   "UN-Habitat", "IPBES",
         "ICSP",     "BWM",      "SR",    "FIRO",  "SAICM",  "RC",     "GB",     "ATT",        "OP",
         "Assembly", "ASSEMBLY", "EX.CL", "PSC",   "ID",     "IDEP",   "UNIDO",  "OPCW",       "UNOV",
         "UNA",      "AT",       "SCAF",  "SCPC",  "EC",     "ITH",    "STCMLC", "WIPO",       "ICAO",
         "CGRFA",    "CFS",      "ICEF",  "GCF",   "AC"});
}

bool is_dotted_word(std::string_view word) {
    return is_body_word(word) || among(word, {"L", "PV", "SR", "CRP", "WP", "R", "INF", "COMM", "NOTE", "MIN",
                                              "PET", "RPM", "NGO", "HLS", "BP"});
}

bool is_body_word(std::string_view word) {
    return among(word, {"AC",  "C",    "CN",   "CONF",  "GC",  "PC",  "SC",    "Sub",   "WG",   "Com",
                        "RT",  "TC",   "EA",   "HRC",   "BUR", "SPC", "EMRIP", "WGAP",  "FFDF", "HLPF",
                        "HLS", "INCB", "ICEF", "ESCAP", "ECE", "ECA", "ESCWA", "ECLAC", "LC",   "PCN"});
}

bool is_plain_word(char organ, std::string_view word) {
    if (among(word, {"RES", "DEC", "PRST", "INF", "NGO", "PET", "G", "BUR", "COMM", "PC", "RC", "AC", "GC",
                     "WG", "CO", "Q", "OS", "WP", "NC"}))
        return true;
    if (organ == 'A')
        return among(word,
                     {"HRC", "SPC", "EMRIP", "WGAP", "BMS", "ISC", "MGE", "OM", "FMSI", "IND", "CC", "DC"});
    if (organ == 'S') return among(word, {"Agenda", "PROCEDURE", "COM"});
    return std::ranges::all_of(word, is_upper) && word.size() <= 8;
}

}  // namespace resolute::citations
