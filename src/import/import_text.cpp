// SPDX-License-Identifier: Apache-2.0
#include "import/import_text.h"

#include <algorithm>

#include "import/arabic_marks.h"
#include "import/assemble.h"
#include "import/blocks.h"
#include "import/calls.h"
#include "import/classify.h"
#include "import/closing_apart.h"
#include "import/digits.h"
#include "import/furniture.h"
#include "import/heads.h"
#include "import/kept.h"
#include "import/labels.h"
#include "import/learn.h"
#include "import/light.h"
#include "import/lone_marks.h"
#include "import/lost_notes.h"
#include "import/mail_quotes.h"
#include "import/openings.h"
#include "import/page_starts.h"
#include "import/part_letters.h"
#include "import/piece_maker.h"
#include "import/quoted_text.h"
#include "import/ruled_table.h"
#include "import/signs.h"
#include "import/typed_signs.h"
#include "import/typography.h"
#include "text/cat.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

/// Lines of mastheads hold two things far apart: "General Assembly          Distr.: General".
std::vector<SourceLine> part_columns(std::vector<SourceLine> lines) {
    constexpr std::string_view gap = "    ";
    std::vector<SourceLine> parted;
    bool text = false;
    for (auto& line : lines) {
        const auto formula = read_formula(line.text);
        text = text || (formula && formula->comma);
        text = text || is_table_rule(line.text);
        const auto at = line.text.find(gap);
        const bool title =
            title_number(line.text) > 0 || read_part_letter(line.text, citations::Language::en).ordinal > 0;
        if (text || title || at == std::string::npos || parted.size() > 60) {
            parted.push_back(std::move(line));
            continue;
        }
        auto right = line;
        right.text = line.text.substr(line.text.find_first_not_of(' ', at));
        right.indent += static_cast<int>(line.text.size() - right.text.size());
        right.page = false;
        line.text.resize(at);
        while (line.text.ends_with(' ')) line.text.pop_back();
        parted.push_back(std::move(line));
        parted.push_back(std::move(right));
    }
    return parted;
}

bool has_arabic(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        if (next.code >= 0x620 && next.code < 0x700) return true;
        at += next.length;
    }
    return false;
}

/// "A/76/L.32.  ⁽²⁾": in a note in Latin letters, the mark stands at its right.
void lead_with_mark(std::string& text) {
    constexpr std::string_view opening = "⁽";
    const auto at = text.rfind(opening);
    if (at == std::string::npos || at < 2 || text[at - 1] != ' ') return;
    if (has_arabic(text.substr(0, at)) || at + raised_at(text, at).length != text.size()) return;
    const auto mark = text.substr(at);
    text.resize(text.find_last_not_of(' ', at - 1) + 1);
    text.insert(0, cat(mark, " "));
}

/// "العدوان على أوكرانيا  ES-11/1": a number that begins with a letter, or the letter of a part, is set at
/// the left of its title.
void lead_with_number(std::string& text) {
    const auto at = text.rfind("  ");
    if (at == std::string::npos) return;
    const auto number = text.substr(at + 2);
    const bool letter = read_part_letter(number, citations::Language::en).alone;
    if (number.find(' ') != std::string::npos || !(letter || title_number(cat(number, " x")) > 0)) return;
    text.resize(text.find_last_not_of(' ', at) + 1);
    text.insert(0, cat(number, "  "));
}

/// Lines of Arabic are flush right: their indents are counted from there.
void mirror(std::vector<SourceLine>& lines) {
    int right = 0;
    for (const auto& line : lines)
        if (line.text.starts_with("---")) right = std::max(right, static_cast<int>(cells_of(line.text)));
    for (auto& line : lines) {
        line.indent = std::max(0, right - line.indent - static_cast<int>(cells_of(line.text)));
        lead_with_mark(line.text);
        lead_with_number(line.text);
    }
}

/// "*77th plenary meeting" and, on the next line, "22 December 2003*": italics over the end of a line are
/// closed and opened again.
void close_italics(std::vector<SourceLine>& lines) {
    const auto odd = [](const std::string& text) { return std::ranges::count(text, '*') % 2 == 1; };
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        auto &first = lines[i].text, &second = lines[i + 1].text;
        if (first.size() < 2 || first.front() != '*' || first[1] == ' ' || !odd(first) || !odd(second))
            continue;
        if (second.ends_with('*')) {
            first += '*';
            second.insert(0, "*");
        }
    }
}

class Reader {
public:
    Reader(const SourceFile& source, const TextOptions& options) {
        lines_ = read_lines(source);
        take_mail_quotes(lines_);
        shape_ = shape_of(lines_);
        if (shape_.wrapped && !shape_.pages) shape_.pages = find_page_starts(lines_);
        found_.form = find_form(lines_, shape_);
        if (options.form) found_.form = {*options.form, "asked for"};
        if (found_.form.form == Form::word) shape_.wrapped = false;
        if (is_typed()) {
            even_typed_signs(lines_);
            shape_.wrapped = shape_.wrapped && are_filled(lines_, shape_.width);
        }
        found_.manuscript.language = language_of(source.text());
        if (is_own() && found_.manuscript.language == citations::Language::ar) {
            mirror(lines_);
            shape_ = shape_of(lines_);
        }
    }

