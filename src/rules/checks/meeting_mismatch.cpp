// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <set>
#include <string>

#include "citations/folded.h"
#include "citations/session.h"
#include "rules/claims.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The first figures of a text.
std::string figures(std::string_view text) {
    const citations::Folded folded(text);
    const auto plain = folded.text();
    const auto begin = plain.find_first_of("0123456789");
    if (begin == std::string_view::npos) return {};
    return std::string(plain.substr(begin, plain.find_first_not_of("0123456789", begin) - begin));
}

/// The meeting of a record: "9054" of `S/PV.9054`, "50" of `A/78/PV.50 (Resumption 1)`.
std::string of_record(std::string_view symbol) {
    const auto at = symbol.find("/PV.");
    return at == std::string_view::npos ? std::string() : figures(symbol.substr(at));
}

class Meetings {
public:
    Meetings(const Subject& subject, Findings& found) : subject_(subject), found_(found) {
        records();
        for (const std::string_view part : {"coverPage", "conclusions"})
            for (const std::string_view name : {"inline", "location"})
                for (const auto& meeting : marked(subject, part, name)) check(meeting);
    }

private:
    void records() {
        const auto* meta = model::meta(model::main_document(subject_.document));
        if (!meta) return;
        for (const auto* step : model::all_elements(*meta, "step"))
            if (auto number = of_record(model::value(step->attributes, "as")); !number.empty())
                records_.insert(std::move(number));
    }

    void check(const Marked& meeting) {
        const auto& attributes = meeting.markup->attributes;
        if (model::value(attributes, "refersTo") != "#adoptionMeeting" &&
            model::value(attributes, "name") != "adoptionMeeting")
            return;
        const auto* title = model::find(attributes, "title");
        const auto shown = figures(text_of(meeting));
        if (!title || title->value.empty() || shown.empty()) return;
        const auto told = figures(title->value);
        if (told != shown) {
            const bool text_is_right = records_.empty() || records_.contains(shown);
            if (text_is_right)
                found_.at(title->at.span, cat("`", title->value, "` on the words `", text_of(meeting), "`"));
            else
                found_.at(span_of(subject_, meeting),
                          cat("`", text_of(meeting), "`, but its title is `", title->value, "`"));
        } else if (!records_.empty() && !records_.contains(shown)) {
            found_.hint(span_of(subject_, meeting),
                        cat("meeting `", shown, "`, but the record is of meeting `", *records_.begin(), "`"));
        }
    }

    const Subject& subject_;
    Findings& found_;
    std::set<std::string> records_;
};

void check(const Subject& subject, Findings& found) {
    Meetings(subject, found);
}

constexpr std::array<Example, 2> further{{
    {.bad =
         R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="⟦49e⟧">50e séance
plénière</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>)",
     .good =
         R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50e séance
plénière</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>)",
     .slot = Slot::conclusions,
     .language = "fr"},
    {.bad =
         R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="⟦第49次⟧">第50次全体会议</location><eol/>
<docDate date="2023-12-19" refersTo="#adoptionDate">2023年12月19日</docDate></event></p>)",
     .good =
         R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="第50次">第50次全体会议</location><eol/>
<docDate date="2023-12-19" refersTo="#adoptionDate">2023年12月19日</docDate></event></p>)",
     .slot = Slot::conclusions,
     .language = "zh"},
}};

}  // namespace

extern constinit const Rule meeting_mismatch{
    .code = "META008",
    .name = "meeting-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a meeting of adoption whose attribute tells another number than its words",
    .why =
        R"(The meeting at which a text was adopted stands on the page ("50th plenary meeting") and again in the attribute `title`,
for programs; the step of adoption names the record of the same meeting (`A/78/PV.50`). A text adopted by mail has none.)",
    .authority = "published texts, closing lines and cover pages",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="⟦49th⟧">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>)",
         .slot = Slot::conclusions},
    .check = check,
    .more_examples = further};

}  // namespace resolute::rules
