// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/lines.h"

namespace resolute::importing {

/// The forms in which texts of resolutions circulate.
enum class Form : std::uint8_t {
    light,          // the light markup, docs/how-to/light-markup.md
    transcription,  // one paragraph a line, *italics*, raised digits
    pdf,            // taken out of a PDF: lines of one width, notes at the ends of pages
    word,           // taken out of a Word file: one paragraph a line, notes at the end, residue of fields
    pages,          // as `render --to text` writes it
    flow,           // the same with --layout flow
    plain,          // anything else
    docx,           // a Word file, ECMA-376
    pdf_file,       // a PDF file, ISO 32000
};
std::string_view name_of(Form form);
std::optional<Form> form_named(std::string_view name);

struct FoundForm {
    Form form = Form::plain;
    std::string reason;  // what shows it, for the user
};
FoundForm find_form(const std::vector<SourceLine>& lines, const Shape& shape);

}  // namespace resolute::importing
