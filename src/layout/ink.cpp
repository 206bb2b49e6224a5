// SPDX-License-Identifier: Apache-2.0
#include "layout/ink.h"

#include <algorithm>
#include <array>

#include "layout/chinese.h"
#include "layout/grouped_numbers.h"
#include "text/cells.h"
#include "text/sixteen.h"
#include "text/utf8.h"

namespace resolute::layout {

namespace {

// Bytes that are shaped at once: looking for the letter below a mark, the shaper goes back over all marks.
constexpr std::size_t longest_word = 1'000;

bool is_no_break_space(char32_t code) {
    return code == 0xA0 || code == 0x202F;
}
bool is_hyphen(char32_t code) {
    return code == '-' || code == 0x2010 || code == 0x2013 || code == 0x2014;
}
bool is_digit(char32_t code) {
    return code >= '0' && code <= '9';
}
bool is_alphanumeric(char32_t code) {
    return is_digit(code) || (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') ||
           (code >= 0xC0 && code < 0x2000);
}
/// Where addresses of the web may be parted when nothing else helps.
bool is_address_sign(char32_t code) {
    return code == '/' || code == '.' || code == '_' || code == '?' || code == '&' || code == '=' ||
           code == '-';
}

bool is_latin_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Bytes that neither part words nor begin a character that may: nearly all.
constexpr auto stays_in_word = [] {
    std::array<bool, 256> table{};
    table.fill(true);
    table[' '] = table['-'] = false;
    table[0xc2] = table[0xe2] = false;  // no-break spaces, hyphens, dashes
    return table;
}();

char32_t last_character(std::string_view text) {
    auto begin = text.size() - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
    return character_at(text, begin).code;
}

/// The text of all pieces, and for each byte what is known of it.
class Inker {
public:
    Inker(const Pieces& pieces, const std::vector<Look>& looks, const Metric& metric,
          const InkSettings& settings)
        : pieces_(pieces),
          looks_(looks),
          metric_(metric),
          settings_(settings),
          chinese_(settings.language == "zh") {
        join_pieces();
        const auto boxes = text_.size() / 3 + 8;  // words of five letters, spaces
        made_.boxes.reserve(boxes);
        made_.ink.reserve(boxes);
        find_breaks();
        // Plain text keeps the order of reading; whoever shows it reorders it.
        if (!metric_.grid) find_levels();
        find_latin();
    }

    Inked run() {
        for (std::size_t piece = 0; piece < pieces_.size(); ++piece) {
            if (pieces_[piece].line_break && !made_.boxes.empty())
                made_.boxes.back().after = Box::Break::forced;
            add_piece(piece);
        }
        made_.right_to_left = settings_.right_to_left;
        return std::move(made_);
    }

private:
    void join_pieces() {
        std::size_t size = 0;
        for (const auto& piece : pieces_) size += piece.text.size();
        text_.reserve(size);
        begins_.reserve(pieces_.size() + 1);
        made_.looks.reserve(pieces_.size());
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            const auto& piece = pieces_[i];
            begins_.push_back(text_.size());
            text_ += piece.text;
            made_.looks.push_back({looks_[i], !piece.link.empty(), piece.source});
        }
        begins_.push_back(text_.size());
    }

    void find_breaks() {
        if (chinese_) {
            squares_.assign(text_.size() + 1, false);
            breaks_ = squares_;
        }
        for (std::size_t at = 0; at < text_.size();) {
            if (!chinese_ && (at = may_be_hyphen(at)) == text_.size()) break;
            const auto here = character_at(text_, at);
            const auto end = at + here.length;
            if (chinese_ || is_hyphen(here.code)) find_breaks_beside(here.code, at, end);
            at = end;
        }
        no_break_spaces_ = no_break_pairs(text_, settings_.pairs);
        if (chinese_) find_chinese_breaks();
        if (metric_.grid) keep_spaces_that_would_vanish();
    }

    /// The next place from there on, or the end.
    std::size_t may_be_hyphen(std::size_t at) const {
        const auto begins_one = [](char c) { return c == '-' || c == '\xe2'; };
        for (; at + Sixteen::size <= text_.size(); at += Sixteen::size) {
            const Sixteen next(text_, at);
            if (const auto found = next.equal('-') | next.equal('\xe2'); found.any())
                return at + found.first();
        }
        while (at < text_.size() && !begins_one(text_[at])) ++at;
        return at;
    }

    void find_breaks_beside(char32_t code, std::size_t at, std::size_t end) {
        const auto before = character_before(text_, at).code;
        const auto after = end < text_.size() ? character_at(text_, end).code : 0;
        const bool range = code != '-' && is_digit(before) && is_digit(after);
        const bool parts = is_hyphen(code) && is_alphanumeric(before) && is_alphanumeric(after) && !range;
        if (parts && breaks_.empty()) breaks_.assign(text_.size() + 1, false);
        if (parts) breaks_[end] = true;
        if (chinese_) squares_[at] = stands_in_square(code, before, after);
    }

    /// Plain text does not show a space at the end of a line. Behind "time-" in "time- and labour-saving" and
    /// beside Chinese characters nothing else would tell that there is one, so no line ends there.
    void keep_spaces_that_would_vanish() {
        auto& kept = no_break_spaces_;
        for (auto at = text_.find(' '); at != std::string::npos; at = text_.find(' ', at + 1)) {
            if (at == 0 || at + 1 == text_.size()) continue;
            constexpr char32_t no_break_hyphen = 0x2011;
            const auto last = character_before(text_, at);
            const auto before = character_before(text_, at - last.length).code;
            const bool joins = (is_hyphen(last.code) || last.code == no_break_hyphen || last.code == '/') &&
                               before != ' ' && before != 0;
            const bool beside_square =
                chinese_ && (cells_of(last.code) == 2 || cells_of(character_at(text_, at + 1).code) == 2);
            if (!joins && !beside_square) continue;
            kept.push_back(at);
            if (!breaks_.empty()) breaks_[at] = breaks_[at + 1] = false;
        }
        std::ranges::sort(kept);
    }

    /// Beside squares the rules for Chinese hold, and a call stays with what it follows.
    void find_chinese_breaks() {
        const auto allowed = chinese_breaks(text_);
        std::size_t before = 0;
        for (std::size_t at = 0; at < text_.size(); at += character_at(text_, at).length) {
            if (squares_[at] || squares_[before]) breaks_[at] = allowed[at];
            before = at;
        }
        for (std::size_t piece = 0; piece < pieces_.size(); ++piece)
            if (pieces_[piece].superscript) breaks_[begins_[piece]] = false;
    }

    bool may_break(std::size_t at) const { return !breaks_.empty() && breaks_[at] != 0; }

    bool is_square(std::size_t at) const { return chinese_ && squares_[at]; }

    std::uint8_t level(std::size_t at) const {
        if (levels_.empty()) return 0;
        return levels_[at];
    }

    void find_levels() {
        const bool reads_left = settings_.right_to_left;
        levels_ = reads_left ? direction_levels(with_ordered_groups(text_, grouped_numbers(text_)), true)
                             : direction_levels(text_, false);
    }

    /// Figures and signs that run to the right together with Latin letters look as they do: `S/RES/2611
    /// (2021)`.
    void find_latin() {
        all_latin_ = levels_.empty() && settings_.language == "ar";
        latin_.assign(levels_.size(), false);
        for (std::size_t begin = 0, end = 0; begin < levels_.size(); begin = end) {
            bool letters = false;
            for (end = begin; end < levels_.size() && levels_[end] == levels_[begin]; ++end)
                letters = letters || is_latin_letter(text_[end]);
            if (letters && levels_[begin] % 2 == 0)
                std::fill(latin_.begin() + static_cast<std::ptrdiff_t>(begin),
                          latin_.begin() + static_cast<std::ptrdiff_t>(end), true);
        }
    }

    void add_piece(std::size_t piece) {
        const auto end = begins_[piece + 1];
        for (auto at = begins_[piece]; at < end;) {
            if (text_[at] == ' ' && add_usual_space(piece, at)) {
                ++at;
                continue;
            }
            const auto first = character_at(text_, at);
            auto stop = at + first.length;
            const bool single = first.code == ' ' || is_no_break_space(first.code) || is_square(at);
            if (!single) stop = end_of_word(at, stop, end);
            add(piece, at, stop, first.code);
            at = stop;
        }
    }

    /// Half of all boxes are spaces, and nearly all of them look like the one before: false for others.
    bool add_usual_space(std::size_t piece, std::size_t at) {
        const auto looks = surroundings(at);
        if (!space_.fragment || space_.piece != piece || space_.surroundings != looks || chinese_)
            return false;
        add_fragment(space_.fragment, piece, at);
        kern_space(piece, at, at + 1);
        auto& box = made_.boxes.back();
        box.space = !std::ranges::binary_search(no_break_spaces_, at);
        box.stretches = true;
        return true;
    }

    Surroundings surroundings(std::size_t at) const {
        if (levels_.empty()) return {.right_to_left = false, .latin = all_latin_};
        return {.right_to_left = levels_[at] % 2 == 1, .latin = latin_[at] != 0};
    }

    /// `stop` lies behind its first character.
    std::size_t end_of_word(std::size_t at, std::size_t stop, std::size_t end) const {
        const bool plain = levels_.empty() && !chinese_;
        while (stop < end && stop - at < longest_word && !may_break(stop) && level(stop) == level(at) &&
               !is_square(stop)) {
            const auto next = character_at(text_, stop);
            if (next.code == ' ' || is_no_break_space(next.code)) break;
            stop += next.length;
            if (!plain || is_hyphen(next.code)) continue;
            // Lines end behind hyphens only.
            const auto most = std::min(end, at + longest_word);
            while (stop < most && stays_in_word[static_cast<unsigned char>(text_[stop])]) ++stop;
            while (stop < end && (static_cast<unsigned char>(text_[stop]) & 0xC0) == 0x80) ++stop;
        }
        return stop;
    }

    void add(std::size_t piece, std::size_t begin, std::size_t end, char32_t first) {
        const auto before = made_.boxes.size();
        add_fragments(piece, begin, end);
        const bool too_wide = made_.boxes.size() > before && width_from(before) > settings_.narrowest;
        if (too_wide && end > begin + 1) tear(piece, begin, end, before);
        if (made_.boxes.size() == before) return;
        if (first == ' ' || first == 0xA0) kern_space(piece, begin, end);
        if (pieces_[piece].first_call && begin == begins_[piece])
            made_.ink[before].note = pieces_[piece].note;
        auto& last = made_.boxes.back();
        last.after = Box::Break::none;
        last.space = first == ' ' && !std::ranges::binary_search(no_break_spaces_, begin);
        last.stretches = first == ' ' || first == 0xA0;
        const bool goes_on = too_wide && end - begin >= longest_word;
        if ((may_break(end) || goes_on) && end < text_.size() && !last.space)
            last.after = Box::Break::allowed;
        if (chinese_ && !metric_.grid) fit_square(piece, begin, end);
    }

    /// Chinese lines are filled between their characters. Two signs share a square where their blank halves
    /// meet, and what a sign leaves blank at the end of a line does not count there, nor does the space
    /// between an ideograph and a foreign word.
    void fit_square(std::size_t piece, std::size_t begin, std::size_t end) {
        auto& box = made_.boxes.back();
        const auto half = box.width / 2;
        const auto last = last_character(std::string_view(text_).substr(begin, end - begin));
        if (is_square(begin) && blank_of(last) == Blank::right) box.tail = half;
        if (end == text_.size()) return;
        const auto next = character_at(text_, end).code;
        box.solid = !box.stretches;
        box.stretches = box.stretches || is_square(begin) || is_square(end);
        if (is_square(begin) && is_square(end) && closes_up(last, next)) {
            box.width -= half;
            box.tail = 0;
        }
        const auto beside = end == begins_[piece + 1] ? piece + 1 : piece;
        if (!pieces_[piece].superscript && !pieces_[beside].superscript && stands_apart(last, next)) {
            const Width quarter = std::int64_t{looks_[piece].letters.size.thousandths} * 250;
            box.width += quarter;
            box.tail += quarter;
        }
    }

    /// Between letters of one kind the space is kerned with both.
    void kern_space(std::size_t piece, std::size_t begin, std::size_t end) {
        const auto& letters = looks_[piece].letters;
        if (!letters.kerning || begin == 0 || end == text_.size()) return;
        if (made_.ink.back().fragment->glyphs.empty()) return;
        const auto before = begin == begins_[piece] ? piece - 1 : piece;
        const auto after = end == begins_[piece + 1] ? piece + 1 : piece;
        if (before != piece && looks_[before].letters != letters) return;
        if (after != piece && looks_[after].letters != letters) return;
        const auto kern = metric_.kern_space(static_cast<unsigned char>(text_[begin - 1]),
                                             static_cast<unsigned char>(text_[end]), letters);
        made_.boxes.back().width += kern;
    }

    Width width_from(std::size_t box) const {
        Width sum = 0;
        for (; box < made_.boxes.size(); ++box) sum += made_.boxes[box].width;
        return sum;
    }

    void add_fragments(std::size_t piece, std::size_t begin, std::size_t end) {
        const auto text = std::string_view(text_).substr(begin, end - begin);
        const auto fragments = metric_.shape(text, looks_[piece].letters, surroundings(begin));
        for (const auto& fragment : fragments) add_fragment(fragment, piece, begin);
        if (text == " " && fragments.size() == 1 && !pieces_[piece].first_call)
            space_ = {fragments.front(), piece, surroundings(begin)};
    }

    void add_fragment(const SharedFragment& fragment, std::size_t piece, std::size_t begin) {
        made_.boxes.push_back({.width = fragment->width, .tail = fragment->tail});
        made_.ink.push_back(
            {.fragment = fragment, .look = static_cast<std::uint32_t>(piece), .level = level(begin)});
    }

    void take_back(std::size_t boxes) {
        made_.boxes.resize(boxes);
        made_.ink.resize(boxes);
    }

    /// A word too wide for any line: behind the signs of an address, else behind any character.
    void tear(std::size_t piece, std::size_t begin, std::size_t end, std::size_t before) {
        take_back(before);
        for (auto at = begin; at < end;) {
            const auto next = character_at(text_, at);
            at += next.length;
            if (at < end && !is_address_sign(next.code)) continue;
            add_torn(piece, begin, at);
            begin = at;
        }
    }

    void add_torn(std::size_t piece, std::size_t begin, std::size_t end) {
        const auto before = made_.boxes.size();
        add_fragments(piece, begin, end);
        if (width_from(before) > settings_.narrowest) {
            take_back(before);
            for (auto at = begin; at < end;) {
                const auto length = character_at(text_, at).length;
                add_fragments(piece, at, at + length);
                if (!made_.boxes.empty()) made_.boxes.back().after = Box::Break::allowed;
                at += length;
            }
        }
        if (!made_.boxes.empty()) made_.boxes.back().after = Box::Break::allowed;
    }

    const Pieces& pieces_;
    const std::vector<Look>& looks_;
    const Metric& metric_;
    const InkSettings& settings_;
    const bool chinese_;
    std::string text_;
    std::vector<std::size_t> begins_;
    // By byte; vectors of bits would take longer. No breaks are an empty vector.
    std::vector<char> breaks_, squares_, latin_;
    bool all_latin_ = false;  // where there are no levels
    std::vector<std::size_t> no_break_spaces_;
    std::vector<std::uint8_t> levels_;
    struct Space {
        SharedFragment fragment;
        std::size_t piece = 0;
        Surroundings surroundings;
    };
    Space space_;  // the last one
    Inked made_;
};

}  // namespace

Inked ink(const Pieces& pieces, const std::vector<Look>& looks, const Metric& metric,
          const InkSettings& settings) {
    return Inker(pieces, looks, metric, settings).run();
}

}  // namespace resolute::layout
