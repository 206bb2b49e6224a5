// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/sheets.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "citations/folded.h"
#include "citations/symbol.h"
#include "import/masthead.h"
#include "import/signs.h"
#include "text/cat.h"

namespace resolute::importing::pdf {

namespace {

using citations::is_digit;

/// Two things on one line of a head or foot lie further apart than this.
constexpr double far_apart = 20;

bool is_figures(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return is_digit(c); });
}

/// "12", "3/14", "- 3 -".
bool is_page_number(std::string_view text) {
    while (text.starts_with("-") || text.starts_with(" ")) text.remove_prefix(1);
    while (text.ends_with("-") || text.ends_with(" ")) text.remove_suffix(1);
    const auto stroke = text.find('/');
    const auto first = text.substr(0, stroke);
    if (!is_figures(first) || first.size() > 3) return false;
    if (stroke == std::string_view::npos) return true;
    const auto last = text.substr(stroke + 1);
    return is_figures(last) && last.size() <= 3;
}

/// "24-24145 (E)", "GE.25-11220": the number alone, or nothing.
std::string_view job_number(std::string_view text) {
    constexpr std::string_view geneva = "GE.";
    std::size_t at = text.starts_with(geneva) ? geneva.size() : 0;
    if (text.size() < at + 7 || !is_figures(text.substr(at, 2)) || text[at + 2] != '-') return {};
    at += 3;
    const auto digits = std::min(text.find_first_not_of("0123456789", at), text.size());
    if (digits - at < 5 || digits - at > 6) return {};
    if (digits < text.size() && text[digits] != ' ' && text[digits] != '(') return {};
    constexpr std::size_t longest = 40;
    return text.size() > longest ? std::string_view() : text.substr(0, digits);
}

bool is_symbol(std::string_view text) {
    while (text.ends_with('*')) text.remove_suffix(1);
    return text.find('/') != std::string_view::npos && citations::parse_symbol(text).has_value();
}

/// "11/23/26, 5:48 PM", "23.11.2026 17:48": browsers print it above each page, with the name of the page.
bool begins_with_moment(std::string_view text) {
    for (const std::string_view form : {"n/n/n", "n.n.n", "n-n-n"}) {
        auto rest = text;
        const auto take_figures = [&] {
            const auto end = std::min(rest.find_first_not_of("0123456789"), rest.size());
            rest.remove_prefix(end);
            return end > 0 && end <= 4;
        };
        const auto take = [&](char sign) {
            const bool there = rest.starts_with(sign);
            if (there) rest.remove_prefix(1);
            return there;
        };
        bool fits = true;
        for (const char sign : form) fits = fits && (sign == 'n' ? take_figures() : take(sign));
        if (!fits) continue;
        take(',');
        return take(' ') && take_figures() && take(':') && take_figures();
    }
    return false;
}

/// "https://example.org/page", which browsers print below, beside "1/3".
bool is_address(std::string_view text) {
    const bool begins =
        text.starts_with("http://") || text.starts_with("https://") || text.starts_with("file://");
    return begins && text.find(' ') == std::string_view::npos;
}

bool is_rule(const Line& line) {
    const auto words = words_of(line);
    constexpr std::size_t shortest = 8;
    return words.size() >= shortest && words.find_first_not_of("_ ") == std::string::npos;
}

/// The value that most letters stand for; `step` is how exact values are.
template <class Value>
double most_frequent(const std::map<long, Value>& counts, double step) {
    const auto most = std::ranges::max_element(
        counts, {}, [](const std::pair<const long, Value>& each) { return each.second; });
    return most == counts.end() ? 0 : static_cast<double>(most->first) * step;
}

class Parter {
public:
    Parter(std::vector<std::vector<Line>> pages, const std::vector<double>& heights, Manuscript& to)
        : pages_(std::move(pages)), heights_(heights), to_(to) {}

