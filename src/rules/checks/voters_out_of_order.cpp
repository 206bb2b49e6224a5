// SPDX-License-Identifier: Apache-2.0
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/views.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "rules/state_list.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// More names that would have to move: the list follows another order, or none.
constexpr std::size_t most = 3;

/// Lists put the name that Türkiye took in 2022 before and behind Turkmenistan and Tuvalu.
bool has_no_place(std::string_view name) {
    return name.starts_with("TÜRK") || name.starts_with("TURKIYE") || name.starts_with("Türk");
}

/// Where a name stands in the order: votes name the same States again and again.
const std::string& key_of(const std::string& name) {
    constexpr std::size_t most_kept = 1'000;
    thread_local std::unordered_map<std::string, std::string> known;
    if (known.size() > most_kept) known.clear();
    const auto [place, is_new] = known.try_emplace(name);
    if (is_new) place->second = order_key(name, citations::Language::en);
    return place->second;
}

/// Puts the names into their places in order, those of the list that have one.
Fix sorted(const Subject& subject, const std::vector<std::string>& keys, const std::vector<Span>& places) {
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return std::string_view(keys[i]); });
    Fix fix{"sort the States", {}, Trust::review};
    for (std::size_t i = 0; i < order.size(); ++i)
        if (order[i] != i)
            fix.edits.push_back({places[i], std::string(subject.source().slice(places[order[i]]))});
    return fix;
}

void check_list(const Subject& subject, const std::vector<const model::Element*>& voters, Findings& found) {
    std::vector<std::string> names, keys;
    std::vector<Span> places;
    for (const auto* voter : voters) {
        auto name = model::text(*voter);
        const std::string shown(trimmed_text(name));
        if (shown.empty() || has_no_place(shown)) continue;
        keys.push_back(key_of(shown));
        names.push_back(shown);
        places.push_back(voter->at.span);
    }
    const auto moved = out_of_order(keys);
    for (std::size_t i = 0; i < moved.size() && (i == 0 || moved.size() <= most); ++i) {
        const auto at = moved[i];
        const auto near = at == 0 ? 1 : at - 1;
        auto& finding = found.at(places[at], cat("`", names[at], "` ", at == 0 ? "before" : "behind", " `",
                                                 names[near], "`, expected alphabetical order"));
        if (moved.size() <= most) finding.fixes.push_back(sorted(subject, keys, places));
    }
}

void check(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    const auto* voting = meta ? model::find_element(*meta, "voting") : nullptr;
    if (!voting) return;
    for (const auto* list : model::all_elements(*voting, "count"))
        check_list(subject, model::all_elements(*list, "organization"), found);
}

}  // namespace

extern constinit const Rule voters_out_of_order{
    .code = "SPON006",
    .name = "voters-out-of-order",
    .levels = always(Level::hint),
    .summary = "States of a recorded vote that are not in alphabetical order",
    .why =
        R"(The metadata of a recorded vote name the States in capitals and in English, in all languages of the text, in the
alphabetical order that the voting machine prints. A State out of its place was added or moved by hand, and is often one
that voted otherwise.)",
    .authority = "published texts: 96 per cent of 1,328 lists, the place of Türkiye left aside",
    .example = {.bad = R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote">
<count value="3" refersTo="inFavour"><akn4un:voters xmlns:akn4un="http://un.org/akn4un"><organization refersTo="#author">BRAZIL</organization>⟦<organization refersTo="#author">ALGERIA</organization>⟧<organization refersTo="#author">CHILE</organization></akn4un:voters></count>
</voting></parliamentary></analysis>)",
                .good = R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote">
<count value="3" refersTo="inFavour"><akn4un:voters xmlns:akn4un="http://un.org/akn4un"><organization refersTo="#author">ALGERIA</organization><organization refersTo="#author">BRAZIL</organization><organization refersTo="#author">CHILE</organization></akn4un:voters></count>
</voting></parliamentary></analysis>)",
                .slot = Slot::analysis},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
