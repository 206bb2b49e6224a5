// SPDX-License-Identifier: Apache-2.0
#include "rules/note_shapes.h"

#include <algorithm>
#include <map>
#include <set>

#include "citations/folded.h"
#include "citations/note_reader.h"
#include "rules/data.h"

namespace resolute::rules {

namespace {

using citations::is_digit;
using citations::is_upper;

bool is_latin(char c) {
    return is_upper(c) || (c >= 'a' && c <= 'z');
}

class Shaper {
public:
    Shaper(std::string_view text, bool chinese) : text_(text), chinese_(chinese) {}

    NoteShape make() {
        while (at_ < text_.size()) {
            const bool start = at_ == 0 || !(is_latin(text_[at_ - 1]) || is_digit(text_[at_ - 1]));
            if (start && is_upper(text_[at_]) && (sales() || symbol() || numeral())) continue;
            if (is_digit(text_[at_]) ? number() : character()) continue;
            put(text_.substr(at_, 1), 1);
        }
        shape_.origin.push_back(static_cast<std::uint32_t>(text_.size()));
        return std::move(shape_);
    }

private:
    bool put(std::string_view written, std::size_t length) {
        shape_.text += written;
        shape_.origin.insert(shape_.origin.end(), written.size(), static_cast<std::uint32_t>(at_));
        at_ += length;
        return true;
    }

    bool sales() {
        const auto length = citations::sales_length(text_, at_);
        return length > 0 && put("{B}", length);
    }

    bool symbol() {
        std::size_t end = at_;
        bool slash = false, figure = false;
        for (; end < text_.size(); ++end) {
            const char c = text_[end];
            if (!is_latin(c) && !is_digit(c) && c != '/' && c != '.' && c != '-') break;
            slash = slash || c == '/';
            figure = figure || is_digit(c);
        }
        while (end > at_ && (text_[end - 1] == '.' || text_[end - 1] == '-')) --end;
        return slash && figure && put("{S}", end - at_);
    }

    bool numeral() {
        std::size_t end = at_;
        while (end < text_.size() && std::string_view("IVXLC").find(text_[end]) != std::string_view::npos)
            ++end;
        const auto closed = [&](std::size_t place) {
            return place == text_.size() || !is_latin(text_[place]);
        };
        if (end > at_ && closed(end)) return put("R", end - at_);
        return text_[at_] <= 'H' && closed(at_ + 1) && put("L", 1);
    }

    bool number() {
        std::size_t end = at_;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        std::size_t behind = end + 1;
        while (end < text_.size() && text_[end] == '/' && behind < text_.size() && is_digit(text_[behind]))
            ++behind;
        return behind > end + 1 ? put("{N}", behind - at_) : put("#", end - at_);
    }

    /// Cyrillic letters alone, Chinese numerals.
    bool character() {
        const auto rest = text_.substr(at_);
        if (chinese_) {
            std::size_t length = 0;
            for (bool more = true; more;) {
                more = false;
                // They all begin with one of two bytes.
                const auto first = rest.substr(length, 1);
                if (first != "\xE4" && first != "\xE5") break;
                for (const std::string_view each :
                     {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})
                    if (rest.substr(length).starts_with(each)) {
                        length += each.size();
                        more = true;
                    }
            }
            return length > 0 && put("R", length);
        }
        if (rest.front() != '\xD0') return false;
        for (const std::string_view each : {"А", "В", "С", "Е"})
            if (rest.starts_with(each) && !citations::word_before(text_, at_) &&
                !citations::word_at(text_, at_ + each.size()))
                return put("L", each.size());
        return false;
    }

