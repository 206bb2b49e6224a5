// SPDX-License-Identifier: Apache-2.0
// Reading: whatever the bytes, mending ends in a text that parses, mends nothing twice, and every span lies
// in the source.
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "xml/canonical.h"
#include "xml/read.h"

using namespace resolute;

static void require(bool holds) {
    if (!holds) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes("input", std::string(bytes)));
    Diagnostics found;
    const auto tree = xml::read(source, found);
    require(tree.mends.empty() || !found.empty());
    const auto length = source->text().size();
    const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= length; };
    for (const auto& node : tree.nodes) require(inside(node.whole) && inside(node.open) && inside(node.name));
    for (const auto& attribute : tree.attributes) require(inside(attribute.name) && inside(attribute.value));
    for (const auto& each : found) {
        require(each.message != xml::unmended);
        require(inside(each.span));
        for (const auto& label : each.labels) require(inside(label.span));
        for (const auto& fix : each.fixes) apply_edits(source->text(), fix.edits);
    }
    const auto mended = apply_edits(source->text(), tree.mends);
    const SourceFile again("mended", mended);
    Diagnostics left;
    require(xml::mend(again, left).empty() && left.empty());
    // A second reader agrees that the mended text is well-formed.
    const auto canonical = xml::canonical(mended);
    require(canonical || canonical.error().what != "not well-formed");
    return 0;
}
