// SPDX-License-Identifier: Apache-2.0
// The whole road: analysing, forming and setting anything ends, and every finding and edit lies in the
// source.
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "workspace/analyse.h"
#include "workspace/format.h"
#include "workspace/render.h"

using namespace resolute;

static void require(bool holds) {
    if (!holds) std::abort();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes("input", std::string(bytes)));
    const auto analysis = workspace::analyse(source, {});
    const auto inside = [&](Span span) {
        return span.begin <= span.end && span.end <= source->text().size();
    };
    for (const auto& found : analysis.diagnostics) {
        require(inside(found.span) && !found.message.empty());
        for (const auto& fix : found.fixes) apply_edits(source->text(), fix.edits);
    }
    if (const auto once = workspace::canonical_form(source)) {
        const auto twice = workspace::canonical_form(std::make_shared<SourceFile>("input", *once));
        require(twice.has_value() && *twice == *once);
    }
    workspace::RenderOptions text;
    text.target = workspace::Target::text;
    require(workspace::Renderer(text).render(source).has_value());
    return 0;
}
