// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// A level of the identification and what its dates and authors are there for.
struct LevelOf {
    std::string_view name;
    std::array<std::string_view, 2> dates, authors;
};
constexpr std::array<LevelOf, 3> levels{{
    {"FRBRWork", {"adoption", "voting"}, {"author", ""}},
    {"FRBRExpression", {"publication", ""}, {"issuer", "publisher"}},
    {"FRBRManifestation", {"markup", ""}, {"editor", ""}},
}};

bool is_role_of(std::string_view role, const LevelOf& level, bool of_date) {
    const auto& roles = of_date ? level.dates : level.authors;
    return std::ranges::find(roles, role) != roles.end();
}

void check_role(const model::Element& element, std::string_view attribute, const LevelOf& level,
                Findings& found) {
    const bool of_date = attribute == "name";
    const auto* given = model::find(element.attributes, attribute);
    if (!given || given->value.empty()) return;
    const auto role = std::string_view(given->value).substr(given->value.starts_with('#') ? 1 : 0);
    if (is_role_of(role, level, of_date)) return;
    // A role of no level is told as a word not in use (META015), or may be meant so.
    if (std::ranges::none_of(levels, [&](const auto& each) { return is_role_of(role, each, of_date); }))
        return;
    const auto right =
        cat(given->value.starts_with('#') ? "#" : "", of_date ? level.dates[0] : level.authors[0]);
    auto& finding =
        found.at(given->at.span, cat("`", given->value, "` as `", attribute, "` of `", element.name, "` in `",
                                     level.name, "`, expected `", right, "`"));
    offer(finding, cat("write `", right, "`"), Edit{given->at.span, right}, Trust::review);
}

void check(const Subject& subject, Findings& found) {
    const bool published = is_of_publisher(subject);
    for (const auto& placed : model::documents(subject.document)) {
        const auto* meta = model::meta(*placed.document);
        if (!meta) continue;
        for (const auto& level : levels) {
            const auto* identified = model::find_element(*meta, level.name);
            if (!identified) continue;
            for (const auto* date : model::all_elements(*identified, "FRBRdate")) {
                // Of a text that was not issued yet the day of adoption is all that its versions have.
                const bool unissued = !published && model::value(date->attributes, "name") == "adoption" &&
                                      level.name == "FRBRExpression";
                if (!unissued) check_role(*date, "name", level, found);
            }
            for (const auto* author : model::all_elements(*identified, "FRBRauthor"))
                check_role(*author, "as", level, found);
        }
    }
}

constexpr std::array more{
    Example{.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="⟦#editor⟧"/>
<FRBRcountry value="un"/>)",
            .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
            .slot = Slot::identification}};

}  // namespace

extern constinit const Rule role_of_other_level{
    .code = "META030",
    .name = "role-of-other-level",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a date or an author in the identification that has the role of another level",
    .why =
        R"(The work has its author and the date of its adoption (of a draft, of the vote), the expression its issuer and the date of
its publication, the manifestation its editor and the date of the markup. A role of another level there, most often copied
with the line above, says that the text was adopted on the day it was marked up.)",
    .authority = "published texts: 5,040 of 5,040 dates and as many authors",
    .example = {.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="⟦markup⟧"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .slot = Slot::identification},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
