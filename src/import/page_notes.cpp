// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <bitset>
#include <utility>

#include "citations/folded.h"
#include "import/digits.h"
#include "import/labels.h"
#include "import/lone_marks.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using citations::is_digit;

constexpr std::size_t most_notes = 1000;

bool is_rule(std::string_view text) {
    return text.size() >= 8 && text.find_first_not_of('_') == std::string_view::npos;
}

/// "12" and nothing else: a mark, or the number of a page. 0: it is neither.
int figures_alone(std::string_view text) {
    const auto figures = figures_at(text, 0);
    return figures.length == text.size() && figures.length < 4 ? std::max(figures.value, 0) : 0;
}

/// "4/14", "271023": what the foot of a page leaves between its notes.
bool is_of_foot(std::string_view text) {
    return text.find_first_not_of("0123456789/") == std::string_view::npos;
}

/// The mark that a note's line begins with, its text behind it; 0: none.
int mark_before_text(std::string_view text) {
    const auto mark = note_mark(text);
    if (mark.length == 0 || mark.raised || !is_digit(text.front()) || mark.length >= text.size()) return 0;
    return std::max(figures_at(text, 0).value, 0);
}

std::string_view digits_from(std::string_view text, std::size_t at) {
    return text.substr(at, std::min(text.find_first_not_of("0123456789", at), text.size()) - at);
}

/// The numbers that stand behind words and signs, as raised marks do in plain text; pdftotext puts a space
/// before some.
void add_calls(std::string_view text, std::bitset<most_notes>& called) {
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_digit(text[at]) || is_digit(text[at - 1])) continue;
        const auto digits = digits_from(text, at);
        const auto end = at + digits.size();
        const bool ends =
            end == text.size() || std::string_view(" ,;.:)").find(text[end]) != std::string_view::npos;
        if (!ends) continue;
        // "20114": the year 2011 and the mark 4.
        const bool year = digits.size() > 4 && (digits.starts_with("19") || digits.starts_with("20"));
        const auto figures = figures_at(year ? digits.substr(4) : digits, 0);
        if (figures.length > 3 || figures.value < 1 || (!year && digits.size() > 3)) continue;
        const auto before = text[text[at - 1] == ' ' && at > 1 ? at - 2 : at - 1];
        const bool glued = citations::is_letter(before) || static_cast<unsigned char>(before) >= 0x80 ||
                           std::string_view(",;:.)]").find(before) != std::string_view::npos;
        if (year || glued) called.set(static_cast<std::size_t>(figures.value));
    }
}

/// One note of a page: its mark, 0 where it stands elsewhere, and its lines.
struct Entry {
    int mark = 0;
    std::vector<SourceLine> lines;
};

/// The notes of one page from the lines at its end.
class Foot {
public:
    explicit Foot(int last) : highest_(last) {}

    void read(SourceLine line) {
        if (line.blank()) return;
        const int alone = figures_alone(line.text);
        if (alone > 0 && is_next(alone)) {
            highest_ = alone;
            waiting_.push_back(alone);
            return;
        }
        if (is_of_foot(line.text)) return;
        if (const int mark = mark_before_text(line.text); mark > 0 && is_next(mark)) {
            highest_ = mark;
            line.text.erase(0, note_mark(line.text).length);
            return begin(mark, std::move(line));
        }
        if (waiting_.size() == 1) return begin(std::exchange(waiting_, {}).front(), std::move(line));
        if (!waiting_.empty()) {
            apart_.insert(apart_.end(), waiting_.begin(), waiting_.end());
            waiting_.clear();
            return begin(0, std::move(line));
        }
        if (entries_.empty() || (entries_.back().mark == 0 && ends_note_)) return begin(0, std::move(line));
        ends_note_ = line.text.ends_with('.');
        entries_.back().lines.push_back(std::move(line));
    }

