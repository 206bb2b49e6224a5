// SPDX-License-Identifier: Apache-2.0
#include "lsp/press.h"

#include "render/html/html.h"
#include "text/base64.h"
#include "text/cat.h"

namespace resolute::lsp {

using workspace::Target;

std::optional<Target> target_named(std::string_view name) {
    if (name == "pdf") return Target::pdf;
    if (name == "docx") return Target::docx;
    if (name == "html") return Target::html;
    if (name == "text") return Target::text;
    return std::nullopt;
}

Result<std::string> Press::render(Target target, const Source& source) {
    workspace::RenderOptions options;
    options.target = target;
    const auto renderer = renderers_.try_emplace(target, std::move(options)).first;
    auto rendered = renderer->second.render(source);
    if (!rendered) return rendered.error();
    if (!rendered->bytes.empty()) return std::move(rendered->bytes);
    const auto& found = rendered->findings.diagnostics;
    return Failure{found.empty() ? "there are no pages" : found.front().message};
}

Answer Press::preview(const Snapshot& document, std::string_view format) {
    if (format == "pdf") {
        const auto bytes = render(Target::pdf, document.source());
        if (!bytes) return {request_failed, bytes.error().what};
        return Value(Object{{"pdf", base64(*bytes)}, {"version", document.version()}});
    }
    if (!format.empty() && format != "html")
        return {request_failed, cat("no preview has the format `", format, "`; expected `html` or `pdf`")};
    auto page = render::html::write_page(document.document(), {.source = document.source()});
    return Value(Object{{"html", std::move(page)}, {"version", document.version()}});
}

}  // namespace resolute::lsp
