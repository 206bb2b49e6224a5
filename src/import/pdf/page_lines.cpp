// SPDX-License-Identifier: Apache-2.0
#include "import/pdf/page_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "import/pdf/right_to_left.h"
#include "import/pdf/spaces.h"
#include "text/utf8.h"

namespace resolute::importing::pdf {

namespace {

// Of the height of the letters: how far centres on one line lie apart.
constexpr double one_line = 0.35;

double centre_of(const Run& run) {
    return (run.top + run.bottom) / 2;
}

/// A line while it is put together: the largest letters come first.
struct Row {
    double centre = 0, height = 0;
    std::vector<const Run*> runs;
};

std::vector<Row> rows_of(const Page& page) {
    std::vector<const Run*> runs;
    for (const auto& run : page.runs)
        if (run.text.find_first_not_of(' ') != std::string::npos) runs.push_back(&run);
    std::ranges::stable_sort(runs, [](const Run* a, const Run* b) { return a->size > b->size; });
    std::vector<Row> rows;
    std::multimap<double, std::size_t> by_centre;
    double tallest = 0;
    for (const auto* run : runs) {
        const auto centre = centre_of(*run), height = run->bottom - run->top;
        tallest = std::max(tallest, height);
        std::size_t nearest = rows.size();
        constexpr int most_looked_at = 64;
        int looked_at = 0;
        for (auto at = by_centre.lower_bound(centre - one_line * tallest);
             at != by_centre.end() && at->first <= centre + one_line * tallest &&
             looked_at++ < most_looked_at;
             ++at) {
            const auto& row = rows[at->second];
            const auto distance = std::abs(row.centre - centre);
            if (distance > one_line * std::max(row.height, height)) continue;
            if (nearest == rows.size() || distance < std::abs(rows[nearest].centre - centre))
                nearest = at->second;
        }
        if (nearest == rows.size()) {
            by_centre.emplace(centre, rows.size());
            rows.push_back({centre, height, {}});
        }
        rows[nearest].runs.push_back(run);
    }
    std::ranges::stable_sort(rows, {}, &Row::centre);
    return rows;
}

bool is_mark_of_note(std::string_view text) {
    return text.find_first_not_of("0123456789()*, ") == std::string_view::npos;
}

/// The size that most letters have; that of figures counts only where nothing is larger.
class MainSize {
public:
    void add(double size, std::string_view text) {
        sizes_[size] += is_mark_of_note(text) ? 1 : 4 * text.size();
    }
    double get() const {
        double main = 0;
        std::size_t most = 0;
        for (const auto& [size, letters] : sizes_)
            if (letters >= most) {
                most = letters;
                main = size;
            }
        return main;
    }

private:
    std::map<double, std::size_t> sizes_;
};

/// The size of the line, its edges, and whether all of it is bold or italic.
void measure(Line& line) {
    MainSize size;
    line.bold = line.italic = true;
    line.left = line.words.front().left;
    line.right = line.words.front().right;
    for (const auto& word : line.words) {
        line.left = std::min(line.left, word.left);
        line.right = std::max(line.right, word.right);
        if (word.raised) continue;
        size.add(word.size, word.text);
        line.bold = line.bold && word.bold;
        line.italic = line.italic && word.italic;
    }
    line.size = size.get();
}

std::string without_spaces_around(std::string text) {
    const auto begin = text.find_first_not_of(' ');
    const auto end = text.find_last_not_of(' ');
    return begin == std::string::npos ? std::string() : text.substr(begin, end - begin + 1);
}

class LineMaker {
public:
    LineMaker(const Page& page, std::size_t index, bool right_to_left)
        : width_(page.width), index_(index), right_to_left_(right_to_left) {}

    Line make(Row row) {
        Line line;
        line.page = index_;
        std::ranges::stable_sort(row.runs, {}, [&](const Run* run) {
            // A vowel sign may begin a little to the left of the letter that it stands on.
            constexpr double reach = 0.12;
            const bool mark = is_vowel_sign(character_at(run->text, 0).code);
            return begin_of(*run) - (mark ? reach * run->size : 0);
        });
        if (right_to_left_) join_marks(row.runs);
        const auto main = main_run(row);
        line.centre = centre_of(main);
        for (const auto* run : row.runs) line.words.push_back(word_of(*run, main));
        leave_out_empty(line.words);
        if (line.words.empty()) return line;
        measure(line);
        const auto spaces = spaces_in(line);
        if (right_to_left_)
            put_in_order(line, spaces);
        else
            for (std::size_t i = 0; i < spaces.size(); ++i) line.words[i].space = spaces[i];
        return line;
    }

private:
    double begin_of(const Run& run) const { return right_to_left_ ? width_ - run.right : run.left; }
    double end_of(const Run& run) const { return right_to_left_ ? width_ - run.left : run.right; }

    /// The sign that doubles a letter stands where the vowel sign of that letter does, though it may reach
    /// over the letter behind.
    void join_marks(std::vector<const Run*>& runs) const {
        constexpr std::size_t looked_at = 3;
        constexpr double close = 0.35;  // of the size of the letters
        constexpr char32_t doubling = 0x651;
        for (std::size_t i = 1; i < runs.size(); ++i) {
            if (character_at(runs[i]->text, 0).code != doubling) continue;
            for (auto at = i; at > 0 && i - at < looked_at; --at) {
                const auto* vowel = runs[at - 1];
                const bool on_it = begin_of(*runs[i]) - begin_of(*vowel) < close * vowel->size;
                if (!is_vowel_sign(character_at(vowel->text, 0).code) || !on_it) continue;
                std::rotate(runs.begin() + static_cast<std::ptrdiff_t>(at),
                            runs.begin() + static_cast<std::ptrdiff_t>(i),
                            runs.begin() + static_cast<std::ptrdiff_t>(i) + 1);
                break;
            }
        }
    }

