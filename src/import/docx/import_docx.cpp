// SPDX-License-Identifier: Apache-2.0
#include "import/docx/import_docx.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "import/assemble.h"
#include "import/classify.h"
#include "import/docx/bracketed_notes.h"
#include "import/docx/package.h"
#include "import/docx/word_file.h"
#include "import/draft_labels.h"
#include "import/heads.h"
#include "import/labels.h"
#include "import/learn.h"
#include "import/lost_notes.h"
#include "import/openings.h"
#include "import/part_letters.h"
#include "import/pieces.h"
#include "import/plain_headings.h"
#include "import/signs.h"
#include "import/tidy.h"
#include "import/typography.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using docx::WordParagraph;

bool is_number(std::string_view text) {
    return !text.empty() && text.size() < 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// "(1)" of Arabic as "1".
std::string bare_mark(std::string mark) {
    if (mark.size() > 2 && mark.starts_with('(') && mark.ends_with(')')) {
        const auto inside = mark.substr(1, mark.size() - 2);
        if (is_number(inside) || inside.find_first_not_of('*') == std::string::npos) return inside;
    }
    return mark;
}

/// Raised parentheses around a call, which Arabic has; once more around them in files made of published XML.
void strip_parentheses(Pieces& pieces) {
    constexpr int most = 2;
    const auto is_empty = [](const Piece& each) {
        return each.note < 0 && !each.line_break && each.text.empty();
    };
    for (int times = 0; times < most; ++times) {
        for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
            auto &before = pieces[i - 1], &behind = pieces[i + 1];
            const bool raised = before.superscript && behind.superscript;
            if (pieces[i].note < 0 || !raised || !before.text.ends_with('(') || !behind.text.starts_with(')'))
                continue;
            before.text.pop_back();
            behind.text.erase(0, 1);
        }
        std::erase_if(pieces, is_empty);
    }
}

std::string all_words_of(const std::vector<WordParagraph>& paragraphs) {
    std::string words;
    for (const auto& each : paragraphs) words += cat(words_of(each.pieces), "\n");
    return words;
}

/// Lays the words out as the lines of a text, so that there is something for spans to point into.
class Lines {
public:
    Span add(std::string_view words) {
        const auto begin = static_cast<std::uint32_t>(text_.size());
        text_ += words;
        const Span span{begin, static_cast<std::uint32_t>(text_.size())};
        text_ += '\n';
        return span;
    }
    std::string take() { return std::move(text_); }

private:
    std::string text_;
};

class DocxReader {
public:
    explicit DocxReader(docx::WordFile file) : file_(std::move(file)) {}

    ImportedDocx run() {
        auto& body = file_.body.paragraphs;
        language_ = language_of(all_words_of(body));
        flatten(file_.head, unread_);
        const auto text = first_of_text(body);
        for (std::size_t i = 0; i < body.size(); ++i) {
            if (body[i].is_table && i <= text)
                for (auto& row : body[i].rows)
                    for (auto& cell : row) flatten(cell, unread_);
            else
                block(body[i]);
        }
        notes();
        typed_notes();
        again();
        to().language = language_of(all_words());
        if (!file_.symbol.empty()) to().facts.symbol = file_.symbol;
        to().facts.job = file_.job;
        leave_out();
        classify(std::move(unread_), to());
        if (to().facts.symbol.empty()) to().facts.symbol = file_.running_symbol;
        plain_headings(to());
        // The templates of the United Nations set quotation marks as they should be.
        if (!official_) restore_typography(to());
        restore_italics(to());
        learn_facts(to());
        tell_lost_notes(to());
        found_.form = {Form::docx, "a Word file"};
        return {std::move(found_), SourceFile("", lines_.take())};
    }

private:
    Manuscript& to() { return found_.manuscript; }

    /// Tables before the text only place the lines of the cover.
    static std::size_t first_of_text(const std::vector<WordParagraph>& body) {
        for (std::size_t i = 0; i < body.size(); ++i)
            if (const auto formula = read_formula(trimmed(body[i].pieces)); formula && formula->comma)
                return i;
        return 0;
    }
    static std::string trimmed(Pieces pieces) {
        tidy(pieces);
        return words_of(pieces);
    }

    void flatten(std::vector<WordParagraph>& from, std::vector<Unread>& into) {
        for (auto& each : from) {
            paragraph(each, into);
            for (auto& row : each.rows)
                for (auto& cell : row) flatten(cell, into);
        }
    }

