// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lsp/edits.h"
#include "lsp/features.h"
#include "lsp/markup.h"
#include "lsp/typed.h"
#include "schema/expect.h"
#include "text/cat.h"

namespace resolute::lsp {

namespace {

constexpr std::string_view blanks = " \t";

/// Behind `</` the name of the element that is not closed yet, and `>`.
std::vector<Edit> end_tag_behind(const Request& request, std::uint32_t offset) {
    const auto typed = typed_at(request.tree(), offset);
    if (typed.kind != Typed::Kind::end_tag || !typed.span.empty() || typed.closed) return {};
    const auto open = open_element_at(typed.around(), typed.begin);
    if (open == xml::none || end_tag(typed.around(), open)) return {};
    return {{{offset, offset}, cat(typed.around().name(open), ">")}};
}

/// The white space that a new line between elements begins with: two spaces for each element around it, as
/// `fmt` has it. Where words may stand, white space is text, and stays.
std::vector<Edit> indent(const Request& request, std::uint32_t offset) {
    const auto& tree = request.tree();
    const auto text = request.document.source()->text();
    const auto& grammar = grammar_of(request.document.analysis().stage);
    const auto line = request.document.source()->line(request.document.positions().position(offset).line);
    const auto words = std::min<std::size_t>(text.find_first_not_of(blanks, line.begin), line.end);
    const auto first = static_cast<std::uint32_t>(words);
    if (offset > first || first == 0) return {};
    const auto around = open_element_at(tree, line.begin);
    if (around == xml::none || schema::text_expected(grammar, tree, line.begin)) return {};
    // White space inside a tag, a comment or broken markup is nobody's to change.
    const auto here = tree.at(line.begin - 1);
    const bool between = here == around || (here != xml::none && tree[here].kind == xml::Kind::text &&
                                            tree[here].parent == around);
    const bool behind_tag = here != xml::none && tree[here].whole.end == line.begin;
    if (!between && !behind_tag) return {};
    std::size_t depth = 0;
    for (auto id = around; id != xml::none; id = tree[id].parent) ++depth;
    if (depth > 0 && text.substr(first).starts_with("</")) --depth;
    std::string wanted(2 * depth, ' ');
    if (request.document.source()->slice({line.begin, first}) == wanted) return {};
    return {{{line.begin, first}, std::move(wanted)}};
}

}  // namespace

Answer format_on_type(const Request& request) {
    const auto offset = request.offset();
    const auto character = request.params["ch"].text();
    if (character == "/") return text_edits(request, end_tag_behind(request, offset));
    if (character == "\n") return text_edits(request, indent(request, offset));
    return Value();
}

}  // namespace resolute::lsp
