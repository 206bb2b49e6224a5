// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

bool is_document(std::string_view name) {
    return name == "statement" || name == "doc" || name == "documentCollection";
}

/// The first element of a document to bear an `eId`.
struct Holder {
    xml::NodeId document;
    Span value;
};

/// Whether any value stands twice in the file as it is written, in whatever documents.
bool has_any_twice(const xml::Tree& tree) {
    std::vector<std::size_t> values;
    for (const auto& attribute : tree.attributes) {
        if (tree.slice(attribute.name) != "eId") continue;
        const auto value = tree.slice(attribute.value);
        static constexpr ByteSet decoded("&\t\r\n");
        if (find_any(value, decoded) != std::string_view::npos) return true;
        values.push_back(std::hash<std::string_view>()(value));
    }
    std::ranges::sort(values);
    return std::ranges::adjacent_find(values) != values.end();
}

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    if (!has_any_twice(tree)) return;
    std::vector<xml::NodeId> around(tree.nodes.size(),
                                    xml::none);  // the document element that each node stands in
    std::unordered_map<std::string, std::vector<Holder>> holders;  // by value
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        const auto parent = tree[id].parent;
        const auto outer = parent == xml::none ? xml::none : around[parent];
        if (!tree.is_element(id)) continue;
        around[id] = is_document(tree.name(id)) ? id : outer;
        const auto* given = tree.attribute(id, "eId");
        if (!given || given->value.empty()) continue;
        auto value = xml::decode_value(tree.slice(given->value));
        auto& held = holders[value];
        const auto first = std::ranges::find(held, around[id], &Holder::document);
        if (first == held.end()) {
            held.push_back({around[id], given->value});
            continue;
        }
        auto& finding = found.at(given->value, cat("`", value, "` names a second element"));
        finding.labels.push_back({first->value, "the first one"});
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
