// SPDX-License-Identifier: Apache-2.0
#include "layout/paginate.h"

#include <catch2/catch.hpp>

#include <string>

using namespace resolute::layout;

namespace {

/// A letter a line of height 1: `k` keeps, `t` is turned, `T` is both, a digit calls that note (counted from
/// 0), `.` has a space of 1 above.
std::vector<Band> bands_of(std::string_view text) {
    std::vector<Band> bands;
    for (const char c : text) {
        Band band;
        band.before = c == '.' ? 1 : 0;
        band.height = 1;
        band.keeps = c == 'k' || c == 'T';
        band.turned = c == 't' || c == 'T';
        if (c >= '0' && c <= '9') band.notes.push_back(static_cast<std::size_t>(c - '0'));
        bands.push_back(band);
    }
    return bands;
}

/// Pages as `lines+lines of notes`.
std::string shared(std::string_view text, std::vector<std::vector<Width>> notes, Room room) {
    std::string result;
    for (const auto& page : paginate(bands_of(text), notes, room)) {
        if (!result.empty()) result += ' ';
        result +=
            std::to_string(page.end - page.begin) + '+' + std::to_string(page.note_end - page.note_begin);
    }
    return result;
}

std::vector<std::vector<Width>> notes_of(std::initializer_list<std::size_t> lines) {
    std::vector<std::vector<Width>> notes;
    for (const auto count : lines) notes.emplace_back(count, 1);
    return notes;
}

}  // namespace

TEST_CASE("pages are filled from the top") {
    const Room room{.first = 3, .later = 5, .note_space = 1};
    CHECK(shared("", {}, room) == "");
    CHECK(shared("aaa", {}, room) == "3+0");
    CHECK(shared("aaaaaaaaa", {}, room) == "3+0 5+0 1+0");
    CHECK(shared("aa.aaaa", {}, room) == "2+0 5+0");  // no space above the first line of a page
    CHECK(shared("aaaaaaa.a", {}, room) == "3+0 4+0 2+0");
}

TEST_CASE("turned lines have pages of their own") {
    const Room room{.first = 3, .later = 5, .turned = 2, .note_space = 1};
    CHECK(shared("aattaa", {}, room) == "2+0 2+0 2+0");
    CHECK(shared("aatttttaaaaaa", {}, room) == "2+0 2+0 2+0 1+0 5+0 1+0");
    CHECK(shared("aaTt", {}, room) == "2+0 2+0");
    CHECK(shared("aa0tt", notes_of({1}), room) == "2+0 1+1 2+0");
}

TEST_CASE("lines that keep go along") {
    const Room room{.first = 4, .later = 4, .note_space = 1};
    CHECK(shared("aaaakaa", {}, room) == "3+0 4+0");
    CHECK(shared("aakkkk", {}, room) == "1+0 4+0 1+0");  // longer than a page: torn where the page ends
    CHECK(shared("kkkkkkkk", {}, room) == "4+0 4+0");
}

TEST_CASE("notes stand on the page of their call") {
    const Room room{.first = 6, .later = 6, .note_space = 1};
    CHECK(shared("a0a", notes_of({2}), room) == "3+2");
    CHECK(shared("aaa0a", notes_of({2}), room) == "3+0 2+2");  // the line moves with its note
    CHECK(shared("0a1a", notes_of({1, 1}), room) == "3+2 1+0");
    CHECK(shared("0aa1a", notes_of({1, 1}), room) == "3+1 2+1");
    CHECK(shared("aa01", notes_of({1, 2}), room) == "3+1 1+2");
}

TEST_CASE("notes stay away from the space below the last line") {
    const Room room{.first = 6, .later = 6, .note_space = 1};
    auto bands = bands_of("0aaaa");
    bands[3].after = 1;
    const auto ends = [&] { return paginate(bands, notes_of({1}), room).front().end; };
    CHECK(ends() == 3);
    bands[3].after = 0;
    CHECK(ends() == 4);
    bands[3].after = 1;
    bands[0].notes.clear();
    CHECK(paginate(bands, {}, {.first = 4, .later = 6, .note_space = 1}).front().end == 4);
}

TEST_CASE("a note is continued only when it must") {
    const Room room{.first = 6, .later = 6, .note_space = 1};
    CHECK(shared("0a", notes_of({5}), room) == "1+4 1+1");
    CHECK(shared("a0a", notes_of({9}), room) == "1+0 1+4 0+5 1+0");
    CHECK(shared("0", notes_of({14}), room) == "1+4 0+5 0+5");
}

TEST_CASE("a note that nothing calls still is set") {
    CHECK(shared("aa", notes_of({2}), {.first = 6, .later = 6, .note_space = 1}) == "2+2");
}

TEST_CASE("every page takes something whatever there is") {
    for (const Width room : {-3, 0, 1, 2}) {
        INFO(room);
        const Room rooms{.first = room, .later = room, .note_space = 2};
        std::size_t bands = 0, notes = 0;
        for (const auto& page : paginate(bands_of("0kk1kakk2"), notes_of({3, 4, 1}), rooms)) {
            CHECK((page.end > page.begin || page.note_end > page.note_begin));
            CHECK(page.begin == bands);
            CHECK(page.note_begin == notes);
            bands = page.end;
            notes = page.note_end;
        }
        CHECK(bands == 9);
        CHECK(notes == 8);
    }
}

TEST_CASE("space at the top of a page takes room there only") {
    auto bands = bands_of("aaaaaaa");
    for (auto& band : bands) band.top = 1;
    const auto pages = paginate(bands, {}, {.first = 3, .later = 3, .note_space = 1});
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].end == 3);
    CHECK(pages[1].end == 5);
}

TEST_CASE("heads are repeated and take their room") {
    auto bands = bands_of("aaaaaaaa");
    for (std::size_t i = 2; i < bands.size(); ++i) {
        bands[i].head = 0;
        bands[i].heads = 2;
    }
    std::string result;
    for (const auto& page : paginate(bands, {}, {.first = 4, .later = 4}))
        result += std::to_string(page.end - page.begin);
    CHECK(result == "422");
}

TEST_CASE("a great many lines are shared in one go") {
    const std::string text(200'000, 'a');
    const auto pages = paginate(bands_of(text), {}, {.first = 50, .later = 50, .note_space = 2});
    CHECK(pages.size() == 4'000);
}
