// SPDX-License-Identifier: Apache-2.0
#include "render/docx/text.h"

#include <algorithm>

#include "render/character_reference.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::render::docx {

using layout::Block;
using style::Role;

namespace {

/// Names of the official template and how its paragraphs begin: docs of the official layout, section 6.
struct Form {
    std::string_view style, properties;
    bool tabbed = false;  // the text begins at a tab
};

Form form_of(Role role) {
    constexpr std::string_view centered = "<w:jc w:val=\"center\"/>";
    switch (role) {
        case Role::session:
            return {"Session", ""};
        case Role::session_line:
        case Role::body_name:
            return {"AgendaItemNormal", ""};
        case Role::agenda_title:
            return {"AgendaTitleH2", "<w:ind w:left=\"0\" w:right=\"4539\" w:firstLine=\"0\"/>"};
        case Role::adoption:
            return {"H1", "<w:spacing w:before=\"240\"/>"};
        case Role::title:
            return {"TitleH1", "", true};
        case Role::council_title:
        case Role::statement_title:
            return {"H1", ""};
        case Role::council_adoption:
            return {"H23", ""};
        case Role::sponsors:
        case Role::council_sponsors:
            return {"Sponsors", "<w:ind w:left=\"1267\" w:right=\"1267\"/>"};
        case Role::section_number:
        case Role::section_heading:
        case Role::part_letter:
            return {"HCh", centered};
        case Role::annex:
        case Role::annex_title:
            return {"HCh", ""};
        case Role::heading:
            return {"H23", "<w:ind w:left=\"1267\" w:right=\"1267\"/>"};
        case Role::decoration:
            return {"SingleTxt", centered};
        case Role::subpoint:
            return {"SingleTxt", "<w:ind w:left=\"1742\"/>", true};
        case Role::deeper:
            return {"SingleTxt", "<w:ind w:left=\"2218\"/>", true};
        case Role::quoted:
            return {"SingleTxt", "<w:ind w:left=\"1742\" w:right=\"1742\"/>"};
        case Role::closing:
            return {"SingleTxt", "<w:jc w:val=\"right\"/>"};
        case Role::proponent:
        case Role::vote:
            return {"SingleTxt", "<w:jc w:val=\"left\"/>"};
        default:
            return {"SingleTxt", "", true};
    }
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool forbidden = (next.code < 0x20 && next.code != '\t' && next.code != '\n') ||
                               next.code == 0xFFFE || next.code == 0xFFFF;
        if (!append_reference(result, next.code) && !forbidden) result += text.substr(at, next.length);
        at += next.length;
    }
    return result;
}

TextWriter::TextWriter(const layout::Story& story)
    : story_(story), right_to_left_(story.language == "ar"), typed_mark_(story.notes.size()) {}

std::string TextWriter::call(const layout::Piece& piece) {
    const auto index = static_cast<std::size_t>(piece.note);
    const auto mark = escaped(story_.notes[index].mark);
    const std::string raised = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";
    if (!piece.first_call) return cat("<w:r>", raised, "<w:t>", mark, "</w:t></w:r>");
    typed_mark_[index] = story_.notes[index].mark != cat(counted_ + 1);
    counted_ += !typed_mark_[index];
    return cat("<w:r>", raised, "<w:footnoteReference",
               typed_mark_[index] ? std::string_view(" w:customMarkFollows=\"1\"") : "", " w:id=\"",
               index + 1, "\"/>", typed_mark_[index] ? cat("<w:t>", mark, "</w:t>") : "", "</w:r>");
}

std::string TextWriter::runs(const layout::Pieces& pieces) {
    std::string result;
    for (const auto& piece : pieces) {
        if (piece.line_break) result += "<w:r><w:br/></w:r>";
        if (piece.note >= 0) {
            result += call(piece);
            continue;
        }
        if (piece.text.empty()) continue;
        std::string look;
        if (piece.bold) look += "<w:b/><w:bCs/>";
        if (piece.italic) look += "<w:i/><w:iCs/>";
        if (piece.superscript || piece.subscript)
            look += cat("<w:vertAlign w:val=\"", piece.superscript ? "superscript" : "subscript", "\"/>");
        if (right_to_left_) look += "<w:rtl/>";
        const std::string_view text = piece.deleted ? "delText" : "t";
        auto run = cat("<w:r>", look.empty() ? "" : cat("<w:rPr>", look, "</w:rPr>"), "<w:", text,
                       " xml:space=\"preserve\">", escaped(piece.text), "</w:", text, "></w:r>");
        if (piece.deleted || piece.inserted) {
            const std::string_view change = piece.deleted ? "del" : "ins";
            run = cat("<w:", change, " w:id=\"", ++changes_, "\" w:author=\"resolute\">", run, "</w:", change,
                      ">");
        }
        result += run;
    }
    return result;
}

