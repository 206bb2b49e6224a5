// SPDX-License-Identifier: Apache-2.0
#include "render/html/traits.h"

#include <algorithm>
#include <cmath>

namespace resolute::render::html {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

void add_figures(std::string_view text, std::vector<std::string>& found) {
    constexpr std::size_t enough = 40;
    for (std::size_t at = 0; at < text.size() && found.size() < enough;) {
        auto end = at;
        while (end < text.size() && is_digit(text[end])) ++end;
        if (end > at) found.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
}

Traits traits_of_entry(const Entry& entry) {
    Traits traits;
    traits.entry = &entry;
    for (const auto& piece : entry.block->label)
        for (const char c : piece.text)
            if (is_digit(c) && piece.note < 0) traits.number += c;
    const auto add = [&](const layout::Pieces& pieces) {
        const auto words = words_of(pieces);
        add_figures(words, traits.figures);
        traits.length += static_cast<double>(words.size());
        for (const auto& piece : pieces) traits.notes += piece.note >= 0 ? 1 : 0;
    };
    add(entry.block->content);
    for (const auto& row : entry.block->table)
        for (const auto& cell : row.cells)
            for (const auto& paragraph : cell.paragraphs) add(paragraph);
    std::ranges::sort(traits.figures);
    return traits;
}

/// How many of the figures of both stand in both, from 0 to 1.
double shared(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    std::size_t both = 0, i = 0, k = 0;
    while (i < left.size() && k < right.size()) {
        const auto order = left[i].compare(right[k]);
        both += order == 0 ? 1 : 0;
        i += order <= 0 ? 1 : 0;
        k += order >= 0 ? 1 : 0;
    }
    return static_cast<double>(both) / static_cast<double>(left.size() + right.size() - both);
}

}  // namespace

std::vector<Traits> traits_of(const std::vector<const Entry*>& entries) {
    std::vector<Traits> all;
    double total = 1;
    for (const auto* entry : entries) {
        all.push_back(traits_of_entry(*entry));
        total += all.back().length;
    }
    for (auto& each : all) each.length /= total;
    return all;
}

// The weights are set by hand so that in published files a paragraph that one language lacks leaves a gap in
// its own row; the tests show some.
double likeness(const Traits& left, const Traits& right) {
    const auto &one = *left.entry, &other = *right.entry;
    const bool table = one.kind == Entry::Kind::table;
    if (table != (other.kind == Entry::Kind::table)) return impossible;
    // Published files write one paragraph as an item here and as text there.
    double score = one.kind == other.kind ? 0 : -1;
    score += one.level == other.level ? 1 : 0;
    score += one.block->role == other.block->role ? 0.5 : -0.5;
    if (!one.block->id.empty() && one.block->id == other.block->id) score += 0.5;
    if (left.number != right.number)
        score -= left.number.empty() || right.number.empty() || one.kind == Entry::Kind::heading ? 1 : 3;
    else if (!left.number.empty())
        score += 2;
    if (!left.figures.empty() || !right.figures.empty()) {
        const auto part = shared(left.figures, right.figures);
        score += 2 * part;
        if (part == 0) score -= 1;
    }
    if (left.notes == right.notes && left.notes > 0) score += 0.5;
    // A few words more or less mean nothing.
    constexpr double few = 0.0005;
    score -= std::min(std::abs(std::log((left.length + few) / (right.length + few))), 2.0);
    return score;
}

}  // namespace resolute::render::html
