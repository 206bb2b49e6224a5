// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "import/blocks.h"
#include "import/digits.h"
#include "import/draft_labels.h"
#include "import/heads.h"
#include "import/labels.h"
#include "import/masthead.h"
#include "import/openings.h"
#include "import/ruled_table.h"
#include "import/signs.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

/// Han, kana and full-width signs: no space parts them.
bool is_wide(char32_t code) {
    return cells_of(code) == 2;
}

/// The text before marks of notes and asterisks at its end.
std::string_view before_marks(std::string_view text) {
    constexpr int most = 50;  // more of them are no marks behind a sentence
    for (int i = 0; i < most && !text.empty(); ++i) {
        const auto last = character_before(text, text.size());
        const bool mark =
            last.code == '*' || last.code == '"' || last.code == 0x201D || last.code == 0x2019 ||
            (last.code < 0x80 && citations::is_digit(static_cast<char>(last.code))) || last.code == 0xB9 ||
            last.code == 0xB2 || last.code == 0xB3 || (last.code >= 0x2070 && last.code <= 0x207E) ||
            last.code == ' ' || last.code == 0xBB;
        if (!mark) break;
        text.remove_suffix(last.length);
    }
    return text;
}

bool clause_ends(std::string_view text) {
    return ends_clause(before_marks(text));
}

/// A figure and the word behind it stay on one line: "2 December", "2.6 per".
std::string_view first_word(std::string_view text) {
    const auto end = text.find(' ');
    const auto word = text.substr(0, end);
    const bool figures = word.find_first_not_of("0123456789.,") == std::string_view::npos;
    return figures && end != std::string_view::npos ? text.substr(0, text.find(' ', end + 1)) : word;
}

/// "Sponsors: Chile": the lines above the drafts of Model United Nations.
bool is_labelled(std::string_view text) {
    constexpr std::size_t longest = 24;
    const auto colon = text.find(": ");
    if (colon == std::string_view::npos || colon > longest || !citations::is_upper(text.front()))
        return false;
    return std::ranges::all_of(text.substr(0, colon),
                               [](char c) { return citations::is_letter(c) || c == ' ' || c == '-'; });
}

class Joiner {
public:
    Joiner(const std::vector<SourceLine>& lines, const Shape& shape, citations::Language language)
        : lines_(lines), shape_(shape), language_(language), tables_(lines, shape.own) {}

    std::vector<TextBlock> run() {
        bool apart = true;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            const auto& line = lines_[i];
            if (line.blank()) {
                apart = true;
                continue;
            }
            if (auto table = tables_.read(i)) {
                last_ = i = add(std::move(*table), i) - 1;
                apart = true;
                continue;
            }
            const bool page = page_between(i);
            if (blocks_.empty() || !blocks_.back().table.empty() ||
                begins(i, apart && !(shape_.double_spaced), page))
                open(line, apart || page);
            else
                add(line, page);
            last_ = i;
            apart = false;
        }
        return std::move(blocks_);
    }