    Pieces labelled(WordParagraph& each) {
        auto numbered = each.numbered;
        const auto of_style = file_.styles.numbered(each.style);
        if (numbered.list < 0) numbered.list = of_style.list;
        if (numbered.level < 0) numbered.level = of_style.level;
        strip_parentheses(each.pieces);
        tidy(each.pieces);
        // An empty paragraph counts.
        const auto label = file_.numbering.next_label(numbered, each.style, language_);
        // Bullets before the clauses of a preamble only adorn them.
        const bool adorns = label == "•" && opening_words(words_of(each.pieces), language_, false) > 0;
        if (!label.empty() && !adorns && !each.pieces.empty()) {
            Piece piece;
            piece.text = cat(label, " ");
            each.pieces.insert(each.pieces.begin(), std::move(piece));
        }
        return std::move(each.pieces);
    }

    void paragraph(WordParagraph& each, std::vector<Unread>& into) {
        const auto style = file_.styles.says(each.style);
        official_ = official_ || file_.styles.is_official(each.style);
        for (auto& pieces : at_line_breaks(labelled(each))) {
            if (!into.empty() && ends_title(into.back(), pieces)) {
                auto& title = into.back().paragraph.pieces;
                append(title, std::move(pieces));
                tidy(title);
                continue;
            }
            Unread made;
            made.paragraph.pieces = std::move(pieces);
            made.style = style;
            made.kept = each.kept;
            into.push_back(std::move(made));
        }
    }

    /// The letter of a part below a title that is kept with it.
    bool ends_title(const Unread& before, const Pieces& pieces) const {
        return before.kept && title_number(words_of(before.paragraph.pieces)) > 0 &&
               read_part_letter(words_of(pieces), language_).alone;
    }

