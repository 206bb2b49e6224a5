// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool wants_en_dash(std::string_view language) {
    return language == "en" || language == "ru";
}

bool is_dash(const Token& token) {
    return token.is_mark('-') || token.is_mark(U'–') || token.is_mark(U'—') || token.is_mark(0x2011) ||
           token.is_mark(0x2010) || token.is_mark(0x2212);
}

long value(const Token& token, std::string_view text) {
    return leading_number<long>(token.in(text));
}

/// Two numbers that nothing but the dash ties to their surroundings: no symbol, no date in figures, no part
/// of a longer row.
bool stands_free(const Tokens& tokens, std::size_t dash) {
    const auto ties = [&](std::size_t i) {
        const auto& token = tokens[i];
        return token.is(Kind::word) || token.is(Kind::odd) || is_dash(token) || token.is_mark('/') ||
               token.is_mark('.') || token.is_mark(':') || token.is_mark('_') || token.is_mark('#');
    };
    const auto last = dash + 2;
    const bool stop = last < tokens.size() && tokens[last].is_mark('.') &&
                      (last + 1 == tokens.size() || !tokens[last + 1].is(Kind::number));
    return (dash < 2 || !ties(dash - 2)) && (last >= tokens.size() || stop || !ties(last));
}

class Ranges {
public:
    Ranges(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), found_(found) {}

    void check() {
        const auto& tokens = words_.tokens;
        for (const std::size_t i : words_.kinds.marks) {
            if (i == 0 || i + 1 >= tokens.size()) continue;
            if (is_spaced_range(i)) report_spaces(tokens[i - 1], tokens[i + 1]);
            if (is_half_spaced(i)) {
                const auto first = tokens[i - 1].is(Kind::space) ? i - 1 : i;
                report_spaces(tokens[first], tokens[first + 1]);
            }
            if (!is_dash(tokens[i]) || !tokens[i + 1].is(Kind::number)) continue;
            const bool numbers = tokens[i - 1].is(Kind::number) && stands_free(tokens, i);
            const bool year_months = tokens[i - 1].is(Kind::word) && is_month_range(i);
            if ((!numbers && !year_months) || is_of_paragraphs(tokens[i])) continue;
            check_dash(tokens[i], numbers);
            if (numbers) check_order(tokens[i - 1], tokens[i + 1]);
        }
    }

private:
    std::string_view text() const { return words_.prose.text; }

    /// "9 September-11 October".
    bool is_month_range(std::size_t dash) const {
        const auto& tokens = words_.tokens;
        return dash >= 3 && dash + 3 < tokens.size() && tokens[dash - 2].is(Kind::space) &&
               tokens[dash - 3].is(Kind::number) && tokens[dash - 3].size() <= 2 &&
               tokens[dash + 1].size() <= 2 && tokens[dash + 2].is(Kind::space) &&
               tokens[dash + 3].is(Kind::word) && (tokens[dash - 1].scripts & Token::arabic) == 0;
    }

    /// "2021 –2025": a space on one side only.
    bool is_half_spaced(std::size_t dash) const {
        const auto& tokens = words_.tokens;
        const auto is = [&](std::size_t at, Kind kind) { return at < tokens.size() && tokens[at].is(kind); };
        const bool before = dash >= 2 && is(dash - 1, Kind::space) && is(dash - 2, Kind::number) &&
                            is(dash + 1, Kind::number);
        const bool behind = dash >= 1 && is(dash - 1, Kind::number) && is(dash + 1, Kind::space) &&
                            is(dash + 2, Kind::number);
        if (!tokens[dash].is_mark(U'–') || (!before && !behind)) return false;
        return value(tokens[dash - (before ? 2 : 1)], text()) <
               value(tokens[dash + (before ? 1 : 2)], text());
    }

    /// "2021 – 2025", "9 – 20 July": years, or days of a month, where the language has no spaces around its
    /// dash.
    bool is_spaced_range(std::size_t dash) const {
        const auto& tokens = words_.tokens;
        const auto is = [&](std::size_t at, Kind kind) { return at < tokens.size() && tokens[at].is(kind); };
        const bool spaced = dash >= 2 && is_dash(tokens[dash]) && is(dash - 2, Kind::number) &&
                            is(dash - 1, Kind::space) && is(dash + 1, Kind::space) &&
                            is(dash + 2, Kind::number);
        if (!spaced || !wants_en_dash(subject_.language)) return false;
        const auto &first = tokens[dash - 2], &last = tokens[dash + 2];
        if (value(first, text()) >= value(last, text())) return false;
        const bool years = first.size() == 4 && last.size() == 4 && value(first, text()) >= 1900 &&
                           value(last, text()) <= 2100;
        const bool days = first.size() <= 2 && last.size() <= 2 && value(last, text()) <= 31 &&
                          is(dash + 3, Kind::space) && is(dash + 4, Kind::word) &&
                          is(dash + 5, Kind::space) && is(dash + 6, Kind::number) &&
                          tokens[dash + 6].size() == 4;
        return years || days;
    }