private:
    bool page_between(std::size_t i) const {
        if (blocks_.empty()) return false;
        for (auto at = last_ + 1; at <= i; ++at)
            if (lines_[at].page) return true;
        return false;
    }

    void open(const SourceLine& line, bool apart) {
        text_ = text_ || (!blocks_.empty() && read_formula(blocks_.back().text));
        TextBlock block;
        block.text = line.text;
        block.source = line.source;
        block.indent = block.hang = line.indent;
        block.apart = apart;
        blocks_.push_back(std::move(block));
        single_ = true;
    }

    std::size_t add(RuledTable&& table, std::size_t begin) {
        TextBlock block;
        block.source = {lines_[begin].source.begin, lines_[table.end - 1].source.end};
        block.indent = block.hang = lines_[begin].indent;
        block.table = std::move(table.rows);
        block.heads = table.heads;
        blocks_.push_back(std::move(block));
        return table.end;
    }

    void add(const SourceLine& line, bool page) {
        auto& block = blocks_.back();
        if (is_part_letter(line.text) && title_number(block.text) > 0) block.text += ' ';
        join(block.text, line.text, shape_.own);
        block.source.end = line.source.end;
        if (single_) block.hang = line.indent;
        single_ = false;
        block.joined += page;
    }

    /// "B¹": below a title, also a Chinese one, it is a word of its own.
    static bool is_part_letter(std::string_view text) {
        return text[0] >= 'A' && text[0] <= 'H' &&
               (text.size() == 1 || 1 + raised_at(text, 1).length == text.size());
    }

    /// Whether the next word would have found room on the line before: then that line was left short on
    /// purpose.
    bool had_room(const SourceLine& before, const SourceLine& line, int slack = 6) const {
        const auto used = before.indent + static_cast<int>(cells_of(before.text));
        return used + 1 + static_cast<int>(cells_of(first_word(line.text))) <= shape_.width - slack;
    }

    /// Meetings and days of adoption have a line each, far to the right or set apart.
    bool is_behind_closing() const {
        constexpr int far = 12;
        const auto& block = blocks_.back();
        return single_ && (block.apart || block.indent > shape_.column + far) &&
               read_closing(block.text, language_);
    }

    /// Texts taken out of a PDF have no white space that tells: the words do.
    bool says_that_it_begins(std::size_t i, std::string_view so_far) const {
        constexpr std::size_t longest_head = 60;
        const std::string_view text = lines_[i].text;
        if (read_formula(text) || read_formula(so_far)) return true;
        const bool head =
            i < longest_head && !text_ && (title_number(text) > 0 || head_kind(text, language_));
        if (head && !clause_ends(so_far)) return true;
        if (is_meeting(text, language_) || is_meeting(so_far, language_)) return true;
        if (text_ && (is_section_number(text) || is_section_number(so_far))) return true;
        const bool opens = read_label(text, language_).type == Label::Type::number ||
                           opening_words(text, language_, false) > 0;
        if (opens && !begins_small(text) && had_room(lines_[last_], lines_[i])) return true;
        if (text_ && is_point_before_capital(text)) return true;
        if (is_next_bullet(i, so_far) || (single_ && is_annex_heading(so_far, language_))) return true;
        return opens && clause_ends(so_far) && !begins_small(text);
    }

    /// "The United Nations Environment Assembly," before opening words.
    bool is_formula_of_other_organ(std::size_t i) const {
        const std::string_view text = lines_[i].text;
        return text.starts_with("The ") && text.ends_with(',') && i + 1 < lines_.size() &&
               opening_words(lines_[i + 1].text, language_, false) > 0;
    }

    /// "(a) Training": "(a) of resolution 70/1" goes on with the line before.
    bool is_point_before_capital(std::string_view text) const {
        if (!text.starts_with('(')) return false;
        const auto label = read_label(text, language_);
        return label.type == Label::Type::point && label.length < text.size() &&
               citations::is_upper(text[label.length]);
    }

    /// "- Chile" below "- Chad", which has no sign at its end and left its line short.
    bool is_next_bullet(std::size_t i, std::string_view so_far) const {
        const std::string_view text = lines_[i].text;
        const auto label = read_label(text, language_), before = read_label(so_far, language_);
        const bool same = label.type == Label::Type::bullet && label.text == before.text;
        return same && !begins_small(text.substr(label.length)) && had_room(lines_[last_], lines_[i]);
    }

    /// Lines of covers stand for themselves; only titles, brackets and adoption lines go on.
    bool is_behind_head_line(std::size_t i) const {
        constexpr std::size_t longest_head = 60;
        if (i > longest_head || !single_ || text_) return false;
        const auto kind = head_kind(blocks_.back().text, language_);
        return kind && *kind != Kind::adoption && *kind != Kind::proponent &&
               *kind != Kind::council_adoption && *kind != Kind::sponsors;
    }

    bool begins(std::size_t i, bool apart, bool page) {
        const auto& line = lines_[i];
        const auto& before = lines_[last_];
        const auto& so_far = blocks_.back().text;
        if (!shape_.wrapped) return !(page && !clause_ends(so_far) && begins_small(line.text));
        if (page) return begins_behind_page(i, line, before, so_far);
        if (apart || is_behind_closing()) return true;
        if (!text_ && (read_draft_label(line.text) || is_formula_of_other_organ(i))) return true;
        if (had_room(before, line) && is_labelled(line.text) && title_number(so_far) == 0) return true;
        if (is_behind_head_line(i)) return true;
        if (!shape_.own && says_that_it_begins(i, so_far)) return true;
        // Far to the right or back from there: dates of mastheads and closing lines.
        if (std::abs(line.indent - before.indent) > 12) return true;
        const bool first_lines_differ = shape_.first != shape_.column;
        if (first_lines_differ && line.indent > before.indent && line.indent >= shape_.first) return true;
        if (first_lines_differ && line.indent == shape_.first && before.indent == shape_.first &&
            clause_ends(so_far) && !read_label(line.text, language_).text.empty())
            return true;
        // Our own pages part all paragraphs with blank lines; two lines of a heading are not filled.
        constexpr std::size_t shortest_line = 30;
        if (shape_.own && single_ && so_far.size() < shortest_line && !clause_ends(so_far) &&
            had_room(before, line) && !begins_small(line.text) && i > 20)
            return true;
        if (first_lines_differ && shape_.column < line.indent)
            return !shape_.own && clause_ends(so_far) &&
                   (!single_ || !read_label(line.text, language_).text.empty());
        if (!clause_ends(so_far)) return false;
        // No white space tells: a number, a letter or opening words at the beginning of a line do.
        if (!first_lines_differ && !read_label(line.text, language_).text.empty()) return true;
        return !first_lines_differ && had_room(before, line) && !begins_small(line.text);
    }

    /// Pages facing each other begin one cell apart.
    static bool near(int indent, int other) { return std::abs(indent - other) <= 1; }

    /// A line that nothing follows closely and that no sign ends.
    bool stands_as_heading(std::size_t i) const {
        const bool single = i + 1 >= lines_.size() || lines_[i + 1].blank();
        return single && !clause_ends(lines_[i].text) && !begins_small(lines_[i].text);
    }

    /// On the program's own pages: a line where turnovers stand, behind a paragraph that no sign ends or
    /// before a small letter.
    bool own_goes_on_behind_page(std::size_t i) const {
        const auto& line = lines_[i];
        const auto& so_far = blocks_.back();
        if (single_ ? near(line.indent, shape_.first) : !near(line.indent, so_far.hang)) return false;
        if (begins_small(line.text)) return read_label(line.text, language_).text.empty();
        return !single_ && !clause_ends(so_far.text) && !stands_as_heading(i);
    }

    /// "3." behind a paragraph 2.
    bool counts_on(std::string_view so_far, std::string_view next) const {
        const auto label = read_label(next, language_), before = read_label(so_far, language_);
        return label.type == Label::Type::number && before.type == Label::Type::number &&
               label.number == before.number + 1;
    }

    /// What the layout of the program's own pages tells.
    bool own_begins_behind_page(std::size_t i) const {
        const auto &line = lines_[i], &before = lines_[last_];
        const auto& so_far = blocks_.back();
        if (counts_on(so_far.text, line.text)) return true;
        const auto sign = last_sign(before_marks(so_far.text));
        const bool ends_point = sign == ';' || sign == U'；';
        if (ends_point && !begins_small(line.text)) return true;
        if (had_room(before, line, 1)) return true;
        if (clause_ends(so_far.text) && stands_as_heading(i)) return true;
        if (!single_) {
            if (!near(line.indent, so_far.hang)) return true;
            return near(so_far.indent, so_far.hang) && is_whole_sentence(so_far.text);
        }
        // Points have their turnovers where their label stands, now and then.
        return shape_.first != shape_.column && near(line.indent, shape_.first) &&
               near(before.indent, shape_.first) && read_label(so_far.text, language_).text.empty();
    }

    /// Of paragraphs whose first lines are not set in, one that is a sentence without a number is whole.
    bool is_whole_sentence(std::string_view text) const {
        const auto sign = last_sign(before_marks(text));
        return (sign == '.' || sign == ':') && text.find(". ") == text.npos &&
               read_label(text, language_).text.empty();
    }

    bool begins_behind_page(std::size_t i, const SourceLine& line, const SourceLine& before,
                            std::string_view so_far) {
        if (read_closing(line.text, language_) || is_behind_closing()) return true;
        if (shape_.own && own_goes_on_behind_page(i)) return false;
        if (shape_.own && own_begins_behind_page(i)) return true;
        const auto label = read_label(line.text, language_);
        const bool at_first =
            shape_.first == shape_.column || line.indent + (shape_.own ? 1 : 0) >= shape_.first;
        if (!clause_ends(so_far)) {
            if (begins_small(line.text)) return false;
            if (label.type == Label::Type::number && had_room(before, line, 0)) return true;
            // A heading ends without a sign; running text fills its line.
            return had_room(before, line) || (at_first && !label.text.empty());
        }
        // Numbers of annexes and headings stand where other paragraphs have their turnovers.
        const bool numbered = label.type == Label::Type::number || label.type == Label::Type::point;
        if (numbered && had_room(before, line, 0)) return true;
        const auto last = last_sign(before_marks(so_far));
        const bool ends_paragraph = last == ';' || last == '.';
        if (ends_paragraph && !begins_small(line.text) && had_room(before, line, 0)) return true;
        if (!at_first) return false;
        if (opening_words(line.text, language_, false) > 0) return true;
        if (begins_small(line.text) && label.text.empty()) return had_room(before, line);
        return true;
    }

    const std::vector<SourceLine>& lines_;
    const Shape& shape_;
    citations::Language language_;
    RuledTables tables_;
    std::vector<TextBlock> blocks_;
    std::size_t last_ = 0;
    bool single_ = true;  // the block has one line so far
    bool text_ = false;   // behind the formula
};

}  // namespace

