// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "citations/folded.h"
#include "citations/ordinal.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Figures {
    int number = 0;
    std::size_t begin = 0, end = 0;
};

std::optional<Figures> figures(std::string_view text) {
    const auto begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    Figures found{0, begin, std::min(text.find_first_not_of("0123456789", begin), text.size())};
    const auto [end, failure] =
        std::from_chars(text.data() + found.begin, text.data() + found.end, found.number);
    return failure == std::errc() ? std::optional(found) : std::nullopt;
}

void check_title(const Subject& subject, const Marked& meeting, std::string_view text, const Figures& seen,
                 Findings& found) {
    const auto* title = model::find(meeting.markup->attributes, "title");
    const auto told = title ? figures(title->value) : std::nullopt;
    if (!told || told->number == seen.number) return;
    const auto begin = meeting.extent.begin + seen.begin, end = meeting.extent.begin + seen.end;
    auto& finding = found.at(meeting.words->prose.span(subject.source(), begin, end),
                             cat("meeting ", text.substr(seen.begin, seen.end - seen.begin), ", but `",
                                 title->value, "` in the attribute `title`"));
    finding.labels.push_back({title->at.span, "the number here"});
}

/// "41th", "22th", "103th".
void check_suffix(const Subject& subject, const Marked& meeting, std::string_view text, const Figures& seen,
                  Findings& found) {
    if (subject.language != "en") return;
    const auto right = citations::english_suffix(seen.number);
    const auto suffix = text.substr(seen.end, 2);
    const bool is_suffix = suffix == "st" || suffix == "nd" || suffix == "rd" || suffix == "th";
    const citations::Folded behind(text.substr(seen.end, std::string_view("  plenary").size()));
    const bool bare = behind.text().starts_with(" plenary") || behind.text().starts_with(" meeting");
    if (suffix == right || (!is_suffix && !bare)) return;
    const auto begin = meeting.extent.begin + seen.begin;
    const auto end = meeting.extent.begin + seen.end + (is_suffix ? 2 : 0);
    auto& finding =
        found.at(meeting.words->prose.span(subject.source(), begin, end),
                 cat("`", text.substr(seen.begin, end - begin), "`, expected `", seen.number, right, "`"));
    offer(finding, cat("write `", seen.number, right, "`"),
          replacement(subject, meeting.words->prose, begin, end, cat(seen.number, right)), Trust::safe);
}

void check(const Subject& subject, Findings& found) {
    for (const std::string_view part : {"conclusions", "coverPage"})
        for (const std::string_view name : {"location", "inline"})
            for (const auto& meeting : marked_everywhere(subject, part, name)) {
                const auto kind = name == "inline" ? model::value(meeting.markup->attributes, "name") : "";
                if (name == "inline" && kind != "adoptionMeeting") continue;
                const auto text =
                    std::string_view(meeting.words->prose.text)
                        .substr(meeting.extent.begin, meeting.extent.end - meeting.extent.begin);
                const auto seen = figures(text);
                if (!seen) continue;
                check_title(subject, meeting, text, *seen, found);
                check_suffix(subject, meeting, text, *seen, found);
            }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="42nd">⟦42th⟧ plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="42nd">42nd plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
        .slot = Slot::conclusions},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">⟦51⟧<sup>e</sup> séance plénière</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50<sup>e</sup> séance plénière</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "fr"},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50a">⟦51⟧ª sesión plenaria</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 de diciembre de 2023</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50a">50ª sesión plenaria</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 de diciembre de 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "es"},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50-е">⟦51⟧-е пленарное заседание</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 декабря 2023 года</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50-е">50-е пленарное заседание</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 декабря 2023 года</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "ru"},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">الجلسة العامة ⟦51⟧</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 كانون الأول/ديسمبر 2023</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">الجلسة العامة 50</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 كانون الأول/ديسمبر 2023</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "ar"},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">第⟦51⟧次全体会议</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">2023年12月19日</docDate></event></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50">第50次全体会议</location>
<eol/><docDate date="2023-12-19" refersTo="#adoptionDate">2023年12月19日</docDate></event></p>)",
        .slot = Slot::conclusions,
        .language = "zh"}};

}  // namespace

extern constinit const Rule closing_meeting_wrong{
    .code = "STR005",
    .name = "closing-meeting-wrong",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the meeting of adoption with another number than its element tells, or a wrong ordinal",
    .why =
        R"(The closing lines (in the Security Council the cover page) name the meeting of adoption; the attribute `title` of
the same element names it for programs. Both say the same. In English the ordinal ends as it is spoken: 41st, 42nd,
43rd, 44th, but 11th, 12th, 13th.)",
    .authority = "Editorial Manual, Numbers, dates and time; published texts, 99.9 %",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">⟦51⟧st plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .slot = Slot::conclusions},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
