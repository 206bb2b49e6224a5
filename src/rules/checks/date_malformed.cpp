// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/date.h"
#include "citations/folded.h"
#include "rules/arabic_months.h"
#include "rules/chinese_dates.h"
#include "rules/edits.h"
#include "rules/month_meant.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using citations::DateForm;
using citations::Language;
using Kind = Token::Kind;

std::string_view what(DateForm form) {
    switch (form) {
        case DateForm::month_first:
            return "the month stands first";
        case DateForm::ordinal_day:
            return "the day is an ordinal";
        case DateForm::leading_zero:
            return "the day has a zero in front";
        case DateForm::capital:
            return "the month has a capital";
        case DateForm::single_name:
            return "the month has one of its two names only";
        case DateForm::bare_year:
            return "`года` is missing";
        case DateForm::iso:
            return "it is in figures only";
        default:
            return "";
    }
}

int number_in(const Token& token, std::string_view text) {
    return leading_number(token.in(text));
}

bool is_day(const Token& token, std::string_view text) {
    return token.is(Kind::number) && token.size() <= 2 && number_in(token, text) >= 1 &&
           number_in(token, text) <= 31;
}

bool is_year(const Token& token, std::string_view text) {
    return token.is(Kind::number) && token.size() == 4 && number_in(token, text) >= 1900 &&
           number_in(token, text) < 2100;
}

/// Of what stands as a year: "0212", "207", with a day before it "12".
bool is_odd_year(const Token& token, std::string_view text, bool of_day) {
    const auto number = number_in(token, text);
    return token.size() == 4 ? number < 1700 || number > 2150
                             : token.size() == 3 || (token.size() == 2 && of_day);
}

class Dates {
public:
    Dates(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), language_(*words.language), found_(found) {}

    void check() {
        // In Arabic, Chinese and Russian the lines of the cover page are in English, or give dates in short.
        if (words_.part() == "coverPage" && is_written_otherwise(language_)) {
            if (words_.is_ascii()) language_ = Language::en;
            check_months();
            check_years();
            return;
        }
        for (const auto& date : words_.dates())
            if (date.form != DateForm::official)
                report(date);
            else if (language_ == Language::fr)
                check_first(date.span.begin);
        check_years();
        if (language_ == Language::ar)
            check_arabic_months(subject_, words_, found_);
        else if (language_ == Language::zh)
            check_chinese_dates(subject_, words_, found_);
        else
            check_months();
    }

private:
    static bool is_written_otherwise(Language language) {
        return language == Language::ar || language == Language::zh || language == Language::ru;
    }
    std::string_view text() const { return words_.prose.text; }
    Span span(std::size_t begin, std::size_t end) const {
        return words_.prose.span(subject_.source(), begin, end);
    }

    /// French counts the first day of a month: "1er février".
    void check_first(std::size_t begin) {
        const auto rest = text().substr(begin);
        if (rest.starts_with("1 ") || rest.starts_with("1\u00A0"))
            found_.at(span(begin, begin + 1), "`1` before a month, expected `1er`");
    }

    void report(const citations::FoundDate& date) {
        // The month of "(NIJ 0101.06 July 2008)" belongs to a standard.
        const auto before = text().substr(0, date.span.begin);
        if (before.size() > 1 && before.ends_with('.') && citations::is_digit(before[before.size() - 2]))
            return;
        const bool sure = date.form != DateForm::iso && date.form != DateForm::bare_year &&
                          words_.in_body() && !words_.prose.run_at(date.span.begin).link;
        auto message = cat("in `", text().substr(date.span.begin, date.span.end - date.span.begin), "` ",
                           what(date.form));
        const auto place = span(date.span.begin, date.span.end);
        auto& finding = sure ? found_.at(place, std::move(message)) : found_.hint(place, std::move(message));
        if (date.first || !date.date.valid()) return;
        const auto right = citations::format_date(date.date, language_);
        offer(finding, cat("write `", right, "`"),
              replacement(subject_, words_.prose, date.span.begin, date.span.end, right), Trust::review);
    }

