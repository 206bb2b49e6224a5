// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/paragraphs.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <utility>

#include "import/draft_labels.h"
#include "import/heads.h"
#include "import/labels.h"
#include "import/openings.h"
#include "import/part_letters.h"
#include "import/pdf/tables.h"
#include "import/pieces.h"
#include "import/signs.h"
#include "import/tidy.h"
#include "text/cat.h"

namespace resolute::importing::pdf {

namespace {

constexpr double far_apart = 30;  // points between two things on one line of a cover
constexpr double narrow = 0.7;    // of the measure: headings may be set in a narrower column than the text
constexpr double near = 2.5;      // points: two edges that are one

bool is_near(double a, double b) {
    return std::abs(a - b) < near;
}

/// The words without the marks of notes at their end.
std::string plain_words(const Line& line) {
    auto copy = line;
    std::erase_if(copy.words, [](const Word& word) { return word.raised; });
    auto words = words_of(copy);
    while (words.ends_with('*') && words.size() > 1 && words.find_first_not_of("* ") != std::string::npos)
        words.pop_back();
    return words;
}

/// A line drawn with a typewriter.
bool is_rule(std::string_view words) {
    constexpr std::size_t shortest = 8;
    return words.size() >= shortest && words.find_first_not_of('_') == std::string_view::npos;
}

using Lines = std::vector<const Line*>;

/// Lines that belong together, or the rows of a table.
struct Block {
    Lines lines;
    std::vector<Row> rows;
};

class Joiner {
public:
    Joiner(const Sheets& sheets, const Manuscript& to) : measures_(sheets.measures), to_(to) {}

    std::vector<Block> run(const Sheets& sheets) {
        Lines lines;
        for (const auto& sheet : sheets.pages)
            for (const auto& line : sheet.body) lines.push_back(&line);
        const auto begin = sheets.pages.empty() ? 0 : begin_of_text(sheets.pages.front().body);
        for (std::size_t i = 0; i < begin; ++i) head(*lines[i]);
        const auto formula =
            begin < lines.size() ? read_formula(plain_words(*lines[begin])) : std::optional<Formula>();
        // Without a comma it may be the last line of a title: "Election of the President of the General
        // Assembly".
        if (formula && formula->comma) formula_ = lines[begin];
        for (std::size_t i = begin; i < lines.size();) {
            const auto end = end_of_small(lines, i);
            if (end > i + 1 && table({lines.begin() + static_cast<std::ptrdiff_t>(i),
                                      lines.begin() + static_cast<std::ptrdiff_t>(end)})) {
                i = end;
                continue;
            }
            for (const auto last = std::max(end, i + 1); i < last; ++i) text(*lines[i]);
        }
        return std::move(blocks_);
    }

private:
    // The cover

    /// The formula, or where a statement has none the first line that is filled and plain.
    std::size_t begin_of_text(const std::vector<Line>& lines) const {
        auto filled = lines.size();
        bool titled = false;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto& line = lines[i];
            const auto words = plain_words(line);
            // "General Assembly" of the masthead, without a comma, is no formula.
            if (const auto formula = read_formula(words); formula && (formula->comma || titled)) return i;
            titled = titled || title_number(words) > 0;
            const bool plain = !line.bold && !line.italic && !words.starts_with('[');
            constexpr double slack = 2;  // of the size of the letters
            const bool full =
                line.right > measures_.right - slack * line.size && line.left > measures_.left - far_apart &&
                line.left < measures_.left + 2 * far_apart && split_at_gaps(line, far_apart).size() == 1;
            if (filled == lines.size() && plain && full) filled = i;
        }
        return filled;
    }

    void head(const Line& line) {
        auto parts = split_at_gaps(line, far_apart);
        if (parts.size() == 1) return head_part(line);
        for (auto& part : parts) {
            parts_.push_back(std::make_unique<Line>(std::move(part)));
            head_part(*parts_.back());
        }
    }

    void head_part(const Line& line) {
        if (!blocks_.empty() && goes_on_in_head(blocks_.back().lines, line))
            blocks_.back().lines.push_back(&line);
        else
            blocks_.push_back({{&line}, {}});
    }

    static bool same_look(const Line& a, const Line& b) {
        constexpr double half = 0.5;
        return a.bold == b.bold && std::abs(a.size - b.size) < half;
    }