    std::string_view text_;
    bool chinese_;
    std::size_t at_ = 0;
    NoteShape shape_;
};

/// The word without the marks around it.
std::string_view bare(std::string_view word) {
    constexpr std::string_view marks = ".,;:()";
    const auto begin = std::min(word.find_first_not_of(marks), word.size());
    const auto end = word.find_last_not_of(marks);
    word = end == std::string_view::npos ? std::string_view() : word.substr(begin, end + 1 - begin);
    for (const std::string_view mark : {"،", "؛"})
        if (word.ends_with(mark)) word.remove_suffix(mark.size());
    return word;
}

struct Shapes {
    std::set<std::string_view> shapes, words;
};

const Shapes& shapes_of(std::string_view language) {
    static const auto all = [] {
        std::map<std::string_view, Shapes> found;
        for (const auto& row : table("note-shapes.tsv")) {
            auto& own = found[row[0]];
            own.shapes.insert(row[1]);
            for (auto rest = row[1]; !rest.empty();) {
                const auto end = std::min(rest.find(' '), rest.size());
                own.words.insert(bare(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return found;
    }();
    static const Shapes none;
    const auto place = all.find(language);
    return place == all.end() ? none : place->second;
}

bool inside_character(std::string_view text, std::size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// One or two characters too many or too few, one that is another, two exchanged.
bool is_small(std::string_view seen, std::string_view expected) {
    const auto a = characters(seen), b = characters(expected);
    if (a > 2 || b > 2) return false;
    if (a == 2 && b == 2)
        return seen.substr(0, 1) == expected.substr(1) && seen.substr(1) == expected.substr(0, 1);
    return a + b <= 2;
}

}  // namespace

NoteShape shape_of_note(std::string_view text, bool chinese) {
    return Shaper(text, chinese).make();
}

bool is_frequent_shape(std::string_view shape, std::string_view language) {
    return shapes_of(language).shapes.contains(shape);
}

bool is_part_of_shapes(std::string_view text, std::string_view language) {
    return std::ranges::any_of(shapes_of(language).shapes,
                               [&](auto each) { return each.find(text) != std::string_view::npos; });
}

bool is_word_of_shapes(std::string_view word, std::string_view language) {
    return shapes_of(language).words.contains(bare(word));
}

namespace {

/// Where two texts differ, in whole characters: bytes in front and behind that they share.
struct Shared {
    std::size_t front = 0, behind = 0;
};

Shared shared(std::string_view a, std::string_view b) {
    const auto least = std::min(a.size(), b.size());
    Shared same;
    while (same.front < least && a[same.front] == b[same.front]) ++same.front;
    while (inside_character(a, same.front) || inside_character(b, same.front)) --same.front;
    while (same.behind < least - same.front && a[a.size() - 1 - same.behind] == b[b.size() - 1 - same.behind])
        ++same.behind;
    while (same.behind > 0 &&
           (inside_character(a, a.size() - same.behind) || inside_character(b, b.size() - same.behind)))
        --same.behind;
    return same;
}

}  // namespace

std::string_view nearest_word(std::string_view word, std::string_view language) {
    word = bare(word);
    const auto& words = shapes_of(language).words;
    if (characters(word) < 5 || words.contains(word)) return {};
    for (const auto each : words) {
        if (characters(each) < 6 || each.size() > word.size() + 2 || word.size() > each.size() + 2) continue;
        const auto same = shared(word, each);
        const auto seen = word.substr(same.front, word.size() - same.behind - same.front);
        const auto expected = each.substr(same.front, each.size() - same.behind - same.front);
        // A capital or an ending is grammar, another letter in Arabic may make another ordinal.
        if (same.front == 0 || same.behind == 0 || (language == "ar" && !seen.empty() && !expected.empty()))
            continue;
        if (is_small(seen, expected) && characters(seen) < 2 + expected.size() / 2) return each;
    }
    return {};
}

ShapeSlip nearest_shape(std::string_view shape, std::string_view language) {
    constexpr std::size_t most = 8;  // two characters, in bytes
    ShapeSlip best;
    for (const auto candidate : shapes_of(language).shapes) {
        if (candidate.size() > shape.size() + most || shape.size() > candidate.size() + most) continue;
        const auto [begin, tail] = shared(shape, candidate);
        const auto seen = shape.substr(begin, shape.size() - tail - begin);
        const auto expected = candidate.substr(begin, candidate.size() - tail - begin);
        if (!is_small(seen, expected)) continue;
        const bool better = best.shape.empty() ||
                            seen.size() + expected.size() < best.end - best.begin + best.expected.size();
        if (better) best = {begin, shape.size() - tail, std::string(expected), candidate};
    }
    return best;
}

}  // namespace resolute::rules