    /// A day, a word that is nearly a month, a year or none; in Spanish with "de" between them, or without.
    void check_months() {
        const auto& tokens = words_.tokens;
        for (const std::size_t day : words_.kinds.numbers) {
            if (!is_day(tokens[day], text())) continue;
            check_figures(day);
            auto month = next(day);
            if (month < tokens.size() && tokens[month].in(text()) == "er") month = next(month);
            const bool first_de = is_de(month);
            if (first_de) month = next(month);
            if (month >= tokens.size() || !tokens[month].is(Kind::word)) continue;
            auto year = next(month);
            const bool comma = year < tokens.size() && tokens[year].is_mark(',');
            if (comma) year = next(year);
            const bool second_de = is_de(year);
            if (second_de) year = next(year);
            if (year < tokens.size() && is_year(tokens[year], text()))
                judge(tokens[day], tokens[month], tokens[year], comma, first_de && second_de);
            else if (const bool range = begins_range(month); range || words_.part() == "coverPage")
                // "1 Juy to 31 December 2020", or a session's first day.
                judge_name(tokens[day], tokens[month], tokens[month], range);
        }
    }

    /// Whether another day with its month stands behind the word and one more between them, or a dash.
    bool begins_range(std::size_t word) const {
        const auto& tokens = words_.tokens;
        const auto joint = next(word), day = next(joint);
        auto month = next(day);
        if (is_de(month)) month = next(month);
        return month < tokens.size() && !tokens[joint].is(Kind::number) && is_day(tokens[day], text()) &&
               is_month(month);
    }

    /// `30/9/2026`, of which the readers of another country take the first figures for the month.
    void check_figures(std::size_t at) {
        const auto& tokens = words_.tokens;
        const auto slash = [&](std::size_t i) { return i < tokens.size() && tokens[i].is_mark('/'); };
        if (at + 4 >= tokens.size() || !slash(at + 1) || !is_day(tokens[at + 2], text()) || !slash(at + 3) ||
            !is_year(tokens[at + 4], text()) || slash(at + 5) || (at > 0 && slash(at - 1)))
            return;
        const auto place = Extent{tokens[at].begin, tokens[at + 4].end};
        auto& finding = found_.hint(
            span(place.begin, place.end),
            cat("in `", text().substr(place.begin, place.end - place.begin), "` ", what(DateForm::iso)));
        const auto first = number_in(tokens[at], text()), second = number_in(tokens[at + 2], text());
        const citations::Date date{number_in(tokens[at + 4], text()), std::min(first, second),
                                   std::max(first, second)};
        if (date.day <= 12 || !date.valid()) return;  // either may be the month
        const auto right = citations::format_date(date, language_);
        offer(finding, cat("write `", right, "`"),
              replacement(subject_, words_.prose, place.begin, place.end, right), Trust::review);
    }

    /// "17 December 0212", "28 January 05", "enero de 207", "212年11月".
    void check_years() {
        const auto& tokens = words_.tokens;
        for (const std::size_t year : words_.kinds.numbers) {
            if (tokens[year].size() > 4) continue;
            const bool chinese = language_ == Language::zh;
            const auto month = chinese ? 0 : before(year);
            const bool named = chinese ? begins_chinese_date(year) : is_month(month);
            if (!named) continue;
            const auto day = chinese ? 0 : before(month);
            const bool of_day = !chinese && month > 0 && is_day(tokens[day], text());
            if (goes_on(year) || !is_odd_year(tokens[year], text(), of_day)) continue;
            found_.at(span(tokens[year].begin, tokens[year].end),
                      cat("`", tokens[year].in(text()), "` as the year of a date"));
        }
    }

    /// The place of the token before that is no space, in Spanish no "de"; 0: the first or none.
    std::size_t before(std::size_t at) const {
        const auto back = [&] {
            while (at > 0 && words_.tokens[--at].is(Kind::space)) {
            }
        };
        back();
        if (is_de(at)) back();
        return at;
    }