    void report_spaces(const Token& before, const Token& behind) {
        auto& finding = found_.hint(words_.prose.span(subject_.source(), before.begin, behind.end),
                                    "spaces around the dash of a range");
        offer(finding, "take them out", replacement(subject_, words_.prose, before.begin, behind.end, "–"),
              Trust::review);
    }

    /// "paragraphs 3–5" is wrong in another way (XREF007).
    bool is_of_paragraphs(const Token& dash) const {
        return std::ranges::any_of(own_references(subject_, words_), [&](const auto& reference) {
            return reference.dash && reference.span.begin <= dash.begin && dash.begin < reference.span.end;
        });
    }

    void check_dash(const Token& dash, bool numbers) {
        const bool en = wants_en_dash(subject_.language);
        const auto right = en ? std::string_view("–") : std::string_view("-");
        const bool right_one = en ? dash.is_mark(U'–') : dash.is_mark('-') || dash.is_mark(0x2011);
        if (right_one) return;
        const auto span = words_.prose.span(subject_.source(), dash.begin, dash.end);
        auto message = cat("`", dash.in(text()), "` in a range, expected `", right, "`");
        const bool sure = numbers && words_.in_body() && !words_.passage.note && is_line() &&
                          !words_.prose.run_at(dash.begin).link;
        auto& finding = sure ? found_.at(span, std::move(message)) : found_.hint(span, std::move(message));
        offer(finding, cat("write `", right, "`"),
              replacement(subject_, words_.prose, dash.begin, dash.end, right), Trust::review);
    }

    bool is_line() const { return words_.passage.role == model::Passage::Role::line; }

    /// Years one after the other; other numbers may be scores.
    void check_order(const Token& first, const Token& last) {
        const bool years = first.size() == 4 && last.size() == 4;
        if (!years || value(first, text()) < value(last, text())) return;
        if (value(first, text()) < 1900 || value(last, text()) > 2100) return;
        found_.hint(words_.prose.span(subject_.source(), first.begin, last.end),
                    cat("the range ends with ", last.in(text()), ", before it begins"));
    }

    const Subject& subject_;
    const Words& words_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    if (subject.language == "de") return;
    for (const auto& words : subject.reading->words) {
        const bool dashes = words.has('-') || words.has('\xE2');
        const auto role = words.passage.role;
        if (dashes && role != model::Passage::Role::number && role != model::Passage::Role::cell)
            Ranges(subject, words, found).check();
    }
}

constexpr std::array<Relaxed, 1> relaxed{
    {{.organ = model::Organ::security_council, .language = {}, .levels = always(Level::hint)}}};

constexpr std::array<Example, 7> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for the period 2021⟦ –⟧2025,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for the period 2021–2025,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for 2021⟦ – ⟧2025,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for 2021–2025,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le plan pour 2021⟦–⟧2025,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le plan pour 2021-2025,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el plan para 2021⟦–⟧2025,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el plan para 2021-2025,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на план на 2021⟦-⟧2025 годы,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на план на 2021–2025 годы,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى خطة الفترة 2021⟦–⟧2025،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى خطة الفترة 2021-2025،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2021⟦–⟧2025年计划，</p></container>)",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2021-2025年计划，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule range_malformed{
    .code = "EDIT031",
    .name = "range-malformed",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::hint),
    .summary =
        "another dash between two numbers than the language has, or a range of years that ends before it "
        "begins",
    .why =
        R"(From one number to another goes an en dash in English and Russian, a hyphen in French, Spanish, Arabic and Chinese.
Symbols, dates in figures and longer rows of numbers are no ranges.)",
    .authority =
        "Editorial Manual, Punctuation: dashes; published texts of the General Assembly: 98.6 to 99.9 per "
        "cent",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for the period 2021⟦-⟧2025,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the plan for the period 2021–2025,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
