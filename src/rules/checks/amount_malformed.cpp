// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// Words behind a figure that tell it is an amount: "5,5 million".
bool is_amount_word(std::string_view word) {
    constexpr std::array<std::string_view, 12> words{"per",      "million",   "billion",  "million",
                                                     "millions", "milliards", "pour",     "millones",
                                                     "por",      "млн",       "процента", "процентов"};
    for (const auto each : words)
        if (each == word) return true;
    return false;
}

class Numbers {
public:
    Numbers(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), found_(found) {}

    void check() {
        const auto& tokens = words_.tokens;
        if (words_.has('$') && is_english())
            for (const std::size_t i : words_.kinds.marks)
                if (tokens[i].is_mark('$') && i + 1 < tokens.size())
                    report(tokens[i].begin, tokens[i].end,
                           "`$`, expected `United States dollars` behind the amount");
        for (const std::size_t i : words_.kinds.numbers) {
            if (i + 1 == tokens.size()) break;
            check_percent(i);
            check_decimal(i);
        }
    }

private:
    bool is_english() const { return subject_.language == "en"; }
    std::string_view text() const { return words_.prose.text; }

    void check_percent(std::size_t i) {
        const auto& tokens = words_.tokens;
        const auto sign = tokens[i + 1].is(Kind::space) && i + 2 < tokens.size() ? i + 2 : i + 1;
        if (!is_english() || !tokens[sign].is_mark('%')) return;
        auto& finding = report(tokens[sign].begin, tokens[sign].end, "`%`, expected `per cent`");
        offer(finding, "write `per cent`",
              replacement(subject_, words_.prose, tokens[i].end, tokens[sign].end, " per cent"),
              Trust::review);
    }

    /// "5,5 per cent" in English and Chinese, "5.5 pour cent" elsewhere.
    void check_decimal(std::size_t i) {
        const auto& tokens = words_.tokens;
        if (i + 4 >= tokens.size() || !tokens[i + 2].is(Kind::number) || tokens[i + 2].size() == 3) return;
        if (!tokens[i + 3].is(Kind::space) || !is_amount_word(tokens[i + 4].in(text()))) return;
        const char32_t wrong = is_english() ? ',' : '.';
        if (!tokens[i + 1].is_mark(wrong) || (i > 0 && tokens[i - 1].is(Kind::mark))) return;
        report(tokens[i].begin, tokens[i + 2].end,
               cat("`", text().substr(tokens[i].begin, tokens[i + 2].end - tokens[i].begin),
                   "`, expected a decimal ", is_english() ? "point" : "comma"));
    }

    Diagnostic& report(std::size_t begin, std::size_t end, std::string message) {
        return found_.hint(words_.prose.span(subject_.source(), begin, end), std::move(message));
    }

    const Subject& subject_;
    const Words& words_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    if (subject.language == "zh" || subject.language == "ar") return;
    for (const auto& words : subject.reading->words) {
        const auto role = words.passage.role;
        const bool text = words.in_body() && !words.passage.note &&
                          (role == model::Passage::Role::line || role == model::Passage::Role::heading);
        if (text && words.has_any("%$.,") && words.has_digit()) Numbers(subject, words, found).check();
    }
}

constexpr std::array<Example, 1> more_examples{
    {{.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la hausse de ⟦5.5⟧ pour cent,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la hausse de 5,5 pour cent,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"}}};

}  // namespace

extern constinit const Rule amount_malformed{
    .code = "EDIT036",
    .name = "amount-malformed",
    .levels = always(Level::hint),
    .summary = "a per cent or dollar sign, or the decimal mark of another language",
    .why =
        R"(Resolutions write *5 per cent* and *5,063,000 United States dollars*; the signs are for tables. The decimal mark is a point
in English and Chinese and a comma in French, Spanish, Russian and Arabic.)",
    .authority = "Editorial Manual, Numbers; published texts of the General Assembly: per cent 980 to none",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> that 5⟦%⟧ of the books are lost,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> that 5 per cent of the books are lost,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