std::string TextWriter::paragraph(std::string_view style, std::string_view properties,
                                  std::string_view content) {
    return cat("<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>", right_to_left_ ? "<w:bidi/>" : "", properties,
               "</w:pPr>", content, "</w:p>");
}

std::string TextWriter::block(const Block& block) {
    if (block.role == Role::end_rule) return {};
    if (!block.table.empty()) return table(block);
    const auto form = form_of(block.role);
    const std::string_view tab = "<w:r><w:tab/></w:r>";
    std::string content;
    if (form.tabbed) content += tab;
    if (!block.label.empty()) {
        content += runs(block.label);
        if (!block.content.empty()) content += tab;
    } else if (block.role == Role::title) {
        content += tab;
    }
    content += runs(block.content);
    return paragraph(form.style, form.properties, content);
}

std::string TextWriter::cell(const layout::TableCell& cell) {
    auto result = cat("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>",
                      cell.columns > 1 ? cat("<w:gridSpan w:val=\"", cell.columns, "\"/>") : "",
                      cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", "</w:tcPr>");
    const std::string_view align = cell.align == style::Align::right    ? "<w:jc w:val=\"right\"/>"
                                   : cell.align == style::Align::center ? "<w:jc w:val=\"center\"/>"
                                                                        : "";
    for (const auto& each : cell.paragraphs) result += paragraph("Normal", align, runs(each));
    if (cell.paragraphs.empty()) result += "<w:p/>";
    return cat(result, "</w:tc>");
}

std::string TextWriter::table(const Block& block) {
    std::size_t columns = 0;
    std::string rows;
    std::vector<std::size_t> below;  // rows that a cell above still covers, for each column
    for (const auto& row : block.table) {
        rows += row.head ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
        std::size_t at = 0;
        const auto covered = [&] {
            for (; at < below.size() && below[at] > 0; ++at) {
                --below[at];
                rows += "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
            }
        };
        covered();
        for (const auto& each : row.cells) {
            rows += cell(each);
            const auto wide = std::clamp<std::size_t>(each.columns, 1, 63);
            if (below.size() < at + wide) below.resize(at + wide);
            for (std::size_t i = 0; i < wide; ++i) below[at++] = std::max<std::size_t>(each.rows, 1) - 1;
            covered();
        }
        columns = std::max(columns, at);
        rows += "</w:tr>";
    }
    std::string grid;
    for (std::size_t i = 0; i < columns; ++i) grid += "<w:gridCol/>";
    return cat("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>", right_to_left_ ? "<w:bidiVisual/>" : "",
               "<w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>", grid, "</w:tblGrid>", rows,
               "</w:tbl>", paragraph("SingleTxt", "", ""));
}

std::string TextWriter::body() {
    std::string result;
    for (const auto& each : story_.blocks) result += block(each);
    return result;
}

std::string TextWriter::footnotes() {
    const auto separator = [](std::string_view type, int id) {
        return cat("<w:footnote w:type=\"", type, "\" w:id=\"", id, "\"><w:p><w:r><w:t>__________________",
                   "</w:t></w:r></w:p></w:footnote>");
    };
    auto result = cat(separator("separator", -1), separator("continuationSeparator", 0));
    for (std::size_t i = 0; i < story_.notes.size(); ++i) {
        const auto& note = story_.notes[i];
        const auto mark = typed_mark_[i] ? cat("<w:t>", escaped(note.mark), "</w:t>") : "<w:footnoteRef/>";
        auto begin = cat("<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>",
                         mark, "</w:r><w:r><w:tab/></w:r>");
        result += cat("<w:footnote w:id=\"", i + 1, "\">");
        for (const auto& each : note.paragraphs) {
            result += paragraph("FootnoteText", "", cat(begin, runs(each)));
            begin.clear();
        }
        if (note.paragraphs.empty()) result += paragraph("FootnoteText", "", begin);
        result += "</w:footnote>";
    }
    return result;
}

std::string TextWriter::masthead() {
    const auto lines = [&](Role role, std::string_view style, std::string_view properties) {
        std::string found;
        for (const auto& each : story_.masthead)
            if (each.role == role) found += paragraph(style, properties, runs(each.content));
        return cat("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>",
                   found.empty() ? "<w:p/>" : found, "</w:tc>");
    };
    return cat(
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol/>"
        "<w:gridCol/></w:tblGrid><w:tr>",
        lines(Role::publisher, "HCh", ""), lines(Role::symbol, "Normal", "<w:jc w:val=\"right\"/>"),
        "</w:tr><w:tr>", lines(Role::organ, "XLarge", ""), lines(Role::distribution, "Publication", ""),
        "</w:tr></w:tbl>", "<w:p/>");
}

}  // namespace resolute::render::docx