    Sheets run() {
        measure_size();
        for (std::size_t i = 0; i < pages_.size(); ++i) {
            take_moment(pages_[i], heights_[i]);
            if (i > 0) take_head(pages_[i]);
            take_foot(pages_[i], heights_[i]);
            done_.pages.push_back(part(std::move(pages_[i])));
        }
        // The rule at the end of a text.
        if (!done_.pages.empty())
            while (!done_.pages.back().body.empty() && is_rule(done_.pages.back().body.back()))
                done_.pages.back().body.pop_back();
        measure_lines();
        return std::move(done_);
    }

private:
    /// The largest of the sizes that much is set in: tables and notes may be longer than the text. One line
    /// is none of it: in short drafts it is the name of the publisher.
    void measure_size() {
        constexpr double step = 0.1;
        struct Use {
            std::size_t letters = 0, lines = 0;
        };
        std::map<long, Use> sizes;
        std::size_t most = 0;
        for (const auto& page : pages_)
            for (const auto& line : page)
                if (!line.bold && split_at_gaps(line, far_apart).size() == 1) {
                    auto& use = sizes[std::lround(line.size / step)];
                    use.letters += words_of(line).size();
                    ++use.lines;
                    most = std::max(most, use.letters);
                }
        constexpr std::size_t share = 8;
        for (const auto& [size, use] : sizes)
            if (use.letters * share >= most && (use.lines > 1 || sizes.size() == 1))
                done_.measures.size = static_cast<double>(size) * step;
    }

    /// Where most paragraphs are one line long, most lines are further apart than those of one paragraph.
    double least_frequent_enough(const std::map<long, int>& counts, double step) const {
        int most = 0;
        for (const auto& [value, count] : counts) most = std::max(most, count);
        constexpr int share = 25, fewest = 2;
        constexpr double least = 1.05;
        for (const auto& [value, count] : counts)
            if (count >= fewest && count * share >= most &&
                static_cast<double>(value) * step > least * done_.measures.size)
                return static_cast<double>(value) * step;
        return 1.2 * done_.measures.size;
    }

    /// Whether hardly a line is further from the one before it than others.
    bool are_even(const std::map<long, int>& leadings, double step) const {
        constexpr double wider = 1.2;
        constexpr int share = 20, fewest = 4;
        int all = 0, apart = 0;
        for (const auto& [value, count] : leadings) {
            all += count;
            if (static_cast<double>(value) * step > wider * done_.measures.leading) apart += count;
        }
        return all >= fewest && apart * share <= all;
    }

    bool is_of_text(const Line& line) const {
        constexpr double near = 0.08;
        return std::abs(line.size - done_.measures.size) < near * done_.measures.size;
    }

    void measure_lines() {
        std::map<long, int> leadings;
        std::map<long, std::size_t> lefts;  // letters of the lines that begin there
        std::vector<double> rights;
        for (const auto& page : done_.pages)
            for (std::size_t i = 0; i < page.body.size(); ++i) {
                const auto& line = page.body[i];
                if (!is_of_text(line) || split_at_gaps(line, far_apart).size() > 1) continue;
                rights.push_back(line.right);
                if (i == 0 || !is_of_text(page.body[i - 1])) continue;
                if (!line.bold) lefts[std::lround(line.left)] += words_of(line).size();
                constexpr double step = 0.25;
                ++leadings[std::lround((line.centre - page.body[i - 1].centre) / step)];
            }
        auto& measures = done_.measures;
        if (rights.empty()) return;
        std::ranges::sort(rights);
        measures.right = rights[rights.size() * 97 / 100];
        measures.left = most_frequent(lefts, 1);
        measures.leading = least_frequent_enough(leadings, 0.25);
        measures.even = are_even(leadings, 0.25);
    }

    void leave_out(const Line& line, const char* what) { to_.leftovers.push_back({line.source, what}); }

    void take_moment(std::vector<Line>& page, double height) {
        constexpr double highest_part = 0.08;
        if (page.empty() || page.front().centre > highest_part * height) return;
        const auto parts = split_at_gaps(page.front(), far_apart);
        if (std::ranges::none_of(parts, [](const Line& each) { return begins_with_moment(words_of(each)); }))
            return;
        leave_out(page.front(), "the head of a page that a browser printed");
        page.erase(page.begin());
    }