    bool is_month(std::size_t at) const {
        if (!words_.tokens[at].is(Kind::word)) return false;
        const auto word = words_.tokens[at].in(text());
        for (int month = 1; month <= 12; ++month) {
            const auto name = citations::month_name(month, language_);
            if (name.substr(name.find('/') + 1) == word) return true;
        }
        return false;
    }

    bool begins_chinese_date(std::size_t year) const {
        const auto& tokens = words_.tokens;
        return year + 3 < tokens.size() && tokens[year + 1].in(text()) == "年" &&
               tokens[year + 2].is(Kind::number) && tokens[year + 3].in(text()).starts_with("月");
    }

    /// "10 March 12:30", "25 July 14th", "May 100,000": no year.
    bool goes_on(std::size_t at) const {
        const auto& tokens = words_.tokens;
        if (language_ == Language::zh || at + 1 >= tokens.size()) return false;
        const auto& next = tokens[at + 1];
        const bool joins = next.is(Kind::mark) && !next.is_mark(')') && at + 2 < tokens.size() &&
                           (tokens[at + 2].is(Kind::number) || tokens[at + 2].is(Kind::word));
        return next.is(Kind::word) || joins;
    }

    /// Where the next token stands that is no space and no note; as many as there are behind the last.
    std::size_t next(std::size_t at) const {
        const auto& tokens = words_.tokens;
        for (++at; at < tokens.size() && (tokens[at].is(Kind::space) || tokens[at].is(Kind::note));) ++at;
        return at;
    }

    bool is_de(std::size_t at) const {
        if (language_ != Language::es || at >= words_.tokens.size()) return false;
        const auto word = words_.tokens[at].in(text());
        return word == "de" || word == "del";
    }

    void judge(const Token& day, const Token& month, const Token& year, bool comma, bool both_de) {
        const auto word = month.in(text());
        bool is_month = false;
        for (int number = 1; number <= 12; ++number)
            is_month = is_month || citations::month_name(number, language_) == word;
        if (is_month) {
            const auto place = span(day.begin, year.end);
            if (comma) report_comma(place, month, year);
            // Lines of the cover page give spans of days without them.
            if (language_ == Language::es && !both_de && words_.part() != "coverPage")
                found_.hint(place, cat("in `", text().substr(day.begin, year.end - day.begin),
                                       "` a `de` is missing"));
            return;
        }
        judge_name(day, month, year, true);
    }

    void report_comma(Span place, const Token& month, const Token& year) {
        auto& finding = found_.hint(place, "comma between the month and the year");
        const auto between = text().substr(month.end, year.begin - month.end);
        if (between.starts_with(','))
            offer(finding, "take it out", replacement(subject_, words_.prose, month.end, month.end + 1, ""),
                  Trust::review);
    }

    /// `last`: the year, or the month where none is given.
    void judge_name(const Token& day, const Token& month, const Token& last, bool dated) {
        const auto word = month.in(text());
        const auto meant = month_meant(word, language_, dated);
        if (meant == 0 || already(day.begin, last.end)) return;
        const auto right = citations::month_name(meant, language_);
        auto& finding =
            found_.at(span(month.begin, month.end), cat("`", word, "`, where `", right, "` was expected"));
        offer(finding, cat("write `", right, "`"),
              replacement(subject_, words_.prose, month.begin, month.end, right), Trust::review);
    }

    bool already(std::size_t begin, std::size_t end) const {
        return std::ranges::any_of(words_.dates(), [&](const auto& date) {
            return date.form != DateForm::official && date.span.begin < end && begin < date.span.end;
        });
    }

    const Subject& subject_;
    const Words& words_;
    Language language_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        if (!words.language || !words.has_digit()) continue;
        using Role = model::Passage::Role;
        const bool text = words.passage.role != Role::number && words.passage.role != Role::cell;
        if (text) Dates(subject, words, found).check();
    }
}

