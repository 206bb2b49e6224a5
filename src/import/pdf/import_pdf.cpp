// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/import_pdf.h"

#include <algorithm>
#include <utility>

#include "import/assemble.h"
#include "import/classify.h"
#include "import/learn.h"
#include "import/lost_notes.h"
#include "import/openings.h"
#include "import/pdf/notes.h"
#include "import/pdf/page_lines.h"
#include "import/pdf/paragraphs.h"
#include "import/pdf/read_pdf.h"
#include "import/pdf/right_to_left.h"
#include "import/pdf/sheets.h"
#include "import/plain_headings.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

constexpr std::string_view signature = "%PDF-";

class PdfReader {
public:
    explicit PdfReader(const pdf::Contents& contents) {
        std::string letters;
        for (const auto& page : contents.pages)
            for (const auto& run : page.runs) letters += cat(run.text, " ");
        right_to_left_ = pdf::is_arabic(letters);
        read_lines(contents);
        to().language = language_of(text_);
    }

    bool is_empty() const { return text_.find_first_not_of(" \n\f") == std::string::npos; }

    ImportedPdf run() {
        const auto sheets = pdf::part_pages(std::move(pages_), heights_, to());
        pdf::Notes notes(sheets, to());
        auto unread = pdf::read_paragraphs(sheets, notes, to());
        for (const auto& note : to().notes)
            if (note.calls == 0)
                to().warnings.push_back({note.source, cat("note ", note.mark, " is called nowhere")});
        classify(std::move(unread), to());
        plain_headings(to());
        restore_italics(to());
        learn_facts(to());
        tell_lost_notes(to());
        found_.form = {Form::pdf_file, "a PDF file"};
        return {std::move(found_), SourceFile("", std::move(text_)), {}};
    }

private:
    Manuscript& to() { return found_.manuscript; }

    /// The lines of all pages, and their text for spans to point into.
    void read_lines(const pdf::Contents& contents) {
        for (std::size_t i = 0; i < contents.pages.size(); ++i) {
            auto lines = pdf::lines_of(contents.pages[i], i, right_to_left_);
            if (i > 0) text_ += '\f';
            for (auto& line : lines) {
                line.source.begin = static_cast<std::uint32_t>(text_.size());
                text_ += words_of(line);
                line.source.end = static_cast<std::uint32_t>(text_.size());
                text_ += '\n';
            }
            pages_.push_back(std::move(lines));
            heights_.push_back(contents.pages[i].height);
        }
    }

    bool right_to_left_ = false;
    std::vector<std::vector<pdf::Line>> pages_;
    std::vector<double> heights_;
    std::string text_;
    Imported found_;
};

}  // namespace

bool is_pdf(std::string_view bytes) {
    return bytes.starts_with(signature);
}

Result<ImportedPdf> import_pages(pdf::Contents contents, const PdfOptions& options) {
    if (!contents.source.empty()) return ImportedPdf{{}, SourceFile("", ""), std::move(contents.source)};
    PdfReader reader(contents);
    if (reader.is_empty())
        return Failure{
            "the PDF holds no text, only images of pages; its text must be recognized first (OCR)"};
    auto read = reader.run();
    auto& imported = read.imported;
    if (contents.pages.size() < contents.page_count)
        imported.manuscript.warnings.push_back(
            {{}, cat("of ", contents.page_count, " pages only ", contents.pages.size(), " could be read")});
    const auto identity = identify(imported.manuscript, options.today);
    if (!options.as_doc && !is_resolution(imported.manuscript)) return Failure{no_resolution};
    imported.document = options.as_doc ? assemble_as_doc(imported.manuscript, identity)
                                       : assemble(imported.manuscript, identity);
    return read;
}

Result<ImportedPdf> import_pdf(std::string_view bytes, const PdfOptions& options) {
    // Readers take a file whose first bytes are something else (ISO 32000-1, annex H.3.2).
    constexpr std::size_t looked_at = 1024;
    if (bytes.substr(0, looked_at).find(signature) == std::string_view::npos)
        return Failure{"this is no PDF, whatever its name says"};
    auto contents = pdf::read_pdf(bytes);
    if (!contents) return contents.error();
    return import_pages(std::move(*contents), options);
}

}  // namespace resolute::importing
