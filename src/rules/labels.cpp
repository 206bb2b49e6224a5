// SPDX-License-Identifier: Apache-2.0
#include "rules/labels.h"

#include <algorithm>
#include <array>
#include <optional>

#include "rules/reading.h"
#include "text/cat.h"
#include "text/number.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

// Editorial Manual, Arabic: the letters of the abjad order.
constexpr std::array<std::string_view, 28> abjad{"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي",
                                                 "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر",
                                                 "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ"};
constexpr int alphabet = 26;
constexpr std::array<std::string_view, 10> hanzi{"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
constexpr std::u32string_view look_alikes = U"асеорхуіАСЕОРХУІ";
constexpr std::string_view latin_of_look_alikes = "aceopxyiACEOPXYI";

std::string latin(std::string_view text) {
    std::string result;
    for (const auto code : to_utf32(text)) {
        const auto at = look_alikes.find(code);
        append_utf8(result,
                    at == std::u32string_view::npos ? code : static_cast<char32_t>(latin_of_look_alikes[at]));
    }
    return result;
}

int roman_value(std::string_view text) {
    constexpr std::string_view letters = "ivxlc";
    constexpr std::array values{1, 5, 10, 50, 100};
    int sum = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto at = letters.find(text[i]);
        if (at == std::string_view::npos) return 0;
        const auto next = i + 1 < text.size() ? letters.find(text[i + 1]) : std::string_view::npos;
        sum += next != std::string_view::npos && values[next] > values[at] ? -values[at] : values[at];
    }
    return sum;
}

std::string roman(int value) {
    constexpr std::array<std::string_view, 9> numerals{"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    constexpr std::array values{100, 90, 50, 40, 10, 9, 5, 4, 1};
    std::string result;
    for (std::size_t i = 0; i < values.size(); ++i)
        for (; value >= values[i]; value -= values[i]) result += numerals[i];
    return result;
}

int letter_value(std::string_view text) {
    if (text.empty() || text.size() > 3) return 0;
    const char c = text.front();
    if (c < 'a' || c > 'z' || text.find_first_not_of(c) != std::string_view::npos) return 0;
    return static_cast<int>(text.size() - 1) * alphabet + (c - 'a') + 1;
}

int abjad_value(std::string_view text) {
    if (text == "هـ") return 5;
    if (text == "ا") return 1;
    const auto found = std::ranges::find(abjad, text);
    if (found != abjad.end()) return static_cast<int>(found - abjad.begin()) + 1;
    // Behind the 26th letter they are doubled like the Latin ones, with or without a space: (أ أ), (ب ب).
    const auto length = text.empty() ? 0 : character_at(text, 0).length;
    const auto first = text.substr(0, length), rest = trimmed_text(text.substr(length));
    const auto single = length > 0 && first == rest ? abjad_value(first) : 0;
    return single > 0 ? alphabet + single : 0;
}

int hanzi_value(std::string_view text) {
    const auto digit = [](std::string_view one) {
        const auto found = std::ranges::find(hanzi, one);
        return found == hanzi.end() ? 0 : static_cast<int>(found - hanzi.begin()) + 1;
    };
    if (text.size() == 3) return digit(text);
    if (text.size() == 6 && text.starts_with("十")) return 10 + digit(text.substr(3));
    if (text.size() == 6 && text.ends_with("十")) return digit(text.substr(0, 3)) * 10;
    return 0;
}

struct Framed {
    std::string_view inner;
    Frame frame;
};

std::optional<Framed> unframe(std::string_view text) {
    struct Ends {
        std::string_view open, close;
        Frame frame;
    };
    constexpr std::array<Ends, 8> ends{{{"(", ")", Frame::both},
                                        {"（", "）", Frame::both},
                                        {"’", "‘", Frame::quotes},
                                        {"‘", "’", Frame::quotes},
                                        {"'", "'", Frame::quotes},
                                        {"", ")", Frame::behind},
                                        {"", ".", Frame::point},
                                        {"", "-", Frame::dash}}};
    for (const auto& each : ends) {
        if (text.size() <= each.open.size() + each.close.size() || !text.starts_with(each.open) ||
            !text.ends_with(each.close))
            continue;
        const auto inner = text.substr(each.open.size(), text.size() - each.open.size() - each.close.size());
        return Framed{trimmed_text(inner), each.frame};
    }
    return std::nullopt;
}

}  // namespace

