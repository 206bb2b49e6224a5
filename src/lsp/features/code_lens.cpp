// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "lsp/features.h"
#include "lsp/ids.h"
#include "text/cat.h"

namespace resolute::lsp {

/// Above each note, how often it is called: by its own place in the text and by every `noteRef`.
Answer code_lenses(const Request& request) {
    const auto& tree = request.tree();
    std::map<std::string, int> further;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id)
        if (tree.is(id, "noteRef")) ++further[fragment_in(tree.value(id, "href").value_or(""))];
    Array lenses;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id) {
        if (!tree.is(id, "authorialNote") || tree[id].open.empty()) continue;
        const auto name = tree.value(id, "eId").value_or("");
        const auto found = name.empty() ? further.end() : further.find(name);
        const int calls = 1 + (found == further.end() ? 0 : found->second);
        const auto title = cat("note ", tree.value(id, "marker").value_or("without a marker"), ": ", calls,
                               calls == 1 ? " call" : " calls");
        // Nothing is to be run: an empty command is shown as words alone.
        lenses.push_back(Object{{"range", request.range(tree[id].open)},
                                {"command", Object{{"title", title}, {"command", ""}}}});
    }
    return Value(std::move(lenses));
}

}  // namespace resolute::lsp
