// SPDX-License-Identifier: Apache-2.0
#include "import/classifier.h"

#include <utility>

#include "citations/date.h"
#include "citations/folded.h"
#include "import/digits.h"
#include "import/heads.h"
#include "import/openings.h"
#include "import/part_letters.h"
#include "import/pieces.h"
#include "import/settle_list.h"
#include "import/signs.h"
#include "rules/labels.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

std::size_t Classifier::characters_in(std::string_view words, std::size_t most) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < words.size() && count <= most; ++count)
        at += character_at(words, at).length;
    return count;
}

bool Classifier::is_heading() const {
    const auto& words = words_[at_];
    const std::size_t longest = heading_number(words) > 0 ? 400 : 220;
    const auto style = blocks_[at_].style;
    if (style == StyleSays::heading && !words.empty()) return at_ + 1 < blocks_.size();
    if (ends_clause(words) || begins_small(words) || characters_in(words, longest) > longest) return false;
    return at_ + 1 < blocks_.size();
}

std::string Classifier::next_label() const {
    return at_ + 1 < blocks_.size() ? read_label(words_[at_ + 1], to_.language).text : std::string();
}

void Classifier::point(const Label& label, Levels& levels, int confidence) {
    const auto level = levels.level(label.text, next_label());
    settle_list(to_.paragraphs, level, levels.went_on());
    auto& paragraph = take(Kind::point, confidence, "its label");
    paragraph.label = label.text;
    paragraph.level = level;
    cut_front(paragraph.pieces, label.length);
}

void Classifier::text() {
    if (parts_.contains(at_)) return part();
    const auto& words = words_[at_];
    if (table()) return;
    const auto label = label_of(words);
    if (is_set_in(label)) return point(label, levels_, likely);
    if (label.type == Label::Type::number && blocks_[at_].style != StyleSays::heading) return numbered(label);
    if (label.type == Label::Type::negotiation) {
        levels_.close();
        negotiated(Kind::operative, label).label = label.text;
        return;
    }
    if (at_ > 0 && (is_annex_heading(words, to_.language) || names_annex())) {
        levels_.close();
        in_annex_ = true;
        take(Kind::annex, certain, "the word for an annex");
        return;
    }
    if (closing()) return;
    if (label.length > 0 && blocks_[at_].style != StyleSays::heading) return point(label, levels_, likely);
    if (const auto length = numeral_of_list(words); length > 0)
        return point({Label::Type::point, words.substr(0, words.find(' ')), length, 0, false}, levels_,
                     likely);
    plain(words);
}

std::size_t Classifier::numeral_of_list(std::string_view words) {
    const auto length = heading_number(words);
    if (length == 0 || last_sign(words) != ':' || to_.paragraphs.empty()) return 0;
    const auto& before = to_.paragraphs.back();
    const bool announced = before.kind == Kind::operative && announces_points(before);
    numerals_ = announced || (numerals_ && before.kind == Kind::point);
    return numerals_ && !next_label().empty() ? length : 0;
}

bool Classifier::names_annex() const {
    if (!closed_ || in_annex_ || !is_heading()) return false;
    return is_annex_heading(words_[at_].substr(0, words_[at_].find(' ')), to_.language);
}

Label Classifier::label_of(std::string_view words) const {
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

bool Classifier::is_set_in(const Label& label) const {
    if (label.type != Label::Type::number || !blocks_[at_].typed || to_.paragraphs.empty()) return false;
    if (blocks_[at_].indent <= indent_ + 1) return false;
    const auto& before = to_.paragraphs.back();
    if (before.kind == Kind::operative) return label.number == 1 && announces_points(before);
    return before.kind == Kind::point;
}

void Classifier::numbered(const Label& label) {
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

bool Classifier::closing() {
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

bool Classifier::is_before_day(std::string_view words) const {
    constexpr std::size_t longest = 60;
    if (words.size() > longest || ends_clause(words) || at_ + 1 >= blocks_.size()) return false;
    const auto figures = figures_at(words, 0).length;
    const bool ordinal =
        figures > 0 && figures < words.size() &&
        (citations::is_letter(words[figures]) || static_cast<unsigned char>(words[figures]) >= 0x80);
    const auto& next = words_[at_ + 1];
    return ordinal && next.size() < longest && citations::parse_date(next, to_.language).has_value();
}

void Classifier::vote() {
    do take(Kind::vote, certain, "a bracket behind the closing lines");
    while (words_[at_ - 1].find(']') == std::string::npos && at_ < blocks_.size() &&
           !is_annex_heading(words_[at_], to_.language));
}

void Classifier::plain(const std::string& words) {
    const bool in_list = !to_.paragraphs.empty() && (to_.paragraphs.back().kind == Kind::point ||
                                                     to_.paragraphs.back().kind == Kind::continued);
    if (in_list && begins_small(words)) {
        take(Kind::continued, likely, "it goes on behind the points of a list in small letters").level = 1;
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

std::size_t Classifier::heading_label(std::string_view words) const {
    const auto typed = read_label(words, to_.language);
    const bool letter =
        typed.type == Label::Type::point && !words.substr(typed.length).starts_with(typed.text);
    return typed.length > 0 && !letter ? typed.length : heading_number(words);
}

}  // namespace resolute::importing