    Imported run(const SourceFile& source) {
        auto& to = found_.manuscript;
        if (found_.form.form == Form::light) {
            read_light(source, to);
            restore_italics(to);
            learn_facts(to);
            return std::move(found_);
        }
        if (!is_own()) {
            leave_out_mail_heads(lines_, to);
            take_quotation_marks(lines_, to);
            if (to.language == citations::Language::ar) raise_marks_in_parentheses(lines_);
        }
        shape_.own = is_own();
        if (shape_.own) shape_.width = text_width(lines_, shape_);
        lines_ = without_furniture(std::move(lines_), to);
        if (has_asterisks()) close_italics(lines_);
        if (!is_own()) lines_ = with_closing_apart(std::move(lines_), to.language);
        if (shape_.wrapped && !is_own()) {
            lines_ = with_labels_beside(std::move(lines_), to.language);
            if (shape_.pages) lines_ = with_notes_in_order(std::move(lines_), to.language);
        }
        auto parted = part_notes(std::move(lines_), shape_, to.language);
        for (const auto& heading : parted.headings) to.leftovers.push_back({heading, "heading of notes"});
        const auto blocks = join_lines(part_columns(std::move(parted.lines)), shape_, to.language);
        auto unread = inline_text(blocks, parted.notes);
        place_uncalled(unread);
        classify(std::move(unread), to);
        if (found_.form.form == Form::pdf) close_gaps(to);
        if (!is_own()) restore_typography(to);
        restore_italics(to);
        learn_facts(to);
        return std::move(found_);
    }

private:
    /// Written by the program itself: nothing is flattened, calls are raised.
    bool is_own() const { return found_.form.form == Form::pages || found_.form.form == Form::flow; }

    /// By a person, not taken out of another file.
    bool is_typed() const {
        return found_.form.form == Form::plain || found_.form.form == Form::transcription;
    }

    /// Whether `*…*` means italics.
    bool has_asterisks() const {
        return found_.form.form != Form::word && found_.form.form != Form::pdf && !is_own();
    }

