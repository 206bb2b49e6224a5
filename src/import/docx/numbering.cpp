// SPDX-License-Identifier: Apache-2.0
#include "import/docx/numbering.h"

#include <algorithm>
#include <span>
#include <utility>

#include "citations/folded.h"
#include "text/cat.h"

namespace resolute::importing::docx {

namespace {

constexpr int highest = 32767;  // what Word can count to

/// a … z, aa, bb … (ECMA-376-1, 17.18.59).
std::string letters(int value, char first) {
    constexpr int count = 26, longest = 8;
    const auto times = std::min((value - 1) / count + 1, longest);
    return std::string(static_cast<std::size_t>(times), static_cast<char>(first + (value - 1) % count));
}

std::string roman(int value, bool capital) {
    constexpr std::array<std::pair<int, std::string_view>, 13> signs{{{1000, "m"},
                                                                      {900, "cm"},
                                                                      {500, "d"},
                                                                      {400, "cd"},
                                                                      {100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
    std::string result;
    for (const auto& [worth, sign] : signs)
        for (; value >= worth; value -= worth) result += sign;
    if (capital)
        for (auto& c : result) c = static_cast<char>(c - 'a' + 'A');
    return result;
}

/// 一 to 九十九, as sections of Chinese texts count.
std::string han(int value) {
    constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
    constexpr std::string_view ten = "十";
    if (value > 99) return cat(value);
    const auto tens = static_cast<std::size_t>(value / 10), ones = static_cast<std::size_t>(value % 10);
    return cat(tens > 1 ? digits[tens] : "", tens > 0 ? ten : "", digits[ones]);
}

using Alphabet = std::span<const std::string_view>;

// As Word counts with them (ECMA-376-1, 17.18.59): Russian without ё, й, ъ, ы, ь.
constexpr std::array<std::string_view, 28> russian{"а", "б", "в", "г", "д", "е", "ж", "з", "и", "к",
                                                   "л", "м", "н", "о", "п", "р", "с", "т", "у", "ф",
                                                   "х", "ц", "ч", "ш", "щ", "э", "ю", "я"};
constexpr std::array<std::string_view, 28> arabic_alphabet{"أ", "ب", "ت", "ث", "ج", "ح", "خ", "د", "ذ", "ر",
                                                           "ز", "س", "ش", "ص", "ض", "ط", "ظ", "ع", "غ", "ف",
                                                           "ق", "ك", "ل", "م", "ن", "ه", "و", "ي"};
constexpr std::array<std::string_view, 28> abjad{"أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي",
                                                 "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق", "ر",
                                                 "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ"};

std::string letter_of(int value, Alphabet alphabet) {
    const auto size = static_cast<int>(alphabet.size());
    return std::string(alphabet[static_cast<std::size_t>((value - 1) % size)]);
}

std::string written(int value, std::string_view format) {
    if (value < 1 || value > highest || format == "none") return {};
    if (format == "lowerLetter") return letters(value, 'a');
    if (format == "upperLetter") return letters(value, 'A');
    if (format == "lowerRoman") return roman(value, false);
    if (format == "upperRoman") return roman(value, true);
    if (format == "russianLower") return letter_of(value, russian);
    if (format == "arabicAlpha") return letter_of(value, arabic_alphabet);
    if (format == "arabicAbjad") return letter_of(value, abjad);
    if (format.starts_with("chineseCounting") || format == "japaneseCounting") return han(value);
    return cat(value);
}

bool is_small_letter(std::string_view text) {
    constexpr std::size_t longest = 8;
    if (text.empty() || text.size() > longest) return false;
    return std::ranges::all_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_number(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return citations::is_digit(c); });
}

/// Of "(a", "a." and "a)" the letter, of "(1)" the number.
std::string_view bare(std::string_view label) {
    if (label.starts_with('(')) label.remove_prefix(1);
    if (label.ends_with('.') || label.ends_with(')')) label.remove_suffix(1);
    return label;
}

/// As official texts of the language write it. Lists of letters may be lists of their own.
std::string official(const std::string& label, std::size_t level, citations::Language language) {
    using citations::Language;
    const auto inside = bare(label);
    if (level == 0 && is_number(inside) && label.size() > inside.size()) return cat(inside, ".");
    if (!is_small_letter(inside) || label == inside) return label;
    const bool half = language == Language::fr || language == Language::es || language == Language::ru;
    return cat(half ? "" : "(", inside, ")");
}

}  // namespace

Numbering::Level Numbering::read_level(Node node) {
    Level level;
    level.start = to_number(node.property("start"), 1);
    if (node.child("numFmt")) level.format = node.property("numFmt");
    level.text = node.property("lvlText");
    level.style = node.property("pStyle");
    return level;
}

Numbering::List Numbering::read_list(Node node) {
    List list;
    list.definition = node.property("abstractNumId");
    for (auto each = node.first(); each; each = each.next()) {
        const auto index = to_number(each.value("ilvl"), -1);
        if (each.name() != "lvlOverride" || index < 0 || index >= static_cast<int>(levels)) continue;
        const auto at = static_cast<std::size_t>(index);
        if (const auto start = each.child("startOverride"))
            list.starts[at] = to_number(start.value("val"), 1);
        if (const auto level = each.child("lvl")) list.levels[at] = read_level(level);
    }
    return list;
}

Numbering::Numbering(Node root) {
    for (auto each = root.first(); each; each = each.next()) {
        if (each.name() == "abstractNum") {
            Definition definition;
            for (auto one = each.first(); one; one = one.next()) {
                const auto index = to_number(one.value("ilvl"), -1);
                if (one.name() == "lvl" && index >= 0 && index < static_cast<int>(levels))
                    definition.level[static_cast<std::size_t>(index)] = read_level(one);
            }
            definitions_.try_emplace(std::string(each.value("abstractNumId")), std::move(definition));
        } else if (each.name() == "num") {
            lists_.try_emplace(to_number(each.value("numId"), 0), read_list(each));
        }
    }
}

std::string Numbering::next_label(Numbered numbered, std::string_view style, citations::Language language) {
    const auto list = lists_.find(numbered.list);
    if (numbered.list <= 0 || list == lists_.end()) return {};
    const auto found = definitions_.find(list->second.definition);
    if (found == definitions_.end()) return {};
    auto& [level, count] = found->second;
    // Of a style that numbers, the level of the list says that it belongs to it.
    const auto of_style = std::ranges::find(level, style, &Level::style);
    if (numbered.level < 0 && !style.empty() && of_style != level.end())
        numbered.level = static_cast<int>(of_style - level.begin());
    const auto at = static_cast<std::size_t>(std::clamp(numbered.level, 0, static_cast<int>(levels) - 1));
    // Lists of one definition count on, unless one says where it starts.
    if (begun_.insert(numbered.list).second) {
        for (const auto& [where, own] : list->second.levels) {
            count[where] = 0;
            level[where] = own;
        }
        for (const auto& [where, start] : list->second.starts) {
            count[where] = 0;
            level[where].start = start;
        }
    }
    count[at] = count[at] == 0 ? level[at].start : std::min(count[at], highest) + 1;
    std::fill(count.begin() + static_cast<std::ptrdiff_t>(at) + 1, count.end(), 0);
    if (level[at].format == "bullet") return level[at].text == "–" || level[at].text == "-" ? "–" : "•";
    std::string label;
    const auto& text = level[at].text;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%' || i + 1 >= text.size() || text[i + 1] < '1' || text[i + 1] > '9') {
            label += text[i];
            continue;
        }
        const auto other = static_cast<std::size_t>(text[++i] - '1');
        const auto value = count[other] == 0 ? level[other].start : count[other];
        label += written(value, level[other].format);
    }
    return official(label, at, language);
}

}  // namespace resolute::importing::docx
