// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <unordered_map>

#include "rules/claims.h"
#include "rules/rule.h"
#include "rules/state_list.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Seen = std::unordered_map<std::string, Span>;

void note(Seen& seen, std::string_view name, Span span, Findings& found) {
    const auto [known, fresh] = seen.try_emplace(std::string(name), span);
    if (fresh || name.empty()) return;
    auto& finding = found.at(span, cat("`", name, "` has voted already"));
    finding.labels.push_back({known->second, "here"});
}

void check(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    if (const auto* voting = meta ? model::find_element(*meta, "voting") : nullptr) {
        Seen seen;
        for (const auto* voter : model::all_elements(*voting, "organization"))
            note(seen, trimmed_text(model::text(*voter)), voter->at.span, found);
    }
    const auto language = language_of(subject);
    if (!language) return;
    Seen seen;
    for (const auto& list : marked(subject, "conclusions", "organization")) {
        const auto text = text_of(list);
        for (const auto& name : state_list(text, *language).names) {
            const auto begin = list.extent.begin;
            note(seen, text.substr(name.begin, name.end - name.begin),
                 list.words->prose.span(subject.source(), begin + name.begin, begin + name.end), found);
        }
    }
}

}  // namespace

extern constinit const Rule voter_repeated{
    .code = "META019",
    .name = "voter-repeated",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a State that stands twice in the lists of a vote",
    .why =
        R"(A State votes once: in favour, against, or it abstains. Where it stands twice, in one list or in two, one of the entries
is a slip, most often in the place of another State.)",
    .authority = "General Assembly rules of procedure, rules 82 and 87",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
<p><outcome>[In favour: <organization refersTo="#author">Chile, Ghana and ⟦Chile⟧</organization>]</outcome></p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
<p><outcome>[In favour: <organization refersTo="#author">Chile, Ghana and Peru</organization>]</outcome></p>)",
         .slot = Slot::conclusions},
    .check = check};

}  // namespace resolute::rules