    /// Small and bold lines, symbols, page numbers: what stands above the text on later pages.
    void take_head(std::vector<Line>& page) {
        constexpr std::size_t most_lines = 8;
        constexpr double smaller = 0.95;
        std::size_t end = 0;
        bool told = false;
        while (end < page.size() && end < most_lines) {
            const auto& line = page[end];
            const auto parts = split_at_gaps(line, far_apart);
            const bool known = std::ranges::any_of(parts, [](const Line& each) {
                const auto words = words_of(each);
                return is_symbol(words) || is_page_number(words);
            });
            // A line that says more than a symbol is one of the head where it is set as one.
            const bool alone = known && parts.size() == 1;
            const bool small = line.bold && line.size < smaller * done_.measures.size;
            if (!small && !alone) break;
            told = told || known;
            for (const auto& each : parts)
                if (to_.facts.symbol.empty() && is_symbol(words_of(each))) to_.facts.symbol = words_of(each);
            ++end;
        }
        if (!told) return;
        for (std::size_t i = 0; i < end; ++i) leave_out(page[i], "a running head");
        page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(end));
    }

    bool is_of_foot(const Line& line) {
        bool all = true;
        const auto parts = split_at_gaps(line, far_apart);
        const bool numbered =
            std::ranges::any_of(parts, [](const Line& each) { return is_page_number(words_of(each)); });
        for (const auto& part : parts) {
            const auto words = words_of(part);
            const auto job = job_number(words);
            if (!job.empty() && to_.facts.job.empty()) to_.facts.job = job;
            all = all &&
                  (!job.empty() || is_page_number(words) || is_bar_code(words) || asks_to_recycle(words) ||
                   (numbered && is_address(words)) || words == "/..." || words == "/…");
        }
        return all;
    }

    /// The lines at the foot that hold nothing but page numbers, job numbers and bar codes; what stands
    /// beside or below a job number on the first page goes with it.
    void take_foot(std::vector<Line>& page, double height) {
        constexpr double lowest_part = 0.85;
        auto begin = page.size();
        for (auto i = page.size(); i > 0 && page[i - 1].centre > lowest_part * height; --i)
            if (is_of_foot(page[i - 1])) begin = i - 1;
        for (auto i = begin; i < page.size(); ++i) leave_out(page[i], "the foot of a page");
        page.resize(begin);
    }

    /// LibreOffice sets the marks of notes at the foot on the line, with room behind them: those that raised
    /// figures of the page call are marks all the same.
    void raise_marks(std::vector<Line>& page) const {
        auto first = page.size();
        while (first > 0 && is_small(page[first - 1])) --first;
        std::set<std::string_view> called;
        for (std::size_t i = 0; i < first; ++i)
            for (const auto& word : page[i].words)
                if (word.raised) called.insert(word.text);
        for (auto i = first; i < page.size(); ++i) {
            auto& words = page[i].words;
            constexpr double room = 0.5;  // of the size of the letters
            const bool apart = words.size() > 1 && words[1].left - words[0].right > room * page[i].size;
            if (apart && is_figures(words[0].text) && called.contains(words[0].text)) words[0].raised = true;
        }
    }

    Sheet part(std::vector<Line> page) {
        raise_marks(page);
        const auto begin = begin_of_notes(page);
        Sheet sheet;
        for (std::size_t i = 0; i < page.size(); ++i) {
            if (i < begin)
                sheet.body.push_back(std::move(page[i]));
            else if (!is_rule(page[i]))
                sheet.notes.push_back(std::move(page[i]));
        }
        has_notes_ = !sheet.notes.empty();
        goes_on_ = has_notes_ && !ends_clause(words_of(sheet.notes.back()));
        return sheet;
    }

    bool is_small(const Line& line) const {
        constexpr double smaller = 0.93;
        return line.size < smaller * done_.measures.size;
    }

    /// The first line of the notes of a page, or their number of lines where there are none.
    std::size_t begin_of_notes(const std::vector<Line>& page) const {
        auto first = page.size();
        while (first > 0 && is_small(page[first - 1])) --first;
        // Official notes in New York stand below a typed rule; what is below it goes with the page before
        // where it has no mark.
        for (auto i = first > 0 ? first - 1 : 0; i + 1 < page.size(); ++i)
            if (is_rule(page[i]) && is_small(page[i + 1]) && (begins_note(page[i + 1]) || has_notes_))
                return i;
        if (goes_on_ && first > 0) return first;
        while (first < page.size() && !begins_note(page[first])) ++first;
        return first;
    }

    std::vector<std::vector<Line>> pages_;
    const std::vector<double>& heights_;
    Manuscript& to_;
    Sheets done_;
    bool has_notes_ = false,
         goes_on_ = false;  // the page before: has notes, whose last one is not at its end
};

}  // namespace

bool begins_note(const Line& line) {
    const auto& first = line.words.front();
    if (first.text.starts_with('*')) return true;
    constexpr std::size_t longest = 8;
    return first.raised && first.text.size() <= longest && line.words.size() > 1;
}

Sheets part_pages(std::vector<std::vector<Line>> pages, const std::vector<double>& heights, Manuscript& to) {
    return Parter(std::move(pages), heights, to).run();
}

}  // namespace resolute::importing::pdf
