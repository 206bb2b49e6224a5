// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "citations/symbol_spelling.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/placeholders.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"
#include "text/slips.h"

namespace resolute::rules {

namespace {

using citations::SymbolFault;

/// What is wrong in words, by the first fault.
std::string_view words_for(const SymbolFault& fault, std::string_view shown) {
    switch (fault.kind) {
        case SymbolFault::Kind::look_alike:
            return "a letter of another script";
        case SymbolFault::Kind::letter_case:
            return citations::lower(shown) == citations::lower(fault.right) ? "letters in another case"
                                                                            : "another spelling";
        case SymbolFault::Kind::missing_point:
            return "a point missing";
        case SymbolFault::Kind::missing_slash:
            return "a slash missing";
        case SymbolFault::Kind::missing_space:
            return "a space missing";
        case SymbolFault::Kind::extra_space:
            return "a space too many";
        case SymbolFault::Kind::wrong_dash:
            return "a dash for a hyphen";
        case SymbolFault::Kind::wrong_slash:
            return "another mark for the slash";
        case SymbolFault::Kind::trailing:
            return "a mark behind it";
    }
    return {};
}

/// Reports a symbol at `begin` of a prose whose faults are counted from `from`.
void report(const Subject& subject, const model::Prose& prose, Extent place, std::size_t from,
            const citations::SymbolSpelling& spelling, Findings& found) {
    const auto shown = std::string_view(prose.text).substr(place.begin, place.end - place.begin);
    const auto& first = spelling.faults.front();
    auto& finding = found.at(
        prose.span(subject.source(), place.begin, place.end),
        cat("`", shown, "` has ",
            words_for(first, std::string_view(prose.text).substr(from + first.span.begin, first.span.size())),
            ", expected `", citations::to_string(spelling.symbol), "`"));
    // Where a slash belongs, and which letter is wrong, is a guess.
    const bool sure = std::ranges::all_of(spelling.faults, [&](const SymbolFault& fault) {
        const auto written = std::string_view(prose.text).substr(from + fault.span.begin, fault.span.size());
        const bool other_letter = citations::lower(written) != citations::lower(fault.right);
        return fault.kind != SymbolFault::Kind::missing_slash &&
               (fault.kind != SymbolFault::Kind::letter_case || !other_letter);
    });
    Fix fix{
        cat("write `", citations::to_string(spelling.symbol), "`"), {}, sure ? Trust::safe : Trust::review};
    for (const auto& fault : spelling.faults) {
        auto edit = replacement(subject, prose, from + fault.span.begin, from + fault.span.end, fault.right);
        if (!edit) return;
        fix.edits.push_back(std::move(*edit));
    }
    finding.fixes.push_back(std::move(fix));
}

/// Chinese texts leave out spaces: `A/78/6(Sect.3)`.
bool usual_in(std::string_view language, const citations::SymbolSpelling& spelling, std::string_view text) {
    return language == "zh" && std::ranges::all_of(spelling.faults, [&](const SymbolFault& fault) {
               auto right = fault.right;
               std::erase(right, ' ');
               return fault.kind == SymbolFault::Kind::missing_space ||
                      right == text.substr(fault.span.begin, fault.span.size());
           });
}

void check_cover(const Subject& subject, Findings& found) {
    for (const auto& number : marked(subject, "coverPage", "docNumber")) {
        const auto& prose = number.words->prose;
        const auto text =
            std::string_view(prose.text).substr(number.extent.begin, number.extent.end - number.extent.begin);
        if (text.empty() || !placeholders(text).empty()) continue;
        const auto spelling = citations::diagnose_symbol(text);
        if (!spelling)
            found.at(prose.span(subject.source(), number.extent.begin, number.extent.end),
                     cat("`", text, "` is no symbol of a document"));
        else if (!spelling->faults.empty() && !usual_in(subject.language, *spelling, text))
            report(subject, prose, number.extent, number.extent.begin, *spelling, found);
    }
}

/// The symbol on the cover page is looked at by itself.
bool is_cover_number(const Words& words) {
    return words.part() == "coverPage" && !model::markup(*words.passage.content, "docNumber").empty();
}

/// `S/2014/157/`: a slash that nothing follows.
void check_last_slash(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    const auto& misspelled = words.misspelled_symbols();  // in the order of the text
    auto other = misspelled.begin();
    for (const auto& symbol : words.symbols()) {
        const auto end = symbol.span.end;
        if (!text.substr(end).starts_with('/') || citations::word_at(text, end + 1) ||
            text.substr(end + 1).starts_with('/'))
            continue;
        // `A/66/53/Add.1/ Corr.1` goes on behind a space, which is told.
        while (other != misspelled.end() && other->span.end <= end) ++other;
        if (other != misspelled.end() && other->span.begin <= symbol.span.begin) continue;
        auto& finding = found.at(
            words.prose.span(subject.source(), symbol.span.begin, end + 1),
            cat("`", text.substr(symbol.span.begin, end + 1 - symbol.span.begin), "` has a slash behind it"));
        offer(finding, "leave the slash out", replacement(subject, words.prose, end, end + 1, ""),
              Trust::review);
    }
}

/// `A/54/67/Cor.1`, `FCCC/CP/2015/10/Add 1`, `A/75/345-S/2020/898/Add`: what is added to any symbol, spelled
/// wrong or without its number.
void check_additions(const Subject& subject, const Words& words, Findings& found) {
    constexpr std::array<std::string_view, 3> additions{"Add", "Corr", "Rev"};
    const std::string_view text = words.prose.text;
    const auto& misspelled = words.misspelled_symbols();  // in the order of the text
    auto other = misspelled.begin();
    for (auto slash = text.find('/', 1); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
        const auto begin = slash + 1;
        const bool behind_symbol = citations::is_digit(text[slash - 1]) || text[slash - 1] == ')';
        if (!behind_symbol || begin >= text.size() || !citations::is_upper(text[begin])) continue;
        auto end = begin;
        while (end < text.size() && citations::is_letter(text[end])) ++end;
        constexpr std::size_t longest = 5;
        const auto word = text.substr(begin, end - begin);
        if (word.size() > longest) continue;
        const auto near =
            std::ranges::find_if(additions, [&](auto each) { return slips_between<char>(word, each) <= 1; });
        if (near == additions.end() || word == "Res") continue;  // `Cg-18/Res.40`
        const auto rest = text.substr(end);
        const auto figure = [&](std::size_t at) { return at < rest.size() && citations::is_digit(rest[at]); };
        const bool numbered = rest.starts_with('.') && figure(1);
        if ((word == *near && numbered) || (word != *near && !numbered)) continue;
        while (other != misspelled.end() && other->span.end <= begin) ++other;
        if (other != misspelled.end() && other->span.begin <= begin) continue;  // told as a whole
        found.at(words.prose.span(subject.source(), begin, end),
                 cat("`", word, "`, expected `", *near, ".` and a number"));
    }
}

/// `S/PV. 9564`, `A/CONF 157/24`: the abbreviations that stand behind the organ have a point and a number.
void check_abbreviation(const Subject& subject, const Words& words, std::string_view abbreviation,
                        Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto at = text.find(abbreviation); at != std::string_view::npos;
         at = text.find(abbreviation, at + 1)) {
        const auto begin = at + abbreviation.size();
        const auto rest = text.substr(begin, 3);  // a mark, a space and a figure
        const auto gap = rest.find_first_of("0123456789");
        const bool right = gap == 1 && rest[0] == '.';
        if (right || gap > 2 || (gap == 2 && rest[0] != '.') || (at > 0 && citations::word_before(text, at)))
            continue;
        auto& finding = found.at(
            words.prose.span(subject.source(), at, begin + gap),
            cat("`", text.substr(at, begin + gap - at), "` before a number, expected `", abbreviation, ".`"));
        offer(finding, cat("write `", abbreviation, ".`"),
              replacement(subject, words.prose, begin, begin + gap, "."), Trust::review);
    }
}

/// What stands behind the organ and a hyphen where a slash belongs: the year of the Security Council, a
/// session of the General Assembly that had no special session's number, the Human Rights Council; 0 for
/// anything else.
std::size_t first_piece_length(char organ, std::string_view rest) {
    const auto figures = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (!rest.substr(figures).starts_with('/') && !(organ == 'A' && rest.starts_with("HRC/"))) return 0;
    if (organ == 'S') return figures == 4 && (rest.starts_with("19") || rest.starts_with("20")) ? 4 : 0;
    if (rest.starts_with("HRC/")) return 3;
    return figures == 2 && rest[0] >= '4' && rest[0] <= '8' ? 2 : 0;
}

/// `S-2001/963`, `A|78/345`: another mark for the first slash. Special sessions are numbered `S-27/2`.
void check_first_slash(const Subject& subject, const Words& words, char mark, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto dash = text.find(mark, 1); dash != std::string_view::npos; dash = text.find(mark, dash + 1)) {
        const char organ = text[dash - 1];
        if (organ != 'A' && organ != 'S') continue;
        const auto at = dash - 1;
        if (at > 0 && (citations::word_before(text, at) || text[at - 1] == '-' || text[at - 1] == '/'))
            continue;
        const auto length = first_piece_length(organ, text.substr(dash + 1));
        if (length == 0) continue;
        const auto end = dash + 1 + length;
        auto& finding = found.at(words.prose.span(subject.source(), at, end),
                                 cat("`", text.substr(at, end - at), "`, expected `", text.substr(at, 1), "/",
                                     text.substr(dash + 1, length), "`"));
        offer(finding, "write the slash", replacement(subject, words.prose, dash, dash + 1, "/"),
              Trust::review);
    }
}