    bool goes_on_in_head(const Lines& block, const Line& line) const {
        const auto& before = *block.back();
        const auto& first = *block.front();
        constexpr double widest = 1.55;  // of the size of the letters
        if (!same_look(before, line) || ends_evenly(before, line) || read_draft_label(plain_words(line)))
            return false;
        if (line.centre - before.centre > widest * std::max(line.size, before.size)) return false;
        const bool title = title_number(plain_words(first)) > 0;
        const bool hangs = title && block.size() == 1 && line.left > first.left;
        if (!is_near(before.left, line.left) && !hangs) return false;
        const auto kind = head_kind(plain_words(first), to_.language);
        const bool open = !kind || kind == Kind::adoption || kind == Kind::council_adoption ||
                          kind == Kind::proponent || kind == Kind::sponsors || kind == Kind::agenda_title;
        if (!open) return false;
        const auto next = head_kind(plain_words(line), to_.language);
        // "21 February 2025" below "Adopted by …, on", the last sponsors with their "draft resolution".
        return !next || (kind && *next == Kind::issue_date) || *next == Kind::sponsors || title;
    }

    // The text

    /// Official tables are set in smaller letters than the text.
    std::size_t end_of_small(const Lines& lines, std::size_t begin) const {
        constexpr double smaller = 0.93;
        auto end = begin;
        while (end < lines.size() && lines[end]->size < smaller * measures_.size) ++end;
        return end;
    }

    bool table(Lines lines) {
        auto rows = read_table(lines);
        if (rows.empty()) return false;
        blocks_.push_back({std::move(lines), std::move(rows)});
        return true;
    }

    void text(const Line& line) {
        if (!blocks_.empty() && blocks_.back().rows.empty() && !begins(blocks_.back().lines, line))
            blocks_.back().lines.push_back(&line);
        else
            blocks_.push_back({{&line}, {}});
    }

    bool begins(const Lines& block, const Line& line) const {
        const auto& before = *block.back();
        const auto words = plain_words(line), words_before = plain_words(before);
        if (&line == formula_) return true;
        if (read_formula(words_before) && block.size() == 1 && ends_clause(words_before)) return true;
        if (is_alone(before, words_before) || is_alone(line, words)) return true;
        constexpr double larger = 1.1;
        if (std::max(line.size, before.size) > larger * std::min(line.size, before.size) &&
            (line.bold || before.bold))
            return true;
        if (line.page != before.page) return begins_behind_page(block, line, words);
        if (line.bold && before.bold && had_room(before, line, narrow)) return true;
        if (ends_evenly(before, line)) return true;
        constexpr double wider = 1.2;
        const auto leading = std::max(measures_.leading, line.size);
        if (line.centre - before.centre > wider * leading) return true;
        return begins_closely(block, line, words);
    }

    /// Whether the first word of a line would have found room on the one before, in that share of the
    /// measure: then that one was left short on purpose.
    bool had_room(const Line& before, const Line& line, double share) const {
        const auto& word = line.words.front();
        const auto edge = measures_.left + share * (measures_.right - measures_.left);
        return before.right + word.right - word.left + line.size < edge;
    }

    /// Where no white space parts paragraphs, as word processors have it by default, a short line ends one.
    bool ends_evenly(const Line& before, const Line& line) const {
        return measures_.even && had_room(before, line, 1);
    }

    /// Numbers of sections, headings of annexes, lines that close a resolution: each on a line of its own.
    bool is_alone(const Line& line, const std::string& words) const {
        if (is_annex_heading(words, to_.language)) return true;
        if (is_section_number(words) && line.bold) return true;
        if (is_rule(words)) return true;
        constexpr double far_in = 0.35;
        const bool right = line.left > measures_.left + far_in * (measures_.right - measures_.left);
        return (right || line.italic) && read_closing(words, to_.language);
    }

    /// Where no white space parts paragraphs: their first lines are set in, or begin with a number.
    bool begins_closely(const Lines& block, const Line& line, const std::string& words) const {
        const auto& before = *block.back();
        const bool ends = ends_clause(plain_words(before));
        const bool labelled = read_label(words, to_.language).length > 0;
        // Where all paragraphs are one line long, they are no further apart than lines.
        const bool opens = labelled || opening_words(words, to_.language, false) > 0;
        if (ends && opens && had_room(before, line, 1)) return true;
        if (ends && opens && measures_.even && !begins_small(words)) return true;
        constexpr double set_in = 8;
        if (line.left > before.left + set_in)
            return !(block.size() == 1 && hangs_below(before, line)) && (ends || labelled);
        return ends && labelled && line.left > measures_.left + set_in &&
               is_near(line.left, block.front()->left);
    }

    /// The text of a number that stands alone at the left goes on below its own beginning.
    static bool hangs_below(const Line& first, const Line& line) {
        return first.words.size() > 1 && std::ranges::any_of(first.words, [&](const Word& word) {
                   return is_near(word.left, line.left);
               });
    }

