// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/register.h"
#include "citations/symbol.h"
#include "citations/symbol_url.h"
#include "lsp/features.h"
#include "lsp/ids.h"
#include "lsp/markup.h"
#include "schema/expect.h"
#include "text/cat.h"
#include "workspace/suppression.h"
#include "xml/decode.h"

namespace resolute::lsp {

namespace {

/// What is told of a place, in Markdown, and what it is about.
struct Told {
    std::string words;
    Span about;
};

Told told_of_element(const Request& request, xml::NodeId element, Span about) {
    const auto& grammar = grammar_of(request.document.analysis().stage);
    const auto described = schema::describe(grammar, request.tree(), element);
    if (!described) return {};
    auto words = cat("`<", described->name, ">`");
    if (!described->documentation.empty()) words += cat("\n\n", described->documentation);
    std::string required;
    for (const auto& each : described->required_attributes)
        required += cat(required.empty() ? "" : ", ", "`", each, "`");
    if (!required.empty()) words += cat("\n\nRequired: ", required);
    return {std::move(words), about};
}

Told told_of_attribute(const Request& request, const Spot& spot) {
    const auto& tree = request.tree();
    const auto& grammar = grammar_of(request.document.analysis().stage);
    const auto about = spot.attribute->name;
    const auto described = schema::describe_attribute(grammar, tree, spot.element, tree.slice(about));
    if (!described) return {};
    auto words = cat("`", described->name, "`", described->required ? " (required)" : "");
    if (!described->words.empty()) words += cat(": ", described->words);
    if (!described->documentation.empty()) words += cat("\n\n", described->documentation);
    return {std::move(words), about};
}

/// The rule's page where the rule is named: in a suppression.
Told told_of_suppression(const Request& request, std::uint32_t offset) {
    for (const auto& each : workspace::suppressions(request.tree()))
        for (const auto& entry : each.entries) {
            const auto* rule = rules::find(entry.text);
            if (rule && entry.span.begin <= offset && offset <= entry.span.end)
                return {cat("**", rule->code, " ", rule->name, "**: ", rule->summary, "\n\n", rule->why),
                        entry.span};
        }
    return {};
}

Told told_of_findings(const Request& request, std::uint32_t offset) {
    Told told;
    for (const auto& found : request.document.analysis().diagnostics) {
        const auto* rule = rules::find(found.code);
        if (!rule || !(found.span.contains(offset) || found.span.begin == offset)) continue;
        if (told.words.find(rule->name) != std::string::npos) continue;
        told.words += cat(told.words.empty() ? "" : "\n\n---\n\n", "**", rule->code, " ", rule->name,
                          "**: ", rule->summary, "\n\n", rule->why, "\n\nAuthority: ", rule->authority,
                          "\n\nMore: `resolute explain ", rule->code, "`");
        told.about = found.span;
    }
    return told;
}

/// What the register knows of the text that a symbol names.
std::string told_of_symbol(const citations::Symbol& symbol) {
    const auto known = citations::registered_date(symbol);
    if (!known) return {};
    auto words = cat("**", citations::to_string(symbol), "**: adopted on ",
                     citations::format_date(known->adopted, citations::Language::en));
    if (known->evidence == citations::Evidence::single || known->evidence == citations::Evidence::few)
        words += ", as far as a few texts that cite it tell";
    return words;
}

/// A cited text, by the link around the place or by its symbol as written there.
Told told_of_citation(const Request& request, const Spot& spot, std::uint32_t offset) {
    const auto& tree = request.tree();
    for (auto id = spot.element; id != xml::none; id = tree[id].parent) {
        const auto* href = tree.is(id, "ref") || tree.is(id, "a") ? tree.attribute(id, "href") : nullptr;
        if (!href) continue;
        const auto url = citations::parse_url(xml::decode_value(tree.slice(href->value)));
        if (url.symbol) return {told_of_symbol(*url.symbol), tree[id].whole};
    }
    if (spot.node == xml::none || tree[spot.node].kind != xml::Kind::text) return {};
    const auto text = tree[spot.node].whole;
    for (const auto& found : citations::find_symbols(tree.slice(text))) {
        const Span span{text.begin + found.span.begin, text.begin + found.span.end};
        if (span.begin <= offset && offset <= span.end) return {told_of_symbol(found.symbol), span};
    }
    return {};
}

/// The words of a footnote at its call, or of what another eId names.
Told told_of_target(const Request& request, const Spot& spot) {
    const auto& tree = request.tree();
    if (spot.kind != Spot::Kind::start_name && spot.kind != Spot::Kind::attribute_value) return {};
    auto target = xml::none;
    if (tree.is(spot.element, "authorialNote"))
        target = spot.element;
    else if (spot.kind == Spot::Kind::attribute_value)
        target = element_named_at(tree, spot);
    else if (tree.is(spot.element, "noteRef"))
        target = element_with_id(tree, fragment_in(tree.value(spot.element, "href").value_or("")));
    if (target == xml::none) return {};
    const auto words = first_words(tree, target, 400);
    const auto about = spot.attribute ? spot.attribute->value : tree[spot.element].open;
    if (words.empty()) return {};
    return {cat("`<", tree.name(target), ">` ", words), about};
}

Told told_of(const Request& request, std::uint32_t offset) {
    const auto& tree = request.tree();
    const auto spot = spot_at(tree, offset);
    if (spot.node == xml::none) return {};
    if (tree[spot.node].kind == xml::Kind::instruction) return told_of_suppression(request, offset);
    using Kind = Spot::Kind;
    Told told = told_of_target(request, spot);
    const auto add = [&](const Told& more) {
        if (more.words.empty()) return;
        if (told.words.empty()) told.about = more.about;
        told.words += cat(told.words.empty() ? "" : "\n\n", more.words);
    };
    if (spot.kind == Kind::start_name) add(told_of_element(request, spot.element, tree[spot.element].name));
    if (spot.kind == Kind::end_name)
        add(told_of_element(request, spot.element, *end_name(tree, spot.element)));
    if (spot.kind == Kind::attribute_name) add(told_of_attribute(request, spot));
    if (spot.kind == Kind::other || spot.kind == Kind::attribute_value)
        add(told_of_citation(request, spot, offset));
    add(told_of_findings(request, offset));
    return told;
}

}  // namespace

Answer hover(const Request& request) {
    auto told = told_of(request, request.offset());
    if (told.words.empty()) return Value();
    const auto kind = request.client.markdown ? "markdown" : "plaintext";
    return Value(Object{{"contents", Object{{"kind", kind}, {"value", std::move(told.words)}}},
                        {"range", request.range(told.about)}});
}

}  // namespace resolute::lsp
