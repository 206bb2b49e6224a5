// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/elements.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

struct Known {
    std::string_view name, element, address, shown;
};

/// What the references of published texts declare, as data/references.tsv has it.
const std::vector<Known>& known() {
    static const std::vector<Known> all = [] {
        std::vector<Known> rows;
        for (const auto& row : table("references.tsv")) rows.push_back({row[0], row[1], row[2], row[3]});
        return rows;
    }();
    return all;
}

class Declarations {
public:
    Declarations(const Subject& subject, Findings& found)
        : subject_(subject), found_(found), published_(is_of_publisher(subject)) {}

    void check(xml::NodeId id) {
        const auto* name = subject_.tree.attribute(id, "eId");
        const auto* address = subject_.tree.attribute(id, "href");
        if (!name || !address) return;
        const auto given = subject_.tree.slice(name->value), target = subject_.tree.slice(address->value);
        if (target.empty()) return;  // told as an attribute without a value
        const auto named = std::ranges::find(known(), given, &Known::name);
        if (named != known().end()) {
            compare(*address, named->address);
            if (const auto* shown = subject_.tree.attribute(id, "showAs")) compare(*shown, named->shown);
            return;
        }
        if (target.front() != '/' && target.front() != '#' && target.find(':') == std::string_view::npos)
            found_.at(address->value, cat("`", target, "` as an address, expected one from `/` on"));
        const auto meant = std::ranges::find(known(), target, &Known::address);
        if (meant != known().end() && published_ && nearest(given, {meant->name}))
            found_.at(name->value, cat("`", given, "` for `", target, "`, expected `", meant->name, "`"));
    }

private:
    /// Who declares for himself may have an ontology of his own: there only a slip is told.
    void compare(const xml::Attribute& attribute, std::string_view right) {
        const auto written = subject_.tree.slice(attribute.value);
        if (written.empty() || written == right) return;
        if (!published_ && !is_slip(written, right)) return;
        auto& finding =
            found_.at(attribute.value, cat("`", written, "` as `", subject_.tree.slice(attribute.name),
                                           "` of what published texts declare as `", right, "`"));
        offer(finding, cat("write `", right, "`"), Edit{attribute.value, std::string(right)}, Trust::review);
    }

    /// One or two letters lost, added or changed at one place.
    static bool is_slip(std::string_view written, std::string_view right) {
        const auto [w, r] = std::ranges::mismatch(written, right);
        const std::string_view left(w, written.end()), meant(r, right.end());
        const auto [a, b] = std::mismatch(left.rbegin(), left.rend(), meant.rbegin(), meant.rend());
        return left.rend() - a <= 1 && meant.rend() - b <= 1;
    }

    const Subject& subject_;
    Findings& found_;
    bool published_;
};

void check(const Subject& subject, Findings& found) {
    Declarations declarations(subject, found);
    for (const std::string_view name : {"TLCOrganization", "TLCConcept", "TLCRole", "TLCTerm"})
        for (const auto id : elements(subject).named(name)) declarations.check(id);
}

constexpr std::array more{Example{
    .bad =
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta><references source="https://example.org">
<TLCRole eId="publisher" href="/akn/ontology/role/un/publisher" showAs="⟦Publiser⟧"/>
<TLCTerm eId="libraries" href="⟦akn/ontology/term/libraries⟧" showAs="Libraries"/>
</references></meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
    .good =
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta><references source="https://example.org">
<TLCRole eId="publisher" href="/akn/ontology/role/un/publisher" showAs="Publisher"/>
<TLCTerm eId="libraries" href="/akn/ontology/term/libraries" showAs="Libraries"/>
</references></meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
    .slot = Slot::document}};

}  // namespace

extern constinit const Rule declaration_unusual{
    .code = "META029",
    .name = "declaration-unusual",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a declaration among the references that published texts write otherwise",
    .why =
        R"(The references say under which name (`eId`) a document speaks of a role, an organ or a concept, at which address of the
ontology it stands and how it is shown. Published texts declare the same things with the same words. Another address
leads programs nowhere. Who declares for himself may have an ontology of his own: there a slip of one letter is told, and in
all texts an address that begins with none of `/`, `#` and a scheme.)",
    .authority = "published texts: 21,000 of 21,000 declarations of these names",
    .example =
        {.bad =
             R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta><references source="https://example.org">
<TLCConcept eId="dateOfIssuance" href="⟦/akn/ontology/concept/un/dateOfIssuace⟧" showAs="Date of issuance"/>
</references></meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
         .good =
             R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="annex"><meta><references source="https://example.org">
<TLCConcept eId="dateOfIssuance" href="/akn/ontology/concept/un/dateOfIssuance" showAs="Date of issuance"/>
</references></meta><mainBody><p>Libraries.</p></mainBody></doc></akomaNtoso>
)",
         .slot = Slot::document},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
