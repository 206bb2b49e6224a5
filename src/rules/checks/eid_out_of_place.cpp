// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "rules/edits.h"
#include "rules/elements.h"
#include "rules/metadata.h"
#include "rules/name_set.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/number.h"
#include "xml/repeated_id.h"

namespace resolute::rules {

namespace {

/// What stands inside of what, and how its identifier goes on.
struct Inner {
    std::string_view name, continued;
};
constexpr std::array<Inner, 6> inner{{{"content", "content"},
                                      {"intro", "intro"},
                                      {"list", "list"},
                                      {"point", "point_"},
                                      {"sublist", "sublist"},
                                      {"wrapUp", "wrapUp"}}};
constexpr NameSet inner_names(std::to_array<std::string_view>({"content", "intro", "list", "point", "sublist",
                                                               "wrapUp"}));
constexpr NameSet outer(std::to_array<std::string_view>({"paragraph", "list", "point", "sublist"}));

/// The identifier that an inner one continues: `para_16` of `para_16__content`; empty where it has another
/// form.
std::string_view stem_of(std::string_view value, std::string_view continued) {
    auto end = value.rfind(cat("_", continued));
    if (end == std::string_view::npos) return {};
    while (end > 0 && value[end - 1] == '_') --end;
    return value.substr(0, end);
}

bool is_continued(std::string_view value, std::string_view by) {
    return by.size() > value.size() && by.starts_with(value) && by[value.size()] == '_';
}

/// How published texts begin the identifiers of elements that are counted through.
struct Counted {
    std::string_view name, prefix;
};
constexpr std::array<Counted, 5> counted{{{"paragraph", "para_"},
                                          {"container", "container_"},
                                          {"formula", "formula_"},
                                          {"authorialNote", "authorialNote_"},
                                          {"crossHeading", "preamble_"}}};

/// Those, and others whose identifiers end with their name.
constexpr NameSet formed(std::to_array<std::string_view>({"paragraph", "container", "formula",
                                                          "authorialNote", "crossHeading", "content", "intro",
                                                          "list", "sublist"}));

/// The form that published texts give an identifier, where it has another; empty where it is right.
std::string usual_form(std::string_view name, std::string_view value) {
    if (const auto kind = std::ranges::find(counted, name, &Counted::name); kind != counted.end()) {
        const auto number = value.substr(std::min(kind->prefix.size(), value.size()));
        const bool first = name != "formula" || number == "1";  // each document has one
        const bool right = value.starts_with(kind->prefix) && !number.empty() && first &&
                           number.find_first_not_of("0123456789*") == std::string_view::npos;
        return right ? std::string() : cat(kind->prefix, "1");
    }
    const bool ends = name == "content" || name == "intro" || name == "list" || name == "sublist";
    return ends && (!value.ends_with(name) || value.starts_with('_')) ? cat("…_", name) : std::string();
}

/// "para_63" against "para_563": where nothing else tells them apart, a figure too many is likelier than one
/// too few.
bool is_smaller(std::string_view value, std::string_view other) {
    constexpr std::string_view prefix = counted.front().prefix;
    const auto number = [&](std::string_view of) {
        return of.starts_with(prefix) ? whole_number(of.substr(prefix.size())) : std::nullopt;
    };
    const auto one = number(value), second = number(other);
    return one && second && *one < *second;
}

/// Whether another element has the same: that is told by other rules.
bool is_repeated(const xml::Tree& tree, std::string_view value) {
    return std::ranges::count_if(tree.attributes, [&](const xml::Attribute& each) {
               return tree.slice(each.value) == value && tree.slice(each.name) == "eId";
           }) > 1;
}

void check_forms(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto& [own, id] : elements(subject).attributes("eId")) {
        if (!formed.holds(tree.name(id)) || own->value.empty()) continue;
        const auto form = usual_form(tree.name(id), tree.slice(own->value));
        if (!form.empty())
            found.at(own->value, cat("`", tree.slice(own->value), "` as the identifier of `", tree.name(id),
                                     "`, expected one like `", form, "`"));
    }
}

constexpr int most = 50;  // more than that are of another convention

/// What is counted through rises: between `container_4` and `container_6` stands no `container_502`. Those of
/// paragraphs are compared with what stands in them.
void check_order(const Subject& subject, const Counted& kind, Findings& found) {
    const auto& tree = subject.tree;
    std::vector<const xml::Attribute*> ids;
    std::vector<int> numbers;
    for (const auto id : elements(subject).named(kind.name))
        if (const auto* given = tree.attribute(id, "eId")) {
            const auto value = tree.slice(given->value);
            ids.push_back(given);
            const auto number = value.starts_with(kind.prefix)
                                    ? whole_number(value.substr(kind.prefix.size()))
                                    : std::nullopt;
            numbers.push_back(number.value_or(0));
        }
    int told = 0;
    const auto report = [&](std::size_t i, std::string_view where, std::size_t beside) {
        const auto value = tree.slice(ids[i]->value);
        if (++told > most || is_repeated(tree, value)) return;
        found.at(ids[i]->value, cat("`", value, "` ", where, " `", tree.slice(ids[beside]->value), "`"));
    };
    const auto rises = [&](std::size_t i) { return numbers[i] > 0 && numbers[i] < numbers[i + 1]; };
    const auto size = numbers.size();
    if (size > 2 && rises(1) && numbers[0] > numbers[1]) report(0, "before", 1);
    for (std::size_t i = 1; i + 1 < size && told < most; ++i) {
        const auto before = numbers[i - 1], own = numbers[i], behind = numbers[i + 1];
        if (before == 0 || own == 0 || before >= behind) continue;
        if (own < before) report(i, "behind", i - 1);
        if (own > behind) report(i, "before", i + 1);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    const bool published = is_of_publisher(subject);
    if (published) check_forms(subject, found);
    if (published)
        for (const auto& kind : counted)
            if (kind.name != "paragraph") check_order(subject, kind, found);
    int told = 0;
    for (const auto& [own, id] : elements(subject).attributes("eId")) {
        if (told == most) break;
        const auto parent = tree[id].parent;
        if (!inner_names.holds(tree.name(id)) || parent == xml::none || !outer.holds(tree.name(parent)))
            continue;
        const auto kind = std::ranges::find(inner, tree.name(id), &Inner::name);
        const auto* around = tree.attribute(parent, "eId");
        if (!around) continue;
        const auto value = tree.slice(own->value), expected = tree.slice(around->value);
        const auto stem = stem_of(value, kind->continued);
        if (stem.empty() || expected.empty() || is_continued(expected, value)) continue;
        if (published &&
            !(usual_form(tree.name(id), value) + usual_form(tree.name(parent), expected)).empty())
            continue;
        ++told;
        // The one that stands worse between its neighbours is the wrong one.
        const auto better =
            xml::fit_among_neighbours(tree, parent, stem) - xml::fit_among_neighbours(tree, parent, expected);
        const bool next = xml::is_next_to_neighbour(tree, parent, stem),
                   other_next = xml::is_next_to_neighbour(tree, parent, expected);
        const bool outer_wrong =
            better > 0 || (better == 0 && (next != other_next ? next : is_smaller(stem, expected)));
        if (is_repeated(tree, outer_wrong ? expected : value)) continue;
        auto& finding =
            outer_wrong
                ? found.at(around->value, cat("`", expected, "` around `", value, "`, expected `", stem, "`"))
                : found.at(own->value, cat("`", value, "` inside `", expected, "`"));
        finding.labels.push_back({outer_wrong ? own->value : around->value, {}});
        const auto right = outer_wrong ? std::string(stem) : cat(expected, value.substr(stem.size()));
        offer(finding, cat("write `", right, "`"), Edit{outer_wrong ? around->value : own->value, right},
              Trust::review);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="⟦para_501⟧"><content eId="para_1__content"><p><i>Takes note</i> of the report.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content eId="para_1__content"><p><i>Takes note</i> of the report.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content eId="para_1__content"><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="⟦para_9⟧"><num>2.</num><content eId="para_2__content"><p><i>Notes</i> the reply;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content eId="para_3__content"><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content eId="para_1__content"><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content eId="para_2__content"><p><i>Notes</i> the reply;</p></content></paragraph>
<paragraph eId="para_3"><num>3.</num><content eId="para_3__content"><p><i>Decides</i> to remain seized.</p></content></paragraph>)"}};

}  // namespace

extern constinit const Rule eid_out_of_place{
    .code = "META027",
    .name = "eid-out-of-place",
    .levels = staged(Level::hint, Level::hint, Level::warning, Level::hint),
    .summary =
        "an `eId` that does not continue the one of the element around, or of another form than published "
        "ones",
    .why =
        R"(The `eId` of what stands in a paragraph, a list or a point begins with the `eId` of that: `para_16__content` in `para_16`.
So one can tell from a name where its element stands. A copied paragraph or point brings the name of its old place along. In
published texts paragraphs are named `para_16`, what they hold `para_16__content`; any other form is a slip there.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, 5.1; published texts: 62,000 of 62,027",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content eId="⟦para_9__content⟧"><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content eId="para_2__content"><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content eId="para_1__content"><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content eId="para_2__content"><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
