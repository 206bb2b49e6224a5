// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>

#include "citations/folded.h"
#include "citations/symbol.h"
#include "import/blocks.h"
#include "import/digits.h"
#include "import/labels.h"
#include "import/openings.h"
#include "text/number.h"

namespace resolute::importing {

namespace {

bool is_rule(std::string_view text) {
    return text.size() >= 5 && text.find_first_not_of('_') == std::string_view::npos;
}

/// "A/75/389.", "See resolution 48/104.": what follows a mark that might be a figure.
bool reads_as_note(std::string_view text) {
    for (const std::string_view words :
         {"See ", "Ibid", "Resolution ", "Official Records", "United Nations, "})
        if (text.starts_with(words)) return true;
    const auto symbol = text.substr(0, text.find_first_of(",; "));
    return symbol.find('/') != symbol.npos &&
           citations::parse_symbol(symbol.ends_with('.') ? symbol.substr(0, symbol.size() - 1) : symbol);
}

class Parter {
public:
    Parter(std::vector<SourceLine> lines, const Shape& shape, citations::Language language)
        : lines_(std::move(lines)), shape_(shape), language_(language) {
        for (const auto& line : lines_) {
            const auto stars = std::min(line.text.find_first_not_of('*'), line.text.size());
            if (stars > 0 && line.text.substr(stars).starts_with(' ')) ++starred_[stars];
        }
    }

    Parted run() {
        tail_ = shape_.own ? lines_.size() : begin_of_tail();
        for (at_ = 0; at_ < lines_.size();) {
            if (at_ == tail_) {
                block();
                continue;
            }
            auto& line = lines_[at_];
            if (is_rule(line.text)) {
                if (below_rule()) {
                    at_ = filled_behind(at_);
                    block();
                    continue;
                }
                if (!is_typed(line)) {  // the rule at the end of a text
                    ++at_;
                    continue;
                }
            }
            closed_ = closed_ || read_closing(line.text, language_);
            if (stands_alone(line)) {
                take_note(note_mark(line.text));
                rest_of_paragraph();
                continue;
            }
            apart_ = line.blank();
            done_.lines.push_back(std::move(line));
            ++at_;
        }
        return std::move(done_);
    }

private:
    std::size_t filled_behind(std::size_t i) const {
        ++i;
        while (i < lines_.size() && lines_[i].blank()) ++i;
        return i;
    }

    /// "1. See resolution 48/104.": below a rule, where paragraphs are numbered so too, counting begins anew.
    bool is_dotted(std::string_view text) const {
        const auto is_first = [&](std::string_view words) {
            return read_label(words, language_).text == "1.";
        };
        return !shape_.own && last_ == 0 && is_first(text) &&
               std::ranges::any_of(done_.lines, is_first, &SourceLine::text);
    }

    NoteMark mark_of(std::string_view text) const {
        const auto figures = figures_at(text, 0);
        if (!dotted_ || figures.value < 1 || !text.substr(figures.length).starts_with('.'))
            return note_mark(text);
        const auto behind = std::min(text.find_first_not_of(" \t", figures.length + 1), text.size());
        return {std::string(text.substr(0, figures.length)), behind, false};
    }

    /// Where the notes begin that stand all together behind the text: its last lines count from 1. None where
    /// they say what paragraphs do, as in "1 Urges all States".
    std::size_t begin_of_tail() const {
        auto begin = lines_.size();
        for (auto i = lines_.size(); i > 0 && begin == lines_.size(); --i) {
            const auto mark = note_mark(lines_[i - 1].text);
            if (mark.mark == "1" && !mark.raised && mark.length < lines_[i - 1].text.size()) begin = i - 1;
        }
        return begin < lines_.size() && counts_to_end(begin) ? begin : lines_.size();
    }

    bool counts_to_end(std::size_t begin) const {
        constexpr std::size_t longest = 24;
        int last = 0;
        std::size_t turned = 0;
        bool ended = true;
        for (auto i = begin; i < lines_.size(); ++i) {
            const auto& text = lines_[i].text;
            if (text.empty()) continue;
            const auto mark = note_mark(text);
            const auto value = mark.raised || mark.length == 0 ? 0 : leading_number(mark.mark);
            if (ended && value > last && value <= last + 2) {
                if (opening_words(std::string_view(text).substr(mark.length), language_, true) > 0)
                    return false;
                last = value;
                turned = 0;
            } else if (!shape_.wrapped || lines_[i].page || read_label(text, language_).length > 0 ||
                       ++turned > longest) {
                return false;
            }
            ended = !shape_.wrapped || text.ends_with('.');
        }
        return !shape_.wrapped || last > 1;
    }

    /// Whether a mark goes on with the notes so far; the first of a text may be any.
    bool goes_on(const NoteMark& mark) const {
        if (mark.length == 0) return false;
        if (mark.mark.front() == '*') return true;
        if (raised_ && !mark.raised) return false;  // a turnover that begins with figures
        const auto value = leading_number(mark.mark);
        // Published texts leave a number out now and then.
        return mark.raised || last_ == 0 ? value <= 999 : value > last_ && value <= last_ + 2;
    }

    /// A rule that belongs to the text: the program's own above notes stand to the left of it, those at the
    /// end in the middle.
    bool is_typed(const SourceLine& line) const {
        constexpr int left = 8, middle = 24;
        return shape_.own && line.indent > left && line.indent < middle;
    }

