// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lsp/edits.h"
#include "lsp/features.h"
#include "lsp/ids.h"
#include "text/cat.h"
#include "xml/renaming.h"

/// eIds and what refers to them: footnotes and their further calls, terms of the metadata, paragraphs.
namespace resolute::lsp {

namespace {

/// The eId that the place is about, and where it is written there.
struct Wanted {
    std::string id;  // empty: none
    Span written;    // empty where the place is in the tag, but not in the eId
};

Wanted wanted_at(const xml::Tree& tree, std::uint32_t offset) {
    const auto spot = spot_at(tree, offset);
    if (spot.kind == Spot::Kind::other || spot.kind == Spot::Kind::end_name) return {};
    if (spot.kind == Spot::Kind::attribute_value) {
        const auto value = tree.slice(spot.attribute->value);
        if (tree.slice(spot.attribute->name) == "eId") return {std::string(value), spot.attribute->value};
        if (!value.starts_with('#')) return {};
        return {std::string(value.substr(1)), {spot.attribute->value.begin + 1, spot.attribute->value.end}};
    }
    // On the name of an element: the eId it has, or that of the note it calls.
    const auto* own = tree.attribute(spot.element, tree.is(spot.element, "noteRef") ? "href" : "eId");
    if (!own) return {};
    const auto value = tree.slice(own->value);
    return {std::string(value.starts_with('#') ? value.substr(1) : value), {}};
}

Value location(const Request& request, Span span) {
    return Object{{"uri", request.document.uri()}, {"range", request.range(span)}};
}

/// What an eId may look like, so that every reference to it stays one: a name of XML without a colon
/// (Akoma Ntoso naming convention 1.0, 4.4).
bool is_id(std::string_view text) {
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
    };
    return !text.empty() && std::ranges::all_of(text, allowed) && !(text[0] >= '0' && text[0] <= '9') &&
           text[0] != '-' && text[0] != '.';
}

}  // namespace

Answer definition(const Request& request) {
    const auto& tree = request.tree();
    const auto target = element_with_id(tree, wanted_at(tree, request.offset()).id);
    if (target == xml::none) return Value();
    return location(request, tree[target].open);
}

Answer references(const Request& request) {
    const auto wanted = wanted_at(request.tree(), request.offset());
    Array found;
    if (wanted.id.empty()) return Value(found);
    const bool all = request.params["context"]["includeDeclaration"].is_true();
    for (const auto& each : mentions_of(request.tree(), wanted.id))
        if (all || !each.definition) found.push_back(location(request, each.span));
    return Value(std::move(found));
}

Answer highlights(const Request& request) {
    constexpr int read = 2, write = 3;
    const auto wanted = wanted_at(request.tree(), request.offset());
    Array found;
    if (wanted.written.empty()) return Value();
    for (const auto& each : mentions_of(request.tree(), wanted.id))
        found.push_back(
            Object{{"range", request.range(each.span)}, {"kind", each.definition ? write : read}});
    return Value(std::move(found));
}

Answer prepare_rename(const Request& request) {
    const auto wanted = wanted_at(request.tree(), request.offset());
    if (wanted.written.empty()) return Value();
    return Value(Object{{"range", request.range(wanted.written)}, {"placeholder", wanted.id}});
}

/// What is made of the eId is renamed with it.
Answer rename(const Request& request) {
    const auto& tree = request.tree();
    const auto wanted = wanted_at(tree, request.offset());
    if (wanted.written.empty()) return {request_failed, "no eId is written here"};
    const std::string name(request.params["newName"].text());
    if (!is_id(name)) return {request_failed, cat("`", name, "` cannot be an eId")};
    if (name != wanted.id && element_with_id(tree, name) != xml::none)
        return {request_failed, cat("another element has the eId `", name, "`")};
    return workspace_edit(request, xml::rename_edits(tree, {{wanted.id, name}}));
}

}  // namespace resolute::lsp
