// SPDX-License-Identifier: Apache-2.0
#include "import/labels.h"

#include <algorithm>
#include <array>
#include <optional>

#include "citations/date.h"
#include "citations/folded.h"
#include "citations/ordinal.h"
#include "import/digits.h"
#include "import/masthead.h"
#include "rules/labels.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::is_digit;
using citations::Language;

namespace {

std::size_t spaces(std::string_view text, std::size_t at) {
    auto end = at;
    while (end < text.size()) {
        const auto next = character_at(text, end);
        if (next.code != ' ' && next.code != '\t' && next.code != 0xA0 && next.code != 0x202F) break;
        end += next.length;
    }
    return end - at;
}

/// Behind "1 - " and "a – ", as drafts are typed, where a word follows: where it begins, or 0.
std::size_t behind_dash(std::string_view text, std::size_t end) {
    const auto gap = spaces(text, end);
    if (gap == 0 || end + gap >= text.size()) return 0;
    const auto dash = character_at(text, end + gap);
    if (dash.code != '-' && dash.code != 0x2013) return 0;
    const auto begin = end + gap + dash.length;
    const auto word = begin + spaces(text, begin);
    if (word == begin || word >= text.size()) return 0;
    const auto first = character_at(text, word);
    return first.code >= 0x80 || citations::is_letter(static_cast<char>(first.code)) ? word : 0;
}

/// "1. ", "12) ", "1 - ", Arabic also "1- ", "7 bis. ".
Label number_label(std::string_view text, Language language) {
    const auto figures = figures_at(text, 0);
    if (figures.value < 1 || figures.length > 3) return {};
    Label label{Label::Type::number, {}, 0, figures.value, false};
    auto end = figures.length;
    for (const std::string_view suffix : {" bis", " ter", " quater", "bis", "ter"})
        if (text.substr(end).starts_with(suffix)) {
            end += suffix.size();
            break;
        }
    const auto gap = spaces(text, end);
    if (language == Language::ar) {
        const auto dash = end + gap < text.size() ? character_at(text, end + gap) : Character{};
        if (dash.code == '-' || dash.code == 0x2013 || dash.code == 0x2010) {
            const auto behind = end + gap + dash.length;
            const auto after = spaces(text, behind);
            if (after == 0 && behind < text.size() && is_digit(text[behind])) return {};
            label.text = std::string(text.substr(0, behind));
            label.length = behind + after;
            return label;
        }
    }
    if (const auto dashed = behind_dash(text, end); dashed > 0) {
        label.text = cat(text.substr(0, end), ".");
        label.length = dashed;
        return label;
    }
    if (end >= text.size() || (text[end] != '.' && text[end] != ')')) return {};
    const auto behind = end + 1;
    const auto after = spaces(text, behind);
    const bool wide = behind < text.size() && character_at(text, behind).code >= 0x2E80;
    if (after == 0 && !wide && behind < text.size()) return {};
    label.text = std::string(text.substr(0, behind));
    label.length = behind + after;
    return label;
}

/// "29.1. ", "3.2.1. ": the length with the last point, or 0.
std::size_t decimal_label(std::string_view text) {
    constexpr std::size_t most_digits = 3;
    std::size_t end = 0, numbers = 0;
    for (;; ++numbers) {
        const auto digits = figures_at(text, end).length;
        const bool number = digits > 0 && digits <= most_digits && end + digits < text.size();
        if (!number || text[end + digits] != '.') return numbers > 1 ? end : 0;
        end += digits + 1;
    }
}

/// "a.1. ", "e.2.a. ": points of points, each with the letters of those around it. The length of the label
/// with its last point, or 0.
std::size_t joint_label(std::string_view text) {
    const auto is_sign = [](char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); };
    std::size_t end = 0;
    if (const auto decimal = decimal_label(text); decimal > 0) return decimal;
    while (end + 1 < text.size() && is_sign(text[end]) && text[end + 1] == '.') end += 2;
    // "a.m." and "e.g." have no figure; typists take `l` for 1.
    const auto figure = text.substr(0, end).find_first_of("0123456789l");
    return figure != std::string_view::npos && figure > 0 ? end : 0;
}

