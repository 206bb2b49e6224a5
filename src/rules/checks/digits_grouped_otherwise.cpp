// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// The mark that groups figures in other languages but not in this one: everywhere but in English commas,
/// which stand before decimals, and in English the points of Spanish.
char32_t foreign_mark(std::string_view language) {
    return language == "en" ? U'.' : U',';
}

/// One past the last token of a number whose figures the mark groups by three; `first` where it is none.
std::size_t end_of_grouped(const Tokens& tokens, std::size_t first, char32_t mark, std::size_t least) {
    if (tokens[first].size() > 3 || (first > 0 && tokens[first - 1].is(Kind::mark))) return first;
    auto end = first + 1;
    while (end + 1 < tokens.size() && tokens[end].is_mark(mark) && tokens[end + 1].is(Kind::number) &&
           tokens[end + 1].size() == 3)
        end += 2;
    const bool whole = end >= tokens.size() || !tokens[end].is(Kind::number);
    return whole && (end - first) / 2 >= least ? end : first;
}

/// "0.625", "12.375 per cent", and whatever stands in tables: three figures behind a point may be decimals.
bool may_be_decimal(const Words& words, std::size_t first) {
    constexpr std::array<std::string_view, 5> units{"per", "percent", "million", "billion", "trillion"};
    const auto& tokens = words.tokens;
    const auto behind = first + 4;
    const bool of_unit = behind < tokens.size() &&
                         (std::ranges::find(units, tokens[behind].in(words.prose.text)) != units.end());
    return tokens[first].in(words.prose.text).starts_with('0') || of_unit ||
           words.passage.role != model::Passage::Role::line || words.passage.note;
}

/// Whether the figures end a date, "3 May 20150", which another rule tells.
bool ends_date(const Tokens& tokens, std::size_t i) {
    return i >= 4 && tokens[i - 2].is(Kind::word) && tokens[i - 4].is(Kind::number) &&
           tokens[i - 4].size() <= 2;
}

/// Five figures in a row that begin like a year: "in 20150". A number as large would be grouped.
void check_year(const Subject& subject, const Words& words, Findings& found) {
    const bool text = words.passage.role == model::Passage::Role::line && !words.passage.note;
    for (const std::size_t i : words.kinds.numbers) {
        const auto& token = words.tokens[i];
        const auto figures = token.in(words.prose.text);
        const bool year = figures.size() == 5 && (figures.starts_with("19") || figures.starts_with("20"));
        const auto parted = [&](std::size_t at, bool edge) {
            return edge || words.tokens[at].is(Kind::space) || words.tokens[at].is(Kind::han) ||
                   words.tokens[at].is_mark(',') || words.tokens[at].is_mark(';') ||
                   words.tokens[at].is_mark('.');
        };
        if (!text || !year || !parted(i - 1, i == 0) || !parted(i + 1, i + 1 == words.tokens.size()) ||
            words.prose.run_at(token.begin).link || ends_date(words.tokens, i))
            continue;
        found.hint(words.prose.span(subject.source(), token.begin, token.end),
                   cat("`", figures, "` is no year, and no number grouped by three"));
    }
}

/// A cell with one grouped number of which a figure was lost: "32 614 80".
void check_cell(const Subject& subject, const Words& words, Findings& found) {
    const auto& extent = words.extent;
    const auto shown = std::string_view(words.prose.text).substr(extent.begin, extent.end - extent.begin);
    std::size_t groups = 0, shorter = 0;
    for (const auto& token : words.tokens) {
        if (token.begin < extent.begin || token.end > extent.end) continue;
        if (token.is(Kind::number)) {
            if (token.size() > 3) return;
            if (++groups > 1 && token.size() < 3) ++shorter;
        } else if (!token.is(Kind::space) && !token.is_mark(',')) {
            return;
        }
    }
    if (groups < 2 || shorter != 1) return;
    found.hint(words.prose.span(subject.source(), extent.begin, extent.end),
               cat("a group of less than three figures in `", shown, "`"));
}

/// "100,00", "3208,080": a comma among figures that groups them otherwise than by three. Points are decimal
/// marks in English, lists of numbers have spaces.
void check_groups(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    for (const std::size_t i : words.kinds.numbers) {
        if (i + 2 >= tokens.size() || !tokens[i + 1].is_mark(',') || !tokens[i + 2].is(Kind::number))
            continue;
        const bool first = i == 0 || tokens[i - 1].is(Kind::space);
        const bool last = i + 3 == tokens.size() || tokens[i + 3].is(Kind::space);
        const bool shorter = tokens[i].size() <= 3 && tokens[i + 2].size() == 2 && last;
        const bool longer = tokens[i].size() > 3 && tokens[i + 2].size() == 3;
        if (!first || (!shorter && !longer) || words.prose.run_at(tokens[i].begin).link) continue;
        found.hint(words.prose.span(subject.source(), tokens[i].begin, tokens[i + 2].end),
                   cat("`", words.prose.text.substr(tokens[i].begin, tokens[i + 2].end - tokens[i].begin),
                       "` is not grouped by three"));
    }
}

