// SPDX-License-Identifier: Apache-2.0
#include "import/calls.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <unordered_map>
#include <unordered_set>

#include "citations/date.h"
#include "citations/folded.h"
#include "import/digits.h"
#include "import/signs.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::is_digit;

namespace {

// Costs: fitted on resolutions of 2023 to 2025 (3,183 calls: precision 0.9987, recall 0.983).
constexpr double behind_punctuation = 0.2, behind_letter = 0.3, behind_year = 1.0, spaced_punctuation = 1.0,
                 spaced_word = 1.6, behind_number = 3.0, behind_number_word = 5.5, before_unit = 3.0,
                 missing = 6.0, surely = 0.5;

struct Candidate {
    std::size_t text, begin, end;
    int value;
    double cost;
};

constexpr auto number_words = std::to_array<std::string_view>(
    {"resolution", "resolutions", "decision", "decisions", "article", "articles",   "paragraph",
     "paragraphs", "para.",       "paras.",   "no.",       "nos.",    "vol.",       "chap.",
     "annex",      "section",     "item",     "items",     "rule",    "supplement", "agenda",
     "of",         "to",          "and",      "by",        "the",     "in",         "goal",
     "goals",      "target",      "chapter",  "part",      "table",   "page",       "pp.",
     "p.",         "at",          "from",     "than",      "least",   "over",       "some",
     "between",    "until",       "on",       "for",       "about",   "every",      "all"});

bool is_one_of(std::string_view word, auto&& words) {
    return std::ranges::find(words, word) != std::ranges::end(words);
}

std::string_view word_behind(std::string_view text, std::size_t at) {
    const auto begin = text.find_first_not_of(' ', at);
    if (begin == std::string_view::npos || begin == at) return {};
    return text.substr(begin, text.find_first_of(" ,.;:", begin) - begin);
}

bool is_month(std::string_view word, citations::Language language) {
    for (int month = 1; month <= 12; ++month)
        if (citations::month_name(month, language) == word) return true;
    return false;
}

/// Looks at the digits of one text.
class Scan {
public:
    Scan(std::size_t index, std::string_view text, int most, citations::Language language,
         std::vector<Candidate>& found)
        : index_(index), text_(text), most_(most), language_(language), found_(found) {}

    void run() {
        for (std::size_t at = 0; at < text_.size();) {
            if (!is_digit(text_[at])) {
                ++at;
                continue;
            }
            auto end = at;
            while (end < text_.size() && is_digit(text_[end])) ++end;
            digits(at, end);
            at = end;
        }
    }

private:
    bool fits_behind(std::size_t end) const {
        if (end >= text_.size()) return true;
        const auto next = text_[end];
        if (citations::is_letter(next) || next == '%' || next == '/' || next == '(') return false;
        const bool joins = next == '-' || next == '.' || next == ',';
        if (joins && end + 1 < text_.size() && is_digit(text_[end + 1])) return false;
        const auto word = word_behind(text_, end);
        return !is_month(word, language_);
    }

    double unit_cost(std::size_t end) const {
        const auto word = word_behind(text_, end);
        return word == "per" || word == "million" || word == "billion" || word == "years" ? before_unit : 0;
    }

    void add(std::size_t begin, std::size_t digits, std::size_t end, double cost) {
        int value = 0;
        if (end - digits > 3 || text_[digits] == '0') return;
        std::from_chars(text_.data() + digits, text_.data() + end, value);
        if (value < 1 || value > most_ || !fits_behind(end)) return;
        found_.push_back({index_, begin, end, value, cost + unit_cost(end)});
    }

    void digits(std::size_t begin, std::size_t end) {
        const auto size = end - begin;
        if (begin == 0) return;
        const auto before = character_before(text_, begin);
        // "196316": the year 1963, then the mark 16.
        if (size > 4 && size <= 7 && (text_.substr(begin, 2) == "19" || text_.substr(begin, 2) == "20") &&
            !(begin > 0 && (text_[begin - 1] == '/' || text_[begin - 1] == '-')))
            return add(begin + 4, begin + 4, end, behind_year);
        if (size > 3) return;
        if (before.code == ' ' || before.code == 0xA0) return spaced(begin, end);
        if (citations::word_before(text_, begin)) {
            // "S2", "CO2", "G20": a lone capital before figures is a name.
            const bool capital = before.code < 0x80 && citations::is_upper(static_cast<char>(before.code));
            return add(begin, begin, end, capital ? behind_number : behind_letter);
        }
        constexpr std::u32string_view closing = U",;.:)]”’\"»،؛。，；：》」";
        if (closing.find(before.code) != std::u32string_view::npos && !is_of_symbol(begin)) {
            const bool decimal = begin > 1 && is_digit(text_[begin - 2]) && before.code < 0x80;
            add(begin, begin, end, decimal ? behind_number : behind_punctuation);
        }
    }

    /// "A/75/53/Add.1": the figures of a symbol's last part.
    bool is_of_symbol(std::size_t begin) const {
        constexpr std::size_t longest = 6;
        if (text_[begin - 1] != '.') return false;
        const auto before = text_.substr(0, begin - 1);
        const auto slash = before.find_last_of("/ ");
        if (slash == std::string_view::npos || before[slash] == ' ') return false;
        const auto part = before.substr(slash + 1);
        return !part.empty() && part.size() <= longest && std::ranges::all_of(part, citations::is_letter);
    }

