// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "citations/date.h"
#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check_attributes(const Subject& subject, Findings& found) {
    for (const auto& attribute : subject.tree.attributes) {
        if (subject.tree.slice(attribute.name) != "date") continue;
        const auto value = subject.tree.slice(attribute.value);
        const auto date = citations::parse_iso(value);
        // A year of five figures has a place in the schema's dates, but in no text.
        const bool far = value.size() > 10 && value.find_first_not_of("0123456789") > 4 &&
                         value.find_first_not_of("0123456789") != std::string_view::npos;
        if (far || (date && !date->valid()))
            found.at(attribute.value,
                     cat("`", subject.tree.slice(attribute.value), "` is no day of the calendar"));
    }
}

/// Arabic, Chinese and Russian cover pages keep the date of issuance in English.
std::optional<citations::FoundDate> read_date(std::string_view text, citations::Language language) {
    if (auto date = citations::parse_date(text, language)) return date;
    return citations::parse_date(text, citations::Language::en);
}

void check_marked(const Subject& subject, citations::Language language, Findings& found) {
    for (const std::string_view part : {"coverPage", "conclusions"})
        for (const auto& element : marked(subject, part, "docDate")) {
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

void report(const Subject& subject, const Words& words, Extent place, Findings& found) {
    found.at(words.prose.span(subject.source(), place.begin, place.end),
             cat("`", words.prose.text.substr(place.begin, place.end - place.begin),
                 "` is no day of the calendar"));
}

/// A day of one or two figures with its month and no year behind it ("31 June", "32 May"), whose figures
/// stand from `begin` to `figures_end`: where it ends if the calendar does not have it, else `begin`.
std::size_t impossible_end(std::string_view text, std::size_t begin, std::size_t figures_end,
                           citations::Language language) {
    int day = 0;
    for (auto i = begin; i < figures_end; ++i) {
        if (!citations::is_digit(text[i])) return begin;
        day = day * 10 + (text[i] - '0');
    }
    if (day > 0 && day < 30) return begin;
    auto at = figures_end;
    const auto skip = [&] {
        while (at < text.size() && text[at] == ' ') ++at;
        if (text.substr(at).starts_with("\xC2\xA0")) at += 2;
    };
    skip();
    if (language == citations::Language::es && text.substr(at).starts_with("de")) {
        at += 2;
        skip();
    }
    if (at == figures_end) return begin;
    // 2000 had every day that any year has.
    for (int month = 1; month <= 12; ++month) {
        const auto name = citations::month_name(month, language);
        const auto end = at + name.size();
        if (!citations::Date{2000, month, day}.valid() && text.substr(at).starts_with(name) &&
            !citations::word_at(text, end))
            return end;
    }
    return begin;
}

/// Not the end of "1.45", "A/45" or a range of pages.
bool may_be_day(std::string_view text, std::size_t at) {
    return at == 0 || std::string_view(".,/-").find(text[at - 1]) == std::string_view::npos;
}

void check_words(const Subject& subject, const Words& words, citations::Language language, Findings& found) {
    const auto& dates = words.dates();
    for (const auto& date : dates)
        if (!date.date.valid() || (date.first && !date.first->valid()))
            report(subject, words, {date.span.begin, date.span.end}, found);
    const std::string_view text = words.prose.text;
    for (const auto& token : words.tokens) {
        if (!token.is(Token::Kind::number) || token.size() > 2 || !may_be_day(text, token.begin)) continue;
        const std::size_t at = token.begin;
        const auto end = impossible_end(text, at, token.end, language);
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
    check_marked(subject, *language, found);
    for (const auto& words : subject.reading->words)
        if (words.has_digit()) check_words(subject, words, *language, found);
}

}  // namespace

extern constinit const Rule date_impossible{
    .code = "META007",
    .name = "date-impossible",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a day that the calendar does not have, or an attribute that differs from the words",
    .why =
        R"(30 February is a slip, in an attribute as in the text. Where words are marked as a date, their attribute `date` repeats
them for programs; the two are written separately and come apart when one of them is changed.)",
    .authority = "ISO 8601-1:2019, 4.3",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet on ⟦31 April 2024⟧.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet on 30 April 2024.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
