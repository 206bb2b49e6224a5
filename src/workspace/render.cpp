// SPDX-License-Identifier: Apache-2.0
#include "workspace/render.h"

#include <algorithm>
#include <filesystem>

#include "layout/read_image.h"
#include "layout/set_pages.h"
#include "model/xml.h"
#include "render/docx/docx.h"
#include "render/html/emblem.h"
#include "render/html/html.h"
#include "render/pdf/pdf.h"
#include "style/templates.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/read_document.h"
#include "xml/characters.h"
#include "xml/read.h"

namespace resolute::workspace {

namespace {

bool is_path(const std::string& style) {
    return style.find('/') != std::string::npos || style.ends_with(".xml");
}

bool has_error(const Diagnostics& found) {
    return std::ranges::find(found, Severity::error, &Diagnostic::severity) != found.end();
}

xml::Tree tree_of(const Source& source) {
    Diagnostics ignored;
    return xml::read(source, ignored);
}

/// Whether no text stands in the document.
bool is_blank(const xml::Tree& tree) {
    const auto has_words = [](const xml::Node& node) {
        return (node.kind == xml::Kind::text || node.kind == xml::Kind::cdata) && !node.blank;
    };
    // Of what is no XML at all the root was mended in.
    const bool rootless = tree[tree.root].open.empty() && !xml::is_blank(tree.source->text());
    return !rootless && std::ranges::none_of(tree.nodes, has_words);
}

render::html::HtmlOptions html_options(const RenderOptions& options) {
    return {.emblem = options.emblem_address};
}

}  // namespace

Result<model::Document> document_to_render(const Source& source) {
    const auto tree = tree_of(source);
    if (is_blank(tree)) return Failure{"there is no text in it"};
    return model::from_xml(tree);
}

Result<layout::Image> read_emblem(const std::string& path) {
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    auto image = layout::read_image(*bytes);
    if (!image) return Failure{cat("`", path, "` cannot be the emblem: ", image.error().what)};
    return image;
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
    const auto tree = tree_of(source);
    const auto document = model::from_xml(tree);
    Rendered result;
    result.blank = is_blank(tree);
    result.findings.source = source;
    if (options_.target == Target::docx) {
        auto bytes = render::docx::write_docx(document);
        if (!bytes) return bytes.error();
        result.bytes = std::move(*bytes);
        return result;
    }
    if (options_.target == Target::html) {
        result.bytes = render::html::write_page(document, html_options(options_));
        return result;
    }
    const auto found = is_path(options_.style) ? own_style(result.template_findings) : style_for(document);
    if (!found) return found.error();
    if (has_error(result.template_findings.diagnostics)) return result;
    const auto& style = **found;
    if (options_.target == Target::text) {
        result.bytes = render::render_text(document, style, options_.text);
        return result;
    }
    if (result.blank) return result;  // else its missing title would be told
    const auto pages = layout::set_pages(document, style, stock_, result.findings.diagnostics,
                                         options_.emblem ? &*options_.emblem : nullptr);
    if (has_error(result.findings.diagnostics)) return result;
    render::pdf::PdfOptions options;
    if (options_.attaches_source)
        options.attachments.push_back({std::filesystem::path(source->name()).filename().string(),
                                       "application/xml",
                                       {},
                                       std::string(source->text())});
    auto bytes = render::pdf::write_pdf(pages, options);
    if (!bytes) return bytes.error();
    result.bytes = std::move(*bytes);
    return result;
}

Result<std::string> read_emblem_address(const std::string& path) {
    const auto bytes = read_file(path);
    if (!bytes) return bytes.error();
    auto address = render::html::image_address(*bytes);
    if (!address) return Failure{cat("`", path, "` cannot be the emblem: ", address.error().what)};
    return address;
}

Result<std::string> render_side_by_side(const std::vector<Source>& sources, const RenderOptions& options) {
    std::vector<model::Document> documents;
    for (const auto& source : sources) {
        auto document = document_to_render(source);
        if (!document) return Failure{cat("`", source->name(), "`: ", document.error().what)};
        documents.push_back(std::move(*document));
    }
    return render::html::write_side_by_side(documents, html_options(options));
}

}  // namespace resolute::workspace
