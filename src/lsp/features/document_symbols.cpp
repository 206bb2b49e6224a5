// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "lsp/features.h"
#include "lsp/ids.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

// The protocol has no kinds for texts; these have icons that tell parts, headings and paragraphs apart.
constexpr int namespace_kind = 3, class_kind = 5, field_kind = 8, array_kind = 18, file_kind = 1;

/// An element that stands in the outline, and under which name where it has no words of its own.
struct Entry {
    std::string_view element, name;
    int kind;
    bool words;  // whether its number and opening words name it
};
constexpr std::array entries{
    Entry{"meta", "metadata", namespace_kind, false},
    Entry{"coverPage", "cover page", namespace_kind, false},
    Entry{"preface", "preface", namespace_kind, true},
    Entry{"preamble", "preamble", namespace_kind, false},
    Entry{"mainBody", "operative part", namespace_kind, false},
    Entry{"conclusions", "conclusions", namespace_kind, false},
    Entry{"attachments", "annexes", namespace_kind, false},
    Entry{"components", "parts", namespace_kind, false},
    Entry{"attachment", "annex", file_kind, true},
    Entry{"component", "part", file_kind, true},
    Entry{"formula", "formula", field_kind, true},
    Entry{"container", "paragraph", field_kind, true},
    Entry{"section", "section", class_kind, true},
    Entry{"part", "part", class_kind, true},
    Entry{"chapter", "chapter", class_kind, true},
    Entry{"article", "article", class_kind, true},
    Entry{"paragraph", "paragraph", field_kind, true},
    Entry{"subparagraph", "subparagraph", field_kind, true},
    Entry{"point", "point", field_kind, true},
    Entry{"item", "item", field_kind, true},
    Entry{"table", "table", array_kind, true},
};

const Entry* entry_of(const xml::Tree& tree, xml::NodeId id) {
    if (!tree.is_element(id)) return nullptr;
    const auto found = std::ranges::find(entries, tree.name(id), &Entry::element);
    return found == entries.end() ? nullptr : &*found;
}

constexpr std::size_t longest_name = 70;

/// Never empty, as the protocol asks.
std::string name_in_outline(const xml::Tree& tree, xml::NodeId id, const Entry& entry) {
    if (!entry.words) return std::string(entry.name);
    const auto number = number_of(tree, id), words = first_words(tree, id, longest_name);
    if (number.empty() && words.empty()) return std::string(entry.name);
    return cat(number, number.empty() || words.empty() ? "" : " ", words);
}

Span selection(const xml::Tree& tree, xml::NodeId id) {
    for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next)
        if (tree.is(child, "num")) return tree[child].whole;
    return tree[id].open;
}

void add_tree(const Request& request, xml::NodeId id, Array& symbols) {
    const auto& tree = request.tree();
    for (auto child = tree[id].first_child; child != xml::none; child = tree[child].next) {
        if (!tree.is_element(child)) continue;
        const auto* entry = entry_of(tree, child);
        if (!entry) {
            add_tree(request, child, symbols);
            continue;
        }
        Object symbol{{"name", name_in_outline(tree, child, *entry)},
                      {"kind", entry->kind},
                      {"range", request.range(tree[child].whole)},
                      {"selectionRange", request.range(selection(tree, child))}};
        Array inside;
        if (entry->element != "meta") add_tree(request, child, inside);
        if (!inside.empty()) symbol.push_back({"children", std::move(inside)});
        symbols.push_back(std::move(symbol));
    }
}

struct Named {
    std::string name;
    int kind;
    xml::NodeId id;
};
std::vector<Named> all_named(const xml::Tree& tree) {
    std::vector<Named> result;
    for (xml::NodeId id = 0; id < tree.nodes.size(); ++id)
        if (const auto* entry = entry_of(tree, id))
            result.push_back({name_in_outline(tree, id, *entry), entry->kind, id});
    return result;
}

Value flat_symbol(const Snapshot& document, const Named& named) {
    const auto range = document.positions().value(document.tree()[named.id].whole);
    return Object{{"name", named.name},
                  {"kind", named.kind},
                  {"location", Object{{"uri", document.uri()}, {"range", range}}}};
}

std::string small_letters(std::string_view text) {
    std::string result(text);
    for (auto& c : result)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return result;
}

}  // namespace

Answer document_symbols(const Request& request) {
    const auto& tree = request.tree();
    Array symbols;
    if (request.client.symbol_trees)
        add_tree(request, tree.root, symbols);
    else
        for (const auto& named : all_named(tree)) symbols.push_back(flat_symbol(request.document, named));
    return Value(std::move(symbols));
}

void add_symbols_named(std::string_view query, const Snapshot& document, Array& found) {
    constexpr std::size_t most = 500;
    const auto wanted = small_letters(query);
    for (const auto& named : all_named(document.tree())) {
        if (found.size() >= most) return;
        if (small_letters(named.name).find(wanted) != std::string::npos)
            found.push_back(flat_symbol(document, named));
    }
}

}  // namespace resolute::lsp
