// SPDX-License-Identifier: Apache-2.0
#include "render/docx/text.h"

#include <algorithm>

#include "render/character_reference.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::render::docx {

using layout::Block;
using layout::Change;
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
        case Role::minor_heading:
            return {"H4", "<w:ind w:left=\"1267\" w:right=\"1267\"/>"};
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

std::string_view element_of(Change change) {
    switch (change) {
        case Change::inserted:
            return "ins";
        case Change::deleted:
            return "del";
        case Change::moved_here:
            return "moveTo";
        case Change::moved_away:
            return "moveFrom";
        case Change::none:
            break;
    }
    return {};
}

/// A change of a piece, unless the whole paragraph is changed.
Change change_of(const layout::Piece& piece, Change around) {
    if (around != Change::none) return around;
    return piece.deleted ? Change::deleted : piece.inserted ? Change::inserted : Change::none;
}

/// The change that all pieces share; none where they do not.
Change change_of(const layout::Pieces& pieces, Change around) {
    const auto first = pieces.empty() ? around : change_of(pieces.front(), around);
    const bool all = std::ranges::all_of(
        pieces, [&](const layout::Piece& piece) { return change_of(piece, around) == first; });
    return all ? first : Change::none;
}

std::string parenthesized(std::string_view number) {
    return cat("<w:t>(</w:t>", number, "<w:t>)</w:t>");
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

TextWriter::TextWriter(const layout::Story& story, Revision revision)
    : story_(story),
      revision_(std::move(revision)),
      right_to_left_(story.language == "ar"),
      typed_mark_(story.notes.size()),
      in_parentheses_(story.notes.size()) {}

std::string TextWriter::mark(std::string_view element) {
    return cat("<w:", element, " w:id=\"", ++changes_, "\" w:author=\"", escaped(revision_.author), '"',
               revision_.date.empty() ? "" : cat(" w:date=\"", escaped(revision_.date), '"'));
}

std::string TextWriter::changed(Change change, std::string_view run) {
    const auto element = element_of(change);
    return element.empty() ? std::string(run) : cat(mark(element), '>', run, "</w:", element, '>');
}

std::string TextWriter::mark_of_end(Change change) {
    return change == Change::none ? std::string() : cat(mark(element_of(change)), "/>");
}

std::string TextWriter::tab(Change change) {
    return changed(change, "<w:r><w:tab/></w:r>");
}

std::string TextWriter::call(const layout::Piece& piece, Change change) {
    const auto index = static_cast<std::size_t>(piece.note);
    const auto& note = story_.notes[index].mark;
    const auto mark = escaped(note);
    const std::string raised = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";
    if (!piece.first_call) return cat("<w:r>", raised, "<w:t>", mark, "</w:t></w:r>");
    const bool goes = change == Change::deleted || change == Change::moved_away;
    const auto number = cat((goes ? counted_before_ : counted_after_) + 1);
    // Around the numbers of notes, Arabic has parentheses that Word does not count.
    in_parentheses_[index] = note == cat("(", number, ")");
    typed_mark_[index] = note != number && !in_parentheses_[index];
    if (goes || change == Change::none) counted_before_ += !typed_mark_[index];
    if (!goes) counted_after_ += !typed_mark_[index];
    if (typed_mark_[index])
        return cat("<w:r>", raised, "<w:footnoteReference w:customMarkFollows=\"1\" w:id=\"", index + 1,
                   "\"/><w:t>", mark, "</w:t></w:r>");
    const auto reference = cat("<w:footnoteReference w:id=\"", index + 1, "\"/>");
    return cat("<w:r>", raised, in_parentheses_[index] ? parenthesized(reference) : reference, "</w:r>");
}

std::string TextWriter::run(const layout::Piece& piece, Change change) {
    std::string look;
    if (piece.bold) look += "<w:b/><w:bCs/>";
    if (piece.italic) look += "<w:i/><w:iCs/>";
    if (piece.superscript || piece.subscript)
        look += cat("<w:vertAlign w:val=\"", piece.superscript ? "superscript" : "subscript", "\"/>");
    if (right_to_left_) look += "<w:rtl/>";
    const std::string_view text = change == Change::deleted ? "delText" : "t";
    return cat("<w:r>", look.empty() ? "" : cat("<w:rPr>", look, "</w:rPr>"), "<w:", text,
               " xml:space=\"preserve\">", escaped(piece.text), "</w:", text, "></w:r>");
}

std::string TextWriter::runs(const layout::Pieces& pieces, Change around) {
    std::string result;
    for (const auto& piece : pieces) {
        const auto change = change_of(piece, around);
        if (piece.line_break) result += changed(change, "<w:r><w:br/></w:r>");
        if (piece.note >= 0)
            result += changed(change, call(piece, change));
        else if (!piece.text.empty())
            result += changed(change, run(piece, change));
    }
    return result;
}

std::string TextWriter::paragraph(std::string_view style, std::string_view properties,
                                  std::string_view content, Change end, Keep keep) {
    const auto changed_end = mark_of_end(end);
    return cat("<w:p><w:pPr><w:pStyle w:val=\"", style, "\"/>",
               keep == Keep::with_next ? "<w:keepNext/>" : "", right_to_left_ ? "<w:bidi/>" : "", properties,
               changed_end.empty() ? "" : cat("<w:rPr>", changed_end, "</w:rPr>"), "</w:pPr>", content,
               "</w:p>");
}

std::string TextWriter::block(const Block& block) {
    if (block.role == Role::end_rule) return {};
    if (!block.table.empty()) return table(block);
    const auto form = form_of(block.role);
    std::string content;
    if (form.tabbed) content += tab(block.change);
    if (!block.label.empty()) {
        content += runs(block.label, block.change);
        if (!block.content.empty()) content += tab(change_of(block.label, block.change));
    } else if (block.role == Role::title) {
        content += tab(block.change);
    }
    content += runs(block.content, block.change);
    const auto keep = block.with_next ? Keep::with_next : Keep::no;
    return moved(block, paragraph(form.style, form.properties, content, block.change, keep));
}

std::string TextWriter::moved(const Block& block, std::string_view paragraph) {
    if (block.move == 0) return std::string(paragraph);
    const auto element = element_of(block.change);
    const auto id = ++changes_;
    // The format wants a day here that is shown nowhere.
    const auto date = revision_.date.empty() ? std::string("1980-01-01T00:00:00Z") : revision_.date;
    return cat("<w:", element, "RangeStart w:id=\"", id, "\" w:author=\"", escaped(revision_.author),
               "\" w:date=\"", escaped(date), "\" w:name=\"move", block.move, "\"/>", paragraph,
               "<w:", element, "RangeEnd w:id=\"", id, "\"/>");
}

std::string TextWriter::cell(const layout::TableCell& cell) {
    auto result = cat("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>",
                      cell.columns > 1 ? cat("<w:gridSpan w:val=\"", cell.columns, "\"/>") : "",
                      cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", "</w:tcPr>");
    const std::string_view align = cell.align == style::Align::right    ? "<w:jc w:val=\"right\"/>"
                                   : cell.align == style::Align::center ? "<w:jc w:val=\"center\"/>"
                                                                        : "";
    for (std::size_t i = 0; i < cell.paragraphs.size(); ++i)
        result += paragraph("Normal", align, runs(cell.paragraphs[i]),
                            i < cell.ends.size() ? cell.ends[i] : Change::none);
    if (cell.paragraphs.empty()) result += "<w:p/>";
    return cat(result, "</w:tc>");
}

std::string TextWriter::table(const Block& block) {
    std::size_t columns = 0;
    std::string rows;
    std::vector<std::size_t> below;  // rows that a cell above still covers, for each column
    for (const auto& row : block.table) {
        const auto change = mark_of_end(row.change);
        const auto properties = cat(row.head ? "<w:tblHeader/>" : "", change);
        rows += cat("<w:tr>", properties.empty() ? "" : cat("<w:trPr>", properties, "</w:trPr>"));
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
               "</w:tbl>", paragraph("SingleTxt", "", "", block.change));
}

std::string TextWriter::body() {
    std::string result;
    for (const auto& each : story_.blocks) result += block(each);
    // The last end of a text cannot be changed: there is nothing behind it to join with.
    const bool ends_changed = !story_.blocks.empty() && story_.blocks.back().change != Change::none;
    return ends_changed ? cat(result, paragraph("SingleTxt", "", "")) : result;
}

std::string TextWriter::footnotes() {
    const auto separator = [](std::string_view type, int id) {
        return cat("<w:footnote w:type=\"", type, "\" w:id=\"", id, "\"><w:p><w:r><w:t>__________________",
                   "</w:t></w:r></w:p></w:footnote>");
    };
    auto result = cat(separator("separator", -1), separator("continuationSeparator", 0));
    for (std::size_t i = 0; i < story_.notes.size(); ++i) {
        const auto& note = story_.notes[i];
        const auto mark = typed_mark_[i]       ? cat("<w:t>", escaped(note.mark), "</w:t>")
                          : in_parentheses_[i] ? parenthesized("<w:footnoteRef/>")
                                               : std::string("<w:footnoteRef/>");
        auto begin = cat("<w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>",
                         mark, "</w:r><w:r><w:tab/></w:r>");
        result += cat("<w:footnote w:id=\"", i + 1, "\">");
        for (std::size_t k = 0; k < note.paragraphs.size(); ++k) {
            result += paragraph("FootnoteText", "", cat(begin, runs(note.paragraphs[k])),
                                k < note.ends.size() ? note.ends[k] : Change::none);
            begin.clear();
        }
        if (note.paragraphs.empty()) result += paragraph("FootnoteText", "", begin);
        result += "</w:footnote>";
    }
    return result;
}

std::string TextWriter::symbol() {
    std::string result;
    for (const auto& each : story_.masthead)
        if (each.role == Role::symbol && story_.symbol.empty()) result += runs(each.content, each.change);
    layout::Piece piece;
    piece.text = story_.symbol;
    return story_.symbol.empty() ? result : run(piece, Change::none);
}

std::string TextWriter::masthead() {
    const auto lines = [&](Role role, std::string_view style, std::string_view properties) {
        std::string found;
        for (const auto& each : story_.masthead)
            if (each.role == role) found += paragraph(style, properties, runs(each.content, each.change));
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