/// The last year whose documents a text can name; far off where its symbol tells none.
int last_year(const Subject& subject) {
    constexpr int first_session = 1946, far_off = 2100;
    const auto& own = own_symbol(subject);
    if (!own) return far_off;
    if (subject.organ == model::Organ::security_council && own->year > 0) return own->year + 1;
    const bool regular = own->session.kind == citations::SessionNumber::Kind::regular && !own->session.roman;
    const bool assembly = subject.organ == model::Organ::general_assembly;
    return assembly && regular && own->session.number > 0 ? own->session.number + first_session + 1 : far_off;
}

/// `S/202/898`, `S/2120/898`, `S/PRST/2040/21`: the Security Council has counted its documents by years since
/// 1994.
void check_year(const Subject& subject, const Words& words, Findings& found) {
    constexpr std::string_view figures = "0123456789";
    const std::string_view text = words.prose.text;
    for (auto at = text.find("S/"); at != std::string_view::npos; at = text.find("S/", at + 1)) {
        constexpr std::string_view statement = "PRST/";
        const auto begin = at + 2 + (text.substr(at + 2).starts_with(statement) ? statement.size() : 0);
        const auto end = std::min(text.find_first_not_of(figures, begin), text.size());
        const auto size = end - begin;
        const bool counted = end + 1 < text.size() && text[end] == '/' && citations::is_digit(text[end + 1]);
        const bool piece = at > 0 && (citations::word_before(text, at) || text[at - 1] == '/');
        if (!counted || piece || size < 3 || size > 4) continue;
        // The Organisation for the Prohibition of Chemical Weapons puts the year last: "S/1906/2020".
        const auto number = text.substr(end + 1, text.find_first_not_of(figures, end + 1) - end - 1);
        if (number.size() == 4 && (number.starts_with("19") || number.starts_with("20"))) continue;
        const auto year = leading_number(text.substr(begin, size));
        if (year >= 1994 && year <= last_year(subject)) continue;
        found.at(words.prose.span(subject.source(), at, end),
                 cat("`", text.substr(at, end - at), "`, expected a year since 1994",
                     year > 1994 ? " that has come" : ""));
    }
}