/// "6.D.4 ", "1.A.4.d ": entries of the lists of controlled goods. The length of the label, or 0.
std::size_t goods_label(std::string_view text) {
    const auto figures = [&](std::size_t at) { return figures_at(text, at).length; };
    const auto category = figures(0);
    if (category == 0 || category + 2 >= text.size() || text[category] != '.') return 0;
    if (!citations::is_upper(text[category + 1]) || text[category + 2] != '.') return 0;
    const auto entry = figures(category + 3);
    auto end = category + 3 + entry;
    if (end + 1 < text.size() && text[end] == '.' && text[end + 1] >= 'a' && text[end + 1] <= 'z') end += 2;
    return entry > 0 && end < text.size() && text[end] == ' ' ? end : 0;
}

/// "(a) ", "a) ", "a. ", "a - ", "(أ) ", "’1‘ ", "㈠ ".
Label point_label(std::string_view text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        if (const auto dashed = behind_dash(text, 1); dashed > 0)
            return {Label::Type::point, cat("(", text.substr(0, 1), ")"), dashed, 0, false};
    if (const auto joint = std::max(goods_label(text), joint_label(text)); joint > 0) {
        const auto after = spaces(text, joint);
        if (after > 0)
            return {Label::Type::point, std::string(text.substr(0, joint)), joint + after, 0, false};
    }
    std::size_t end = 0, characters = 0;
    const bool open = text.starts_with("(") || text.starts_with("（");
    const bool quote = text.starts_with("’") || text.starts_with("‘");
    while (end < text.size() && characters < 12) {
        const auto next = character_at(text, end);
        end += next.length;
        ++characters;
        const bool circled = characters == 1 && next.code >= 0x3220 && next.code <= 0x3229;
        const bool closes = next.code == ')' || next.code == 0xFF09 || (!open && next.code == '.') ||
                            (quote && characters > 1 && (next.code == 0x2018 || next.code == 0x2019));
        if (!circled && !closes) continue;
        const auto behind = end;
        const auto after = spaces(text, behind);
        const bool wide = behind < text.size() && character_at(text, behind).code >= 0x2E80;
        if (after == 0 && !wide && behind < text.size() && !circled) return {};
        auto label = std::string(text.substr(0, end));
        const auto readings = rules::read_label(label);
        if (readings.empty()) return {};
        // "(2009)" is the year of the resolution at the end of the line before.
        constexpr int least_year = 1000;
        const auto& reading = readings.front();
        if (reading.count == rules::Count::figure && reading.value >= least_year) return {};
        // "5." is the number of a paragraph, "Mrs." an abbreviation.
        constexpr std::size_t longest_letters = 4, longest_roman = 6;
        const bool roman =
            std::ranges::any_of(readings, [](const auto& each) { return each.count == rules::Count::roman; });
        if (readings.front().frame == rules::Frame::point &&
            (readings.front().count == rules::Count::figure ||
             end > (roman ? longest_roman : longest_letters)))
            return {};
        return {Label::Type::point, std::move(label), behind + after, 0, false};
    }
    return {};
}

Label bullet_label(std::string_view text) {
    for (const std::string_view sign : {"•", "–", "—", "●", "-", "·"}) {
        if (!text.starts_with(sign)) continue;
        const auto after = spaces(text, sign.size());
        if (after > 0) return {Label::Type::bullet, std::string(sign), sign.size() + after, 0, false};
    }
    // A dash as it is typed.
    if (const auto after = text.starts_with("--") ? spaces(text, 2) : 0; after > 0)
        return {Label::Type::bullet, "–", 2 + after, 0, false};
    return {};
}

