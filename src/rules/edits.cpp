// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"

#include <algorithm>

#include "text/cat.h"

namespace resolute::rules {

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += c;
    }
    return result;
}

std::optional<Edit> replacement(const Subject& subject, const model::Prose& prose, std::size_t begin,
                                std::size_t end, std::string_view text) {
    if (prose.pieces.empty()) return std::nullopt;
    const auto next = std::ranges::upper_bound(prose.pieces, begin, {}, &model::Prose::Piece::begin);
    if (next != prose.pieces.end() && next->begin < end) return std::nullopt;
    return Edit{prose.span(subject.source(), begin, end), escaped(text)};
}

void offer(Diagnostic& finding, std::string title, std::optional<Edit> edit, Trust trust) {
    if (edit) finding.fixes.push_back({std::move(title), {*std::move(edit)}, trust});
}

Span name_span(const Subject& subject, Span element) {
    const auto id = subject.tree.at(element.begin);
    if (id == xml::none || subject.tree[id].whole.begin != element.begin || !subject.tree.is_element(id))
        return element;
    return subject.tree[id].name;
}

Edit set_attribute(const Subject& subject, Span element, const model::Attributes& attributes,
                   std::string_view name, std::string_view value) {
    if (const auto* given = model::find(attributes, name)) return {given->at.span, escaped(value)};
    const auto place = name_span(subject, element).end;
    return {{place, place}, cat(" ", name, "=\"", escaped(value), "\"")};
}

std::optional<Span> element_around(const Subject& subject, std::uint32_t offset, std::string_view name) {
    for (auto id = subject.tree.at(offset); id != xml::none; id = subject.tree[id].parent)
        if (subject.tree.is(id, name)) return subject.tree[id].whole;
    return std::nullopt;
}

}  // namespace resolute::rules