void check(const Subject& subject, Findings& found) {
    constexpr std::array<std::string_view, 6> languages{"en", "fr", "es", "ru", "ar", "zh"};
    if (std::ranges::find(languages, subject.language) == languages.end()) return;
    const auto mark = foreign_mark(subject.language);
    // "1,820" may be a decimal elsewhere; Chinese decimals have a point. English ones seldom have three
    // figures.
    const bool one_tells = subject.language == "zh" || subject.language == "en";
    const std::string_view right = subject.language == "en" ? "," : "\u00A0";
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || !words.has_digit()) continue;
        check_year(subject, words, found);
        if (subject.language == "en" && words.has(',')) check_groups(subject, words, found);
        if (words.passage.role == model::Passage::Role::cell && words.kinds.numbers.size() > 1)
            check_cell(subject, words, found);
        if (!words.has(static_cast<char>(mark))) continue;
        std::size_t behind = 0;  // the last that was told
        for (const std::size_t i : words.kinds.numbers) {
            if (i < behind || words.prose.run_at(words.tokens[i].begin).link) continue;
            const auto end = end_of_grouped(words.tokens, i, mark, one_tells ? 1 : 2);
            if (end == i) continue;
            const bool perhaps_decimal = subject.language == "en" && end == i + 3;
            if (perhaps_decimal && may_be_decimal(words, i)) continue;
            const auto begin_byte = words.tokens[i].begin, end_byte = words.tokens[end - 1].end;
            std::string grouped;
            for (auto each = i; each < end; ++each)
                grouped +=
                    words.tokens[each].is(Kind::mark) ? right : words.tokens[each].in(words.prose.text);
            const auto place = words.prose.span(subject.source(), begin_byte, end_byte);
            auto message = cat("`", words.prose.text.substr(begin_byte, end_byte - begin_byte),
                               "`, where the language writes `", grouped, "`");
            auto& finding =
                perhaps_decimal ? found.hint(place, std::move(message)) : found.at(place, std::move(message));
            offer(finding, cat("write `", grouped, "`"),
                  replacement(subject, words.prose, begin_byte, end_byte, grouped), Trust::review);
            behind = end;
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Decides</i> to deploy ⟦1.400⟧ police officers, and that 12.375 per cent of the 0.625 are theirs.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Decides</i> to deploy 1,400 police officers, and that 12.375 per cent of the 0.625 are theirs.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>⟦32 614 80⟧</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>32 614 800</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Approuve</i> la Déclaration de ⟦20150⟧, adoptée à Libreville.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Approuve</i> la Déclaration de 2015, adoptée à Libreville.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Approuve</i> un montant de ⟦1,820,200⟧ dollars.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Approuve</i> un montant de 1&#160;820&#160;200 dollars.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Aprueba</i> la suma de ⟦1,820,200⟧ dólares.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Aprueba</i> la suma de 1.820.200 dólares.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>утверждает</i> сумму в размере ⟦1,820,200⟧ долларов.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>утверждает</i> сумму в размере 1&#160;820&#160;200 долларов.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> رصد مبلغ ⟦1,820,200⟧ دولار.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> رصد مبلغ 1&#160;820&#160;200 دولار.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b>决定</b>批款⟦1,820⟧美元。</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b>决定</b>批款1&#160;820美元。</p></content></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule digits_grouped_otherwise{
    .code = "EDIT040",
    .name = "digits-grouped-otherwise",
    .levels = always(Level::warning),
    .summary = "a large number whose figures are grouped as in another language",
    .why =
        R"(English groups the figures of large numbers with commas, French, Russian, Arabic and Chinese with no-break spaces,
Spanish with points or spaces. A number that was copied from another language keeps its marks, and a comma is read as the
one before decimals. One group alone may be a decimal: it is told in Chinese, and as a hint in English.)",
    .authority =
        "Editorial Manual, Numbers; published texts: no other marks in 860 French, Russian, Arabic and "
        "Chinese numbers, two in Spanish",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><content><p><i>Approves</i> the amount of ⟦1.820.200⟧ United States dollars.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><content><p><i>Approves</i> the amount of 1,820,200 United States dollars.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
