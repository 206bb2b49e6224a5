// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "citations/date.h"
#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/elements.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check_attributes(const Subject& subject, Findings& found) {
    for (const auto& [attribute, element] : elements(subject).attributes("date")) {
        const auto value = subject.tree.slice(attribute->value);
        const auto date = citations::parse_iso(value);
        // A year of five figures has a place in the schema's dates, but in no text.
        const bool far = value.size() > 10 && value.find_first_not_of("0123456789") > 4 &&
                         value.find_first_not_of("0123456789") != std::string_view::npos;
        if (far || (date && !date->valid()))
            found.at(attribute->value, cat("`", value, "` is no day of the calendar"));
    }
}

/// Arabic, Chinese and Russian cover pages keep the date of issuance in English.
std::optional<citations::FoundDate> read_date(std::string_view text, citations::Language language) {
    if (auto date = citations::parse_date(text, language)) return date;
    return citations::parse_date(text, citations::Language::en);
}

void check_marked(const Subject& subject, const model::Document& document, citations::Language language,
                  Findings& found) {
    for (const std::string_view part : {"coverPage", "conclusions"})
        for (const auto& element : marked_in(subject, document, part, "docDate")) {
            const auto* given = model::find(element.markup->attributes, "date");
            const auto& prose = element.words->prose;
            const auto text = std::string_view(prose.text)
                                  .substr(element.extent.begin, element.extent.end - element.extent.begin);
            const auto shown = read_date(text, language);
            const auto date = given ? citations::parse_iso(given->value) : std::nullopt;
            if (!shown || !date || !date->valid() || !shown->date.valid() || shown->date == *date) continue;
            auto& finding = found.at(given->at.span, cat("`", given->value, "` on the words `", text, "`"));
            offer(finding, cat("write `", citations::to_iso(shown->date), "`"),
                  Edit{given->at.span, citations::to_iso(shown->date)}, Trust::review);
        }
}

/// The days a session lasts, `18 June` and `12 July 2024`: the figures are those of the attribute, the name
/// of the month that of no other one.
bool shows(std::string_view text, const citations::Date& date, citations::Language language) {
    bool has_day = false, right = true;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && citations::is_digit(text[end])) ++end;
        const auto figures = text.substr(at, end - at);
        if (figures.size() == 4) right = right && figures == cat(date.year);
        if (figures.size() == 1 || figures.size() == 2) {
            has_day = true;
            right = right && figures == cat(date.day);
        }
        at = end + 1;
    }
    for (int month = 1; month <= 12; ++month)
        if (const auto name = citations::month_name(month, language);
            text.find(name) != std::string_view::npos)
            right = right && (month == date.month || text.find(citations::month_name(date.month, language)) !=
                                                         std::string_view::npos);
    return right || !has_day;
}

void check_session_days(const Subject& subject, const model::Document& document, citations::Language language,
                        Findings& found) {
    for (const auto& element : marked_in(subject, document, "coverPage", "date")) {
        const auto* given = model::find(element.markup->attributes, "date");
        const auto text = std::string_view(element.words->prose.text)
                              .substr(element.extent.begin, element.extent.end - element.extent.begin);
        const auto date = given ? citations::parse_iso(given->value) : std::nullopt;
        if (date && date->valid() && !shows(text, *date, language))
            found.at(given->at.span, cat("`", given->value, "` on the words `", text, "`"));
    }
}

void report(const Subject& subject, const Words& words, Extent place, Findings& found) {
    found.at(words.prose.span(subject.source(), place.begin, place.end),
             cat("`", words.prose.text.substr(place.begin, place.end - place.begin),
                 "` is no day of the calendar"));
}

/// Reads what stands between the parts of a date.
class Parts {
public:
    Parts(std::string_view text, std::size_t at, citations::Language language)
        : text_(text), at_(at), language_(language) {}

    std::size_t at() const { return at_; }
    bool skip(std::string_view words) {
        if (!text_.substr(at_).starts_with(words)) return false;
        at_ += words.size();
        return true;
    }
    /// White space, in Spanish with `de` in it; false where none stands there.
    bool gap() {
        const auto begin = at_;
        spaces();
        if (language_ == citations::Language::es && skip("de")) spaces();
        return at_ > begin;
    }
    /// A whole number of up to seven figures and how many it has.
    std::optional<std::pair<int, int>> number() {
        int value = 0, figures = 0;
        for (; at_ < text_.size() && citations::is_digit(text_[at_]) && figures < 7; ++at_, ++figures)
            value = value * 10 + (text_[at_] - '0');
        return figures > 0 ? std::optional(std::pair(value, figures)) : std::nullopt;
    }
    /// The month whose name stands there, or 0.
    int month() {
        for (int month = 1; month <= 12; ++month) {
            const auto name = citations::month_name(month, language_);
            if (text_.substr(at_).starts_with(name) && !citations::word_at(text_, at_ + name.size())) {
                at_ += name.size();
                return month;
            }
        }
        return 0;
    }

private:
    void spaces() {
        while (skip(" ") || skip("\xC2\xA0")) {
        }
    }

    std::string_view text_;
    std::size_t at_;
    citations::Language language_;
};

/// Whether a number of that many figures behind a month is a year with a figure too many or too few.
bool is_slip_of_year(const std::pair<int, int>& number) {
    const auto [value, figures] = number;
    return figures > 4 || (figures == 3 && value >= 190 && value < 210);
}

