// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <vector>

#include "rules/claims.h"
#include "rules/data.h"
#include "rules/rule.h"
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

void check(const Subject& subject, Findings& found) {
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

}  // namespace

extern constinit const Rule voter_unknown{
    .code = "META020",
    .name = "voter-unknown",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a voter whose name is none of a State",
    .why =
        R"(Lists of voters in the metadata name the States in English capitals in every language version, each in one form. A name
in another form is not counted with the rest of the State's votes.)",
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
    .check = check};

}  // namespace resolute::rules
