// SPDX-License-Identifier: Apache-2.0
#include "layout/break_lines.h"

#include <algorithm>

namespace resolute::layout {

namespace {

/// Boxes up to the next place where a line may end, with the spaces before them.
struct Word {
    std::size_t end = 0;
    Width spaces = 0, width = 0, tail = 0;
    int stretching = 0;
    Width stretch = 0;  // width of what stretches
    bool forced = false;
};

void count(Word& word, const Box& box) {
    if (!box.stretches) return;
    ++word.stretching;
    word.stretch += box.width;
}

Word word_at(std::span<const Box> boxes, std::size_t at, bool line_is_empty) {
    Word word;
    for (; at < boxes.size() && boxes[at].space; ++at) {
        if (!line_is_empty) {
            word.spaces += boxes[at].width;
            count(word, boxes[at]);
        }
        if (boxes[at].after == Box::Break::forced) {
            word.end = at + 1;
            word.forced = true;
            return word;
        }
    }
    for (; at < boxes.size() && !boxes[at].space; ++at) {
        word.width += boxes[at].width;
        word.tail = boxes[at].tail;
        count(word, boxes[at]);
        if (boxes[at].after == Box::Break::none) continue;
        word.forced = boxes[at].after == Box::Break::forced;
        ++at;
        break;
    }
    word.end = at;
    return word;
}

bool squeezed_in(const Line& line, const Word& word, Width overflow, Squeeze squeeze) {
    const Width lacking = word.spaces + word.width - word.tail - overflow;  // on the line without the word
    const int fewer = std::max(line.stretching, 1), all = std::max(line.stretching + word.stretching, 1);
    return overflow * 1000 <= (line.spaces + word.stretch) * squeeze.of_spaces &&
           overflow * squeeze.dearness * fewer <= lacking * 100 * all;
}

}  // namespace

std::vector<Line> break_lines(std::span<const Box> boxes, Width first, Width others, Squeeze squeeze) {
    std::vector<Line> lines;
    constexpr std::size_t boxes_on_line = 20;
    lines.reserve(boxes.size() / boxes_on_line + 1);
    for (std::size_t at = 0; at < boxes.size();) {
        const Width measure = lines.empty() ? first : others;
        Line line;
        while (at < boxes.size() && boxes[at].space && boxes[at].after != Box::Break::forced) ++at;
        line.begin = line.end = at;
        Width width = 0;  // with the last tail
        while (at < boxes.size()) {
            const bool empty = line.end == line.begin;
            const auto word = word_at(boxes, at, empty);
            const Width natural = width + word.spaces + word.width - word.tail;
            if (!empty && natural > measure && !squeezed_in(line, word, natural - measure, squeeze)) break;
            const bool only_spaces = word.width == 0 && boxes[word.end - 1].space;
            if (!only_spaces) {
                width += word.spaces + word.width;
                line.width = natural;
                line.stretching += word.stretching;
                line.spaces += word.stretch;
                line.end = word.end;
            }
            at = word.end;
            line.last = word.forced;
            if (word.forced) break;
        }
        line.last = line.last || at == boxes.size();
        if (line.end > line.begin || line.last) lines.push_back(line);
    }
    return lines;
}

}  // namespace resolute::layout
