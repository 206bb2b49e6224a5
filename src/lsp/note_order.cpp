// SPDX-License-Identifier: Apache-2.0
#include "lsp/note_order.h"

#include "lsp/ids.h"

namespace resolute::lsp {

std::vector<xml::NodeId> notes_in(const xml::Tree& tree, Span within) {
    std::vector<xml::NodeId> notes;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id)
        if (tree.is(id, "authorialNote") && within.begin <= tree[id].whole.begin &&
            tree[id].whole.begin < within.end)
            notes.push_back(id);
    return notes;
}

NoteChange::NoteChange(const xml::Tree& tree) : tree_(tree) {
    for (xml::NodeId call = 0; call < tree.nodes.size(); ++call)
        if (tree.is(call, "noteRef"))
            calls_.emplace(fragment_in(tree.value(call, "href").value_or("")), call);
}

void NoteChange::mark(xml::NodeId note, const std::string& marker) {
    const auto put = [&](xml::NodeId element) {
        const auto* written = tree_.attribute(element, "marker");
        if (written && tree_.slice(written->value) != marker) edits.push_back({written->value, marker});
    };
    put(note);
    const auto id = tree_.value(note, "eId").value_or("");
    if (id.empty()) return;
    const auto [first, last] = calls_.equal_range(id);
    for (auto call = first; call != last; ++call) put(call->second);
}

void NoteChange::reorder(const std::vector<xml::NodeId>& before, const std::vector<xml::NodeId>& now,
                         xml::Renaming& renaming) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] == now[i]) continue;
        if (const auto* marker = tree_.attribute(before[i], "marker"))
            mark(now[i], std::string(tree_.slice(marker->value)));
        const auto id = tree_.value(before[i], "eId"), own = tree_.value(now[i], "eId");
        if (id && own) renaming[*own] = *id;
    }
}

}  // namespace resolute::lsp
