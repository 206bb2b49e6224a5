// SPDX-License-Identifier: Apache-2.0
#include "layout/break_fine.h"

#include <catch2/catch.hpp>

#include <functional>
#include <limits>
#include <random>
#include <string>
#include <string_view>

using namespace resolute::layout;

namespace {

constexpr FinePass anything{.hyphens = true, .tolerance = 10'000, .emergency = 0};

/// Every character is 6 wide; `_` is a no-break space, `|` a forced break, `-` may be broken behind, `~` is a
/// place for a hyphen 6 wide, `/` a sign of an address.
std::vector<Box> boxes_of(std::string_view text) {
    std::vector<Box> boxes;
    for (const char c : text) {
        if (c == '|') {
            boxes.back().after = Box::Break::forced;
        } else if (c == '~') {
            boxes.back().after = Box::Break::hyphen;
            boxes.back().hyphen = 6;
        } else {
            Box box{.width = 6, .space = c == ' ', .stretches = c == ' ' || c == '_'};
            if (c == '-') box.after = Box::Break::allowed;
            if (c == '/') box.after = Box::Break::address;
            boxes.push_back(box);
        }
    }
    return boxes;
}

std::string broken(std::string_view text, Width first, Width others, const FinePass& pass = anything) {
    std::string plain, result;
    for (const char c : text)
        if (c != '|' && c != '~') plain += c;
    const auto lines = break_fine(boxes_of(text), first * 6, others * 6, pass);
    if (!lines) return "none";
    for (const auto& line : *lines) {
        if (&line != lines->data()) result += '/';
        result += plain.substr(line.begin, line.end - line.begin);
        if (line.hyphen) result += '~';
    }
    return result;
}

/// Badness and demerits written out once more from The TeXbook, for every way there is to break.
std::int64_t least_demerits(const std::vector<Box>& boxes, Width measure) {
    std::vector<std::size_t> spaces;
    for (std::size_t i = 0; i < boxes.size(); ++i)
        if (boxes[i].space) spaces.push_back(i);
    const auto ratio_of = [&](std::size_t begin, std::size_t end) {
        Width width = 0, stretch = 0, shrink = 0;
        for (auto i = begin; i < end; ++i) {
            width += boxes[i].width;
            if (!boxes[i].stretches) continue;
            stretch += boxes[i].width / 2;
            shrink += boxes[i].width / 3;
        }
        const auto lacking = measure - width;
        if (end == boxes.size() && lacking >= 0) return std::int64_t{0};
        const auto give = lacking > 0 ? stretch : shrink;
        if (lacking == 0) return std::int64_t{0};
        if (give == 0) return std::int64_t{lacking > 0 ? 100'000 : -100'000};
        return lacking * 1000 / give;
    };
    const std::function<std::int64_t(std::size_t, int)> best = [&](std::size_t begin, int fitness) {
        auto least = std::numeric_limits<std::int64_t>::max();
        auto ends = spaces;
        ends.push_back(boxes.size());
        for (const auto end : ends) {
            if (end <= begin) continue;
            const auto ratio = ratio_of(begin, end);
            if (ratio < -1000) break;
            const auto size = std::min(std::abs(ratio), std::int64_t{100'000});
            const auto badness = std::min(std::int64_t{10'000}, size * size * size / 10'000'000);
            const int own = ratio < -500 ? 0 : ratio <= 500 ? 1 : ratio <= 1000 ? 2 : 3;
            auto sum = (10 + badness) * (10 + badness);
            if (begin > 0 && std::abs(own - fitness) > 1) sum += 10'000;
            if (end < boxes.size()) {
                const auto rest = best(end + 1, own);
                if (rest == std::numeric_limits<std::int64_t>::max()) continue;
                sum += rest;
            }
            least = std::min(least, sum);
        }
        return least;
    };
    return best(0, 1);
}

std::int64_t demerits_of(const std::vector<Box>& boxes, const std::vector<Line>& lines, Width measure) {
    std::int64_t sum = 0;
    int before = 1;
    for (const auto& line : lines) {
        std::int64_t ratio = set_ratio(boxes, line, measure);
        if (line.last && ratio > 0) ratio = 0;
        const auto size = std::abs(ratio);
        const auto badness = std::min(std::int64_t{10'000}, size * size * size / 10'000'000);
        const int own = ratio < -500 ? 0 : ratio <= 500 ? 1 : ratio <= 1000 ? 2 : 3;
        sum += (10 + badness) * (10 + badness);
        if (&line != lines.data() && std::abs(own - before) > 1) sum += 10'000;
        before = own;
    }
    return sum;
}

}  // namespace

TEST_CASE("lines that look best together") {
    struct Case {
        const char* text;
        Width first, others;
        const char* lines;
    };
    for (const auto& [text, first, others, lines] :
         {Case{"", 5, 5, ""},
          {"one", 5, 5, "one"},
          {"one two six", 7, 7, "one two/six"},
          {"one two six", 3, 7, "one/two six"},
          {"on 7_March 1999", 10, 10, "on 7_March/1999"},
          {"a self-reliance", 7, 8, "a self-/reliance"},
          {"a|b c", 9, 9, "a/b c"},
          {"a b|", 9, 9, "a b"},
          {"a  b", 3, 3, "a/b"},
          {"  a b  ", 9, 9, "a b"},
          {"a of re~so~lu~tions of", 9, 9, "a of re~/solutions/of"},
          {"a tie", 3, 3, "a/tie"},
          {"at un.org/english x", 10, 9, "at un.org//english x"}}) {
        INFO(text);
        const std::string expected = lines;
        CHECK(broken(text, first, others) == expected);
    }
}

TEST_CASE("hyphens only in a pass that allows them") {
    CHECK(broken("a of re~solutions of", 9, 9, {.tolerance = 200}) == "none");
    CHECK(broken("a resolution", 9, 9, {.tolerance = 200}) == "none");
    CHECK(broken("a b cd", 4, 4, {.tolerance = 200}) == "none");
    CHECK(broken("a b cd", 4, 4, {.tolerance = 800}) == "a b/cd");
    // What does not fit does not fit with any tolerance.
    CHECK(broken("a resolution", 9, 9) == "none");
    CHECK(broken("a resolution", 9, 10) == "a/resolution");
}

TEST_CASE("no way of breaking is better than the one found") {
    std::mt19937 random(7);
    int found = 0;
    for (int round = 0; round < 300; ++round) {
        std::vector<Box> boxes;
        const auto words = 2 + random() % 10;
        for (std::size_t i = 0; i < words; ++i) {
            if (i > 0) boxes.push_back({.width = 60, .space = true, .stretches = true});
            boxes.push_back({.width = static_cast<Width>(40 + random() % 200)});
        }
        const auto measure = static_cast<Width>(400 + random() % 200);
        const auto lines = break_fine(boxes, measure, measure, anything);
        const auto least = least_demerits(boxes, measure);
        REQUIRE(lines.has_value() == (least != std::numeric_limits<std::int64_t>::max()));
        if (!lines) continue;
        ++found;
        CHECK(demerits_of(boxes, *lines, measure) == least);
    }
    CHECK(found > 200);
}

TEST_CASE("every box is on one line and none is over the measure") {
    std::mt19937 random(11);
    for (int round = 0; round < 500; ++round) {
        std::vector<Box> boxes(random() % 120);
        for (auto& box : boxes) {
            box.width = static_cast<Width>(random() % 50);
            box.tail = box.width / 10;
            box.space = random() % 3 == 0;
            box.stretches = box.space || random() % 20 == 0;
            if (box.space) continue;
            const auto kind = random() % 8;
            if (kind < 2) box.after = Box::Break::allowed;
            if (kind == 2) box.after = Box::Break::hyphen;
            if (kind == 3) box.after = Box::Break::address;
            if (random() % 40 == 0) box.after = Box::Break::forced;
            box.hyphen = box.after == Box::Break::hyphen ? 5 : 0;
        }
        const auto first = static_cast<Width>(60 + random() % 200), others = first + 20;
        const auto lines =
            break_fine(boxes, first, others, {.hyphens = true, .tolerance = 10'000, .emergency = others});
        if (!lines) continue;
        std::size_t at = 0;
        for (const auto& line : *lines) {
            for (; at < line.begin; ++at) CHECK(boxes[at].space);
            at = line.end;
            CHECK(set_ratio(boxes, line, &line == lines->data() ? first : others) >= -1000);
            if (line.end > line.begin)
                CHECK(line.hyphen == (!line.last && boxes[line.end - 1].after == Box::Break::hyphen));
        }
        for (; at < boxes.size(); ++at) CHECK(boxes[at].space);
    }
}

TEST_CASE("fine breaking ends soon on any input") {
    const std::vector<Box> nothing(100'000, Box{.width = 0, .after = Box::Break::allowed}),
        spaces(100'000, Box{.width = 1, .space = true}),
        negative(100'000, Box{.width = -1, .after = Box::Break::allowed, .stretches = true}),
        forced(100'000, Box{.width = 1, .after = Box::Break::forced});
    for (const auto* boxes : {&nothing, &spaces, &negative, &forced}) {
        const auto lines = break_fine(*boxes, 5, 5, anything);
        CHECK((!lines || lines->size() <= boxes->size()));
    }
    CHECK(break_fine(forced, 5, 5, anything)->size() == forced.size());
}