    bool below_rule() {
        if (is_typed(lines_[at_])) return false;
        const auto next = filled_behind(at_);
        if (next >= lines_.size()) return false;
        dotted_ = dotted_ || is_dotted(lines_[next].text);
        return goes_on(mark_of(lines_[next].text));
    }

    /// A note outside of a block: a paragraph that raised digits begin, or behind the closing lines the next
    /// number.
    bool stands_alone(const SourceLine& line) const {
        const auto mark = note_mark(line.text);
        if (mark.length == 0) return false;
        if (mark.mark.front() == '*') return is_called(mark.mark);
        // Within a paragraph a line can begin with figures; the notes of Word's text follow one a line.
        if (mark.raised) return mark.length < line.text.size() && (!shape_.wrapped || apart_);
        if (shape_.wrapped && !apart_) return false;
        if (read_closing(line.text, language_)) return false;
        const auto rest = std::string_view(line.text).substr(mark.length);
        return leading_number(mark.mark) == last_ + 1 && !rest.empty() &&
               ((closed_ && !shape_.wrapped) || reads_as_note(rest));
    }

    /// "* State not a member of the Human Rights Council.": a paragraph whose asterisks stand behind a word
    /// above. Where others begin so too, they are the points of a list.
    bool is_called(std::string_view stars) const {
        const auto alike = starred_.find(stars.size());
        if (shape_.own || !apart_ || alike == starred_.end() || alike->second > 1) return false;
        // The first asterisk of italics stands before their first letter.
        const auto calls = [&](const SourceLine& line) {
            const auto at = line.text.find('*'), end = line.text.find_first_not_of('*', at);
            return at != 0 && at != std::string::npos && line.text[at - 1] != ' ' &&
                   std::min(end, line.text.size()) - at == stars.size() &&
                   (end == std::string::npos || line.text[end] == ' ' || line.text[end] == ',');
        };
        return std::ranges::any_of(done_.lines, calls);
    }

    /// "Notes", right above the first one.
    void take_heading() {
        constexpr std::array<std::string_view, 5> words{"notes", "footnotes", "endnotes", "notas",
                                                        "примечания"};
        constexpr std::ptrdiff_t furthest = 8;  // blank lines pile up where notes stood
        auto& lines = done_.lines;
        const auto size = static_cast<std::ptrdiff_t>(lines.size());
        const auto end = lines.rbegin() + std::min(size, furthest);
        const auto last = std::find_if(lines.rbegin(), end, [](const auto& line) { return !line.blank(); });
        if (last == end) return;
        constexpr std::size_t longest = 40;
        std::string_view text = last->text;
        if (text.size() > longest) return;
        text.remove_prefix(std::min(text.find_first_not_of("_*"), text.size()));
        text = text.substr(0, text.find_last_not_of("_*:") + 1);
        if (std::ranges::find(words, citations::lower(text)) == words.end()) return;
        done_.headings.push_back(last->source);
        last->text.clear();
    }

    void take_note(const NoteMark& mark) {
        take_heading();
        NoteBlock note;
        note.mark = mark.mark;
        note.block.text = lines_[at_].text.substr(mark.length);
        note.block.source = lines_[at_].source;
        note.block.indent = note.block.hang = lines_[at_].indent;
        raised_ = raised_ || (mark.raised && mark.mark.front() != '*');
        if (mark.mark.front() != '*') last_ = leading_number(mark.mark);
        done_.notes.push_back(std::move(note));
        ++at_;
    }

    void turnover() {
        auto& note = done_.notes.back().block;
        join(note.text, lines_[at_].text, shape_.own);
        note.source.end = lines_[at_].source.end;
        ++at_;
    }

    void rest_of_paragraph() {
        while (shape_.wrapped && at_ < lines_.size() && !lines_[at_].blank() && !lines_[at_].page &&
               note_mark(lines_[at_].text).length == 0)
            turnover();
    }

    /// The notes below a rule or behind the text, up to the end of the page, or to what is no note any more.
    void block() {
        const bool tail = at_ >= tail_;
        const auto left = lines_[at_].indent;
        take_note(mark_of(lines_[at_].text));
        bool gap = false;
        for (; at_ < lines_.size();) {
            const auto& line = lines_[at_];
            if ((line.page && !tail) || is_rule(line.text)) break;
            if (line.blank()) {
                gap = true;
                ++at_;
                continue;
            }
            const auto mark = mark_of(line.text);
            if (goes_on(mark)) {
                take_note(mark);
            } else {
                // Without form feeds a page begins where a first line is set in, or behind a gap.
                const bool indented = left == 0 && line.indent > 0 && !shape_.pages;
                if (!tail && (gap || indented)) break;
                turnover();
            }
            gap = false;
        }
        if (at_ < lines_.size()) lines_[at_].page = true;
    }

    std::vector<SourceLine> lines_;
    const Shape& shape_;
    citations::Language language_;
    std::map<std::size_t, int> starred_;  // how many lines begin with so many asterisks and a space
    Parted done_;
    std::size_t at_ = 0;
    std::size_t tail_ = 0;
    int last_ = 0;
    bool dotted_ = false;                 // the marks below rules have a full stop
    bool raised_ = false;                 // the marks of this text are
    bool closed_ = false, apart_ = true;  // behind the closing lines; behind a blank line
};

}  // namespace

Parted part_notes(std::vector<SourceLine> lines, const Shape& shape, citations::Language language) {
    return Parter(std::move(lines), shape, language).run();
}

}  // namespace resolute::importing
