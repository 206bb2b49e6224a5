// SPDX-License-Identifier: Apache-2.0
#include "compare/stretches.h"

#include <algorithm>
#include <map>
#include <utility>

#include "text/in_common.h"

namespace resolute::compare {

using layout::Piece;
using layout::Pieces;
using Sort = Word::Sort;

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
using Keys = std::vector<std::uint64_t>;

// More differences than a reader can follow; what takes more is parted at words that stand there once.
constexpr std::size_t most_differences = 600;

Keys keys_of(const Words& words, std::size_t begin, std::size_t end) {
    Keys keys;
    for (auto i = begin; i < end; ++i) keys.push_back(words[i].key);
    return keys;
}

/// Words that stand once in each text, those in the same order of which there are most.
Pairs landmarks(const Keys& before, const Keys& after) {
    struct Once {
        std::size_t count_before = 0, count_after = 0, before = 0, after = 0;
    };
    std::map<std::uint64_t, Once> words;
    for (std::size_t i = 0; i < before.size(); ++i) {
        auto& each = words[before[i]];
        ++each.count_before;
        each.before = i;
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
        auto& each = words[after[i]];
        ++each.count_after;
        each.after = i;
    }
    Pairs once;
    for (const auto& [key, each] : words)
        if (each.count_before == 1 && each.count_after == 1) once.emplace_back(each.before, each.after);
    std::ranges::sort(once);
    // Patience: the last of each pile, and the pile's neighbour on the left when a card was laid.
    std::vector<std::size_t> piles, left(once.size(), once.size());
    for (std::size_t i = 0; i < once.size(); ++i) {
        const auto pile = std::ranges::lower_bound(piles, once[i].second, {},
                                                   [&](std::size_t top) { return once[top].second; });
        if (pile != piles.begin()) left[i] = *(pile - 1);
        if (pile == piles.end())
            piles.push_back(i);
        else
            *pile = i;
    }
    Pairs result;
    for (auto i = piles.empty() ? once.size() : piles.back(); i < once.size(); i = left[i])
        result.push_back(once[i]);
    std::ranges::reverse(result);
    return result;
}

/// The words that both texts share, in order.
Pairs shared_words(const Words& before, const Words& after) {
    const auto all_before = keys_of(before, 0, before.size()), all_after = keys_of(after, 0, after.size());
    if (before.size() + after.size() < 2 * most_differences)
        return in_common(all_before, all_after, 2 * most_differences);
    Pairs result;
    std::size_t i = 0, j = 0;
    auto stops = landmarks(all_before, all_after);
    stops.emplace_back(before.size(), after.size());
    for (const auto& [a, b] : stops) {
        for (const auto& [x, y] : in_common(keys_of(before, i, a), keys_of(after, j, b), most_differences))
            result.emplace_back(i + x, j + y);
        if (a < before.size()) result.emplace_back(a, b);
        i = a + 1;
        j = b + 1;
    }
    return result;
}

/// Words [before, before_end) became words [after, after_end).
struct Turn {
    Fate fate;
    std::size_t before, before_end, after, after_end;
    bool is_change() const { return fate == Fate::removed; }
    std::size_t removed() const { return before_end - before; }
    std::size_t added() const { return after_end - after; }
};

/// Whether nothing but spaces comes or goes, which is layout.
bool is_spacing(const Words& before, const Words& after, const Turn& turn) {
    const auto blank = [](const Words& words, std::size_t begin, std::size_t end) {
        return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(begin),
                           words.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const Word& word) { return word.sort == Sort::blank; });
    };
    return blank(before, turn.before, turn.before_end) && blank(after, turn.after, turn.after_end);
}

/// Kept and changed turns, one after the other. A kept one whose sides are not of the same length is spacing.
std::vector<Turn> turns_of(const Words& before, const Words& after, const Follows& follows) {
    std::vector<Turn> turns;
    std::size_t i = 0, j = 0;
    auto pairs = shared_words(before, after);
    pairs.emplace_back(before.size(), after.size());
    for (const auto& [a, b] : pairs) {
        if (i < a || j < b) {
            const bool one = a - i == 1 && b - j == 1;
            turns.push_back({one && follows(i, j) ? Fate::follows : Fate::removed, i, a, j, b});
            if (is_spacing(before, after, turns.back())) turns.back().fate = Fate::kept;
        }
        i = a + 1;
        j = b + 1;
        if (a == before.size()) break;
        const bool goes_on = !turns.empty() && turns.back().fate == Fate::kept &&
                             turns.back().removed() == turns.back().added() && turns.back().before_end == a;
        if (goes_on) {
            ++turns.back().before_end;
            ++turns.back().after_end;
        } else {
            turns.push_back({Fate::kept, a, a + 1, b, b + 1});
        }
    }
    return turns;
}