/// `A/71/053`, `61/048`: the Assembly and the councils number nothing with a zero in front.
void check_zeros(const Subject& subject, const Words& words, Span symbol, Findings& found) {
    const std::string_view text = words.prose.text;
    const auto shown = text.substr(symbol.begin, symbol.size());
    const bool other = !citations::is_digit(shown[0]) && !shown.starts_with("A/") &&
                       !shown.starts_with("S/") && !shown.starts_with("E/");
    if (other) return;
    for (auto zero = shown.find("/0"); zero != shown.npos; zero = shown.find("/0", zero + 1)) {
        const auto at = symbol.begin + zero;
        const auto number = std::min(text.find_first_not_of('0', at + 1), text.size());
        const auto end = std::min(text.find_first_not_of("0123456789", number), text.size());
        if (end == number) continue;
        auto& finding =
            found.at(words.prose.span(subject.source(), at + 1, end),
                     cat("`", text.substr(at + 1, end - at - 1), "` with a zero in front, expected `",
                         text.substr(number, end - number), "`"));
        offer(finding, "take it out", replacement(subject, words.prose, at + 1, number, ""), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    check_cover(subject, found);
    for (const auto& words : subject.reading->words) {
        if (is_cover_number(words)) continue;
        if (words.has('/')) {
            check_last_slash(subject, words, found);
            check_additions(subject, words, found);
            check_abbreviation(subject, words, "S/PV", found);
            check_abbreviation(subject, words, "A/CONF", found);
            check_year(subject, words, found);
            check_first_slash(subject, words, '-', found);
            check_first_slash(subject, words, '|', found);
            if (words.prose.text.find("/0") != std::string::npos) {
                for (const auto& symbol : words.symbols()) check_zeros(subject, words, symbol.span, found);
                for (const auto& number : words.numbers()) check_zeros(subject, words, number.span, found);
            }
        }
        for (const auto& symbol : words.misspelled_symbols())
            if (!symbol.spelling.faults.empty() &&
                !usual_in(subject.language, symbol.spelling, words.prose.text))
                report(subject, words.prose, {symbol.span.begin, symbol.span.end}, 0, symbol.spelling, found);
    }
}

constexpr std::array<Example, 7> further{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports contained in documents
FCCC/CP/2015/10/⟦Addd⟧.1, NPT/CONF.1995/32/⟦Corr⟧, ⟦A/CONF ⟧157/24 and ⟦S/PV. ⟧9564, and resolution Cg-18/Res.40,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports contained in documents
FCCC/CP/2015/10/Add.1, NPT/CONF.1995/32/Corr.2, A/CONF.157/24 and S/PV.9564, and resolution Cg-18/Res.40,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 61/⟦048⟧ and the report contained in
document A/71/⟦053⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 61/48 and the report contained in
document A/71/53,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports contained in
documents ⟦A|77⟧/345, ⟦S/202⟧/898, ⟦S/PRST/2063⟧/21 and ⟦S/2063⟧/17,</p></container>)",
        .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports contained in
documents A/77/345, S/2020/898, S/PRST/2013/21 and S/2023/17,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports contained in
documents ⟦S-2001⟧/963 and ⟦A/77/345/⟧ and ⟦A/66/53/Add.1/ Corr.1⟧,</p></container>)",
        .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the reports contained in
documents S/2001/963 and A/77/345 and A/66/53/Add.1/Corr.1,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report contained in
document ⟦A/ 77//345⟧ and the letter ⟦S/2023507⟧,</p></container>)",
        .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report contained in
document A/77/345 and the letter S/2023/507,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> le rapport publié sous la cote
⟦A/HRK/52/51⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Rappelant</i> le rapport publié sous la cote
A/HRC/52/51,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на доклад Генерального секретаря
(⟦А/77/345⟧),</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>ссылаясь</i> на доклад Генерального секретаря
(A/77/345),</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"}};

}  // namespace

extern constinit const Rule symbol_malformed{
    .code = "CITE001",
    .name = "symbol-malformed",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a document symbol that is spelled wrong",
    .why =
        R"(Documents are found by their symbol, letter for letter. Organs and series are capitals (`A/RES/`, not `A/Res/`);
`L.`, `Add.`, `Corr.`, `Rev.` and `PV.` keep their point and take no space behind it; the year of a Security Council
resolution stands behind a space; two symbols of one document are joined by a hyphen. A slash missing, doubled or turned
round, a space beside it, O and l for figures, a zero in front of a number, and a letter that makes a series unknown are found by the symbol that a
single change makes of the text.)",
    .authority = "Editorial Manual, Symbols of documents; published texts, 99 %",
    .example =
        {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report contained in
document ⟦A/77/L45/Rev.1⟧,</p></container>)",
         .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report contained in
document A/77/L.45/Rev.1,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = further,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