/// "PP1", "OP7bis.", "[OP 10 ter": the labels of negotiations (see un-conventions on informal drafts).
Label negotiation_label(std::string_view text) {
    std::size_t at = text.starts_with("[") ? 1 : 0;
    if (!text.substr(at).starts_with("PP") && !text.substr(at).starts_with("OP")) return {};
    Label label{Label::Type::negotiation, {}, 0, 0, text[at] == 'P'};
    at += 2;
    at += spaces(text, at);
    if (at < text.size() && text[at] == '.') ++at;
    const auto figures = figures_at(text, at);
    if (figures.value < 0) return {};
    at += figures.length;
    at += spaces(text, at);
    std::string suffix;
    for (const std::string_view word : {"bis", "ter", "quater", "quat", "quinquies", "alt"})
        if (text.substr(at).starts_with(word)) {
            suffix = cat(" ", word);
            at += word.size();
            break;
        }
    while (at < text.size() && (text[at] == '.' || text[at] == ':' || text[at] == ')')) ++at;
    const auto after = spaces(text, at);
    if (after == 0 && text[at - 1] != ' ') return {};
    label.number = figures.value;
    label.text = cat(figures.value, suffix, ".");
    label.length = at + after;
    return label;
}

}  // namespace

Label read_label(std::string_view text, Language language) {
    if (auto label = number_label(text, language); label.length > 0) return label;
    if (auto label = negotiation_label(text); label.length > 0) return label;
    if (auto label = point_label(text); label.length > 0) return label;
    return bullet_label(text);
}

int Levels::bullet(std::string_view sign) {
    // Of "a.1." the depth tells, not the letters.
    const auto points = std::ranges::count(sign, '.');
    const bool numeral = sign.find_first_not_of("IVX.") == std::string_view::npos;
    const auto label = points > 1 ? cat(points, " points") : numeral ? "numeral" : std::string(sign);
    for (std::size_t i = 0; i < open_.size(); ++i)
        if (open_[i].bullet == label) {
            open_.resize(i + 1);
            return static_cast<int>(i) + 1;
        }
    open_.push_back({-1, -1, 0, label});
    return static_cast<int>(open_.size());
}

/// Opens the lists again that stood open before a heading.
void Levels::resume(std::string_view label) {
    const auto paused = std::exchange(paused_, {});
    const auto readings = rules::read_label(label);
    const bool goes_on = std::ranges::any_of(readings, [&](const rules::LabelReading& each) {
        if (each.value == 1) return announced_;
        return std::ranges::any_of(paused, [&](const Open& open) {
            return open.count == static_cast<int>(each.count) && open.frame == static_cast<int>(each.frame) &&
                   open.value + 1 == each.value;
        });
    });
    if (goes_on) open_ = paused;
}

/// Circled numbers go up to ㈩; "(十一)" counts on.
std::vector<rules::LabelReading> Levels::readings_of(std::string_view label) const {
    auto readings = rules::read_label(label);
    for (auto& each : readings)
        for (const auto& open : open_)
            if (each.count == rules::Count::hanzi && open.frame == static_cast<int>(rules::Frame::circled) &&
                open.value + 1 == each.value && each.value > 10)
                each.frame = rules::Frame::circled;
    return readings;
}