    bool begins_behind_page(const Lines& block, const Line& line, const std::string& words) const {
        const auto& before = *block.back();
        const auto so_far = plain_words(before);
        if (line.bold != before.bold && (line.bold || block.size() == 1)) return true;
        if (had_room(before, line, line.bold ? narrow : 1)) return true;
        // "(b) …; and" and "(c)" on the next page.
        const bool labels = read_label(words, to_.language).length > 0 &&
                            read_label(plain_words(*block.front()), to_.language).length > 0;
        if (labels && is_near(line.left, block.front()->left)) return true;
        if (!ends_clause(so_far)) return is_heading(block) || is_in_list(block, line, words);
        if (read_label(words, to_.language).length > 0) return true;
        // The text turns over further to the left than it begins, or as far as its lines before.
        const auto turnover = block.size() > 1 ? before.left : measures_.left;
        const bool single_point = block.size() == 1 && read_label(so_far, to_.language).length > 0;
        if (!is_near(line.left, turnover) && !(single_point && is_near(line.left, before.left))) return true;
        constexpr double ragged = 0.9;  // of the measure: a line that ends before could have held more
        const bool full = before.right - measures_.left > ragged * (measures_.right - measures_.left);
        if (!full || is_whole_sentence(block)) return true;
        return is_near(line.left, block.front()->left) && block.size() == 1 && !single_point;
    }

    /// A list of names that no sign ends. No page ends behind the first line of a paragraph.
    static bool is_in_list(const Lines& block, const Line& line, const std::string& words) {
        return block.size() == 1 && !begins_small(words) && is_near(line.left, block.front()->left);
    }

    /// Of paragraphs without a label whose first lines are not set in, one that is a sentence is whole.
    bool is_whole_sentence(const Lines& block) const {
        if (block.size() == 1 || !is_near(block.front()->left, block.back()->left)) return false;
        std::string words;
        for (const auto* line : block) words += cat(plain_words(*line), " ");
        if (read_label(words, to_.language).length > 0) return false;
        const auto sign = last_sign(words);
        return (sign == '.' || sign == ':') && words.find(". ") + 2 == words.size();
    }

    static bool is_heading(const Lines& block) {
        return std::ranges::all_of(block, [](const Line* each) { return each->bold; });
    }

    const Measures& measures_;
    const Manuscript& to_;
    const Line* formula_ = nullptr;
    std::vector<Block> blocks_;
    std::vector<std::unique_ptr<Line>> parts_;  // of lines of the cover, which blocks point to
};

/// Titles of drafts have no number; they stand in the column of the text, in letters a little larger.
bool is_title(const Lines& lines, const Measures& measures) {
    constexpr double least = 1.12, most = 1.3;  // of the size of the text
    const auto size = lines.front()->size / measures.size;
    return lines.front()->page == 0 && size > least && size < most &&
           lines.front()->left > measures.left - near;
}

/// "B" on a line of its own above the formula: most published resolutions have it in their title, decisions
/// below it. The parts of a document begin with A.
void join_letter(std::vector<Unread>& unread, citations::Language language) {
    if (unread.size() < 2) return;
    auto &title = unread[unread.size() - 2].paragraph.pieces, &own = unread.back().paragraph.pieces;
    const auto letter = read_part_letter(words_of(own), language);
    if (!letter.alone || letter.ordinal == 1 || title_number(words_of(title)) == 0) return;
    append(title, std::move(own));
    tidy(title);
    unread.pop_back();
}

std::vector<std::vector<Pieces>> cells_of(const std::vector<Row>& rows, Notes& notes) {
    std::vector<std::vector<Pieces>> made;
    for (const auto& row : rows) {
        auto& cells = made.emplace_back();
        for (const auto& cell : row) {
            Lines lines;
            for (const auto& line : cell) lines.push_back(&line);
            cells.push_back(notes.pieces_of(lines));
        }
    }
    return made;
}

}  // namespace

std::vector<Unread> read_paragraphs(const Sheets& sheets, Notes& notes, Manuscript& to) {
    Joiner joiner(sheets, to);
    std::vector<Unread> unread;
    bool text = false;
    for (const auto& block : joiner.run(sheets)) {
        Unread made;
        made.paragraph.source = {block.lines.front()->source.begin, block.lines.back()->source.end};
        if (!block.rows.empty()) {
            made.paragraph.table = cells_of(block.rows, notes);
            to.warnings.push_back(
                {made.paragraph.source, "the columns of a table are those that white space shows"});
            unread.push_back(std::move(made));
            continue;
        }
        made.paragraph.pieces = notes.pieces_of(block.lines);
        if (made.paragraph.pieces.empty()) continue;
        const auto words = words_of(made.paragraph.pieces);
        const auto formula = read_formula(words);
        const bool opens = formula && formula->comma;
        text = text || opens;
        if (opens) join_letter(unread, to.language);
        const bool bold = std::ranges::all_of(block.lines, [](const Line* each) { return each->bold; });
        if (text && bold && !ends_clause(words)) made.style = StyleSays::heading;
        if (!text && bold && is_title(block.lines, sheets.measures)) made.style = StyleSays::title;
        unread.push_back(std::move(made));
    }
    return unread;
}

}  // namespace resolute::importing::pdf