    std::vector<Unread> inline_text(const std::vector<TextBlock>& blocks,
                                    const std::vector<NoteBlock>& notes) {
        auto& to = found_.manuscript;
        std::vector<std::string_view> texts;
        std::vector<std::string> marks;
        for (const auto& block : blocks) {
            texts.push_back(block.text);
            for (const auto& row : block.table) texts.insert(texts.end(), row.begin(), row.end());
        }
        for (const auto& note : notes) marks.push_back(note.mark);
        const auto calls = find_calls(texts, marks, to.language, !is_own());
        if (marks.empty())
            tell_lost_calls(blocks, texts);
        else if (!is_own())
            tell_missing_calls(blocks, texts, calls, marks);
        const Emphasis emphasis{has_asterisks(), is_own()};
        for (const auto& note : notes) {
            Note made;
            made.mark = note.mark;
            made.source = note.block.source;
            made.pieces = make_pieces(note.block.text, {}, emphasis);
            to.notes.push_back(std::move(made));
        }
        auto call = calls.begin();
        std::size_t text = 0;
        const auto next_pieces = [&](const TextBlock& block) {
            std::vector<CallAt> own;
            for (; call != calls.end() && call->text == text; ++call) {
                own.push_back(*call);
                ++to.notes[call->note].calls;
                if (!call->sure)
                    to.warnings.push_back(
                        {block.source, cat("the call of note ", marks[call->note], " is a guess")});
            }
            return make_pieces(texts[text++], own, emphasis);
        };
        std::vector<Unread> unread;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            const auto& block = blocks[i];
            Unread made;
            made.paragraph.pieces = next_pieces(block);
            for (const auto& row : block.table) {
                auto& cells = made.paragraph.table.emplace_back();
                for (std::size_t cell = 0; cell < row.size(); ++cell) cells.push_back(next_pieces(block));
            }
            made.paragraph.heads = block.heads;
            made.paragraph.source = block.source;
            made.indent = block.indent;
            made.hang = block.hang;
            made.apart = block.apart;
            made.typed = is_typed();
            if (is_labelled_heading(blocks, i)) made.style = StyleSays::heading;
            const bool filled = !made.paragraph.pieces.empty() || !made.paragraph.table.empty();
            if (filled) unread.push_back(std::move(made));
        }
        return unread;
    }

    void tell_lost_calls(const std::vector<TextBlock>& blocks, const std::vector<std::string_view>& texts) {
        const auto lost = find_lost_calls(texts, found_.manuscript.language);
        if (lost.count > 0)
            found_.manuscript.warnings.push_back(lost_notes(lost.count, source_of(lost.text, blocks)));
    }

    void tell_missing_calls(const std::vector<TextBlock>& blocks, const std::vector<std::string_view>& texts,
                            const std::vector<CallAt>& calls, const std::vector<std::string>& marks) {
        const auto missing = find_missing_calls(texts, calls, marks, found_.manuscript.language);
        if (missing.empty()) return;
        const auto source = source_of(missing.front().text, blocks);
        found_.manuscript.warnings.push_back(missing_notes(missing, source));
    }

    /// Where the block stands that one of the texts belongs to.
    static Span source_of(std::size_t wanted, const std::vector<TextBlock>& blocks) {
        Span source{};
        std::size_t text = 0;
        for (const auto& block : blocks) {
            if (text <= wanted) source = block.source;
            ++text;
            for (const auto& row : block.table) text += row.size();
        }
        return source;
    }

    /// On the program's own pages labels of headings stand to the left of the text or, where no other point
    /// is beside them, at its edge; those of points stand within it.
    bool is_labelled_heading(const std::vector<TextBlock>& blocks, std::size_t i) const {
        constexpr std::size_t longest = 300;
        const auto& block = blocks[i];
        if (!is_own() || !block.apart || block.indent > shape_.column || block.text.size() > longest ||
            ends_clause(block.text))
            return false;
        const auto label = read_label(block.text, found_.manuscript.language);
        if (block.indent < shape_.column) return label.length > 0;
        const auto is_point = [&](const TextBlock& other) {
            return other.indent == block.indent &&
                   read_label(other.text, found_.manuscript.language).type == Label::Type::point;
        };
        return label.type == Label::Type::point && !(i > 0 && is_point(blocks[i - 1])) &&
               !(i + 1 < blocks.size() && is_point(blocks[i + 1]));
    }

    /// A note whose call is not found is called at the end of the paragraph that calls the one before it, so
    /// that its text is not lost.
    void place_uncalled(std::vector<Unread>& unread) {
        auto& to = found_.manuscript;
        std::size_t place = unread.size();
        std::vector<std::size_t> places(to.notes.size(), unread.size());
        for (std::size_t i = 0; i < unread.size(); ++i) {
            const auto place_calls = [&](const Pieces& pieces) {
                for (const auto& piece : pieces)
                    if (piece.note >= 0) places[static_cast<std::size_t>(piece.note)] = i;
            };
            place_calls(unread[i].paragraph.pieces);
            for (const auto& row : unread[i].paragraph.table) std::ranges::for_each(row, place_calls);
        }
        for (std::size_t i = 0; i < to.notes.size(); ++i) {
            auto& note = to.notes[i];
            if (note.calls > 0) {
                place = places[i];
                continue;
            }
            if (place >= unread.size()) place = first_text(unread);
            if (place >= unread.size()) continue;
            Piece piece;
            piece.note = static_cast<int>(i);
            unread[place].paragraph.pieces.push_back(std::move(piece));
            to.warnings.push_back({note.source, cat("the call of note ", note.mark,
                                                    " is not found; it is put behind a paragraph")});
        }
    }

    static std::size_t first_text(const std::vector<Unread>& unread) {
        for (std::size_t i = 0; i < unread.size(); ++i)
            if (read_formula(words_of(unread[i].paragraph.pieces))) return i + 1 < unread.size() ? i + 1 : i;
        return unread.empty() ? 0 : unread.size() - 1;
    }

    std::vector<SourceLine> lines_;
    Shape shape_;
    Imported found_;
};

}  // namespace

namespace {

std::size_t filled_lines(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find_first_not_of("\r\n"); at != std::string_view::npos; ++count)
        at = text.find_first_not_of("\r\n", std::min(text.find_first_of("\r\n", at), text.size()));
    return count;
}

/// What the light markup keeps beside its text.
void put_back(Imported& imported, std::string_view text) {
    const auto at = text.find(cat("\n", kept_line));
    if (at == std::string_view::npos) return;
    auto restored = restore(imported.document, text.substr(std::min(text.find('\n', at + 1), text.size())));
    imported.document = std::move(restored.document);
    if (restored.passed_over > 0)
        imported.manuscript.warnings.push_back(
            {{},
             cat(restored.passed_over, " details kept beside the text no longer fit and were made anew")});
}

}  // namespace

Result<Imported> import_text(const SourceFile& source, const TextOptions& options) {
    if (source.text().size() > longest_text) return Failure{text_too_long};
    const auto lines = filled_lines(source.text());
    if (lines > most_lines) return Failure{too_many_lines};
    auto imported = Reader(source, options).run(source);
    if (!options.code_page.empty())
        imported.manuscript.warnings.insert(
            imported.manuscript.warnings.begin(),
            {{}, cat("bytes that are not UTF-8, taken for ", options.code_page), true});
    const auto identity = identify(imported.manuscript, options.today);
    if (options.as_doc) {
        imported.document = assemble_as_doc(imported.manuscript, identity);
        return imported;
    }
    if (!is_resolution(imported.manuscript))
        return Failure{lines > 0 ? no_resolution : "there is no text in it"};
    imported.document = assemble(imported.manuscript, identity);
    if (imported.form.form == Form::light) put_back(imported, source.text());
    return imported;
}

}  // namespace resolute::importing
