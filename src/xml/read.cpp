// SPDX-License-Identifier: Apache-2.0
#include "xml/read.h"

#include "xml/tags.h"
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
    if (!read_well_formed(apply_edits(tree.source->text(), tree.mends), tree)) {
        // No text is known that mending leaves ill-formed, and fuzzing looks for one; a user who has it is
        // told, and everything behind this finds a document, if an empty one.
        const auto size = static_cast<std::uint32_t>(tree.source->text().size());
        out.push_back(xml_finding("XML012", {0, 0}, unmended));
        tree.mends = {{{0, size}, "<akomaNtoso/>"}};
        read_well_formed("<akomaNtoso/>", tree);
    }
    lead_back(tree);
    return tree;
}

}  // namespace resolute::xml
