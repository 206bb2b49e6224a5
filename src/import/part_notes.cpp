// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "citations/symbol.h"
#include "import/blocks.h"
#include "import/digits.h"
#include "import/labels.h"

namespace resolute::importing {

namespace {

int value_of(std::string_view mark) {
    int value = 0;
    std::from_chars(mark.data(), mark.data() + mark.size(), value);
    return value;
}

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
        : lines_(std::move(lines)), shape_(shape), language_(language) {}

    Parted run() {
        for (at_ = 0; at_ < lines_.size();) {
            auto& line = lines_[at_];
            if (is_rule(line.text)) {
                if (below_rule()) {
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

    /// Whether a mark goes on with the notes so far; the first of a text may be any.
    bool goes_on(const NoteMark& mark) const {
        if (mark.length == 0) return false;
        if (mark.mark.front() == '*') return true;
        if (raised_ && !mark.raised) return false;  // a turnover that begins with figures
        const auto value = value_of(mark.mark);
        // Published texts leave a number out now and then.
        return mark.raised || last_ == 0 ? value <= 999 : value > last_ && value <= last_ + 2;
    }

    /// A rule that belongs to the text: the program's own above notes stand to the left of it, those at the
    /// end in the middle.
    bool is_typed(const SourceLine& line) const {
        constexpr int left = 8, middle = 24;
        return shape_.own && line.indent > left && line.indent < middle;
    }

    bool below_rule() const {
        if (is_typed(lines_[at_])) return false;
        const auto next = filled_behind(at_);
        return next < lines_.size() && goes_on(note_mark(lines_[next].text));
    }

    /// A note outside of a block: a paragraph that raised digits begin, or behind the closing lines the next
    /// number.
    bool stands_alone(const SourceLine& line) const {
        const auto mark = note_mark(line.text);
        if (mark.length == 0 || mark.mark.front() == '*') return false;
        // Within a paragraph a line can begin with figures; the notes of Word's text follow one a line.
        if (mark.raised) return mark.length < line.text.size() && (!shape_.wrapped || apart_);
        if (shape_.wrapped && !apart_) return false;
        if (read_closing(line.text, language_)) return false;
        const auto rest = std::string_view(line.text).substr(mark.length);
        return value_of(mark.mark) == last_ + 1 && !rest.empty() &&
               ((closed_ && !shape_.wrapped) || reads_as_note(rest));
    }

    void take_note(const NoteMark& mark) {
        NoteBlock note;
        note.mark = mark.mark;
        note.block.text = lines_[at_].text.substr(mark.length);
        note.block.source = lines_[at_].source;
        note.block.indent = note.block.hang = lines_[at_].indent;
        raised_ = raised_ || (mark.raised && mark.mark.front() != '*');
        if (mark.mark.front() != '*') last_ = value_of(mark.mark);
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

    /// The notes below a rule, up to the end of the page, or to what is no note any more.
    void block() {
        at_ = filled_behind(at_);
        const auto left = lines_[at_].indent;
        take_note(note_mark(lines_[at_].text));
        bool gap = false;
        for (; at_ < lines_.size();) {
            const auto& line = lines_[at_];
            if (line.page || is_rule(line.text)) break;
            if (line.blank()) {
                gap = true;
                ++at_;
                continue;
            }
            const auto mark = note_mark(line.text);
            if (goes_on(mark)) {
                take_note(mark);
            } else {
                // Without form feeds a page begins where a first line is set in, or behind a gap.
                const bool indented = left == 0 && line.indent > 0 && !shape_.pages;
                if (gap || indented) break;
                turnover();
            }
            gap = false;
        }
        if (at_ < lines_.size()) lines_[at_].page = true;
    }

    std::vector<SourceLine> lines_;
    const Shape& shape_;
    citations::Language language_;
    Parted done_;
    std::size_t at_ = 0;
    int last_ = 0;
    bool raised_ = false;                 // the marks of this text are
    bool closed_ = false, apart_ = true;  // behind the closing lines; behind a blank line
};

}  // namespace

Parted part_notes(std::vector<SourceLine> lines, const Shape& shape, citations::Language language) {
    return Parter(std::move(lines), shape, language).run();
}

}  // namespace resolute::importing
