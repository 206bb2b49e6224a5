// SPDX-License-Identifier: Apache-2.0
#include "import/calls.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "citations/folded.h"
#include "import/call_candidates.h"
#include "import/digits.h"
#include "import/signs.h"
#include "text/cat.h"
#include "text/number.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::is_digit;

namespace {

/// What a note without a call costs; the costs of candidates are fitted with it.
constexpr double missing = 6.0;

/// For each value up to which notes have their place, the least cost so far: a Fenwick tree of minima over
/// `cost - missing * value`.
class Least {
public:
    explicit Least(std::size_t size) : best_(size + 2, {std::numeric_limits<double>::infinity(), -1}) {}
    void offer(std::size_t value, double cost, int candidate) {
        for (auto i = value + 1; i < best_.size(); i += i & (~i + 1))
            if (cost < best_[i].first) best_[i] = {cost, candidate};
    }
    /// The best of the values below `value`.
    std::pair<double, int> below(std::size_t value) const {
        std::pair<double, int> found{std::numeric_limits<double>::infinity(), -1};
        for (auto i = value; i > 0; i -= i & (~i + 1)) found = std::min(found, best_[i]);
        return found;
    }

private:
    std::vector<std::pair<double, int>> best_;
};

/// The cheapest strictly increasing choice of places for 1 … most.
std::vector<std::size_t> choose(const std::vector<CallCandidate>& candidates, int most) {
    Least least(static_cast<std::size_t>(most) + 1);
    least.offer(0, 0, -1);
    std::vector<int> before(candidates.size(), -1);
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto& each = candidates[i];
        const auto [cost, previous] = least.below(static_cast<std::size_t>(each.value));
        before[i] = previous;
        // `cost` is that of the choice so far less `missing` for each value up to its last.
        const auto whole = cost + each.cost + missing * (each.value - 1);
        least.offer(static_cast<std::size_t>(each.value), whole - missing * each.value, static_cast<int>(i));
    }
    std::vector<std::size_t> chosen;
    for (auto at = least.below(static_cast<std::size_t>(most) + 1).second; at >= 0;
         at = before[static_cast<std::size_t>(at)])
        chosen.push_back(static_cast<std::size_t>(at));
    std::ranges::reverse(chosen);
    return chosen;
}

/// A note is called first where its mark first looks like a call, though a later place may look more like
/// one.
std::vector<std::size_t> earliest(const std::vector<CallCandidate>& candidates,
                                  std::vector<std::size_t> chosen) {
    std::size_t from = 0;
    for (auto& each : chosen) {
        for (auto i = from; i < each; ++i)
            if (candidates[i].value == candidates[each].value && candidates[i].cost <= surely_call) {
                each = i;
                break;
            }
        from = each + 1;
    }
    return chosen;
}

class Finder {
public:
    Finder(const std::vector<std::string_view>& texts, const std::vector<std::string>& marks,
           citations::Language language)
        : texts_(texts), marks_(marks), language_(language) {
        // Annexes and parts number their notes anew: a series begins where a number does not go up.
        int before = 0;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            const auto value = leading_number(marks[i]);
            if (i == 0 || (value > 0 && value <= before)) series_.emplace_back();
            if (marks[i].starts_with('*'))
                stars_[marks[i]].push_back(i);
            else
                series_.back().try_emplace(marks[i], i);
            if (value > 0) before = value;
        }
        if (series_.empty()) series_.emplace_back();
    }

    std::vector<CallAt> run(bool bare_digits) {
        for (std::size_t i = 0; i < texts_.size(); ++i) raised(i);
        if (bare_digits &&
            std::ranges::none_of(calls_, [&](const CallAt& call) { return marks_[call.note] != "*"; }))
            bare();
        std::ranges::stable_sort(calls_, {},
                                 [](const CallAt& call) { return std::pair(call.text, call.begin); });
        std::vector<bool> called(marks_.size());
        for (auto& call : calls_) {
            call.repeated = called[call.note];
            called[call.note] = true;
        }
        return std::move(calls_);
    }

