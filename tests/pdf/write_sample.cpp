// SPDX-License-Identifier: Apache-2.0
// Writes the sample pages of the unit tests as a PDF file: write_sample FILE [ATTACHMENT]
#include <cstdio>

#include "../unit/render/pdf_sample_pages.h"
#include "render/pdf/pdf.h"
#include "text/file.h"

int main(int count, char** arguments) {
    using namespace resolute;
    if (count < 2) return 2;
    render::pdf::PdfOptions options;
    if (count > 2) options.attachments.push_back({arguments[2], "application/xml", "the source", "<a/>"});
    const auto file = render::pdf::write_pdf(tests::resolution_pages(), options);
    if (!file) {
        std::fprintf(stderr, "%s\n", file.error().what.c_str());
        return 1;
    }
    const auto written = write_file(arguments[1], *file);
    return written ? 0 : 1;
}
