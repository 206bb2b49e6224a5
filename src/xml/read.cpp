// SPDX-License-Identifier: Apache-2.0
#include "xml/read.h"

#include <cassert>

#include "xml/well_formed.h"

namespace resolute::xml {

namespace {

/// From places in the mended text to those in the source.
void lead_back(Tree& tree) {
    const OffsetMap map(tree.mends);
    for (auto& node : tree.nodes)
        for (auto* span : {&node.whole, &node.open, &node.name}) *span = map.before(*span);
    for (auto& attribute : tree.attributes)
        for (auto* span : {&attribute.name, &attribute.value}) *span = map.before(*span);
}

}  // namespace

Tree read(Source source, Diagnostics& out) {
    Tree tree;
    tree.source = std::move(source);
    // Nearly all texts need no mending.
    if (tree.source->ill_formed().empty() && read_well_formed(tree.source->text(), tree)) return tree;
    tree.mends = mend(*tree.source, out);
    const bool readable = read_well_formed(apply_edits(tree.source->text(), tree.mends), tree);
    assert(readable && "mended text is well-formed");
    static_cast<void>(readable);
    lead_back(tree);
    return tree;
}

}  // namespace resolute::xml