    /// In the order of their marks; nothing where marks and notes do not come out even.
    std::vector<Entry> take() {
        apart_.insert(apart_.end(), waiting_.begin(), waiting_.end());
        std::ranges::sort(apart_);
        auto mark = apart_.begin();
        for (auto& entry : entries_) {
            if (entry.mark > 0) continue;
            if (mark == apart_.end()) return {};
            entry.mark = *mark++;
        }
        if (mark != apart_.end()) return {};
        std::ranges::stable_sort(entries_, {}, &Entry::mark);
        return std::move(entries_);
    }

private:
    /// Published texts leave a number out now and then; the marks of the first notes of a page may stand
    /// behind those of the others.
    bool is_next(int mark) const {
        if (mark == highest_ + 1 || (mark == 1 && highest_ == 0)) return true;
        const auto without = std::ranges::count(entries_, 0, &Entry::mark);
        if (mark > highest_) return mark <= highest_ + 1 + without + static_cast<int>(!entries_.empty());
        return std::ranges::none_of(entries_, [&](const Entry& each) { return each.mark == mark; }) &&
               without > static_cast<std::ptrdiff_t>(apart_.size() + waiting_.size()) &&
               !std::ranges::count(apart_, mark) && !std::ranges::count(waiting_, mark);
    }

    void begin(int mark, SourceLine line) {
        ends_note_ = line.text.ends_with('.');
        entries_.push_back({mark, {}});
        entries_.back().lines.push_back(std::move(line));
    }

    std::vector<Entry> entries_;
    std::vector<int> waiting_, apart_;  // marks before their notes; marks that stand in a row
    int highest_;
    bool ends_note_ = false;
};

class Pages {
public:
    Pages(std::vector<SourceLine> lines, citations::Language language)
        : lines_(std::move(lines)), language_(language) {}

    std::vector<SourceLine> run() {
        for (std::size_t at = 0; at < lines_.size();) {
            const auto end = end_of_page(at);
            page(at, end);
            at = end;
        }
        return std::move(done_);
    }

private:
    std::size_t end_of_page(std::size_t begin) const {
        auto end = begin + 1;
        while (end < lines_.size() && !lines_[end].page) ++end;
        return end;
    }

    void page(std::size_t begin, std::size_t end) {
        std::bitset<most_notes> called;
        bool apart = true;
        for (auto i = begin; i < end; ++i) {
            const bool blank = lines_[i].blank();
            if (begins_notes(lines_[i], apart, called) && notes(i, end)) return;
            add_calls(lines_[i].text, called);
            done_.push_back(std::move(lines_[i]));
            apart = blank;
        }
    }

    bool begins_notes(const SourceLine& line, bool apart, const std::bitset<most_notes>& called) const {
        if (is_rule(line.text)) return true;
        const int alone = figures_alone(line.text);
        const int mark = alone == 0 && apart ? mark_before_text(line.text) : alone;
        const bool fits = mark == last_ + 1 || (mark == 1 && last_ > 0);
        return fits && called.test(static_cast<std::size_t>(mark)) && !read_closing(line.text, language_);
    }

    /// Whether the lines up to the end of the page are notes, which are done then.
    bool notes(std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 120;
        if (end - begin > longest) return false;
        const bool ruled = is_rule(lines_[begin].text);
        const int first = ruled ? first_mark(begin + 1, end) : 0;
        Foot foot(ruled ? (first == 1 && last_ > 0 ? 0 : last_) : first_before(begin));
        for (auto i = begin + (ruled ? 1 : 0); i < end; ++i) foot.read(lines_[i]);
        auto entries = foot.take();
        if (entries.empty()) return false;
        SourceLine rule = lines_[begin];
        rule.text = "__________";
        done_.push_back(std::move(rule));
        for (auto& entry : entries) {
            entry.lines.front().text.insert(0, cat(entry.mark, " "));
            for (auto& line : entry.lines) {
                line.page = false;
                done_.push_back(std::move(line));
            }
            last_ = entry.mark;
        }
        return true;
    }

    int first_before(std::size_t begin) const {
        const int alone = figures_alone(lines_[begin].text);
        return (alone > 0 ? alone : mark_before_text(lines_[begin].text)) - 1;
    }

    int first_mark(std::size_t begin, std::size_t end) const {
        for (auto i = begin; i < end; ++i)
            if (const int mark = std::max(figures_alone(lines_[i].text), mark_before_text(lines_[i].text));
                mark > 0)
                return mark;
        return 0;
    }

    std::vector<SourceLine> lines_, done_;
    citations::Language language_;
    int last_ = 0;  // mark so far
};

}  // namespace

std::vector<SourceLine> with_notes_in_order(std::vector<SourceLine> lines, citations::Language language) {
    return Pages(std::move(lines), language).run();
}

}  // namespace resolute::importing
