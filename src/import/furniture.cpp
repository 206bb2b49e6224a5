// SPDX-License-Identifier: Apache-2.0
#include "import/furniture.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "citations/date.h"
#include "citations/folded.h"
#include "citations/symbol.h"
#include "import/digits.h"
#include "import/masthead.h"
#include "import/openings.h"
#include "import/page_foot.h"
#include "text/cat.h"

namespace resolute::importing {

namespace {

using citations::is_digit;

bool only(std::string_view text, std::string_view signs) {
    return text.find_first_not_of(signs) == std::string_view::npos;
}

/// The value of `<<ODS JOB NO>>N0350598E<<ODS JOB NO>>`.
std::string field_value(std::string_view text, std::string_view field) {
    const auto tag = cat("<<ODS ", field, ">>");
    const auto begin = text.find(tag);
    if (begin == std::string_view::npos) return {};
    const auto from = begin + tag.size();
    const auto end = text.find("<<", from);
    return std::string(text.substr(from, end == std::string_view::npos ? 0 : end - from));
}

/// "[DU1]": the anchor of a comment, at the beginning of a line; its length, or 0.
std::size_t comment_anchor(std::string_view text) {
    if (!text.starts_with('[')) return 0;
    std::size_t letters = 1;
    while (letters < text.size() && citations::is_letter(text[letters])) ++letters;
    auto end = letters;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool fits = letters > 1 && letters <= 9 && end > letters && end < text.size() && text[end] == ']';
    return fits ? end + 1 : 0;
}

/// "22 March 2004Fifty-eighth session": the length of the date, or 0.
std::size_t glued_date(std::string_view text) {
    for (std::size_t at = 8; at < text.size() && at < 24; ++at)
        if (is_digit(text[at - 1]) && !is_digit(text[at]) &&
            citations::parse_date(text.substr(0, at), citations::Language::en))
            return at;
    return 0;
}

class Stripper {
public:
    Stripper(std::vector<SourceLine>& lines, Manuscript& to) : lines_(lines), to_(to), gone_(lines.size()) {}

    std::vector<SourceLine> run() {
        for (std::size_t i = 0; i < lines_.size(); ++i) residue(i);
        learn_symbol();
        learn_front();
        for (std::size_t i = 0; i < lines_.size(); ++i)
            if (lines_[i].page) page_edges(i);
        page_end(lines_.size());
        loose();
        auto kept = std::move(head_);
        bool page = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            page = page || lines_[i].page || breaks_.contains(i);
            if (gone_[i]) continue;
            lines_[i].page = page && !lines_[i].blank();
            if (!lines_[i].blank()) page = false;
            kept.push_back(std::move(lines_[i]));
        }
        return kept;
    }

private:
    void drop(std::size_t i, std::string what) {
        if (gone_[i]) return;
        gone_[i] = true;
        if (!lines_[i].blank()) to_.leftovers.push_back({lines_[i].source, std::move(what)});
    }

    void residue(std::size_t i) {
        auto& text = lines_[i].text;
        if (const auto anchor = comment_anchor(text); anchor > 0) {
            to_.leftovers.push_back({lines_[i].source, "anchor of a comment"});
            text.erase(0, anchor);
            if (text.empty()) gone_[i] = true;
        }
        if (text.find("<<ODS") != std::string::npos) {
            if (auto job = field_value(text, "JOB NO"); job.size() > 3) {
                // "N0350598E" is the job number 03 50598 with letters for the office and the language.
                if (job.front() >= 'A' && job.front() <= 'Z') job.erase(0, 1);
                if (job.back() >= 'A' && job.back() <= 'Z') job.pop_back();
                if (job.size() == 7 && to_.facts.job.empty())
                    to_.facts.job = cat(job.substr(0, 2), "-", job.substr(2));
            }
            if (auto symbol = field_value(text, "DOC SYMBOL1"); !symbol.empty()) to_.facts.symbol = symbol;
            tail_ = std::min(tail_, i);
            return drop(i, "field codes of the document system");
        }
        if (i > tail_) return tail(i);
        if (text.size() >= 12 && only(text, "-")) drop(i, "drawn rule");
        if (text.size() >= 12 && only(text, "=")) {
            own_ = true;
            drop(i, "drawn rule");
        }
        if (is_bar_code(text) || asks_to_recycle(text)) drop(i, "foot of the first page");
        if (text == "/..." || text == "/…") drop(i, "sign at the end of a page");
    }