std::size_t letters_in(const Words& words, std::size_t begin, std::size_t end) {
    std::size_t count = 0;
    for (auto i = begin; i < end; ++i)
        if (words[i].sort == Sort::letters || words[i].sort == Sort::call)
            count += words[i].piece.text.size();
    return count;
}

/// Whether a few kept words between two changes only make both harder to read: `[58/143] of [2003]`.
bool is_island(const Words& before, const Words& after, const Turn& left, const Turn& kept,
               const Turn& right) {
    const bool ends = std::any_of(before.begin() + static_cast<std::ptrdiff_t>(kept.before),
                                  before.begin() + static_cast<std::ptrdiff_t>(kept.before_end),
                                  [](const Word& word) { return word.sort == Sort::end; });
    if (ends) return false;
    const auto size = letters_in(before, kept.before, kept.before_end);
    const auto removed = [&](const Turn& turn) { return letters_in(before, turn.before, turn.before_end); };
    const auto added = [&](const Turn& turn) { return letters_in(after, turn.after, turn.after_end); };
    const bool replaced = removed(left) > 0 && added(left) > 0 && removed(right) > 0 && added(right) > 0;
    // Between two that are only added, or only removed, words stay.
    const bool one_way = (left.removed() + right.removed() == 0) || (left.added() + right.added() == 0);
    if (one_way) return false;
    if (size == 0) return replaced;
    if (replaced && kept.removed() <= 3 && size <= 9) return true;
    return size <= std::max(removed(left), added(left)) / 2 &&
           size <= std::max(removed(right), added(right)) / 2;
}

/// Where the same words stand at both ends of what was only added, or only removed, it can as well be told to
/// stand a few words earlier or later: so far that it meets the change beside it, if it can.
/// `2019{,} [and ]74/300` is `2019[ and]{,} 74/300`.
bool can_slide(const Words& words, std::size_t begin, std::size_t end, std::size_t steps, bool left) {
    for (std::size_t i = 0; i < steps; ++i) {
        const auto& leaves = left ? words[end - 1 - i] : words[begin + i];
        const auto& comes = left ? words[begin - 1 - i] : words[end + i];
        if (leaves.key != comes.key || !same_look(leaves.piece, comes.piece)) return false;
    }
    return true;
}

/// The change that two are which only `kept` parts, when one of them slides over it.
bool slides(const Words& before, const Words& after, const Turn& turn, const Turn& kept, bool left) {
    if ((turn.removed() > 0 && turn.added() > 0) || kept.removed() != kept.added()) return false;
    const auto steps = kept.removed();
    return turn.added() == 0 ? can_slide(before, turn.before, turn.before_end, steps, left)
                             : can_slide(after, turn.after, turn.after_end, steps, left);
}

/// Changes that can be told to stand beside each other are one.
std::vector<Turn> brought_together(const Words& before, const Words& after, std::vector<Turn> turns) {
    std::vector<Turn> result;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const bool between = turns[i].fate == Fate::kept && !result.empty() && result.back().is_change() &&
                             i + 1 < turns.size() && turns[i + 1].is_change();
        if (between) {
            auto &first = result.back(), &second = turns[i + 1];
            const auto steps = turns[i].removed();
            if (slides(before, after, second, turns[i], true)) {
                // What was kept between them is kept behind both.
                first.before_end = second.before_end - steps;
                first.after_end = second.after_end - steps;
                Turn kept{Fate::kept, first.before_end, second.before_end, first.after_end, second.after_end};
                ++i;
                const bool goes_on = i + 1 < turns.size() && turns[i + 1].fate == Fate::kept &&
                                     turns[i + 1].removed() == turns[i + 1].added();
                if (goes_on) {
                    turns[i + 1].before = kept.before;
                    turns[i + 1].after = kept.after;
                } else {
                    result.push_back(kept);
                }
                continue;
            }
            if (slides(before, after, first, turns[i], false)) {
                const Turn kept{Fate::kept, first.before, first.before + steps, first.after,
                                first.after + steps};
                second.before = kept.before_end;
                second.after = kept.after_end;
                first = kept;
                continue;
            }
        }
        result.push_back(turns[i]);
    }
    return result;
}

