// SPDX-License-Identifier: Apache-2.0
#include "rules/chinese_dates.h"

#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "text/cat.h"
#include "text/number.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool is_day(const Token& token, std::string_view text) {
    const auto number = leading_number(token.in(text));
    return token.is(Kind::number) && token.size() <= 2 && number >= 1 && number <= 31;
}

class ChineseDates {
public:
    ChineseDates(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), found_(found) {}

    void check() {
        spaces();
        numbers();
    }

private:
    std::string_view text() const { return words_.prose.text; }
    Span span(std::size_t begin, std::size_t end) const {
        return words_.prose.span(subject_.source(), begin, end);
    }

    /// The characters beside the number at `i`.
    std::string_view before(std::size_t i) const {
        return i > 0 ? words_.tokens[i - 1].in(text()) : std::string_view();
    }
    std::string_view behind(std::size_t i) const {
        return i + 1 < words_.tokens.size() ? words_.tokens[i + 1].in(text()) : std::string_view();
    }

    void numbers() {
        const auto& tokens = words_.tokens;
        for (const std::size_t i : words_.kinds.numbers) {
            const auto shown = tokens[i].in(text());
            const auto at = span(tokens[i].begin, tokens[i].end);
            const bool of_year = i > 1 && before(i).ends_with("年") && tokens[i - 2].is(Kind::number);
            if (behind(i).starts_with("月日"))
                found_.at(span(tokens[i].begin, tokens[i].end + std::string_view("月日").size()),
                          cat("no day in `", shown, "月日`"));
            else if (behind(i).starts_with("日") &&
                     (of_year || (shown.size() > 2 && before(i).ends_with("至"))))
                found_.at(at, cat("no `月` in `", shown, "日`"));
            else if (behind(i).starts_with("月") && is_no_month(i, of_year))
                found_.at(at, cat("`", shown, "月` is no month"));
            else if (lacks_character(i))
                found_.hint(at, cat("`", shown, "` without `日`"))
                    .fixes.push_back(
                        {"put it in", {{span(tokens[i].end, tokens[i].end), "日"}}, Trust::review});
        }
    }

    /// Of a month alone, or with a day but no year; a whole date is told as an impossible one.
    bool is_no_month(std::size_t i, bool of_year) const {
        const auto& tokens = words_.tokens;
        const auto month = leading_number(tokens[i].in(text()));
        const bool dated = behind(i) == "月" && i + 2 < tokens.size() && tokens[i + 2].is(Kind::number) &&
                           behind(i + 2).starts_with("日");
        return (month == 0 || month > 12) && dated != of_year;
    }

    /// `2018年3月23第`, and with its year before a mark or at the end: the day without its character.
    bool lacks_character(std::size_t i) const {
        const auto& tokens = words_.tokens;
        if (!is_day(tokens[i], text()) || !before(i).ends_with("月")) return false;
        const auto next = behind(i);
        if (i + 1 < tokens.size() && tokens[i + 1].is(Kind::han)) return !may_follow_number(next);
        const bool whole = i > 2 && tokens[i - 2].is(Kind::number) && before(i - 2).ends_with("年");
        constexpr std::array<std::string_view, 5> marks{"，", "；", "。", ",", ")"};
        return whole && (next.empty() || std::ranges::find(marks, next) != marks.end());
    }

    /// Whether the words go on with what is counted in a month, or with the day: "2017年3月2名专家".
    static bool may_follow_number(std::string_view words) {
        constexpr std::array<std::string_view, 14> counters{"日", "号", "名", "个", "次", "项", "份",
                                                            "国", "人", "位", "至", "和", "月", "年"};
        return std::ranges::any_of(counters, [&](auto each) { return words.starts_with(each); });
    }

    /// `2023年 11月28日`: nothing stands between the figures and their characters.
    void spaces() {
        const auto& tokens = words_.tokens;
        for (std::size_t i = 1; i + 2 < tokens.size(); ++i) {
            const bool date = tokens[i].is(Kind::space) && tokens[i - 1].in(text()).ends_with("年") &&
                              is_day(tokens[i + 1], text()) && tokens[i + 2].in(text()).starts_with("月");
            if (!date) continue;
            auto& finding = found_.at(span(tokens[i].begin, tokens[i].end), "a space inside a date");
            offer(finding, "take it out",
                  replacement(subject_, words_.prose, tokens[i].begin, tokens[i].end, ""), Trust::review);
        }
    }

    const Subject& subject_;
    const Words& words_;
    Findings& found_;
};

}  // namespace

void check_chinese_dates(const Subject& subject, const Words& words, Findings& found) {
    ChineseDates(subject, words, found).check();
}

}  // namespace resolute::rules
