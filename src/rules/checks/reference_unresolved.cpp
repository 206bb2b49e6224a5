// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_set>
#include <vector>

#include "citations/folded.h"
#include "rules/name_set.h"
#include "rules/rule.h"
#include "rules/slip.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

constexpr NameSet pointers(std::to_array<std::string_view>({"href", "refersTo", "source", "by", "as"}));

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

/// The `eId` of all elements, gathered when they are first asked for.
class Names {
public:
    explicit Names(const xml::Tree& tree) : tree_(tree) {}

    bool contain(std::string_view name) const {
        if (known_.empty()) {
            known_.reserve(tree_.attributes.size() / 4);
            for (const auto& attribute : tree_.attributes)
                if (tree_.slice(attribute.name) == "eId") add(tree_.slice(attribute.value));
        }
        return known_.contains(name);
    }

    /// The one that a slip makes of `name`, which is none of them; empty where there is none.
    std::string_view likely(std::string_view name) const {
        const auto meant = std::ranges::find_if(concepts_, [&](std::string_view each) {
            // Published files point to `french` as `#French`.
            return one_slip_apart(each, name) && citations::lower(each) != citations::lower(name);
        });
        return meant == concepts_.end() ? std::string_view() : *meant;
    }

private:
    void add(std::string_view written) const {
        static constexpr ByteSet decoded("&\t\r\n");
        // Parts of the text are called "para_3".
        if (written.find('_') == std::string_view::npos) concepts_.push_back(written);
        if (find_any(written, decoded) == std::string_view::npos)
            known_.insert(written);
        else
            known_.insert(decoded_.emplace_back(xml::decode_value(written)));
    }

    const xml::Tree& tree_;
    mutable std::unordered_set<std::string_view> known_;  // the written ones, and those of `decoded_`
    mutable std::deque<std::string> decoded_;
    mutable std::vector<std::string_view> concepts_;  // what metadata declare
};

void check_value(const Subject& subject, const std::string& value, Span span, const Names& names,
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
    const Names names(tree);
    for (const auto& node : tree.nodes)
        for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
            const auto& given = tree.attributes[node.first_attribute + i];
            if (!pointers.holds(tree.slice(given.name))) continue;
            const auto value = tree.slice(given.value);
            if (value.find('#') == std::string_view::npos) continue;
            // A further call of a note has a rule of its own.
            if (tree.slice(node.name) == "noteRef") break;
            check_value(subject, xml::decode_value(value), given.value, names, found);
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
