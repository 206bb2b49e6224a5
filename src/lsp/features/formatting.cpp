// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lsp/edits.h"
#include "lsp/features.h"
#include "workspace/format.h"
#include "xml/read.h"

namespace resolute::lsp {

namespace {

/// The canonical form has LF at line ends; what ends lines is the editor's own matter.
std::string with_line_ends_of(std::string_view text, std::string canonical) {
    const auto feed = text.find('\n');
    if (feed == std::string_view::npos || feed == 0 || text[feed - 1] != '\r') return canonical;
    std::string result;
    for (const char c : canonical) {
        if (c == '\n') result += '\r';
        result += c;
    }
    return result;
}

Answer format(const Request& request, Span within) {
    const auto& source = request.document.source();
    const auto canonical = workspace::canonical_form(source);
    if (!canonical) return {request_failed, canonical.error().what};
    const auto text = source->text();
    auto edits = edits_between(text, with_line_ends_of(text, *canonical));
    const auto left_out = std::erase_if(edits, [&](const Edit& each) { return !within.contains(each.span); });
    // An empty element that becomes one tag changes at both ends, of which the range may hold one.
    Diagnostics broken;
    if (left_out) xml::read(std::make_shared<SourceFile>("", apply_edits(text, edits)), broken);
    if (!broken.empty()) edits.clear();
    return text_edits(request, std::move(edits));
}

}  // namespace

Answer format_document(const Request& request) {
    return format(request, {0, static_cast<std::uint32_t>(request.document.source()->text().size())});
}

/// The lines that the range touches; white space at their ends counts to them.
Answer format_range(const Request& request) {
    const auto& positions = request.document.positions();
    const auto asked = positions.span(request.params["range"]);
    const auto first = positions.position(asked.begin).line, last = positions.position(asked.end).line;
    const auto& source = *request.document.source();
    const auto begin = first == 0 ? 0 : source.line(first - 1).end;
    return format(request, {begin, source.line(last).end});
}

}  // namespace resolute::lsp
