// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "rules/data.h"
#include "rules/edits.h"
#include "rules/elements.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

using Words = std::vector<std::string_view>;
/// The known values of an attribute of an element.
struct Known {
    std::string_view element, attribute;
    Words values;
};

/// As data/vocabulary.tsv has them, a few dozen.
const std::vector<Known>& vocabulary() {
    static const std::vector<Known> known = [] {
        std::map<std::pair<std::string_view, std::string_view>, Words> values;
        for (const auto& row : table("vocabulary.tsv")) values[{row[0], row[1]}].push_back(row[2]);
        std::vector<Known> all;
        for (const auto& [place, words] : values) all.push_back({place.first, place.second, words});
        return all;
    }();
    return known;
}

std::string_view bare(std::string_view value) {
    return value.starts_with('#') ? value.substr(1) : value;
}

void check_value(const Subject& subject, std::string_view element, const xml::Attribute& attribute,
                 const Words& words, Findings& found) {
    const auto written = subject.tree.slice(attribute.value);
    const auto value = bare(written);
    if (value.empty() || std::ranges::find(words, value) != words.end()) return;
    const auto name = subject.tree.slice(attribute.name);
    const auto likely = nearest(value, words);
    const auto message = cat("`", written, "` as `", name, "` of `", element, "` is not in use");
    if (!likely) {
        found.hint(attribute.value, message);  // it may be meant so
        return;
    }
    auto& finding = found.at(attribute.value, cat(message, ", expected `", *likely, "`"));
    const auto right = cat(written.starts_with('#') ? "#" : "", *likely);
    offer(finding, cat("write `", right, "`"), Edit{attribute.value, right}, Trust::review);
}

/// Lines of the page point to what is declared: `#symbol`. Other elements hold the word alone.
void check_pointers(const Subject& subject, Findings& found) {
    constexpr std::array<std::string_view, 11> pointing{
        "docAuthority", "docDate",   "docStatus", "session", "location", "event",
        "docProponent", "docNumber", "docTitle",  "span",    "inline"};
    const auto& tree = subject.tree;
    for (const auto name : pointing)
        for (const auto id : elements(subject).named(name)) {
            const auto* given = tree.attribute(id, "refersTo");
            const auto value = given ? tree.slice(given->value) : std::string_view();
            if (value.empty() || value.find_first_of("#:/") != std::string_view::npos ||
                value == "sponsors" || value == "decisionNumber")
                continue;
            const auto right = cat("#", value);
            auto& finding = found.at(
                given->value, cat("`", value, "` as `refersTo` of `", name, "`, expected `", right, "`"));
            offer(finding, cat("write `", right, "`"), Edit{given->value, right}, Trust::review);
        }
}

void check(const Subject& subject, Findings& found) {
    check_pointers(subject, found);
    for (const auto& known : vocabulary())
        for (const auto id : elements(subject).named(known.element))
            if (const auto* given = subject.tree.attribute(id, known.attribute))
                check_value(subject, known.element, *given, known.values, found);
}

constexpr std::array more{
    Example{.bad = R"(<p><docStatus refersTo="⟦generalDistribution⟧">Distr.: General</docStatus></p>)",
            .good = R"(<p><docStatus refersTo="#generalDistribution">Distr.: General</docStatus></p>)",
            .slot = Slot::cover}};

}  // namespace

extern constinit const Rule vocabulary_unknown{
    .code = "META015",
    .name = "vocabulary-unknown",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a value of an attribute that published texts do not use there",
    .why =
        R"(What kind of statement it is, what was the outcome of a vote, what role a date or an author has: published texts say it
with a small set of words (`adoptedWithoutVote`, `adoptionMeeting`, `enactingFormula`). A word outside of the set, most
often a mistyped one, is not found by those who search for it.)",
    .authority = "published texts: vocabularies of 17,841 documents",
    .example =
        {.bad =
             R"(<formula name="⟦enactingFormulae⟧" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
         .good =
             R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
         .slot = Slot::formula},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
