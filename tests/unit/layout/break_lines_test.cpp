// SPDX-License-Identifier: Apache-2.0
#include "layout/break_lines.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace resolute::layout;

namespace {

/// On a grid: every character is 1 wide; `_` is a no-break space, `|` a forced break, `-` may be broken
/// behind.
std::vector<Box> boxes_of(std::string_view text) {
    std::vector<Box> boxes;
    for (const char c : text) {
        if (c == '|') {
            boxes.back().after = Box::Break::forced;
            continue;
        }
        Box box{.width = 1, .tail = 0, .space = c == ' ', .stretches = c == ' ' || c == '_'};
        if (c == '-') box.after = Box::Break::allowed;
        boxes.push_back(box);
    }
    return boxes;
}

std::string broken(std::string_view text, Width first, Width others) {
    std::string plain, result;
    for (const char c : text)
        if (c != '|') plain += c;
    for (const auto& line : break_lines(boxes_of(text), first, others, {})) {
        if (!result.empty()) result += '/';
        result += plain.substr(line.begin, line.end - line.begin);
    }
    return result;
}

}  // namespace

TEST_CASE("lines take what they can") {
    struct Case {
        const char* text;
        Width first, others;
        const char* lines;
    };
    for (const auto& [text, first, others, lines] : {Case{"", 5, 5, ""},
                                                     {"one", 5, 5, "one"},
                                                     {"one two six", 7, 7, "one two/six"},
                                                     {"one two six", 6, 7, "one/two six"},
                                                     {"one two six", 11, 1, "one two six"},
                                                     {"on 7_March 1999", 8, 10, "on/7_March/1999"},
                                                     {"self-reliance", 8, 8, "self-/reliance"},
                                                     {"overlong x", 3, 3, "overlong/x"},
                                                     {"a|b c", 9, 9, "a/b c"},
                                                     {"a  b", 3, 3, "a/b"},
                                                     {"  a b  ", 9, 9, "a b"},
                                                     {"a b c d", 1, 3, "a/b c/d"}}) {
        INFO(text);
        CHECK(broken(text, first, others) == lines);
    }
}

TEST_CASE("a word that overflows a little is squeezed in") {
    // A line of `spaces` spaces of width 10 and words of 100, then a word of `width`; the measure makes it
    // overflow.
    struct Case {
        int spaces;
        Width width, overflow;
        bool fits;
    };
    const Squeeze squeeze{.of_spaces = 200, .dearness = 200};
    for (const auto& [spaces, width, overflow, fits] : {Case{5, 100, 0, true},
                                                        {5, 100, 10, true},  // 2 for each of five spaces
                                                        {5, 100, 11, false},
                                                        // Of 20 and its space 20 would be lacking, shared by
                                                        // nine spaces: 2.2 each, and ten shrink by 1.0.
                                                        {10, 20, 10, true},
                                                        {10, 20, 11, false},
                                                        {1, 100, 3, false},
                                                        {1, 100, 2, true}}) {
        INFO(spaces << ' ' << width << ' ' << overflow);
        std::vector<Box> boxes;
        Width sum = 0;
        for (int i = 0; i < spaces; ++i) {
            boxes.push_back({.width = 100});
            boxes.push_back({.width = 10, .space = true, .stretches = true});
            sum += 110;
        }
        boxes.push_back({.width = width});
        const auto lines = break_lines(boxes, sum + width - overflow, sum + width - overflow, squeeze);
        CHECK((lines.size() == 1) == fits);
    }
}

TEST_CASE("letter spacing behind the last letter does not count") {
    const std::vector<Box> boxes{{.width = 52, .tail = 2},
                                 {.width = 12, .tail = 2, .space = true, .stretches = true},
                                 {.width = 52, .tail = 2}};
    const auto lines = break_lines(boxes, 114, 114, {});
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].width == 114);
    CHECK(lines[0].stretching == 1);
    CHECK(lines[0].last);
    CHECK(break_lines(boxes, 113, 113, {}).size() == 2);
}

TEST_CASE("breaking ends on any input") {
    const std::vector<Box> nothing(1000), spaces(1000, Box{.width = 1, .space = true});
    CHECK(break_lines(nothing, 0, 0, {}).size() == 1);
    CHECK(break_lines(spaces, 0, 0, {}).size() <= 1);
    std::vector<Box> wide(1000, Box{.width = 10, .after = Box::Break::allowed});
    CHECK(break_lines(wide, -5, -5, {}).size() == 1000);
    std::vector<Box> forced(1000, Box{.width = 1, .after = Box::Break::forced});
    CHECK(break_lines(forced, 5, 5, {}).size() == 1000);
}