    /// The one that shows where the line stands.
    static Run main_run(const Row& row) {
        MainSize size;
        for (const auto* run : row.runs) size.add(run->size, run->text);
        for (const auto* run : row.runs)
            if (run->size == size.get()) return *run;
        return *row.runs.front();
    }

    Word word_of(const Run& run, const Run& main) const {
        // Latin letters beside Arabic ones are set smaller, marks are not.
        constexpr double small = 0.85, above = 0.05;
        Word word;
        word.left = begin_of(run);
        word.right = end_of(run);
        word.size = run.size;
        word.bold = run.bold;
        word.italic = run.italic;
        const auto height = main.bottom - main.top;
        word.raised = run.size < small * main.size && centre_of(main) - centre_of(run) > above * height;
        if (right_to_left_) word.flow = flow_of(run.text);
        const auto text = plain_letters(right_to_left_ ? in_reading_order(run.text) : run.text);
        word.text = without_spaces_around(text);
        word.ends_with_space = text.ends_with(' ') || text.ends_with("\u00A0");
        return word;
    }

    /// Behind Latin words, and on lines without Arabic, ranges run from left to right.
    static void turn_latin_ranges(std::vector<Word>& words) {
        auto before = std::ranges::find(words, Flow::right_to_left, &Word::flow) == words.end()
                          ? Flow::left_to_right
                          : Flow::right_to_left;
        for (auto& word : words) {
            if (word.flow == Flow::right_to_left || word.flow == Flow::left_to_right) before = word.flow;
            if (word.flow != Flow::number || before != Flow::left_to_right) continue;
            auto text = to_utf32(word.text);
            turn_ranges(text);
            word.text = to_utf8(text);
        }
    }

    /// The last Arabic word before a vowel sign; the call of a note may stand between them.
    static Word* last_arabic(std::vector<Word>& words) {
        constexpr std::size_t looked_at = 2;
        for (auto i = words.size(); i > 0 && i + looked_at > words.size(); --i)
            if (words[i - 1].flow == Flow::right_to_left && !words[i - 1].raised) return &words[i - 1];
        return nullptr;
    }

    /// Glyphs without a character of their own, such as strokes that stretch an Arabic word, belong to what
    /// stands before them.
    static void leave_out_empty(std::vector<Word>& words) {
        Word* before = nullptr;
        for (auto& word : words) {
            if (!word.text.empty())
                before = &word;
            else if (before && word.left - before->right < least_space * before->size)
                before->right = std::max(before->right, word.right);
        }
        std::erase_if(words, [](const Word& word) { return word.text.empty(); });
    }

    static void put_in_order(Line& line, const std::vector<bool>& spaces) {
        constexpr double far_apart = 3;  // of the size of the letters
        std::vector<Word> ordered;
        for (std::size_t begin = 0; begin < line.words.size();) {
            auto end = begin + 1;
            while (end < line.words.size() &&
                   line.words[end].left - line.words[end - 1].right < far_apart * line.size)
                ++end;
            std::vector<Flow> flows;
            for (auto i = begin; i < end; ++i) {
                // "Series," is seen with its comma to the right, without a space between them.
                const bool sign = line.words[i].text.find_first_not_of(".,;:") == std::string::npos;
                const bool of_latin =
                    sign && i + 1 < end && !spaces[i + 1] && line.words[i + 1].flow == Flow::left_to_right;
                flows.push_back(of_latin ? Flow::left_to_right : line.words[i].flow);
            }
            const auto order = reading_order(flows);
            for (std::size_t i = 0; i < order.size(); ++i) {
                // Words that run the other way come all together: what is seen between two of them stands
                // before the one to the left, what is seen before them all before the first that is read.
                const auto seen = begin + order[i];
                const bool inside = i > 0 && order[i - 1] == order[i] + 1;
                ordered.push_back(std::move(line.words[seen]));
                ordered.back().space = spaces[inside ? seen + 1 : begin + i];
            }
            begin = end;
        }
        turn_latin_ranges(ordered);
        line.words.clear();
        for (auto& word : ordered) {
            const bool mark = is_vowel_sign(character_at(word.text, 0).code) && !word.space;
            if (auto* letter = mark ? last_arabic(line.words) : nullptr)
                letter->text += word.text;
            else
                line.words.push_back(std::move(word));
        }
        for (auto& word : line.words) {
            settle_marks(word.text);
            put_marks_in_order(word.text);
        }
    }

    double width_;
    std::size_t index_;
    bool right_to_left_;
};

}  // namespace

std::string words_of(const Line& line) {
    std::string text;
    for (const auto& word : line.words) {
        if (word.space && !text.empty()) text += ' ';
        text += word.text;
    }
    return text;
}

std::vector<Line> lines_of(const Page& page, std::size_t index, bool right_to_left) {
    std::vector<Line> lines;
    LineMaker maker(page, index, right_to_left);
    for (auto& row : rows_of(page)) {
        auto line = maker.make(std::move(row));
        if (!line.words.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<Line> split_at_gaps(const Line& line, double gap) {
    std::vector<Line> parts;
    double end = 0;
    for (const auto& word : line.words) {
        if (parts.empty() || word.left - end >= gap) {
            parts.push_back(line);
            parts.back().words.clear();
        }
        parts.back().words.push_back(word);
        end = std::max(end, word.right);
        if (parts.back().words.size() == 1) {
            parts.back().words.front().space = false;
            end = word.right;
        }
    }
    for (auto& part : parts) measure(part);
    return parts;
}

}  // namespace resolute::importing::pdf
