// SPDX-License-Identifier: Apache-2.0
#include "lsp/siblings.h"

#include <algorithm>

#include "text/cat.h"
#include "text/number.h"
#include "xml/characters.h"

namespace resolute::lsp {

namespace {

/// What an eId is made with, without the figures at its end.
std::string_view stem_of(std::string_view id) {
    return id.substr(0, id.find_last_not_of("0123456789") + 1);  // npos + 1 is 0
}

std::uint64_t figures_of(std::string_view id) {
    return leading_number<std::uint64_t>(id.substr(stem_of(id).size()));
}

bool is_aside(const xml::Tree& tree, xml::NodeId id) {
    const auto kind = tree[id].kind;
    if (kind == xml::Kind::comment || kind == xml::Kind::instruction) return true;
    return kind == xml::Kind::text && xml::is_blank(tree.slice(tree[id].whole));
}

xml::NodeId first_sibling(const xml::Tree& tree, xml::NodeId element) {
    const auto parent = tree[element].parent;
    return parent == xml::none ? tree.first : tree[parent].first_child;
}

}  // namespace

xml::NodeId child_named(const xml::Tree& tree, xml::NodeId element, std::string_view name) {
    for (auto child = tree[element].first_child; child != xml::none; child = tree[child].next)
        if (tree.is(child, name)) return child;
    return xml::none;
}

std::optional<xml::NodeId> neighbour_below(const xml::Tree& tree, xml::NodeId element) {
    auto next = tree[element].next;
    while (next != xml::none && is_aside(tree, next)) next = tree[next].next;
    if (next == xml::none || !tree.is(next, tree.name(element)) || tree[next].open.empty())
        return std::nullopt;
    return next;
}

std::optional<xml::NodeId> neighbour_above(const xml::Tree& tree, xml::NodeId element) {
    std::optional<xml::NodeId> above;
    for (auto each = first_sibling(tree, element); each != element; each = tree[each].next)
        if (!is_aside(tree, each)) above = each;
    if (!above || neighbour_below(tree, *above) != element || tree[*above].open.empty()) return std::nullopt;
    return above;
}

Span with_instructions(const xml::Tree& tree, xml::NodeId element) {
    auto first = element;  // of those in a row that end at the element
    for (auto each = first_sibling(tree, element); each != element; each = tree[each].next) {
        if (tree[each].kind == xml::Kind::text && is_aside(tree, each)) continue;
        if (!is_aside(tree, each))
            first = element;
        else if (first == element)
            first = each;
    }
    return {tree[first].whole.begin, tree[element].whole.end};
}

std::optional<Span> words_of_number(const xml::Tree& tree, xml::NodeId element) {
    const auto number = child_named(tree, element, "num");
    if (number == xml::none) return Span();
    const auto words = tree[number].first_child;
    if (words == xml::none || tree[words].kind != xml::Kind::text || tree[words].next != xml::none)
        return std::nullopt;
    return tree[words].whole;
}

std::vector<std::string> ids_behind(const xml::Tree& tree, xml::NodeId element) {
    std::vector<std::string> ids;
    const auto name = tree.name(element);
    const auto own = tree.value(element, "eId").value_or("");
    if (name != "paragraph") {
        for (auto each = tree[element].next; each != xml::none; each = tree[each].next)
            if (const auto id = tree.is(each, name) ? tree.value(each, "eId") : std::nullopt)
                ids.push_back(*id);
        return ids;
    }
    for (auto each = element + 1; each < tree.nodes.size(); ++each) {
        const auto id = tree.is(each, name) ? tree.value(each, "eId") : std::nullopt;
        if (id && stem_of(*id) == stem_of(own)) ids.push_back(*id);
    }
    return ids;
}

xml::Renaming ids_in_order(const xml::Tree& tree, xml::NodeId element) {
    const auto own = tree.value(element, "eId").value_or("");
    std::vector<std::string> ids;
    for (xml::NodeId each = 0; each < tree.nodes.size(); ++each) {
        const auto id = tree.is(each, tree.name(element)) ? tree.value(each, "eId") : std::nullopt;
        if (id && !id->empty() && stem_of(*id) == stem_of(own)) ids.push_back(*id);
    }
    auto sorted = ids;
    std::ranges::stable_sort(sorted, {}, figures_of);
    xml::Renaming renaming;
    // Where two have the same one, what refers to it cannot tell them apart.
    if (std::ranges::adjacent_find(sorted) != sorted.end()) return renaming;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (ids[i] != sorted[i]) renaming[ids[i]] = sorted[i];
    return renaming;
}

Edit new_sibling(const xml::Tree& tree, xml::NodeId element, std::string_view number, std::string_view id) {
    const auto text = tree.source->text();
    const auto begin = tree[element].whole.begin;
    const auto line = text.substr(0, begin).find_last_of("\r\n") + 1;  // npos + 1 is 0
    const auto margin = text.substr(line, begin - line);
    const bool laid_out = line > 0 && xml::is_blank(margin);
    const auto* const end = text.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
    const auto row = [&](std::size_t deeper) {
        return laid_out ? cat(end, margin, std::string(2 * deeper, ' ')) : std::string();
    };
    const auto attribute = [&](std::string_view suffix) {
        return id.empty() ? std::string() : cat(" eId=\"", id, suffix, "\"");
    };
    const auto name = tree.name(element);
    const auto at = tree[element].whole.end;
    return {
        {at, at},
        cat(row(0), "<", name, attribute(""), ">", row(1), "<num>", number, "</num>", row(1), "<content",
            attribute("__content"), ">", row(2), "<p></p>", row(1), "</content>", row(0), "</", name, ">")};
}

}  // namespace resolute::lsp