    /// Some end paragraphs with line breaks: those where a sentence ends and the next line has a number or
    /// opening words; "Topic: …" and the like have a line each.
    std::vector<Pieces> at_line_breaks(Pieces pieces) const {
        std::vector<Pieces> parts;
        if (!pieces.empty()) parts.emplace_back();
        std::string words;  // of the last part
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            words += pieces[i].text;
            const auto behind = pieces[i].line_break ? line_behind(pieces, i) : std::string();
            if ((ends_paragraph(words) && begins_paragraph(behind)) || read_draft_label(behind)) {
                parts.emplace_back();
                words.clear();
            } else {
                parts.back().push_back(std::move(pieces[i]));
            }
        }
        return parts;
    }
    static std::string line_behind(const Pieces& pieces, std::size_t at) {
        std::string words;
        while (++at < pieces.size() && !pieces[at].line_break) words += pieces[at].text;
        return words;
    }
    static bool ends_paragraph(std::string_view words) {
        constexpr std::size_t longest_formula = 100;
        return ends_clause(words) || (words.size() < longest_formula && read_formula(words));
    }
    bool begins_paragraph(const std::string& words) const {
        return read_label(words, language_).length > 0 || opening_words(words, language_, false) > 0 ||
               opening_words(words, language_, true) > 0;
    }

    void block(WordParagraph& each) {
        if (each.is_table)
            table(each);
        else
            paragraph(each, unread_);
    }

    void table(WordParagraph& each) {
        std::size_t widest = 0;
        for (const auto& row : each.rows) widest = std::max(widest, row.size());
        // A single cell is a frame around text.
        if (widest <= 1) {
            for (auto& row : each.rows)
                for (auto& cell : row)
                    for (auto& inside : cell) block(inside);
            return;
        }
        Unread made;
        for (auto& row : each.rows) {
            std::vector<Pieces> cells;
            for (auto& cell : row) cells.push_back(in_lines(cell));
            const bool filled = std::ranges::any_of(cells, [](const Pieces& cell) { return !cell.empty(); });
            cells.resize(widest);
            if (filled) made.paragraph.table.push_back(std::move(cells));
        }
        if (!made.paragraph.table.empty()) unread_.push_back(std::move(made));
    }

    Pieces in_lines(std::vector<WordParagraph>& cell) {
        std::vector<Unread> inside;
        flatten(cell, inside);
        Pieces pieces;
        for (auto& each : inside) {
            if (!pieces.empty()) pieces.emplace_back().line_break = true;
            std::ranges::move(each.paragraph.pieces, std::back_inserter(pieces));
        }
        return pieces;
    }

    void notes() {
        for (auto& each : file_.notes) {
            Note note;
            note.mark = bare_mark(std::move(each.mark));
            note.pieces = std::move(each.pieces);
            to().notes.push_back(std::move(note));
        }
    }

    /// In a file without notes of Word's, a paragraph that begins with a raised number or "[1]" is one.
    void typed_notes() {
        if (!to().notes.empty()) return;
        to().notes = docx::take_bracketed_notes(unread_);
        if (to().notes.empty()) raised_notes();
        if (to().notes.empty()) return;
        // The rule above them goes with them.
        std::erase_if(unread_, [](const Unread& each) {
            const auto words = words_of(each.paragraph.pieces);
            return !words.empty() && words.find_first_not_of('_') == std::string::npos;
        });
    }

    void raised_notes() {
        std::erase_if(unread_, [&](Unread& each) {
            auto& pieces = each.paragraph.pieces;
            if (pieces.size() < 2 || !pieces[0].superscript || !is_number(pieces[0].text)) return false;
            Note note;
            note.mark = pieces[0].text;
            note.pieces.assign(std::make_move_iterator(pieces.begin() + 1),
                               std::make_move_iterator(pieces.end()));
            tidy(note.pieces);
            to().notes.push_back(std::move(note));
            return true;
        });
    }

    /// Raised numbers of notes that are there are calls: official files type those after the first.
    void again() {
        std::map<std::string, int> marks;
        for (std::size_t i = 0; i < to().notes.size(); ++i)
            marks.try_emplace(to().notes[i].mark, static_cast<int>(i));
        const auto call = [&](Pieces& pieces) {
            for (std::size_t i = 0; i < pieces.size(); ++i) {
                auto& piece = pieces[i];
                const auto note = piece.superscript ? marks.find(bare_mark(piece.text)) : marks.end();
                const bool unit =
                    i > 0 && (pieces[i - 1].text.ends_with(" m") || pieces[i - 1].text.ends_with(" km"));
                if (note != marks.end() && !unit) {
                    piece = Piece{};
                    piece.note = note->second;
                }
                if (piece.note < 0) continue;
                auto& called = to().notes[static_cast<std::size_t>(piece.note)];
                ++called.calls;
                marks[called.mark] = piece.note;  // annexes begin to count anew
            }
        };
        for (auto& each : unread_) {
            call(each.paragraph.pieces);
            for (auto& row : each.paragraph.table)
                for (auto& cell : row) call(cell);
        }
    }

    /// The words, and their places in the text that reports point into.
    std::string all_words() {
        std::string words;
        for (auto& each : unread_) {
            auto line = words_of(each.paragraph.pieces);
            for (const auto& row : each.paragraph.table)
                for (const auto& cell : row) line += cat(line.empty() ? "" : " | ", words_of(cell));
            each.paragraph.source = lines_.add(line);
            words += cat(line, "\n");
        }
        for (auto& note : to().notes) note.source = lines_.add(cat(note.mark, " ", words_of(note.pieces)));
        return words;
    }

    void leave_out() {
        for (const auto& note : to().notes)
            if (note.calls == 0)
                to().warnings.push_back({note.source, cat("note ", note.mark, " is called nowhere")});
        for (const auto& each : file_.body.lost)
            to().leftovers.push_back({lines_.add(each.words), each.what});
        if (file_.body.changed)
            to().warnings.push_back({lines_.add(""), "the file has tracked changes or struck words"});
    }

    docx::WordFile file_;
    std::vector<Unread> unread_;
    Lines lines_;
    citations::Language language_ = citations::Language::en;  // as the words say before they have labels
    bool official_ = false;                                   // made with a template of the United Nations
    Imported found_;
};

}  // namespace

bool is_docx(std::string_view bytes) {
    return docx::looks_like_word(bytes);
}

Result<ImportedDocx> import_docx(std::string_view bytes, const DocxOptions& options) {
    auto file = docx::read_word_file(bytes, options.changes);
    if (!file) return file.error();
    auto read = DocxReader(std::move(*file)).run();
    auto& imported = read.imported;
    const auto identity = identify(imported.manuscript, options.today);
    if (!options.as_doc && !is_resolution(imported.manuscript)) return Failure{no_resolution};
    imported.document = options.as_doc ? assemble_as_doc(imported.manuscript, identity)
                                       : assemble(imported.manuscript, identity);
    return read;
}

}  // namespace resolute::importing
