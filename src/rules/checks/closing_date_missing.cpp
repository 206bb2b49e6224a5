// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "citations/session.h"
#include "rules/gap.h"
#include "rules/metadata.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

bool is_meeting(const model::Markup& markup) {
    return model::value(markup.attributes, "refersTo") == "#adoptionMeeting" ||
           model::value(markup.attributes, "name") == "adoptionMeeting";
}

/// Behind the line break that follows the meeting, else behind the meeting.
Span gap(const Subject& subject, const model::Markup& meeting) {
    const auto& tree = subject.tree;
    auto next = tree[tree.at(meeting.at.span.begin)].next;
    while (next != xml::none && !tree.is_element(next)) next = tree[next].next;
    const bool broken = next != xml::none && (tree.is(next, "eol") || tree.is(next, "br"));
    return gap_after(subject, broken ? tree[next].whole : meeting.at.span);
}

/// Before the line break that stands before the date, else before the date.
Span gap_before_line(const Subject& subject, const model::Markup& date) {
    const auto& tree = subject.tree;
    const auto own = tree.at(date.at.span.begin);
    auto first = tree[tree[own].parent].first_child;
    while (first != own && !tree.is_element(first)) first = tree[first].next;
    return gap_before(subject, tree[first].whole);
}

/// Meetings and dates that stand there as mere words: programs look for the marked ones in published texts.
void check_marks(const Subject& subject, const Words& words, std::size_t meetings, bool dated,
                 Findings& found) {
    const auto tell = [&](Span span, std::string_view message) {
        found.hint(words.prose.span(subject.source(), span.begin, span.end), std::string(message));
    };
    if (meetings > 0 && !dated && words.dates().size() == meetings)
        for (const auto& date : words.dates()) tell(date.span, "the date of the meeting is not in `docDate`");
    if (meetings == 0 && dated && words.language)
        for (const auto& meeting : citations::find_meetings(words.folded(), *words.language))
            tell(meeting.span, "the meeting is not marked as such");
}

bool names_meeting(const Words& words) {
    return words.language && !citations::find_meetings(words.folded(), *words.language).empty();
}

void check_lines(const Subject& subject, const Words& words, Findings& found) {
    std::vector<const model::Markup*> meetings;
    for (const std::string_view name : {"location", "inline"})
        for (const auto* each : model::markup(*words.passage.content, name))
            if (is_meeting(*each)) meetings.push_back(each);
    const auto dates = model::markup(*words.passage.content, "docDate");
    if (is_of_publisher(subject)) check_marks(subject, words, meetings.size(), !dates.empty(), found);
    if (meetings.empty() && !dates.empty() && !names_meeting(words))
        found.at(gap_before_line(subject, *dates.front()), "no meeting before its date");
    // A date may stand there without its element.
    if (std::max(dates.size(), words.dates().size()) >= meetings.size()) return;
    if (dates.empty()) {
        found.at(gap(subject, *meetings.back()), "no date behind the meeting, expected that of its day");
        return;
    }
    // Which of several is missing cannot be told.
    found.at(
        {gap_before(subject, dates.front()->at.span).begin, gap_after(subject, dates.back()->at.span).end},
        cat(meetings.size(), " meetings, but ", dates.size(), dates.size() == 1 ? " date" : " dates"));
}

void check(const Subject& subject, Findings& found) {
    if (subject.kind == model::DocumentKind::draft_resolution) return;
    for (const auto& words : subject.reading->words)
        if (!words.passage.note && words.part() == "conclusions") check_lines(subject, words, found);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<p><event refersTo="#adoption">⟦<eol⟧/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
        .slot = Slot::conclusions},
    Example{.bad = R"(<p><inline name="adoptionMeeting" title="50th">50th plenary meeting</inline>
<inline name="adoptionMeeting" title="51st">51st plenary meeting</inline><eol/>
⟦<docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></p>⟧)",
            .good = R"(<p><inline name="adoptionMeeting" title="50th">50th plenary meeting</inline>
<inline name="adoptionMeeting" title="51st">51st plenary meeting</inline><eol/>
<docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate>
<docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></p>)",
            .slot = Slot::conclusions},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50<sup>e</sup> séance plénière</location>
<eol/>⟦</event>⟧</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50<sup>e</sup> séance plénière</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "fr"},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50-е">50-е пленарное заседание</location>
<eol/>⟦</event>⟧</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50-е">50-е пленарное заседание</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 декабря 2023 года</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "ru"},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">第50次全体会议</location>
<eol/>⟦</event>⟧</p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">第50次全体会议</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">2023年12月19日</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "zh"}};

}  // namespace

extern constinit const Rule closing_date_missing{
    .code = "STR012",
    .name = "closing-date-missing",
    .levels = staged(Level::off, Level::off, Level::error, Level::warning),
    .summary = "closing lines that tell the meeting but not its date, or the date but not the meeting",
    .why =
        R"(The closing lines are two: the meeting and, below it, its date. A decision taken at several meetings has such a pair for
each of them.)",
    .authority = "published texts: 1,217 of 1,218 meetings in closing lines",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary meeting</location>
<eol/>⟦</event>⟧</p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary meeting</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .slot = Slot::conclusions},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