private:
    const std::size_t* note_of(const std::string& mark) {
        // Each asterisk calls the next of the notes with that mark, or the last one again.
        if (const auto stars = stars_.find(mark); stars != stars_.end())
            return &stars->second[std::min(star_calls_[mark], stars->second.size() - 1)];
        if (at_series_ + 1 < series_.size() && called_.contains(cat(at_series_, " ", mark))) {
            const auto next = series_[at_series_ + 1].find(mark);
            const bool first = next != series_[at_series_ + 1].end() && mark == "1";
            if (first) ++at_series_;
        }
        const auto& notes = series_[at_series_];
        const auto found = notes.find(mark);
        return found == notes.end() ? nullptr : &found->second;
    }

    void take(std::size_t text, std::size_t begin, std::size_t end, std::size_t note, bool sure = true) {
        // No text has so many; what follows stays as it is written.
        constexpr std::size_t most_calls = 50'000;
        if (calls_.size() >= most_calls) return;
        calls_.push_back({text, begin, end, note, false, sure});
        called_.insert(cat(at_series_, " ", marks_[note]));
        if (marks_[note].starts_with('*')) ++star_calls_[marks_[note]];
        std::from_chars(marks_[note].data(), marks_[note].data() + marks_[note].size(), last_);
    }

    void raised(std::size_t index) {
        const auto text = texts_[index];
        for (std::size_t at = 0; at < text.size();) {
            if (const auto found = raised_at(text, at); found.length > 0) {
                raised_run(index, at, found);
                at += found.length;
                at = parentheses_behind(at);
            } else if (const auto length = other_call(index, at); length > 0) {
                at += length;
            } else {
                at += character_at(text, at).length;
            }
        }
    }

    /// Raised parentheses that stand alone around a call, "⁽ ⁽¹⁾ ⁾", belong to it. Where the next text
    /// begins.
    std::size_t parentheses_behind(std::size_t at) {
        if (calls_.empty() || calls_.back().end != at) return at;
        auto& call = calls_.back();
        const auto text = texts_[call.text];
        constexpr std::string_view opening = "⁽", closing = "⁾";
        const auto spaced = text.substr(at, 1) == " " ? at + 1 : at;
        if (text.substr(spaced).starts_with(closing)) call.end = spaced + closing.size();
        for (;;) {
            const auto before = text.substr(0, call.begin);
            const auto length = before.ends_with(' ') ? before.size() - 1 : before.size();
            const auto left = before.substr(0, length);
            if (!left.ends_with(opening) && !left.ends_with(closing)) break;
            call.begin = length - opening.size();
        }
        if (call.begin > 0 && call.begin + opening.size() < call.end && text[call.begin - 1] == ' ' &&
            text.substr(call.begin).starts_with(opening))
            --call.begin;
        return call.end;
    }

    /// "¹²" is the mark 12, or the marks 1 and 2.
    void raised_run(std::size_t index, std::size_t at, const Raised& found) {
        const auto next = cat(last_ + 1), second = cat(last_ + 2);
        const auto* whole = note_of(found.digits);
        if (found.digits == cat(next, second) && note_of(next) && note_of(second) &&
            found.digits.size() > 1) {
            const auto middle = at + found.length * next.size() / found.digits.size();
            const auto first_note = *note_of(next), second_note = *note_of(second);
            take(index, at, middle, first_note);
            take(index, middle, at + found.length, second_note);
        } else if (whole) {
            take(index, at, at + found.length, *whole);
        }
    }

    /// "1/" of typescripts, "[1]", an asterisk that belongs to a note. The length, or 0.
    std::size_t other_call(std::size_t index, std::size_t at) {
        const auto text = texts_[index];
        if (at == 0) return 0;
        if (text[at] == '*' && text[at - 1] != '*') {
            std::size_t end = at;
            while (end < text.size() && text[end] == '*') ++end;
            const bool apart = text[at - 1] == ' ';
            if (apart && (end < text.size() || is_stars(text))) return 0;
            const auto* note = note_of(std::string(text.substr(at, end - at)));
            const bool ends = end == text.size() || text[end] == ' ' || text[end] == ',' || text[end] == ':';
            if (note && ends) {
                take(index, at, end, *note);
                return end - at;
            }
            return 0;
        }
        const bool bracket = text[at] == '[';
        if (!bracket && !(is_digit(text[at]) && !is_digit(text[at - 1]) && text[at - 1] != '/')) return 0;
        const auto figures = figures_at(text, at + (bracket ? 1 : 0));
        if (figures.value < 1) return 0;
        const auto end = at + figures.length + (bracket ? 2 : 1);
        if (end > text.size() || text[end - 1] != (bracket ? ']' : '/')) return 0;
        constexpr std::string_view before = " ,;:.)", behind = " ,;:.";
        if (!bracket && end < text.size() && behind.find(text[end]) == behind.npos) return 0;
        const char last = text[at - 1];
        if (!bracket && before.find(last) == before.npos && !citations::is_letter(last)) return 0;
        const auto* note = note_of(cat(figures.value));
        if (!note) return 0;
        const auto begin = !bracket && last == ' ' ? at - 1 : at;
        take(index, begin, end, *note);
        return end - at;
    }

    void bare() {
        int most = 0;
        for (const auto& mark : marks_) most = std::max(most, whole_number(mark).value_or(0));
        if (most == 0 || most > 999) return;
        std::vector<CallCandidate> candidates;
        for (std::size_t i = 0; i < texts_.size(); ++i)
            add_call_candidates(i, texts_[i], most, language_, candidates);
        std::erase_if(candidates, [&](const CallCandidate& each) { return !note_of(cat(each.value)); });
        const auto chosen = earliest(candidates, choose(candidates, most));
        std::size_t next = 0;
        std::vector<bool> assigned(static_cast<std::size_t>(most) + 1);
        for (std::size_t i = 0; i < candidates.size(); ++i) {
            const auto& each = candidates[i];
            const bool picked = next < chosen.size() && chosen[next] == i;
            const auto value = static_cast<std::size_t>(each.value);
            if (picked) {
                ++next;
                assigned[value] = true;
            } else if (each.cost > surely_call || !assigned[value]) {
                continue;
            }
            take(each.text, each.begin, each.end, *note_of(cat(each.value)), each.cost <= surely_call);
        }
    }

    const std::vector<std::string_view>& texts_;
    const std::vector<std::string>& marks_;
    citations::Language language_;
    std::vector<std::unordered_map<std::string, std::size_t>> series_;
    std::unordered_map<std::string, std::vector<std::size_t>> stars_;  // notes with asterisks, by mark
    std::unordered_map<std::string, std::size_t> star_calls_;
    std::size_t at_series_ = 0;
    std::unordered_set<std::string> called_;  // series and mark
    std::vector<CallAt> calls_;
    int last_ = 0;
};

}  // namespace

std::vector<CallAt> find_calls(const std::vector<std::string_view>& texts,
                               const std::vector<std::string>& marks, citations::Language language,
                               bool bare) {
    return Finder(texts, marks, language).run(bare);
}

}  // namespace resolute::importing