/// Where what looks like a date from the figures at `begin` on ends, if the calendar does not have its day
/// ("31 June", "32 May 2020") or the year has a figure too many or too few ("3 May 20020"); else `begin`.
std::size_t impossible_end(std::string_view text, std::size_t begin, citations::Language language) {
    Parts parts(text, begin, language);
    const auto day = parts.number();
    if (!day || !parts.gap()) return begin;
    const auto month = parts.month();
    if (month == 0) return begin;
    // 2000 had every day that any year has.
    if (!citations::Date{2000, month, day->first}.valid()) return parts.at();
    const auto year = parts.gap() ? parts.number() : std::nullopt;
    return year && is_slip_of_year(*year) ? parts.at() : begin;
}

/// The same for Chinese: "6月31日", "20020年5月3日".
std::size_t impossible_chinese_end(std::string_view text, std::size_t begin) {
    Parts parts(text, begin, citations::Language::zh);
    auto month = parts.number();
    const auto year = month;
    const bool with_year = parts.skip("年");
    if (with_year) month = parts.number();
    if (!month || !parts.skip("月")) return begin;
    const auto day = parts.number();
    if (!day || !parts.skip("日")) return begin;
    const bool wrong = with_year && is_slip_of_year(*year);
    return wrong || !citations::Date{2000, month->first, day->first}.valid() ? parts.at() : begin;
}

/// Not the end of "1.45", "A/45" or a range of pages.
bool may_be_day(std::string_view text, std::size_t at) {
    return at == 0 || std::string_view(".,/-").find(text[at - 1]) == std::string_view::npos;
}

/// Days that end before they begin, and days that nobody now at work will see. `adopted`: the year, or 0.
void check_order(const Subject& subject, const Words& words, int adopted, Findings& found) {
    constexpr int far_ahead = 25;
    for (const auto& date : words.dates()) {
        if (!date.date.valid() || (date.first && !date.first->valid())) continue;
        const bool reversed = date.first && !date.pair && date.date <= *date.first;
        if (!reversed && (adopted <= 1 || date.date.year <= adopted + far_ahead)) continue;
        const auto written = words.prose.text.substr(date.span.begin, date.span.end - date.span.begin);
        found.hint(words.prose.span(subject.source(), date.span.begin, date.span.end),
                   reversed
                       ? cat("`", written, "` ends before it begins")
                       : cat("`", written, "` is ", date.date.year - adopted, " years ahead of this text"));
    }
}

/// The year of the adoption as the metadata have it; 0 where they tell none.
int year_of(const Subject& subject) {
    for (const auto& each : attribute_values(subject, "FRBRWork", "FRBRdate", "date"))
        if (const auto date = citations::parse_iso(each.text)) return date->year;
    return 0;
}

void check_words(const Subject& subject, const Words& words, citations::Language language, Findings& found) {
    const auto& dates = words.dates();
    for (const auto& date : dates)
        if (!date.date.valid() || (date.first && !date.first->valid()))
            report(subject, words, {date.span.begin, date.span.end}, found);
    const std::string_view text = words.prose.text;
    const bool chinese = language == citations::Language::zh;
    for (const auto place : words.kinds.numbers) {
        const auto& token = words.tokens[place];
        const bool long_number = token.size() > (chinese ? 5u : 2u);
        if (long_number || !may_be_day(text, token.begin)) continue;
        const std::size_t at = token.begin;
        if (chinese && text.substr(0, at).ends_with("年")) continue;  // part of the date before
        const auto end = chinese ? impossible_chinese_end(text, at) : impossible_end(text, at, language);
        const bool known = std::ranges::any_of(dates, [&](const citations::FoundDate& date) {
            return date.span.begin <= at && at < date.span.end;
        });
        if (end != at && !known) report(subject, words, {at, end}, found);
    }
}

void check(const Subject& subject, Findings& found) {
    check_attributes(subject, found);
    const auto language = language_of(subject);
    if (!language) return;
    for (const auto& placed : model::documents(subject.document)) {
        check_marked(subject, *placed.document, *language, found);
        check_session_days(subject, *placed.document, *language, found);
    }
    const int adopted = year_of(subject);
    for (const auto& words : subject.reading->words) {
        if (!words.has_digit()) continue;
        check_words(subject, words, *language, found);
        if (words.in_body()) check_order(subject, words, adopted, found);
    }
}

constexpr std::array more{
    Example{.bad = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><event><date date="2024-06-18">18 June</date>–<date date="⟦2024-07-12⟧">12 July 2025</date></event></p>)",
            .good = R"(<p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p>
<p><event><date date="2024-06-18">18 June</date>–<date date="2024-07-12">12 July 2024</date></event></p>)",
            .slot = Slot::cover},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="⟦2023-12-18⟧" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
        .slot = Slot::conclusions},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meeting of ⟦3 May 20020⟧ in Nairobi,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meeting of 3 May 2020 in Nairobi,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meeting held from ⟦20 to 9 July 2001⟧ in Nairobi and the one planned for ⟦3 May 2103⟧,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the meeting held from 9 to 20 July 2001 in Nairobi and the one planned for 3 May 2030,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la réunion tenue du ⟦20 au 9 juillet 2001⟧ à Nairobi,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la réunion tenue du 9 au 20 juillet 2001 à Nairobi,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>⟦6月31日⟧的会议，</p></container>)",
        .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>6月30日的会议，</p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule date_impossible{
    .code = "META007",
    .name = "date-impossible",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary =
        "a day that the calendar does not have, an attribute that differs from the words, or days out of "
        "order",
    .why =
        R"(30 February is a slip, in an attribute as in the text. Where words are marked as a date, their attribute `date` repeats
them for programs; the two are written separately and come apart when one of them is changed. A period ends after it begins, and no text speaks of a
day that lies more than 25 years ahead of it.)",
    .authority = "ISO 8601-1:2019, 4.3",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet on ⟦31 April 2024⟧.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet on 30 April 2024.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
