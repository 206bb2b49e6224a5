// SPDX-License-Identifier: Apache-2.0
#include "workspace/render.h"

#include <algorithm>

#include "layout/read_image.h"
#include "layout/set_pages.h"
#include "model/xml.h"
#include "render/pdf/pdf.h"
#include "style/templates.h"
#include "text/cat.h"
#include "text/file.h"
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

Result<Emblem> read_emblem(const std::string& path) {
    auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    auto image = layout::read_image(*bytes);
    if (!image) return Failure{cat("`", path, "` cannot be the emblem: ", image.error().what)};
    const auto type = image->jpeg ? "image/jpeg" : "image/png";
    return Emblem{std::move(*image), std::move(*bytes), type};
}

/// A template of the user, read once; what is wrong in it is told with every document.
Result<const style::Style*> Renderer::own_style(FileFindings& findings) {
    if (!own_) {
        auto source = read_source(options_.style, {});
        if (!source) return source.error();
        own_ = std::make_unique<OwnStyle>();
        own_->findings.source = *source;
        own_->style = style::read_template(*source, own_->findings.diagnostics);
        own_->style.breaking = options_.breaking.value_or(own_->style.breaking);
    }
    findings = own_->findings;
    return &own_->style;
}

Result<const style::Style*> Renderer::style_for(const model::Document& document) {
    const auto name = options_.style.empty() ? layout::template_for(document) : options_.style;
    auto known = built_in_.find(name);
    if (known == built_in_.end()) {
        auto style = style::built_in(name);
        if (!style) return style.error();
        style->breaking = options_.breaking.value_or(style->breaking);
        known = built_in_.emplace(name, std::move(*style)).first;
    }
    return &known->second;
}

Result<Rendered> Renderer::render(const Source& source) {
    Diagnostics ignored;
    const auto document = model::from_xml(xml::read(source, ignored));
    Rendered result;
    result.findings.source = source;
    const auto found = is_path(options_.style) ? own_style(result.findings) : style_for(document);
    if (!found) return found.error();
    if (has_error(result.findings.diagnostics)) return result;
    const auto& style = **found;
    if (options_.target == Target::text) {
        result.bytes = render::render_text(document, style, options_.text);
        return result;
    }
    const auto pages = layout::set_pages(document, style, stock_, result.findings.diagnostics,
                                         options_.emblem ? &options_.emblem->image : nullptr);
    if (has_error(result.findings.diagnostics)) return result;
    auto bytes = render::pdf::write_pdf(pages, {});
    if (!bytes) return bytes.error();
    result.bytes = std::move(*bytes);
    return result;
}

}  // namespace resolute::workspace
