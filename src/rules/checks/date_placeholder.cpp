// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/elements.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& [attribute, element] : elements(subject).attributes()) {
        const auto value = subject.tree.slice(attribute->value);
        const bool day = value.size() == std::string_view("0001-01-01").size() && value[4] == '-';
        // No other document is of the first year.
        if (!day || !(value.starts_with("0001-") || value == "0000-00-00" || value == "9999-12-31")) continue;
        // Four of five published files have it in a step of their workflow.
        if (subject.stage == Stage::published && subject.tree.is(element, "step")) continue;
        found.at(attribute->value, "a date that stands for an unknown one");
    }
}

constexpr std::array more{Example{
    .bad =
        R"(<coverPage><p><date date="⟦0001-01-02⟧" class="session">2 January</date></p></coverPage>)",
    .good = R"(<coverPage><p><date date="2024-01-02" class="session">2 January</date></p></coverPage>)",
    .slot = Slot::cover}};

}  // namespace

extern constinit const Rule date_placeholder{
    .code = "META006",
    .name = "date-placeholder",
    .levels = always(Level::warning),
    .summary = "a date that only fills the place of an unknown one",
    .why =
        R"(`0001-01-01` is a day of the calendar, and programs take it for one: the text is sorted before all others, and its age
is counted in millennia. An unknown date is left out. Published files use the stand-in in the steps of the workflow throughout; there it
is not told.)",
    .authority = "ISO 8601-1:2019, 5.2.2",
    .example = {.bad = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="⟦0001-01-01⟧" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .good = R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>)",
                .slot = Slot::identification},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