    /// Behind the field codes a Word file leaves its separators, page fields and the masthead, glued.
    void tail(std::size_t i) {
        auto& text = lines_[i].text;
        if (text.empty()) return;
        if (only(text, "-_ ") || is_foot(text)) {
            if (job_number(text) == text.size()) to_.facts.job = text;
            return drop(i, "separator or page field");
        }
        if (text == to_.facts.symbol) return drop(i, "running head");
        unglue(i);
    }

    /// "United NationsA/RES/58/190General AssemblyDistr.: General": each piece becomes a line of the head.
    void unglue(std::size_t i) {
        std::string_view text = lines_[i].text;
        while (!text.empty()) {
            auto length = masthead_beginning(text, citations::Language::en);
            if (length == 0 && !to_.facts.symbol.empty() && text.starts_with(to_.facts.symbol))
                length = to_.facts.symbol.size();
            if (length == 0) length = glued_date(text);
            if (length == 0) length = text.size();
            auto piece = lines_[i];
            piece.text = std::string(text.substr(0, length));
            piece.page = false;
            head_.push_back(std::move(piece));
            text.remove_prefix(length);
        }
        drop(i, "masthead, read as such");
    }

    void learn_symbol() {
        for (std::size_t i = 0; i < lines_.size() && i < 40 && to_.facts.symbol.empty(); ++i) {
            const auto& text = lines_[i].text;
            if (gone_[i] || text.size() > 200) continue;
            for (const auto& found : citations::find_symbols(text)) {
                const bool edge = found.span.end == text.size() ||
                                  (found.span.end + 1 == text.size() && text.back() == '*') ||
                                  (found.span.begin == 0 && lines_[i].page) ||
                                  (found.span.begin == 0 && text.substr(found.span.end).starts_with("    "));
                if (edge && !found.shortened && text.find('(') > found.span.begin)
                    to_.facts.symbol = text.substr(found.span.begin, found.span.size());
            }
        }
    }

    bool names_symbol(std::string_view text) const {
        const auto& symbol = to_.facts.symbol;
        if (symbol.empty() || text.size() > 400) return false;
        if (text.ends_with('*')) text.remove_suffix(1);
        return text.starts_with(symbol) || text.ends_with(symbol);
    }

    std::size_t next_filled(std::size_t i) const {
        constexpr std::size_t furthest = 40;
        const auto end = std::min(i + furthest, lines_.size());
        while (i < end && (lines_[i].blank() || gone_[i])) ++i;
        return i < end ? i : lines_.size();
    }

    /// The head of the page that begins at `i`, and the foot of the one before it.
    void page_edges(std::size_t i) {
        page_end(i);
        if (i == 0) return;
        first_page_ = false;
        // Some readers of PDF give the foot of a page before its text.
        for (auto first = next_filled(i); first < lines_.size() && is_foot(lines_[first].text) &&
                                          lines_[first].text.find('/') != std::string::npos;
             first = next_filled(first + 1))
            drop(first, "foot of the page");
        const auto at = next_filled(i);
        if (at >= lines_.size()) return;
        const auto second = next_filled(at + 1);
        if (names_symbol(lines_[at].text)) {
            drop(at, "running head");
            title_below(at);
        } else if (second < lines_.size() && second <= at + 2 && names_symbol(lines_[second].text)) {
            drop(at, "running head");
            drop(second, "running head");
        } else {
            title_above(at);
        }
        rest_of_title(at);
    }

    /// The title over several lines, and the symbol below.
    void title_above(std::size_t at) {
        auto symbol = at;
        std::size_t title = none;
        while (symbol < lines_.size() && goes_on_with_title(lines_[symbol].text, title))
            symbol = next_filled(symbol + 1);
        if (symbol >= lines_.size() || !names_symbol(lines_[symbol].text)) return;
        for (; at <= symbol; at = next_filled(at + 1)) drop(at, "running head");
    }

