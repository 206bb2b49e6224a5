// SPDX-License-Identifier: Apache-2.0
#include "import/classify.h"

#include <algorithm>
#include <set>
#include <utility>

#include "citations/date.h"
#include "citations/folded.h"
#include "import/digits.h"
#include "import/draft_labels.h"
#include "import/heads.h"
#include "import/labels.h"
#include "import/openings.h"
#include "import/part_letters.h"
#include "import/pieces.h"
#include "import/settle_list.h"
#include "import/signs.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

class Classifier {
public:
    Classifier(std::vector<Unread> blocks, Manuscript& to)
        : blocks_(with_letters_apart(std::move(blocks), to.language)), to_(to) {
        words_.reserve(blocks_.size());
        for (const auto& block : blocks_) words_.push_back(words_of(block.paragraph.pieces));
        parts_ = find_parts(words_, to_.language);
    }

    void run() {
        const auto body = head_end();
        for (at_ = 0; at_ < body;) head();
        name_titles();
        if (formula_ < blocks_.size()) {
            at_ = formula_;
            take(Kind::formula, certain, "the organ's name");
            preamble();
        }
        while (at_ < blocks_.size()) text();
    }

private:
    /// The first line with the organ's name and a comma; without one, it must say more than the cover's.
    std::size_t find_formula() const {
        auto bare = blocks_.size();
        bool titled = false;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const auto formula = read_formula(words_[i]);
            if (formula && formula->comma) return i;
            const bool cover = !titled && head_kind(words_[i], to_.language);
            if (formula && bare == blocks_.size() && !cover) bare = i;
            titled = titled || title_number(words_[i]) > 0;
        }
        return bare < blocks_.size() ? bare : formula_of_other_organ();
    }

    /// "The United Nations Environment Programme," above the first recital, as students write.
    std::size_t formula_of_other_organ() const {
        constexpr std::size_t longest = 120, furthest = 30;
        for (std::size_t i = 0; i + 1 < blocks_.size() && i < furthest; ++i) {
            const auto& words = words_[i];
            const bool name =
                words.size() < longest && words.ends_with(',') && citations::lower(words).starts_with("the ");
            if (name && opening_words(words_[i + 1], to_.language, false) > 0) return i;
        }
        return blocks_.size();
    }

    /// The first block of the text itself.
    std::size_t head_end() {
        formula_ = find_formula();
        if (formula_ < blocks_.size()) return formula_;
        // Statements and decisions have no formula: behind the title, else behind the last line of a cover.
        std::size_t end = 0;
        for (std::size_t i = 0; i < blocks_.size() && i < 30; ++i) {
            if (title_number(words_[i]) > 0)
                return i + 1 < words_.size() && read_part_letter(words_[i + 1], to_.language).alone ? i + 2
                                                                                                    : i + 1;
            if (words_[i].starts_with("Statement by the President")) return i + 1;
            if (head_kind(words_[i], to_.language) || blocks_[i].style == StyleSays::title) end = i + 1;
        }
        return end;
    }

    Paragraph& take(Kind kind, int confidence, std::string reason) {
        auto paragraph = std::move(blocks_[at_++].paragraph);
        paragraph.kind = kind;
        paragraph.confidence = confidence;
        paragraph.reason = std::move(reason);
        to_.paragraphs.push_back(std::move(paragraph));
        return to_.paragraphs.back();
    }

    // The cover

    void head() {
        const auto& words = words_[at_];
        if (table()) return;
        if (const auto length = title_number(words); length > 0) {
            auto& title = take(Kind::title, certain, "its number");
            title.label = std::string(words.substr(0, words.find_first_of(" \t")));
            const auto end = words.substr(0, length).find_last_not_of(" \t");
            title.label = words.substr(0, end + 1);
            cut_front(title.pieces, length);
            return;
        }
        if (parts_.contains(at_)) return part();
        const auto letter = read_part_letter(words, to_.language);
        if (has(Kind::title) && letter.ordinal > 0 && (letter.alone || at_ + 1 == formula_)) {
            take(Kind::title, likely, "the letter of a part behind the title");
            return;
        }
        auto kind = head_kind(words, to_.language);
        // "Resolution adopted by the General Assembly on", the day on a line of its own.
        const bool adopted =
            kind == Kind::adoption ||
            (is_day(at_ + 1) && head_kind(cat(words, " ", words_[at_ + 1]), to_.language) == Kind::adoption);
        if (adopted) return adoption();
        if (kind == Kind::proponent) return bracket();
        if (kind == Kind::symbol && to_.facts.symbol.empty()) to_.facts.symbol = words;
        if (kind == Kind::organ && has(Kind::organ)) kind = Kind::body;
        if (kind == Kind::issue_date && has(Kind::adoption) && !has(Kind::title)) {
            append(to_.paragraphs.back().pieces, std::move(blocks_[at_++].paragraph.pieces));
            return;
        }
        if (kind) {
            take(*kind, certain, "the words of such a line");
        } else if (const auto label = read_draft_label(words)) {
            auto& paragraph = take(label->kind, likely, "the label of a Model United Nations draft");
            cut_front(paragraph.pieces, label->length);
        } else if (blocks_[at_].style == StyleSays::title) {
            take(Kind::title, certain, "the style of titles");
        } else if (blocks_[at_].style == StyleSays::agenda_title) {
            take(Kind::agenda_title, certain, "the style of agenda titles");
        } else {
            take(Kind::agenda_title, guessed, "a line of the cover without words that tell");
        }
    }

    /// "Draft Resolution 1.2"
    static bool is_draft_name(std::string_view words) {
        constexpr std::size_t longest = 40;
        return words.size() < longest && citations::lower(words).starts_with("draft resolution");
    }

    bool table() {
        if (blocks_[at_].paragraph.table.empty()) return false;
        levels_.close();
        take(Kind::table, certain, "a table");
        return true;
    }

    /// "B  Twenty-four-hour radio": a resolution of its own in the same document. Its title may be on the
    /// next line.
    void part() {
        const auto letter = read_part_letter(words_[at_], to_.language);
        auto& made = take(Kind::part, certain, "the letter of a part behind the closing lines of another");
        made.label = letter.label;
        cut_front(made.pieces, letter.length);
        const bool titled = !letter.alone || at_ + 1 >= blocks_.size() || !read_formula(words_[at_ + 1]);
        if (!titled && !read_formula(words_[at_]))
            append(made.pieces, std::move(blocks_[at_++].paragraph.pieces));
        levels_.close();
        number_ = 0;
        in_annex_ = closed_ = false;
        if (at_ < blocks_.size() && at_ > formula_ && read_formula(words_[at_])) {
            take(Kind::formula, certain, "the organ's name");
            preamble();
        }
    }

    bool has(Kind kind) const {
        return std::ranges::any_of(to_.paragraphs, [&](const Paragraph& each) { return each.kind == kind; });
    }

    /// "Resolution adopted by the General Assembly" and, on the next line, the day.
    void adoption() {
        auto& paragraph = take(Kind::adoption, certain, "the words of such a line");
        const bool dated = !citations::find_dates(words_of(paragraph.pieces), to_.language).empty();
        if (!dated && is_day(at_)) append(paragraph.pieces, std::move(blocks_[at_++].paragraph.pieces));
    }

    /// Whether a line of the cover is hardly more than one date.
    bool is_day(std::size_t at) const {
        constexpr std::size_t longest = 60;
        return at < blocks_.size() && at < formula_ && words_[at].size() < longest &&
               citations::find_dates(words_[at], to_.language).size() == 1;
    }

    void bracket() {
        auto& paragraph = take(Kind::proponent, certain, "a line in brackets");
        while (at_ < formula_ && words_of(paragraph.pieces).find(']') == std::string::npos &&
               words_of(paragraph.pieces).size() < 400)
            append(paragraph.pieces, std::move(blocks_[at_++].paragraph.pieces));
    }

    /// Of the lines that did not tell: a draft's title is the last before the formula, others follow an
    /// agenda item.
    void name_titles() {
        auto& all = to_.paragraphs;
        if (!has(Kind::title) && !has(Kind::council_number))
            for (auto i = all.size(); i > 0; --i) {
                auto& each = all[i - 1];
                const auto words = words_of(each.pieces);
                if (each.kind != Kind::agenda_title || read_draft_label(words) || is_draft_name(words))
                    continue;
                each.kind = Kind::title;
                each.reason = "the last line before the text";
                break;
            }
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i].kind != Kind::agenda_title || all[i].confidence != guessed) continue;
            if (all[i - 1].kind == Kind::agenda_item || all[i - 1].kind == Kind::document_type) {
                all[i].confidence = likely;
                all[i].reason = "it stands below the agenda item";
            }
        }
    }

    // The text

    void preamble() {
        Levels levels(to_.language);
        while (at_ < blocks_.size()) {
            const auto& words = words_[at_];
            if (table()) continue;
            const auto label = label_of(words);
            if (label.type == Label::Type::number) return;
            if (label.type == Label::Type::bullet &&
                opening_words(std::string_view(words).substr(label.length), to_.language, false) > 0) {
                auto& paragraph =
                    take(Kind::preambular, certain, "opening words of preambles behind a bullet");
                cut_front(paragraph.pieces, label.length);
                continue;
            }
            if (label.type == Label::Type::negotiation) {
                if (!label.preambular) return;
                auto& paragraph = take(Kind::preambular, certain, "its label of the negotiation");
                cut_front(paragraph.pieces, label.length);
                continue;
            }
            if (label.length > 0 && to_.paragraphs.back().kind != Kind::formula) {
                point(label, levels, likely);
                continue;
            }
            if (is_stars(words)) {
                take(Kind::decoration, certain, "asterisks alone");
                continue;
            }
            if (opens_operative(words) || is_section_number(words)) return;
            levels.close();
            if (ends_resolution()) return;
            if (opening_words(words, to_.language, false) > 0)
                take(Kind::preambular, certain, "opening words of preambles");
            else if (is_heading() && (number_follows() || begins_section(words)))
                return;  // it is the first of the operative part
            else if (is_heading())
                take(Kind::heading, likely, "a line without a sign at its end");
            else if (numbers_follow())
                take(Kind::preambular, ends_clause(words) ? likely : guessed,
                     "it stands before the first number");
            else
                return;
        }
    }

    /// "I   Activities of the Office"
    static bool begins_section(std::string_view words) {
        return is_section_number(words.substr(0, words.find(' ')));
    }

    bool number_follows() const {
        return at_ + 1 < blocks_.size() && label_of(words_[at_ + 1]).type == Label::Type::number;
    }

    bool numbers_follow() const {
        for (auto i = at_; i < blocks_.size(); ++i) {
            const auto label = label_of(words_[i]);
            if (label.type == Label::Type::number || label.type == Label::Type::negotiation) return true;
            if (i + 1 == blocks_.size()) break;
        }
        return last_sign(words_[at_]) == ',' || last_sign(words_[at_]) == U'،' ||
               last_sign(words_[at_]) == U'，';
    }

    /// A full stop, and closing lines or an annex behind it: the sole operative paragraph, however it opens.
    bool ends_resolution() const {
        const auto sign = last_sign(words_[at_]);
        if ((sign != '.' && sign != U'。') || at_ + 1 >= blocks_.size()) return false;
        const auto& next = words_[at_ + 1];
        return is_meeting(next, to_.language) || is_annex_heading(next, to_.language);
    }

    /// An unnumbered paragraph that only the operative part opens so: the sole one.
    bool opens_operative(std::string_view words) const {
        const auto operative = opening_words(words, to_.language, true);
        if (operative == 0 || opening_words(words, to_.language, false) >= operative) return false;
        const auto sign = last_sign(words);
        return sign != ',' && sign != U'،' && sign != U'，';
    }

    /// Counted to `most` and one more.
    static std::size_t characters_in(std::string_view words, std::size_t most) {
        std::size_t count = 0;
        for (std::size_t at = 0; at < words.size() && count <= most; ++count)
            at += character_at(words, at).length;
        return count;
    }

    bool is_heading() const {
        const auto& words = words_[at_];
        const std::size_t longest = heading_number(words) > 0 ? 400 : 220;
        const auto style = blocks_[at_].style;
        if (style == StyleSays::heading && !words.empty()) return at_ + 1 < blocks_.size();
        if (ends_clause(words) || begins_small(words) || characters_in(words, longest) > longest)
            return false;
        return at_ + 1 < blocks_.size();
    }

    std::string next_label() const {
        return at_ + 1 < blocks_.size() ? read_label(words_[at_ + 1], to_.language).text : std::string();
    }

    void point(const Label& label, Levels& levels, int confidence) {
        const auto level = levels.level(label.text, next_label());
        settle_list(to_.paragraphs, level, levels.went_on());
        auto& paragraph = take(Kind::point, confidence, "its label");
        paragraph.label = label.text;
        paragraph.level = level;
        cut_front(paragraph.pieces, label.length);
    }

    void text() {
        if (parts_.contains(at_)) return part();
        const auto& words = words_[at_];
        if (table()) return;
        const auto label = label_of(words);
        if (is_set_in(label)) return point(label, levels_, likely);
        if (label.type == Label::Type::number && blocks_[at_].style != StyleSays::heading)
            return numbered(label);
        if (label.type == Label::Type::negotiation) {
            levels_.close();
            auto& paragraph = take(Kind::operative, certain, "its label of the negotiation");
            paragraph.label = label.text;
            cut_front(paragraph.pieces, label.length);
            return;
        }
        if (at_ > 0 && (is_annex_heading(words, to_.language) || names_annex())) {
            levels_.close();
            in_annex_ = true;
            take(Kind::annex, certain, "the word for an annex");
            return;
        }
        if (closing()) return;
        if (label.length > 0 && blocks_[at_].style != StyleSays::heading)
            return point(label, levels_, likely);
        if (const auto length = numeral_of_list(words); length > 0)
            return point({Label::Type::point, words.substr(0, words.find(' ')), length, 0, false}, levels_,
                         likely);
        plain(words);
    }

    /// "I. Secure and stable environment:" below a paragraph that announces a list, above its points: the
    /// length of the number, or 0.
    std::size_t numeral_of_list(std::string_view words) {
        const auto length = heading_number(words);
        if (length == 0 || last_sign(words) != ':' || to_.paragraphs.empty()) return 0;
        const auto& before = to_.paragraphs.back();
        const bool announced = before.kind == Kind::operative && announces_points(before);
        numerals_ = announced || (numerals_ && before.kind == Kind::point);
        return numerals_ && !next_label().empty() ? length : 0;
    }

    /// "Annex Principles on …": behind the closing lines its title may stand in the same line.
    bool names_annex() const {
        if (!closed_ || in_annex_ || !is_heading()) return false;
        return is_annex_heading(words_[at_].substr(0, words_[at_].find(' ')), to_.language);
    }

    /// Also "IV. DECIDES": a Roman numeral before opening words numbers a paragraph.
    Label label_of(std::string_view words) const {
        const auto label = read_label(words, to_.language);
        const auto length = label.length > 0 ? 0 : heading_number(words);
        if (length == 0 || opening_words(words.substr(length), to_.language, true) == 0) return label;
        const auto numeral = words.substr(0, words.find('.'));
        const auto readings = rules::read_label(cat("(", citations::lower(numeral), ")"));
        for (const auto& each : readings)
            if (each.count == rules::Count::roman)
                return {Label::Type::number, cat(numeral, "."), length, each.value, false};
        return label;
    }

    /// "1." set in below a paragraph that announces points, as typists number them, and what counts on.
    bool is_set_in(const Label& label) const {
        if (label.type != Label::Type::number || !blocks_[at_].typed || to_.paragraphs.empty()) return false;
        if (blocks_[at_].indent <= indent_ + 1) return false;
        const auto& before = to_.paragraphs.back();
        if (before.kind == Kind::operative) return label.number == 1 && announces_points(before);
        return before.kind == Kind::point;
    }

    void numbered(const Label& label) {
        levels_.close();
        indent_ = blocks_[at_].indent;
        const auto before = std::exchange(number_, label.number);
        const bool follows = label.number == before + 1 || label.number == 1;
        auto& paragraph = take(Kind::operative, follows ? certain : likely,
                               follows ? "its number" : cat("a number that does not follow ", before));
        if (!follows)
            to_.warnings.push_back(
                {paragraph.source, cat("the number ", label.number, " does not follow ", before)});
        paragraph.label = label.text;
        cut_front(paragraph.pieces, label.length);
    }

    bool closing() {
        const auto& words = words_[at_];
        if (words.starts_with('[') && closed_) {
            vote();
            return true;
        }
        if (const auto lines = closing_of_meetings(words_, at_, to_.language); lines > 0) {
            auto& made = take(Kind::closing, certain, "the words for meetings and their days");
            for (std::size_t i = 1; i < lines; ++i)
                append(made.pieces, std::move(blocks_[at_++].paragraph.pieces));
            closed_ = true;
            return true;
        }
        const bool meeting = is_meeting(words, to_.language) || is_before_day(words);
        const bool date = citations::parse_date(words, to_.language).has_value();
        const bool behind_meeting = !to_.paragraphs.empty() && to_.paragraphs.back().kind == Kind::closing;
        // The name of a month may be misspelt.
        const bool dated = date || (behind_meeting && ends_with_year(words));
        if (!meeting && !(dated && behind_meeting)) return false;
        if (meeting && to_.facts.meeting.empty()) to_.facts.meeting = words;
        // "31 June" stays as it is written, but is no day.
        if (date && citations::parse_date(words, to_.language)->date.valid())
            to_.facts.adopted = citations::to_iso(citations::parse_date(words, to_.language)->date);
        closed_ = true;
        take(Kind::closing, certain, meeting ? "the words for a meeting" : "the date below the meeting");
        return true;
    }

    /// "56º período de sesiones" above the day: a session where the meeting should stand.
    bool is_before_day(std::string_view words) const {
        constexpr std::size_t longest = 60;
        if (words.size() > longest || ends_clause(words) || at_ + 1 >= blocks_.size()) return false;
        const auto figures = figures_at(words, 0).length;
        const bool ordinal =
            figures > 0 && figures < words.size() &&
            (citations::is_letter(words[figures]) || static_cast<unsigned char>(words[figures]) >= 0x80);
        const auto& next = words_[at_ + 1];
        return ordinal && next.size() < longest && citations::parse_date(next, to_.language).has_value();
    }

    /// "[Adopted by a recorded vote of …" to the bracket that closes it.
    void vote() {
        do take(Kind::vote, certain, "a bracket behind the closing lines");
        while (words_[at_ - 1].find(']') == std::string::npos && at_ < blocks_.size() &&
               !is_annex_heading(words_[at_], to_.language));
    }

    void plain(const std::string& words) {
        const bool in_list = !to_.paragraphs.empty() && (to_.paragraphs.back().kind == Kind::point ||
                                                         to_.paragraphs.back().kind == Kind::continued);
        if (in_list && begins_small(words)) {
            take(Kind::continued, likely, "it goes on behind the points of a list in small letters").level =
                1;
            return;
        }
        if (is_stars(words)) {
            take(Kind::decoration, certain, "asterisks alone");
        } else if (!in_annex_ && is_section_number(words) && at_ + 1 < blocks_.size()) {
            number_ = 0;
            levels_.close();
            auto& paragraph = take(Kind::section, likely, "a numeral alone");
            paragraph.label = words_of(paragraph.pieces);
            paragraph.pieces.clear();
            if (is_heading() && read_label(words_[at_], to_.language).length == 0)
                paragraph.pieces = std::move(blocks_[at_++].paragraph.pieces);
        } else if (is_heading()) {
            levels_.interrupt(in_list && announces_points(to_.paragraphs.back()));
            const auto length = heading_label(words);
            const auto label = words.substr(0, words.find(' '));
            const bool styled = blocks_[at_].style == StyleSays::heading;
            auto& paragraph = take(Kind::heading, styled ? certain : likely,
                                   styled ? "the style of headings" : "a line without a sign at its end");
            if (length == 0) return;
            paragraph.label = label;
            cut_front(paragraph.pieces, length);
        } else {
            const bool opens = opening_words(words, to_.language, true) > 0;
            take(Kind::unnumbered, opens ? certain : likely,
                 opens ? "opening words of operative parts, no number" : "a paragraph without a number");
        }
    }

    /// The number before a heading, or 0. Letters, "(a) Transport", are words of it, but for those that it
    /// repeats: "(a)  (a) Transport".
    std::size_t heading_label(std::string_view words) const {
        const auto typed = read_label(words, to_.language);
        const bool letter =
            typed.type == Label::Type::point && !words.substr(typed.length).starts_with(typed.text);
        return typed.length > 0 && !letter ? typed.length : heading_number(words);
    }

    std::vector<Unread> blocks_;
    std::vector<std::string> words_;
    std::set<std::size_t> parts_;  // blocks that begin a part
    Manuscript& to_;
    std::size_t at_ = 0, formula_ = 0;
    Levels levels_{to_.language};
    int number_ = 0, indent_ = 0;                                // of the last numbered paragraph
    bool in_annex_ = false, closed_ = false, numerals_ = false;  // of points: "I."
};

}  // namespace

void classify(std::vector<Unread> blocks, Manuscript& to) {
    Classifier(std::move(blocks), to).run();
}

}  // namespace resolute::importing
