// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>

#include "citations/folded.h"
#include "rules/claims.h"
#include "rules/rule.h"
#include "rules/state_list.h"
#include "text/cat.h"
#include "text/number.h"
#include "xml/decode.h"
#include "xml/tree.h"

namespace resolute::rules {

namespace {

std::optional<int> votes_in(std::string_view text) {
    return whole_number(citations::Folded(text).text());
}

/// The kinds of votes and all that a document tells about the number of each.
constexpr std::array<std::string_view, 3> kinds{"inFavour", "against", "abstaining"};

class Votes {
public:
    explicit Votes(const Subject& subject) : subject_(subject) {
        in_metadata();
        in_words();
        lists();
    }

    void report(Findings& found) const {
        for (const auto& claims : claims_) report_odd(subject_, claims, found);
    }

private:
    void add(std::string_view role, std::optional<int> number, Span span, std::string_view place,
             int weight) {
        if (role.starts_with('#')) role.remove_prefix(1);
        for (std::size_t i = 0; i < kinds.size(); ++i)
            if (number && role == kinds[i])
                claims_[i].push_back({cat(*number), span, place, weight, false, false});
    }

    void in_metadata() {
        const auto* meta = model::meta(model::main_document(subject_.document));
        if (!meta) return;
        for (const auto* step : model::all_elements(*meta, "step"))
            for (const auto& attribute : step->attributes) in_summary(attribute);
        const auto* voting = model::find_element(*meta, "voting");
        if (!voting) return;
        for (const auto& attribute : voting->attributes) in_summary(attribute);
        for (const auto* count : model::all_elements(*voting, "count")) {
            const auto* value = model::find(count->attributes, "value");
            const auto role = model::value(count->attributes, "refersTo");
            if (value) add(role, votes_in(value->value), value->at.span, "as the count in the metadata", 10);
            const auto voters = model::all_elements(*count, "organization");
            if (voters.empty() || !value) continue;
            add(role, static_cast<int>(voters.size()), count->at.span, "voters in the list of the metadata",
                9);
        }
    }

    /// "Adopted 13-0-2, 9082nd meeting": in favour, against, abstaining.
    void in_summary(const model::Attribute& attribute) {
        constexpr std::string_view opening = "Adopted ";
        const std::string_view text = attribute.value;
        if (!text.starts_with(opening)) return;
        auto at = opening.size();
        for (const auto kind : kinds) {
            const auto end = std::min(text.find_first_not_of("0123456789", at), text.size());
            if (end == at) return;
            const auto span =
                xml::span_of_decoded(subject_.source(), attribute.at.span, text.size(), at, end);
            add(kind, votes_in(text.substr(at, end - at)), span, "in the summary of the vote", 8);
            if (end == text.size() || text[end] != '-') return;
            at = end + 1;
        }
    }

    void in_words() {
        for (const auto& quantity : marked(subject_, "conclusions", "quantity")) {
            const auto role = model::value(quantity.markup->attributes, "refersTo");
            if (const auto* value = model::find(quantity.markup->attributes, "normalized"))
                add(role, votes_in(value->value), value->at.span, "as the normalized number", 10);
            add(role, votes_in(text_of(quantity)), span_of(subject_, quantity), "in the words of the vote",
                10);
        }
    }

    void lists() {
        const auto language = language_of(subject_);
        if (!language) return;
        const auto states = marked(subject_, "conclusions", "organization");
        for (const auto& outcome : marked(subject_, "conclusions", "outcome")) {
            const auto role = model::value(outcome.markup->attributes, "refersTo");
            for (const auto& list : states) {
                if (role.starts_with('#') || list.words != outcome.words ||
                    !outcome.markup->at.span.contains(list.markup->at.span))
                    continue;
                const auto names = state_list(text_of(list), *language).names.size();
                if (names > 0)
                    add(role, static_cast<int>(names), span_of(subject_, list), "States in the printed list",
                        9);
            }
        }
    }

    const Subject& subject_;
    std::array<std::vector<Claim>, kinds.size()> claims_;
};

/// A count that is no number counts nothing.
void check_counts(const Subject& subject, Findings& found) {
    const auto* meta = model::meta(model::main_document(subject.document));
    if (!meta) return;
    for (const auto* count : model::all_elements(*meta, "count"))
        if (const auto* value = model::find(count->attributes, "value");
            value && !trimmed_text(value->value).empty() && !votes_in(value->value))
            found.at(value->at.span, cat("`", value->value, "` as a number of votes"));
}

/// Beside numbers of a vote that are marked, one that is not: programs would miss it.
void check_unmarked(const Subject& subject, Findings& found) {
    const auto quantities = marked(subject, "conclusions", "quantity");
    for (const auto& words : subject.reading->words) {
        const auto of_words = [&](const Marked& each) { return each.words == &words; };
        if (words.part() != "conclusions" || std::ranges::none_of(quantities, of_words)) continue;
        for (const std::size_t i : words.kinds.numbers) {
            const auto& number = words.tokens[i];
            const auto holds = [&](const Marked& each) {
                return of_words(each) && each.extent.begin <= number.begin && number.end <= each.extent.end;
            };
            if (std::ranges::none_of(quantities, holds))
                found.hint(words.prose.span(subject.source(), number.begin, number.end),
                           cat("`", number.in(words.prose.text), "` beside votes in `quantity` is in none"));
        }
    }
}

void check(const Subject& subject, Findings& found) {
    check_counts(subject, found);
    check_unmarked(subject, found);
    Votes(subject).report(found);
}

constexpr std::array more{Example{
    .bad =
        R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote"><count value="⟦x⟧" refersTo="inFavour"/></voting></parliamentary></analysis>)",
    .good =
        R"(<analysis source="#resolute"><parliamentary><voting outcome="adoptedRecordedVote"><count value="12" refersTo="inFavour"/></voting></parliamentary></analysis>)",
    .slot = Slot::analysis}};

}  // namespace

extern constinit const Rule vote_total_mismatch{
    .code = "META018",
    .name = "vote-total-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a number of votes that differs from the list of voters or from another place",
    .why =
        R"(The votes are told up to four times: as a count in the metadata, as a list of voters there, in words ("by a recorded vote
of 29 to 14, with 4 abstentions"; "Adopted 29-14-4" in the workflow) and as a printed list. All have the same number; the one that stands against the rest is
reported.)",
    .authority = "published texts: counts and lists agree in 15,541 of 15,568",
    .example =
        {.bad =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
<p><outcome>[Adopted by a recorded vote of <quantity refersTo="inFavour" normalized="2">⟦3⟧</quantity> to none. The voting
was as follows: <outcome refersTo="inFavour">In favour: <organization refersTo="#author">Chile, Ghana</organization></outcome>]</outcome></p>)",
         .good =
             R"(<p><event refersTo="#adoption"><location refersTo="#adoptionMeeting" title="50th">50th plenary
meeting</location><eol/><docDate date="2023-12-19" refersTo="#adoptionDate">19 December 2023</docDate></event></p>
<p><outcome>[Adopted by a recorded vote of <quantity refersTo="inFavour" normalized="2">2</quantity> to none. The voting
was as follows: <outcome refersTo="inFavour">In favour: <organization refersTo="#author">Chile, Ghana</organization></outcome>]</outcome></p>)",
         .slot = Slot::conclusions},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