namespace {

bool is_raised(char32_t code) {
    return code == 0xB9 || code == 0xB2 || code == 0xB3 || (code >= 0x2070 && code <= 0x2079);
}

bool is_punctuation(char32_t code) {
    constexpr std::u32string_view signs = U"，。；：、）》」”";
    return signs.find(code) != std::u32string_view::npos;
}

/// Addresses of the web are broken behind their signs.
bool is_inside_address(std::string_view text, char32_t last) {
    constexpr std::u32string_view signs = U"_=?&.#";
    constexpr std::size_t longest = 2000;  // bytes
    if (signs.find(last) == signs.npos) return false;
    const auto near = text.substr(std::max(text.size(), longest) - longest);
    const auto address = near.substr(near.find_last_of(' ') + 1);
    return address.find("://") != address.npos || address.starts_with("www.");
}

/// "time- and labour-saving": the hyphen stands for the rest of the word, and a space follows.
bool is_suspended(std::string_view next) {
    constexpr std::array<std::string_view, 9> words{"and", "or", "to", "et", "ou", "y", "o", "и", "или"};
    return std::ranges::find(words, first_word(next)) != words.end();
}

}  // namespace

void join(std::string& text, std::string_view next, bool own) {
    if (text.empty() || next.empty()) {
        text += next;
        return;
    }
    const auto last = character_before(text, text.size()).code, first = character_at(next, 0).code;
    const auto sign = character_before(text, text.size());
    const auto before = character_before(text, text.size() - sign.length).code;
    const bool hyphen = (last == '-' || last == 0x2010 || last == 0x2011 || last == 0x2013 || last == '/' ||
                         (own && last == 0x2014)) &&
                        before != ' ' && before != 0 && (own || !is_suspended(next));
    const bool address = is_inside_address(text, last);
    // Chinese texts have a space behind the call of a note.
    const bool call = !own && is_wide(first) && !is_punctuation(first) && (is_raised(last) || last == '*');
    if (call || (!hyphen && !address && !is_wide(last) && !is_wide(first))) text += ' ';
    text += next;
}

std::vector<TextBlock> join_lines(const std::vector<SourceLine>& lines, const Shape& shape,
                                  citations::Language language) {
    return Joiner(lines, shape, language).run();
}

}  // namespace resolute::importing
