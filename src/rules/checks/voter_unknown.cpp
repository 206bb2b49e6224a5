// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "citations/folded.h"
#include "rules/claims.h"
#include "rules/data.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "rules/state_list.h"
#include "rules/state_names.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

const std::vector<std::string_view>& states() {
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> all;
        for (const auto& row : table("voters.tsv")) all.push_back(row[0]);
        std::ranges::sort(all);
        return all;
    }();
    return names;
}

/// The lists that the Human Rights Council prints.
void check_printed(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    const auto lists = marked(subject, "conclusions", "organization");
    if (!language || lists.empty()) return;
    const auto& names = listed_states(subject.language);
    const std::vector<std::string_view> known(names.begin(), names.end());
    for (const auto& list : lists) {
        const auto text = text_of(list);
        for (const auto& place : state_list(text, *language).names) {
            const citations::Folded name(text.substr(place.begin, place.end - place.begin));
            if (std::ranges::binary_search(known, name.text())) continue;
            const auto likely = nearest(name.text(), known);
            if (!likely) continue;
            const auto begin = list.extent.begin;
            found.at(list.words->prose.span(subject.source(), begin + place.begin, begin + place.end),
                     cat("`", name.source(), "` is no name of a State, expected `", *likely, "`"));
        }
    }
}

void check(const Subject& subject, Findings& found) {
    check_printed(subject, found);
    const auto* meta = model::meta(model::main_document(subject.document));
    const auto* voting = meta ? model::find_element(*meta, "voting") : nullptr;
    if (!voting) return;
    for (const auto* voter : model::all_elements(*voting, "organization")) {
        const auto whole = model::text(*voter);
        const auto name = trimmed_text(whole);
        if (std::ranges::binary_search(states(), name)) continue;
        const auto likely = nearest(name, states());
        if (likely)
            found.at(voter->at.span, cat("`", name, "` is no name of a State, expected `", *likely, "`"));
        else
            found.hint(voter->at.span, cat("`", name, "` is no name of a State known here"));
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
<p><outcome>[In favour: <organization refersTo="#author">Chile, Ghana and ⟦Indnesia⟧</organization>]</outcome></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
<p><outcome>[In favour: <organization refersTo="#author">Chile, Ghana and Indonesia</organization>]</outcome></p>)",
        .slot = Slot::conclusions},
    Example{
        .bad =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50<sup>e</sup> séance plénière</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>
<p><outcome>[Ont voté pour&#160;: <organization refersTo="#author">Chili, Ghana et ⟦Indoésie⟧</organization>]</outcome></p>)",
        .good =
            R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50e">50<sup>e</sup> séance plénière</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 décembre 2023</docDate></event></p>
<p><outcome>[Ont voté pour&#160;: <organization refersTo="#author">Chili, Ghana et Indonésie</organization>]</outcome></p>)",
        .slot = Slot::conclusions,
        .language = "fr"}};

}  // namespace

extern constinit const Rule voter_unknown{
    .code = "META020",
    .name = "voter-unknown",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a voter whose name is none of a State",
    .why =
        R"(Lists of voters in the metadata name the States in English capitals in every language version, each in one form. A name
in another form is not counted with the rest of the State's votes. Lists that the Human Rights Council prints name them as
the language of the text does; they are read in English, French, Spanish and Russian.)",
    .authority = "published texts: 199 names in 49,000 entries",
    .example = {.bad = R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote">
<count value="2" refersTo="inFavour"><un:voters xmlns:un="http://un.org/akn4un">
⟦<organization refersTo="#author">IRELAMD</organization>⟧
<organization refersTo="#author">ZAMBIA</organization></un:voters></count>
</voting></parliamentary></analysis>)",
                .good = R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote">
<count value="2" refersTo="inFavour"><un:voters xmlns:un="http://un.org/akn4un">
<organization refersTo="#author">IRELAND</organization>
<organization refersTo="#author">ZAMBIA</organization></un:voters></count>
</voting></parliamentary></analysis>)",
                .slot = Slot::analysis},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
