// SPDX-License-Identifier: Apache-2.0
#include "rules/run.h"
#include "text/cat.h"
#include "xml/characters.h"

namespace resolute::rules {

namespace {

using xml::NodeId;

/// The number a paragraph or point shows, without the point behind it.
std::string label(const xml::Tree& tree, NodeId id) {
    for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next) {
        if (!tree.is(child, "num")) continue;
        auto text = tree.text(child);
        std::erase_if(text, [](char c) { return xml::is_space(c); });
        while (text.ends_with('.') || text.ends_with('-')) text.pop_back();
        return text;
    }
    return {};
}

/// How many elements of the same name stand before this one in its parent, itself counted.
int ordinal(const xml::Tree& tree, NodeId id) {
    int count = 0;
    const auto parent = tree[id].parent;
    if (parent == xml::none) return 1;
    for (auto child = tree[parent].first_child; child != xml::none; child = tree[child].next) {
        if (tree.is_element(child) && tree.name(child) == tree.name(id)) ++count;
        if (child == id) break;
    }
    return count;
}

std::string paragraph(const xml::Tree& tree, NodeId id, const std::string& points, bool in_annex) {
    const auto number = label(tree, id);
    const auto words = number.empty() ? cat("paragraph without number (", ordinal(tree, id), ")")
                                      : cat("paragraph ", number);
    return cat(in_annex ? "" : "operative ", words, points.empty() ? "" : " ", points);
}

}  // namespace

std::string place_of(const Subject& subject, std::uint32_t offset) {
    const auto& tree = subject.tree;
    std::string points, place;
    NodeId numbered = xml::none;
    bool annex = false;
    for (auto id = tree.at(offset); id != xml::none; id = tree[id].parent) {
        if (!tree.is_element(id)) continue;
        const auto name = tree.name(id);
        if (name == "doc") annex = true;
        if (!place.empty() || numbered != xml::none) continue;
        if (name == "authorialNote")
            place = cat("footnote ", tree.value(id, "marker").value_or("without marker"));
        else if (name == "point" || name == "item")
            points = cat(label(tree, id), points.empty() ? "" : " ", points);
        else if (name == "paragraph")
            numbered = id;
        else if (name == "container")
            place = cat("preambular paragraph ", ordinal(tree, id));
        else if (name == "formula")
            place = "opening formula";
        else if (name == "coverPage")
            place = "cover page";
        else if (name == "docTitle" && tree.value(id, "refersTo") == "#sponsors")
            place = "sponsors";
        else if (name == "preface")
            place = "title";
        else if (name == "conclusions")
            place = "closing lines";
        else if (name == "meta")
            place = "metadata";
    }
    if (numbered != xml::none) place = paragraph(tree, numbered, points, annex);
    return annex && !place.empty() ? cat("annex, ", place) : place;
}

std::string eid_of(const xml::Tree& tree, std::uint32_t offset) {
    for (auto id = tree.at(offset); id != xml::none; id = tree[id].parent)
        if (tree.is_element(id))
            if (auto value = tree.value(id, "eId")) return *value;
    return {};
}

}  // namespace resolute::rules
