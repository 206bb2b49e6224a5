// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "rules/elements.h"
#include "rules/rule.h"
#include "rules/slip.h"
#include "text/cat.h"
#include "text/kept.h"
#include "xml/decode.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::string_view, 5> pointers{"href", "refersTo", "source", "by", "as"};

/// The names that published files point to without declaring them; sorted.
constexpr std::array<std::string_view, 45> usual{"Arabic",
                                                 "Chinese",
                                                 "DGACM",
                                                 "English",
                                                 "French",
                                                 "Russian",
                                                 "Spanish",
                                                 "adoptedByAcclamation",
                                                 "adoptedRecordedVote",
                                                 "adoptedWithoutVote",
                                                 "adoption",
                                                 "adoptionDate",
                                                 "adoptionMeeting",
                                                 "anglais",
                                                 "author",
                                                 "dateOfAdoption",
                                                 "dateOfIssuance",
                                                 "decisionNumber",
                                                 "decisionTitle",
                                                 "editor",
                                                 "endDate",
                                                 "english",
                                                 "fifthCommittee",
                                                 "firstCommittee",
                                                 "fourthCommittee",
                                                 "français",
                                                 "generalAssembly",
                                                 "generalDistribution",
                                                 "humanRightsCouncil",
                                                 "inglés",
                                                 "issuer",
                                                 "letter",
                                                 "noMainCommittee",
                                                 "plenaryMeeting",
                                                 "preamble",
                                                 "publicationJobNumber",
                                                 "resolutionNumber",
                                                 "resolutionTitle",
                                                 "secondCommittee",
                                                 "session",
                                                 "sixthCommittee",
                                                 "startDate",
                                                 "symbol",
                                                 "thirdCommittee",
                                                 "title1"};

bool is_usual(const Subject& subject, std::string_view name) {
    return subject.stage == Stage::published && (name == "un" || std::ranges::binary_search(usual, name));
}

/// Some of the identifiers of a file.
struct Identifiers {
    std::vector<std::string> in_order;     // of the text
    std::vector<std::string_view> sorted;  // the same

    bool contain(std::string_view name) const { return std::ranges::binary_search(sorted, name); }
};

/// The identifiers of all elements, gathered when they are first asked for.
class Names {
public:
    explicit Names(const Subject& subject) : subject_(subject) {}

    bool contain(std::string_view name) const {
        return is_of_part(name) ? parts().contain(name) : concepts().contain(name);
    }

    /// The one that a slip makes of `name`, which is none of them; empty where there is none.
    std::string_view likely(std::string_view name) const {
        const auto& known = concepts().in_order;
        const auto meant = std::ranges::find_if(known, [&](std::string_view each) {
            // Published files point to `french` as `#French`.
            return one_slip_apart(each, name) && citations::lower(each) != citations::lower(name);
        });
        return meant == known.end() ? std::string_view() : std::string_view(*meant);
    }

private:
    /// Parts of the text are called "para_3".
    static bool is_of_part(std::string_view name) { return name.find('_') != std::string_view::npos; }
    const Identifiers& parts() const {
        return parts_.get([&] { return gathered(true); });
    }
    /// What metadata declare.
    const Identifiers& concepts() const {
        return concepts_.get([&] { return gathered(false); });
    }
    Identifiers gathered(bool of_parts) const {
        Identifiers found;
        for (const auto& [given, element] : elements(subject_).attributes("eId"))
            if (!given->plain || is_of_part(subject_.tree.slice(given->value)) == of_parts)
                if (auto name = subject_.tree.value(*given); is_of_part(name) == of_parts)
                    found.in_order.push_back(std::move(name));
        found.sorted.assign(found.in_order.begin(), found.in_order.end());
        std::ranges::sort(found.sorted);
        return found;
    }

    const Subject& subject_;
    Kept<Identifiers> concepts_, parts_;
};

void check_value(const Subject& subject, std::string_view value, Span span, const Names& names,
                 Findings& found) {
    for (std::size_t at = 0; at < value.size();) {
        const auto end = std::min(value.find(' ', at), value.size());
        const auto word = value.substr(at, end - at);
        if (word.size() > 1 && word.front() == '#' && !names.contain(word.substr(1))) {
            const auto near = names.likely(word.substr(1));
            if (!is_usual(subject, word.substr(1)) || !near.empty())
                found.at(span, cat("`", word, "` names nothing in this document",
                                   near.empty() ? std::string() : cat(", where there is `", near, "`")));
        }
        at = end + 1;
    }
}

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    const Names names(subject);
    for (const auto pointer : pointers)
        for (const auto& [given, element] : elements(subject).attributes(pointer)) {
            const auto written = tree.slice(given->value);
            // A further call of a note has a rule of its own.
            if (written.find('#') == std::string_view::npos || tree.name(element) == "noteRef") continue;
            if (given->plain)
                check_value(subject, written, given->value, names, found);
            else
                check_value(subject, xml::decode_value(written), given->value, names, found);
        }
}

}  // namespace

extern constinit const Rule reference_unresolved{
    .code = "META002",
    .name = "reference-unresolved",
    .levels = staged(Level::warning, Level::error, Level::warning, Level::warning),
    .summary = "a reference to a name that nothing in the document bears",
    .why =
        R"(`#name` in `href`, `refersTo`, `source`, `by` and `as` points to the element with that `eId`: a place in the text, or an
entry of `references` that says what is meant. Without such an element the reference says nothing. Published files use
some forty names that they do not declare throughout; there these are left aside.)",
    .authority = "Akoma Ntoso 1.0, part 1, 5.6 (references to ontology classes)",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to act on <ref href="⟦#para_7⟧">that</ref>.</p></content>
</paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to act on <ref href="#para_1">that</ref>.</p></content>
</paragraph>)"},
    .check = check};

}  // namespace resolute::rules