    void spaced(std::size_t begin, std::size_t end) {
        auto left = begin;
        while (left > 0 && text_[left - 1] == ' ') --left;
        if (left == 0) return;
        const auto before = character_before(text_, left);
        const auto word_begin = text_.find_last_of(' ', left - 1);
        const auto word = citations::lower(
            text_.substr(word_begin == std::string_view::npos ? 0 : word_begin + 1,
                         left - (word_begin == std::string_view::npos ? 0 : word_begin + 1)));
        constexpr std::u32string_view closing = U",;:)]”’\"»،؛。，；：》」";
        if (is_one_of(word, number_words)) return add(left, begin, end, behind_number_word);
        if (before.code < 0x80 && is_digit(static_cast<char>(before.code)))
            return add(left, begin, end, behind_number);
        const bool mark = closing.find(before.code) != std::u32string_view::npos;
        add(left, begin, end, mark ? spaced_punctuation : spaced_word);
    }

    std::size_t index_;
    std::string_view text_;
    int most_;
    citations::Language language_;
    std::vector<Candidate>& found_;
};

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
std::vector<std::size_t> choose(const std::vector<Candidate>& candidates, int most) {
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
std::vector<std::size_t> earliest(const std::vector<Candidate>& candidates, std::vector<std::size_t> chosen) {
    std::size_t from = 0;
    for (auto& each : chosen) {
        for (auto i = from; i < each; ++i)
            if (candidates[i].value == candidates[each].value && candidates[i].cost <= surely) {
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
            int value = 0;
            std::from_chars(marks[i].data(), marks[i].data() + marks[i].size(), value);
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
        for (const auto& mark : marks_) {
            int value = 0;
            const auto [end, failure] = std::from_chars(mark.data(), mark.data() + mark.size(), value);
            if (failure == std::errc() && end == mark.data() + mark.size()) most = std::max(most, value);
        }
        if (most == 0 || most > 999) return;
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < texts_.size(); ++i) Scan(i, texts_[i], most, language_, candidates).run();
        std::erase_if(candidates, [&](const Candidate& each) { return !note_of(cat(each.value)); });
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
            } else if (each.cost > surely || !assigned[value]) {
                continue;
            }
            take(each.text, each.begin, each.end, *note_of(cat(each.value)), each.cost <= surely);
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

namespace {

/// Raised digits and `[1]`: nothing but a call looks so.
void add_marked(std::size_t index, std::string_view text, std::vector<Candidate>& found) {
    for (std::size_t at = 0; at < text.size();) {
        const auto raised = raised_at(text, at);
        const auto figures = text[at] == '[' ? figures_at(text, at + 1) : Figures{};
        const auto closing = at + 1 + figures.length;
        int value = 0;
        if (raised.length > 0)
            std::from_chars(raised.digits.data(), raised.digits.data() + raised.digits.size(), value);
        else if (figures.value > 0 && text.substr(closing).starts_with(']'))
            value = figures.value;
        const auto length = raised.length > 0 ? raised.length : character_at(text, at).length;
        if (value > 0 && at > 0) found.push_back({index, at, at + length, value, 0});
        at += length;
    }
}

bool is_clause_mark(char sign) {
    return sign == ',' || sign == ';';
}

/// Figures right behind a word or a mark. Those behind a year and a comma, "2011,1 and", are no decimals.
bool is_bare_call(std::string_view text, const Candidate& each) {
    constexpr std::size_t year = 4;
    if (text[each.begin] == ' ') return false;
    if (each.cost <= surely) return true;
    if (each.begin <= year + 1 || !is_clause_mark(text[each.begin - 1])) return false;
    const auto before = text.substr(each.begin - 1 - year, year);
    return text[each.begin - 2 - year] == ' ' && std::ranges::all_of(before, is_digit);
}

}  // namespace

LostCalls find_lost_calls(const std::vector<std::string_view>& texts, citations::Language language) {
    constexpr int most = 999;
    std::vector<Candidate> marked, all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        add_marked(i, texts[i], marked);
        Scan(i, texts[i], most, language, all).run();
    }
    std::erase_if(all, [&](const Candidate& each) { return !is_bare_call(texts[each.text], each); });
    const auto count = [](const std::vector<Candidate>& candidates, int most_between) {
        LostCalls lost;
        int found = 0;
        for (const auto& each : candidates)
            if (each.value > lost.count && each.value <= lost.count + 1 + most_between) {
                if (found++ == 0) lost.text = each.text;
                lost.count = each.value;
            }
        return std::pair(lost, found);
    };
    // Some that do not look like calls for sure lie between.
    const auto raised = count(marked, 0).first;
    const auto [bare, found] = count(all, 2);
    if (raised.count >= bare.count) return raised;  // also where neither has any
    // A single figure behind a word may be part of a name.
    const auto& first = all.front();
    const bool behind_mark = first.value == 1 && is_clause_mark(texts[first.text][first.begin - 1]);
    return found > 1 || behind_mark ? bare : LostCalls{};
}

}  // namespace resolute::importing
