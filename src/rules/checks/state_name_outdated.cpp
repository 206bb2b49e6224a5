// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <utility>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/rule.h"
#include "rules/sponsor_line.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Key = std::pair<std::string_view, std::string_view>;  // language, name
const std::map<Key, std::string_view>& official_names() {
    static const auto known = [] {
        std::map<Key, std::string_view> names;
        for (const auto& row : table("state-names.tsv")) names[{row[0], row[1]}] = row[2];
        return names;
    }();
    return known;
}

/// A name as it stands in the words of an element.
void check_name(const Subject& subject, const Marked& element, Extent place, Findings& found) {
    const auto name = text_of(element).substr(place.begin, place.end - place.begin);
    auto known = official_names().find({subject.language, name});
    // The joining waw of Arabic lists belongs to no name.
    if (known == official_names().end() && subject.language == "ar" && name.starts_with("و")) {
        place.begin += 2;
        known = official_names().find({subject.language, name.substr(2)});
    }
    if (known == official_names().end()) return;
    const auto& prose = element.words->prose;
    const auto begin = element.extent.begin + place.begin, end = element.extent.begin + place.end;
    auto& finding = found.at(prose.span(subject.source(), begin, end),
                             cat("`", known->first.second, "`, expected `", known->second, "`"));
    offer(finding, cat("write `", known->second, "`"), replacement(subject, prose, begin, end, known->second),
          Trust::review);
}

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    for (const auto& line : sponsor_lines(subject))
        for (const auto& name : line.states.names) check_name(subject, line.line, name, found);
    for (const auto& list : marked(subject, "conclusions", "organization"))
        for (const auto& name : state_list(text_of(list), *language).names)
            check_name(subject, list, name, found);
}

}  // namespace

extern constinit const Rule state_name_outdated{
    .code = "SPON002",
    .name = "state-name-outdated",
    .levels = always(Level::warning),
    .summary = "a former or short name of a State among sponsors or voters",
    .why =
        R"(Lists of States use the official names: Czechia, Eswatini, Türkiye, Iran (Islamic Republic of), Russian Federation,
Viet Nam. Running text is left alone: there a name may be of its time or part of a title.)",
    .authority = "UNTERM, country names; Editorial Manual, names of States",
    .example =
        {.bad = R"(<p><docTitle refersTo="#sponsors">Brazil and ⟦Turkey⟧: draft resolution</docTitle></p>)",
         .good = R"(<p><docTitle refersTo="#sponsors">Brazil and Türkiye: draft resolution</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