constexpr std::array<Relaxed, 1> relaxed{
    {{.organ = model::Organ::security_council, .language = {}, .levels = always(Level::hint)}}};

constexpr std::array<Example, 17> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the budget for the period from 1 ⟦Juy⟧ to 31 December 2020,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the budget for the period from 1 July to 31 December 2020,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision du 1er ⟦jun⟧ 2022,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision du 1er juin 2022,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى المقررين المؤرخين 28 ⟦تشرين الثانين/وفمبر⟧ 2022 و 3 ⟦آذارمارس⟧ 2021،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى المقررين المؤرخين 28 تشرين الثاني/نوفمبر 2022 و 3 آذار/مارس 2021،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2018年⟦3月日⟧、2019年⟦531⟧日、2021年⟦14⟧月、每年⟦13⟧月11日和2022年6月⟦3⟧，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2018年3月1日、2019年5月31日、2021年4月、每年11月13日和2022年6月3日，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meetings of 17 December ⟦0212⟧ and of 28 January ⟦05⟧ and the report of June ⟦207⟧,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meetings of 17 December 2012 and of 28 January 2005 and the report of June 2007,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la reunión de 17 de diciembre de ⟦212⟧,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la reunión de 17 de diciembre de 2012,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>⟦208⟧年3月的第五次会议，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2018年3月的第五次会议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of ⟦30/9/2023⟧, the letter of ⟦8 May, 2023⟧ and document 8/9/2023/4,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of 30 September 2023, the letter of 8 May 2023 and document 8/9/2023/4,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<coverPage><p><date date="2023-09-11">11 ⟦septembe⟧</date>-<date date="2023-10-13">13 octobre 2023</date></p></coverPage>)",
      .good =
          R"(<coverPage><p><date date="2023-09-11">11 septembre</date>-<date date="2023-10-13">13 octobre 2023</date></p></coverPage>)",
      .slot = Slot::cover,
      .language = "fr"},
     {.bad = R"(<coverPage><p><docDate date="2023-12-11">11 ⟦Decembr⟧ 2023</docDate></p></coverPage>)",
      .good = R"(<coverPage><p><docDate date="2023-12-11">11 December 2023</docDate></p></coverPage>)",
      .slot = Slot::cover,
      .language = "ru"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2018年3月⟦23⟧第五次会议，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>2018年3月23日第五次会议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> l’avis du ⟦1⟧ février 2011,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> l’avis du 1<sup>er</sup> février 2011,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision of 28 ⟦Februry⟧ 2022,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision of 28 February 2022,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision du ⟦28 Novembre 2022⟧,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la décision du 28 novembre 2022,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la decisión de ⟦28 noviembre 2022⟧,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la decisión de 28 de noviembre de 2022,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на решение от 28 ⟦ноябрь⟧ 2022 года,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на решение от 28 ноября 2022 года,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى المقرر المؤرخ 28 تشرين ⟦الأول/نوفمبر⟧ 2022،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى المقرر المؤرخ 28 تشرين الثاني/نوفمبر 2022،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"}}};

}  // namespace

extern constinit const Rule date_malformed{
    .code = "EDIT030",
    .name = "date-malformed",
    .levels = always(Level::warning),
    .summary = "a date in another form than that of the language",
    .why =
        R"(Dates have one form in each language: `28 November 2023`, `28 novembre 2023`, `28 de noviembre de 2023`, `28 ноября 2023
года`, `28 تشرين الثاني/نوفمبر 2023`, `2023年11月28日`. No month first, no ordinal, no zero before the day, no comma. Names
of months that are nearly right, and Arabic pairs whose names are of two months, are told too. The cover page in Arabic, Chinese and
Russian has its dates in English.)",
    .authority =
        "Editorial Manual, Numbers, dates and time; published texts of the General Assembly, without an "
        "exception in 30,074 English dates",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision of ⟦November 28, 2022⟧,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision of 28 November 2022,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
