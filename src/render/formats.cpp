// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "layout/set_pages.h"
#include "render/format.h"
#include "render/pdf/pdf.h"

namespace resolute::render {

namespace {

Result<std::string> write_text(const model::Document& document, const style::Style& style,
                               const Settings& settings, Diagnostics&) {
    return render_text(document, style, settings.text);
}

Result<std::string> write_pdf(const model::Document& document, const style::Style& style,
                              const Settings& settings, Diagnostics& out) {
    const auto pages = layout::set_pages(document, style, out);
    if (pages.pages.empty()) return Failure{"cannot set pages: no font of the template is installed"};
    pdf::PdfOptions options;
    options.producer = settings.producer;
    return pdf::write_pdf(pages, options);
}

Result<std::string> write_html(const model::Document& document, const style::Style&, const Settings& settings,
                               Diagnostics&) {
    return html::write_page(document, settings.html);
}

constexpr std::array all{Format{"text", ".txt", write_text}, Format{"pdf", ".pdf", write_pdf},
                         Format{"html", ".html", write_html}};

}  // namespace

std::span<const Format> formats() {
    return all;
}

}  // namespace resolute::render
