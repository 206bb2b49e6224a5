// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>

#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Votes against and abstentions, by their lists or counts.
bool is_divided(const model::Element& voting) {
    return std::ranges::any_of(model::all_elements(voting, "count"), [](const model::Element* count) {
        const auto role = model::value(count->attributes, "refersTo");
        const auto votes = model::value(count->attributes, "value");
        const bool favour = role == "inFavour" || role == "#inFavour";
        return !favour && votes.find_first_not_of('0') != std::string_view::npos;
    });
}

/// What an attribute says of the outcome, against the counts; empty: they agree.
std::string_view contradiction(std::string_view outcome, bool counted, bool divided) {
    const bool without = outcome == "adoptedWithoutVote" || outcome.starts_with("Adopted without vote");
    if (without && counted) return "but votes are counted";
    if (outcome == "adoptedRecordedVote" && !counted) return "but no votes are counted";
    if (outcome.starts_with("Adopted unanimously") && divided) return "but some voted against or abstained";
    return {};
}

void check_attributes(const model::Attributes& attributes, bool counted, bool divided, Findings& found) {
    for (const auto& attribute : attributes)
        if (const auto what = contradiction(attribute.value, counted, divided); !what.empty())
            found.at(attribute.at.span, cat("`", attribute.value, "` as the outcome, ", what));
}

/// The result in the closing lines: a recorded vote tells numbers, an adoption without a vote none.
void check_words(const Subject& subject, Findings& found) {
    for (const auto& outcome : marked(subject, "conclusions", "outcome")) {
        const auto* role = model::find(outcome.markup->attributes, "refersTo");
        if (!role) continue;
        const auto words = text_of(outcome);
        const bool numbers = words.find_first_of("0123456789") != std::string_view::npos;
        if (role->value == (numbers ? "#adoptedWithoutVote" : "#adoptedRecordedVote") && !words.empty())
            found.at(role->at.span, cat("`", role->value,
                                        numbers ? "`, but the words tell numbers of votes"
                                                : "`, but the words tell no numbers of votes"));
    }
}

void check(const Subject& subject, Findings& found) {
    check_words(subject, found);
    const auto* meta = model::meta(model::main_document(subject.document));
    const auto* voting = meta ? model::find_element(*meta, "voting") : nullptr;
    if (!voting) return;
    const bool counted = !model::all_elements(*voting, "count").empty();
    const bool divided = is_divided(*voting);
    check_attributes(voting->attributes, counted, divided, found);
    for (const auto* step : model::all_elements(*meta, "step"))
        check_attributes(step->attributes, counted, divided, found);
    // The Security Council and decisions have none; drafts may have no outcome yet.
    const bool has_outcome = (subject.organ == model::Organ::general_assembly ||
                              subject.organ == model::Organ::human_rights_council) &&
                             subject.kind == model::DocumentKind::resolution && is_of_publisher(subject);
    if (has_outcome && model::value(voting->attributes, "outcome").empty())
        found.at(name_span(subject, voting->at.span),
                 cat("no outcome of the vote, expected `",
                     counted ? "adoptedRecordedVote" : "adoptedWithoutVote", "`"));
}

constexpr std::array more{Example{
    .bad =
        R"(<analysis source="#resolute"><parliamentary><voting outcome="⟦adoptedRecordedVote⟧"/></parliamentary></analysis>)",
    .good =
        R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedWithoutVote"/></parliamentary></analysis>)",
    .slot = Slot::analysis}};

}  // namespace

extern constinit const Rule vote_outcome_mismatch{
    .code = "META023",
    .name = "vote-outcome-mismatch",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "an outcome of the vote that the counts contradict, or none",
    .why =
        R"(The metadata tell the outcome in a word (`adoptedWithoutVote`, `adoptedRecordedVote`) or in a few ("Adopted
unanimously"), and the votes as counts with lists of voters. A text adopted without a vote has no counts, one adopted by a
recorded vote has them, and where some abstained it was not unanimous.)",
    .authority = "published texts of the General Assembly and the Human Rights Council, 1,480 of 1,480",
    .example =
        {.bad =
             R"(<analysis source="#resolute"><parliamentary><voting outcome="⟦adoptedWithoutVote⟧"><count value="2" refersTo="inFavour"/></voting></parliamentary></analysis>)",
         .good =
             R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote"><count value="2" refersTo="inFavour"/></voting></parliamentary></analysis>)",
         .slot = Slot::analysis},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