/// Changes that only a few words part become one.
std::vector<Turn> without_islands(const Words& before, const Words& after, const std::vector<Turn>& turns) {
    std::vector<Turn> result;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const auto& turn = turns[i];
        const bool between = turn.fate == Fate::kept && !result.empty() && result.back().is_change() &&
                             i + 1 < turns.size() && turns[i + 1].is_change();
        if (between && is_island(before, after, result.back(), turn, turns[i + 1])) {
            result.back().before_end = turns[i + 1].before_end;
            result.back().after_end = turns[i + 1].after_end;
            ++i;
        } else {
            result.push_back(turn);
        }
    }
    return result;
}

void append(Pieces& to, const Word& word) {
    const auto& piece = word.piece;
    const bool goes_on = !to.empty() && word.sort != Sort::end && piece.note < 0 && to.back().note < 0 &&
                         !piece.line_break && to.back().text != "\n" && same_look(to.back(), piece);
    if (goes_on)
        to.back().text += piece.text;
    else
        to.push_back(piece);
    if (word.sort == Sort::end) to.back().text = "\n";
}

Stretch& last_of(Stretches& stretches, Fate fate) {
    if (stretches.empty() || stretches.back().fate != fate) stretches.push_back({fate, {}, {}});
    return stretches.back();
}

/// Puts a pair of words that are the same or stand for each other behind the others of its fate.
void append(Stretches& to, Fate fate, const Word& before, const Word& after) {
    auto& stretch = last_of(to, fate);
    append(stretch.before, before);
    append(stretch.after, after);
}

}  // namespace

Stretches stretches_of(const Words& before, const Words& after, const Follows& follows) {
    Stretches result;
    const auto turns = brought_together(before, after, turns_of(before, after, follows));
    for (const auto& turn : without_islands(before, after, turns)) {
        if (turn.is_change() || turn.removed() != turn.added()) {
            for (auto i = turn.before; i < turn.before_end; ++i)
                append(last_of(result, turn.is_change() ? Fate::removed : Fate::alike).before, before[i]);
            for (auto i = turn.after; i < turn.after_end; ++i)
                append(last_of(result, turn.is_change() ? Fate::added : Fate::alike).after, after[i]);
            continue;
        }
        for (std::size_t i = 0; i < turn.removed(); ++i) {
            const auto &old = before[turn.before + i], &now = after[turn.after + i];
            // A sign or a space in italics or not is no matter of words, unless it goes with words.
            const bool goes_with = !result.empty() && result.back().fate == Fate::restyled;
            const bool restyled =
                !same_look(old.piece, now.piece) &&
                (old.sort == Sort::letters || (goes_with && old.sort != Sort::call && old.sort != Sort::end));
            const bool same = old.piece.text == now.piece.text && same_look(old.piece, now.piece) &&
                              old.piece.line_break == now.piece.line_break;
            const auto fate = turn.fate == Fate::follows       ? Fate::follows
                              : restyled                       ? Fate::restyled
                              : same || old.sort == Sort::call ? Fate::kept
                                                               : Fate::alike;
            append(result, fate, old, now);
        }
    }
    return result;
}

Stretches for_readers(const Stretches& stretches) {
    Stretches result;
    for (const auto& each : stretches) {
        auto& to = last_of(result, each.fate == Fate::alike ? Fate::kept : each.fate);
        to.before.insert(to.before.end(), each.before.begin(), each.before.end());
        to.after.insert(to.after.end(), each.after.begin(), each.after.end());
    }
    return result;
}

bool differs(const Stretches& stretches) {
    return std::ranges::any_of(stretches, [](const Stretch& each) {
        return each.fate == Fate::removed || each.fate == Fate::added || each.fate == Fate::restyled;
    });
}

bool has_renumbered_reference(const Stretches& stretches) {
    return std::ranges::find(stretches, Fate::follows, &Stretch::fate) != stretches.end();
}

std::string text_of(const Pieces& pieces) {
    std::string text;
    for (const auto& piece : pieces) {
        if (piece.line_break) text += ' ';
        if (piece.note < 0) text += piece.text == "\n" ? " " : piece.text;
    }
    return text;
}

}  // namespace resolute::compare
