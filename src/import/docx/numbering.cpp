// SPDX-License-Identifier: Apache-2.0
#include "import/docx/numbering.h"

#include <algorithm>

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

std::string written(int value, std::string_view format) {
    if (value < 1 || value > highest || format == "none") return {};
    if (format == "lowerLetter") return letters(value, 'a');
    if (format == "upperLetter") return letters(value, 'A');
    if (format == "lowerRoman") return roman(value, false);
    if (format == "upperRoman") return roman(value, true);
    return cat(value);
}

/// "a." and "a)" of a point as "(a)".
std::string in_brackets(const std::string& label) {
    const bool closes = label.ends_with('.') || label.ends_with(')');
    if (label.size() < 2 || label.starts_with('(') || !closes) return label;
    const bool small =
        std::ranges::all_of(label.substr(0, label.size() - 1), [](char c) { return c >= 'a' && c <= 'z'; });
    return small ? cat("(", label.substr(0, label.size() - 1), ")") : label;
}

}  // namespace

Numbering::Numbering(Node root) {
    for (auto each = root.first(); each; each = each.next()) {
        if (each.name() == "abstractNum") {
            Definition definition;
            for (auto one = each.first(); one; one = one.next()) {
                const auto index = to_number(one.value("ilvl"), -1);
                if (one.name() != "lvl" || index < 0 || index >= static_cast<int>(levels)) continue;
                auto& level = definition.level[static_cast<std::size_t>(index)];
                level.start = to_number(one.property("start"), 1);
                if (one.child("numFmt")) level.format = one.property("numFmt");
                level.text = one.property("lvlText");
            }
            definitions_.try_emplace(std::string(each.value("abstractNumId")), std::move(definition));
        } else if (each.name() == "num") {
            List list;
            list.definition = each.property("abstractNumId");
            for (auto one = each.first(); one; one = one.next())
                if (const auto start = one.child("startOverride"); one.name() == "lvlOverride" && start)
                    list.starts[static_cast<std::size_t>(to_number(one.value("ilvl"), 0))] =
                        to_number(start.value("val"), 1);
            lists_.try_emplace(to_number(each.value("numId"), 0), std::move(list));
        }
    }
}

std::string Numbering::next_label(Numbered numbered) {
    const auto list = lists_.find(numbered.list);
    if (numbered.list <= 0 || list == lists_.end()) return {};
    const auto found = definitions_.find(list->second.definition);
    if (found == definitions_.end()) return {};
    auto& [level, count] = found->second;
    const auto at = static_cast<std::size_t>(std::clamp(numbered.level, 0, static_cast<int>(levels) - 1));
    // Lists of one definition count on, unless one says where it starts.
    if (begun_.insert(numbered.list).second)
        for (const auto& [where, start] : list->second.starts)
            if (where < levels) {
                count[where] = 0;
                level[where].start = start;
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
    return at > 0 ? in_brackets(label) : label;
}

}  // namespace resolute::importing::docx