int Levels::level(std::string_view label, std::string_view next) {
    if (!paused_.empty()) resume(label);
    went_on_ = !open_.empty();
    const auto readings = readings_of(label);
    if (readings.empty()) return bullet(label);
    struct Choice {
        std::size_t index;  // where in open_
        const rules::LabelReading* reading;
        bool goes_on;
    };
    std::optional<Choice> on, anew;
    for (const auto& reading : readings) {
        const auto count = static_cast<int>(reading.count), frame = static_cast<int>(reading.frame);
        for (auto i = open_.size(); i > 0; --i) {
            const auto& open = open_[i - 1];
            if (open.count == count && open.frame == frame && reading.value == open.value + 1 &&
                (!on || on->index < i - 1))
                on = Choice{i - 1, &reading, true};
        }
        if (reading.value == 1) anew = Choice{open_.size(), &reading, false};
    }
    // "(i)" behind "(h)": the next label tells whether letters go on or numerals begin.
    if (on && anew) {
        const auto following = rules::read_label(next);
        const bool second = std::ranges::any_of(following, [&](const rules::LabelReading& each) {
            return each.count == anew->reading->count && each.value == 2;
        });
        if (second) on.reset();
    }
    auto choice = on ? on : anew;
    if (!choice) {
        // Out of order: with its like, else where the language usually has it.
        const auto& reading = readings.front();
        std::size_t index = 0;
        // "(g)" below (ii), behind the (f) below (i): letters that count on from point to point.
        for (const auto& each : closed_)
            if (each.open.count == static_cast<int>(reading.count) &&
                each.open.frame == static_cast<int>(reading.frame) && each.open.value + 1 == reading.value &&
                each.index <= open_.size())
                index = each.index;
        if (index > 0) {
            open_.resize(index);
            open_.push_back(
                {static_cast<int>(reading.count), static_cast<int>(reading.frame), reading.value, {}});
            return static_cast<int>(open_.size());
        }
        for (std::size_t i = 0; i < open_.size(); ++i)
            if (open_[i].count == static_cast<int>(reading.count) &&
                open_[i].frame == static_cast<int>(reading.frame))
                index = i;
        choice = Choice{index, &reading, false};
    } else if (!choice->goes_on) {
        // A list that begins anew with the kind of label an open level has belongs there.
        for (std::size_t i = 0; i < open_.size(); ++i)
            if (open_[i].count == static_cast<int>(choice->reading->count) &&
                open_[i].frame == static_cast<int>(choice->reading->frame))
                choice->index = std::min(choice->index, i);
    }
    if (choice->index < open_.size()) closed_.clear();
    for (auto i = choice->index + 1; i < open_.size(); ++i) closed_.push_back({i, open_[i]});
    open_.resize(choice->index);
    open_.push_back({static_cast<int>(choice->reading->count),
                     static_cast<int>(choice->reading->frame),
                     choice->reading->value,
                     {}});
    return static_cast<int>(open_.size());
}

bool is_section_number(std::string_view text) {
    if (text.ends_with('.')) text.remove_suffix(1);
    if (text.empty() || text.size() > 24) return false;
    if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'H') return true;
    constexpr std::array<std::string_view, 10> arabic{"أولا",  "ثانيا", "ثالثا", "رابعا", "خامسا",
                                                      "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا"};
    if (std::ranges::find(arabic, text) != arabic.end()) return true;
    constexpr std::u32string_view chinese = U"一二三四五六七八九十";
    const auto characters = to_utf32(text);
    if (characters.size() <= 3 &&
        std::ranges::all_of(characters, [&](char32_t c) { return chinese.find(c) != chinese.npos; }))
        return true;
    return text.find_first_not_of("IVX") == std::string_view::npos;
}

std::size_t heading_number(std::string_view text) {
    const auto end = text.find(". ");
    if (end == std::string_view::npos || !is_section_number(text.substr(0, end))) return 0;
    const auto behind = text.find_first_not_of(' ', end + 1);
    return behind == std::string_view::npos ? 0 : behind;
}

bool is_meeting(std::string_view text, Language language) {
    while (text.starts_with('*')) text.remove_prefix(1);
    while (text.ends_with('*') || text.ends_with(',')) text.remove_suffix(1);
    const auto line = read_masthead(text, language, "closing");
    if (!line || line->values.size() != 1) return false;
    // "the scheduling of the next meeting" is none: the number is in figures, in Arabic and Chinese also in
    // words.
    const auto& value = line->values.front();
    constexpr std::size_t longest = 10, longest_words = 80;
    if (language == Language::ar || language == Language::zh) return value.size() <= longest_words;
    if (value.size() <= longest && is_digit(value.front())) return true;
    // "Tercera sesión plenaria"
    return value.size() <= longest_words && citations::ordinal_value(value, language).has_value();
}

bool read_closing(std::string_view text, Language language) {
    constexpr std::size_t longest = 80;
    if (text.size() > longest * 2) return false;
    while (text.starts_with('*')) text.remove_prefix(1);
    while (text.ends_with('*')) text.remove_suffix(1);
    if (citations::parse_date(text, language)) return true;
    return is_meeting(text, language);
}

}  // namespace resolute::importing