    /// Behind the symbol: the title, and the foot where a reader of PDF gives it first.
    void rest_of_title(std::size_t at) {
        if (!gone_[at] || front_.empty()) return;
        std::size_t title = none;
        for (at = next_filled(at); at < lines_.size(); at = next_filled(at)) {
            const auto& text = lines_[at].text;
            if (is_foot(text) && !is_figures(text, 1, 3)) {
                keep_job(text);
                drop(at, "foot of the page");
            } else if (goes_on_with_title(text, title)) {
                drop(at, "running head");
            } else {
                return;
            }
        }
    }

    /// Whether a line is what the front says next; running titles are the same on all pages.
    bool goes_on_with_title(std::string_view text, std::size_t& at) {
        constexpr std::size_t shortest = 12;
        if (at == none) {
            at = text.size() < shortest ? none : front_.find(text);
            if (title_at_ == none) title_at_ = at;
            if (at != title_at_) at = none;
        } else if (!front_.substr(std::min(at, front_.size())).starts_with(text)) {
            return false;
        }
        if (at == none) return false;
        at += text.size() + 1;
        return true;
    }

    /// The lines above the text, which hold the title.
    void learn_front() {
        constexpr std::size_t most = 60, longest = 4000;
        if (own_) return;  // its pages have one line of it
        for (std::size_t i = 0; i < lines_.size() && i < most && !read_formula(lines_[i].text); ++i)
            if (!lines_[i].blank() && front_.size() + lines_[i].text.size() < longest)
                front_ += (front_.empty() ? "" : " ") + lines_[i].text;
    }

    /// "A/RES/78/2" and on the next line the title.
    void title_below(std::size_t at) {
        const auto next = at + 1;
        if (next < lines_.size() && !lines_[next].blank() && !title_.empty() && lines_[next].text == title_)
            drop(next, "running head");
        else if (next < lines_.size() && title_.empty() && lines_[next].text.size() < 200 &&
                 next + 1 < lines_.size() && lines_[next + 1].blank() && !lines_[next].blank())
            candidate_ = lines_[next].text;
        title_ = candidate_;
    }

    void page_end(std::size_t end) {
        std::size_t seen = 0;
        // First pages have no number, others one: further figures are marks of notes.
        bool numbered = first_page_ && end < lines_.size();
        for (auto i = end; i > 0 && seen < 3; --i) {
            auto& line = lines_[i - 1];
            if (line.blank() || gone_[i - 1]) {
                if (line.page) return;
                continue;
            }
            ++seen;
            const bool short_figures = is_figures(line.text, 1, 3);
            if (!is_foot(line.text) || (numbered && short_figures)) return;
            numbered = numbered || short_figures || line.text.find('/') != std::string::npos;
            keep_job(line.text);
            drop(i - 1, "foot of the page");
            if (line.page) return;
        }
    }

    void keep_job(std::string_view text) {
        const auto job = job_number(text);
        if (job > 0 && to_.facts.job.empty()) to_.facts.job = std::string(text.substr(0, job));
    }

    /// Feet in texts without form feeds: a job number and a page of pages next to each other, the symbol
    /// near.
    void loose() {
        for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
            if (gone_[i] || lines_[i].blank() || job_number(lines_[i].text) == 0 || !is_foot(lines_[i].text))
                continue;
            keep_job(lines_[i].text);
            drop(i, "foot of the page");
            const auto next = next_filled(i + 1);
            if (next < lines_.size() && is_foot(lines_[next].text)) drop(next, "foot of the page");
            const auto head = next_filled(i + 1);
            if (first_page_) breaks_.insert(head);  // no form feeds tell
            if (head < lines_.size() && names_symbol(lines_[head].text)) {
                drop(head, "running head");
                title_below(head);
            }
        }
    }

    std::vector<SourceLine>& lines_;
    Manuscript& to_;
    std::vector<bool> gone_;
    std::vector<SourceLine> head_;  // lines of the masthead found elsewhere
    std::set<std::size_t> breaks_;
    static constexpr auto none = static_cast<std::size_t>(-1);
    std::size_t tail_ = none, title_at_ = none;
    std::string title_, candidate_, front_;
    bool first_page_ = true, own_ = false;
};

}  // namespace

std::vector<SourceLine> without_furniture(std::vector<SourceLine> lines, Manuscript& to) {
    return Stripper(lines, to).run();
}

}  // namespace resolute::importing
