// SPDX-License-Identifier: Apache-2.0
#include "import/form.h"

#include <algorithm>
#include <array>

namespace resolute::importing {

namespace {

constexpr std::array<std::string_view, 9> names{"light", "transcription", "pdf",  "word",    "pages",
                                                "flow",  "plain",         "docx", "pdf-file"};

bool is_rule(std::string_view text, char sign) {
    return text.size() >= 40 && text.find_first_not_of(sign) == std::string_view::npos;
}

/// Raised digits: ¹ ² ³ and the block of superscripts.
bool has_raised(std::string_view text) {
    return text.find("\xC2\xB9") != text.npos || text.find("\xC2\xB2") != text.npos ||
           text.find("\xC2\xB3") != text.npos || text.find("\xE2\x81") != text.npos;
}

}  // namespace

std::string_view name_of(Form form) {
    return names[static_cast<std::size_t>(form)];
}

std::optional<Form> form_named(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Form>(found - names.begin());
}

FoundForm find_form(const std::vector<SourceLine>& lines, const Shape& shape) {
    const auto first = std::ranges::find_if(lines, [](const SourceLine& line) { return !line.blank(); });
    if (first == lines.end()) return {Form::plain, "the text is empty"};
    if (first->text == "---" && first + 1 != lines.end() && (first + 1)->text.find(':') != std::string::npos)
        return {Form::light, "it begins with a head between `---`"};
    std::size_t tabs = 0, stars = 0, raised = 0, filled = 0;
    bool thick = false, residue = false, rule = false;
    for (const auto& line : lines) {
        if (line.blank()) continue;
        ++filled;
        tabs += line.tab;
        stars += line.text.find('*') != std::string::npos;
        raised += has_raised(line.text);
        thick = thick || is_rule(line.text, '=');
        residue = residue || line.text.find("<<ODS") != std::string::npos;
        rule = rule || (line.text.size() >= 10 && line.text.find_first_not_of('_') == std::string::npos);
    }
    if (thick && shape.wrapped) {
        if (shape.pages) return {Form::pages, "a masthead between drawn rules, and form feeds between pages"};
        return {Form::flow, "a masthead between drawn rules"};
    }
    if (residue) return {Form::word, "field codes of the document system, `<<ODS`"};
    if (!shape.wrapped && tabs * 3 > filled)
        return {Form::word, "one paragraph a line, most begin with a tab"};
    if (!shape.wrapped && (stars > 2 || raised > 2))
        return {Form::transcription, "one paragraph a line, with *italics* or raised digits"};
    if (shape.wrapped && shape.pages) return {Form::pdf, "lines of one width, and ends of pages"};
    if (shape.wrapped && rule) return {Form::pdf, "lines of one width, and rules above notes"};
    if (shape.wrapped) return {Form::plain, "lines of one width"};
    return {Form::plain, "one paragraph a line"};
}

}  // namespace resolute::importing
