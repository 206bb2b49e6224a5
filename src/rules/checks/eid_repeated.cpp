// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "rules/elements.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "xml/repeated_id.h"

namespace resolute::rules {

namespace {

bool is_document(std::string_view name) {
    return name == "statement" || name == "doc" || name == "documentCollection";
}

/// Whether any value stands twice in the file as it is written, in whatever documents.
bool has_any_twice(const Subject& subject) {
    const auto all = elements(subject).attributes("eId");
    std::unordered_set<std::string_view> seen;
    seen.reserve(all.size());
    return std::ranges::any_of(all, [&](const GivenAttribute& each) {
        const auto value = subject.tree.slice(each.attribute->value);
        return !each.attribute->plain || (!value.empty() && !seen.insert(value).second);
    });
}

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    if (!has_any_twice(subject)) return;
    std::vector<xml::NodeId> around(tree.nodes.size(),
                                    xml::none);  // the document element that each node stands in
    std::map<std::pair<xml::NodeId, std::string>, std::vector<xml::NodeId>> holders;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto parent = tree[id].parent;
        const auto outer = parent == xml::none ? xml::none : around[parent];
        if (!tree.is_element(id)) continue;
        around[id] = is_document(tree.name(id)) ? id : outer;
        auto value = tree.value(id, "eId");
        if (value && !value->empty()) holders[{around[id], std::move(*value)}].push_back(id);
    }
    const auto span = [&](xml::NodeId id) { return tree.attribute(id, "eId")->value; };
    for (auto& [name, bearers] : holders) {
        // Of two, the one that does not fit its place is likely the wrong one.
        const bool swapped =
            bearers.size() == 2 && xml::earlier_is_out_of_place(tree, bearers[0], bearers[1]);
        if (swapped) std::swap(bearers[0], bearers[1]);
        for (std::size_t i = 1; i < bearers.size(); ++i) {
            auto& finding = found.at(span(bearers[i]), cat("`", name.second, "` names a second element"));
            finding.labels.push_back({span(bearers[0]), swapped ? "the other one" : "the first one"});
        }
    }
}

}  // namespace

extern constinit const Rule eid_repeated{
    .code = "META001",
    .name = "eid-repeated",
    .levels = always(Level::error),
    .summary = "two elements of one document with the same `eId`",
    .why =
        R"(The `eId` names one element, so that notes, links and amendments can point to it. If two elements bear the same, none of
them can be pointed to. Annexes and parts of a collection are documents of their own and may use the same names.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, 5.1",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="⟦para_1⟧"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
