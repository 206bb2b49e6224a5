// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diagnostics/views.h"
#include "layout/set_pages.h"
#include "model/document.h"
#include "render/text.h"
#include "text/result.h"

namespace resolute::workspace {

enum class Target : std::uint8_t { text, pdf, html, docx };

/// The image for the head of page 1, which is no part of the program: resolution 92 (I) restricts its use.
/// Fails, naming the file, where it cannot be read or is no image that is understood.
Result<layout::Image> read_emblem(const std::string& path);
/// The same for web pages, which take more kinds of images.
Result<std::string> read_emblem_address(const std::string& path);

struct RenderOptions {
    Target target = Target::pdf;
    std::string style;  // the name of a template of the program, the path of one's own, or empty: what suits
                        // the document
    std::optional<style::Breaking> breaking;  // else as the template says
    render::TextOptions text;
    std::optional<layout::Image> emblem;  // pdf: its place stays empty without one
    std::string emblem_address;           // html: the image as an address that holds it, or empty
    bool attaches_source = false;         // pdf: the file carries the XML it was made from
};

/// A rendered document with what was found on the way: a template's mistakes, fonts and characters that are
/// missing.
struct Rendered {
    std::string bytes;
    bool blank = false;              // no text stands in the document, and on none of its pages
    FileFindings findings;           // of the document
    FileFindings template_findings;  // of a template of one's own
};

/// Reads a document as well as it can be read. Fails where no text stands in it.
Result<model::Document> document_to_render(const Source& source);

/// Renders one document after the other and keeps what they share: templates, fonts, shaped words. For one
/// thread at a time; what comes out does not depend on what was rendered before.
class Renderer {
public:
    explicit Renderer(RenderOptions options) : options_(std::move(options)) {}

    /// Reads a text as well as it can be read and sets it. Findings of the document itself are not told here;
    /// `check` does.
    Result<Rendered> render(const Source& source);

private:
    struct OwnStyle {
        style::Style style;
        FileFindings findings;
    };
    Result<const style::Style*> own_style(FileFindings& findings);
    Result<const style::Style*> style_for(const model::Document& document);

    RenderOptions options_;
    std::unique_ptr<OwnStyle> own_;
    std::map<std::string, style::Style> built_in_;  // those used so far
    layout::Stock stock_;
};

/// One resolution in several languages as one page, HTML only, in the order of the sources. Fails where two
/// are in one language or they are not the same resolution.
Result<std::string> render_side_by_side(const std::vector<Source>& sources, const RenderOptions& options);

}  // namespace resolute::workspace