bool has_look_alike(std::string_view label) {
    return std::ranges::any_of(
        to_utf32(label), [](char32_t code) { return look_alikes.find(code) != std::u32string_view::npos; });
}

std::vector<LabelReading> read_label(std::string_view label) {
    const auto plain = latin(trimmed_text(label));
    const auto first = plain.empty() ? char32_t{0} : character_at(plain, 0).code;
    if (first >= U'㈠' && first <= U'㈩' && plain.size() == 3)
        return {{Count::hanzi, static_cast<int>(first - U'㈠') + 1, Frame::circled}};
    const auto framed = unframe(plain);
    if (!framed) return {};
    std::vector<LabelReading> found;
    const auto add = [&](Count count, int value) {
        if (value > 0) found.push_back({count, value, framed->frame});
    };
    add(Count::letter, letter_value(framed->inner));
    add(Count::roman, roman_value(framed->inner));
    add(Count::abjad, abjad_value(framed->inner));
    add(Count::hanzi, hanzi_value(framed->inner));
    add(Count::figure, whole_number(framed->inner).value_or(0));
    return found;
}

std::string write_label(const LabelReading& reading) {
    std::string inner;
    const int value = reading.value;
    if (value < 1) return {};
    const auto index = static_cast<std::size_t>(value - 1);
    switch (reading.count) {
        case Count::letter:
            // No list goes on so long, and labels of a thousand letters would take quadratic room.
            if (index >= 10 * alphabet) return {};
            inner = std::string(index / alphabet + 1, static_cast<char>('a' + index % alphabet));
            break;
        case Count::roman:
            inner = roman(value);
            break;
        case Count::figure:
            inner = cat(value);
            break;
        case Count::abjad:
            if (value > 2 * alphabet) return {};
            inner = value <= alphabet ? std::string(abjad[index])
                                      : cat(abjad[index - alphabet], " ", abjad[index - alphabet]);
            break;
        case Count::hanzi:
            if (value > 19) return {};
            if (reading.frame == Frame::circled && value <= 10) {
                append_utf8(inner, U'㈠' + static_cast<char32_t>(index));
                return inner;
            }
            inner = value <= 10 ? std::string(hanzi[index]) : cat("十", hanzi[index - 10]);
            break;
    }
    if (inner.empty()) return {};
    switch (reading.frame) {
        case Frame::both:
        case Frame::circled:
            return cat("(", inner, ")");
        case Frame::behind:
            return cat(inner, ")");
        case Frame::point:
            return cat(inner, ".");
        case Frame::quotes:
            return cat("’", inner, "‘");
        case Frame::dash:
            return cat(inner, " -");
    }
    return {};
}

LabelReading usual_label(std::string_view language, int level) {
    if (language == "ar") {
        if (level <= 1) return {Count::abjad, 1, Frame::both};
        if (level == 2) return {Count::figure, 1, Frame::quotes};
        return {Count::abjad, 1, Frame::dash};
    }
    if (level >= 3) return {level == 3 ? Count::letter : Count::roman, 1, Frame::point};
    const bool both = language == "en" || language == "zh";
    if (level == 2 && language == "zh") return {Count::hanzi, 1, Frame::circled};
    return {level <= 1 ? Count::letter : Count::roman, 1, both ? Frame::both : Frame::behind};
}

std::string with_value(std::string_view label, LabelReading reading) {
    const auto framed = unframe(label);
    auto text = write_label(reading);
    const auto written = unframe(text);
    if (!framed || !written || reading.frame == Frame::circled) return text;
    const auto begin = static_cast<std::size_t>(framed->inner.data() - label.data());
    return cat(label.substr(0, begin), written->inner, label.substr(begin + framed->inner.size()));
}

bool is_usual_label(std::string_view language, std::string_view label) {
    for (const auto& reading : read_label(label))
        for (int level = 1; level <= 4; ++level) {
            const auto usual = usual_label(language, level);
            const bool circled =
                usual.frame == Frame::circled && reading.frame == Frame::both;  // ㈩ is followed by (十一)
            if (usual.count == reading.count && (usual.frame == reading.frame || circled)) return true;
        }
    return false;
}

std::string_view bare_label(std::string_view label) {
    if (label.starts_with('(')) label.remove_prefix(1);
    return label.substr(0, label.find(')'));
}

}  // namespace resolute::rules
