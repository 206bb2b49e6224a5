// SPDX-License-Identifier: Apache-2.0
#include "workspace/render.h"

#include <algorithm>

#include "layout/set_pages.h"
#include "model/xml.h"
#include "render/pdf/pdf.h"
#include "style/templates.h"
#include "workspace/check.h"
#include "xml/read.h"

namespace resolute::workspace {

namespace {

bool is_path(const std::string& style) {
    return style.find('/') != std::string::npos || style.ends_with(".xml");
}

bool has_error(const Diagnostics& found) {
    return std::ranges::find(found, Severity::error, &Diagnostic::severity) != found.end();
}

}  // namespace

Result<Rendered> render(Source source, const RenderOptions& options) {
    Diagnostics ignored;
    const auto document = model::from_xml(xml::read(source, ignored));
    Rendered result;
    result.findings.source = source;
    style::Style style;
    if (is_path(options.style)) {
        auto own = read_source(options.style, {});
        if (!own) return own.error();
        result.findings.source = *own;
        style = style::read_template(*own, result.findings.diagnostics);
        if (has_error(result.findings.diagnostics)) return result;
    } else {
        auto built_in =
            style::built_in(options.style.empty() ? layout::template_for(document) : options.style);
        if (!built_in) return built_in.error();
        style = std::move(*built_in);
    }
    if (options.target == Target::text) {
        result.bytes = render::render_text(document, style, options.text);
        return result;
    }
    const auto pages = layout::set_pages(document, style, result.findings.diagnostics);
    if (has_error(result.findings.diagnostics)) return result;
    auto bytes = render::pdf::write_pdf(pages, {});
    if (!bytes) return bytes.error();
    result.bytes = std::move(*bytes);
    return result;
}

}  // namespace resolute::workspace
