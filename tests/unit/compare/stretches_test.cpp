// SPDX-License-Identifier: Apache-2.0
#include "compare/stretches.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/cat.h"

using namespace resolute;
using compare::Fate;

namespace {

/// Text in which `*` begins and ends italics and `^` calls the note of the next figure.
layout::Pieces pieces_of(const std::string& text) {
    layout::Pieces pieces(1);
    bool italic = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '*' || text[i] == '^') {
            const bool call = text[i] == '^';
            italic = call ? italic : !italic;
            pieces.emplace_back();
            pieces.back().italic = italic;
            if (call) {
                pieces.back().note = text[++i] - '0';
                pieces.back().text = text[i];
                pieces.emplace_back();
                pieces.back().italic = italic;
            }
        } else {
            pieces.back().text += text[i];
        }
    }
    return pieces;
}

const compare::NoteKeys notes{100, 101, 102, 103};

std::string shown(const compare::Stretches& stretches) {
    std::string result;
    for (const auto& each : stretches) {
        const auto before = compare::text_of(each.before), after = compare::text_of(each.after);
        switch (each.fate) {
            case Fate::kept:
                result += after;
                break;
            case Fate::alike:
                result += cat("(", before, "=", after, ")");
                break;
            case Fate::removed:
                result += cat("[", before, "]");
                break;
            case Fate::added:
                result += cat("{", after, "}");
                break;
            case Fate::restyled:
                result += cat("<", after, ">");
                break;
            case Fate::follows:
                result += cat("<", before, ">", after, ">");
                break;
        }
    }
    return result;
}

compare::Stretches compared(const std::string& before, const std::string& after) {
    return compare::stretches_of(compare::words_of(pieces_of(before), notes),
                                 compare::words_of(pieces_of(after), notes),
                                 [](std::size_t, std::size_t) { return false; });
}

}  // namespace

TEST_CASE("words that came and went are told") {
    CHECK(shown(compared("to meet in Geneva", "to meet in New York")) == "to meet in [Geneva]{New York}");
    CHECK(shown(compared("a report", "a short report")) == "a {short }report");
    CHECK(shown(compared("", "all of it")) == "{all of it}");
    CHECK(shown(compared("all of it", "")) == "[all of it]");
    CHECK_FALSE(compare::differs(compared("the same", "the same")));
}

TEST_CASE("a few words between two changes go with them") {
    CHECK(shown(compared("resolution 58/143 of 22 December 2003,", "resolution 60/139 of 16 May 2005,")) ==
          "resolution [58/143 of 22 December 2003]{60/139 of 16 May 2005},");
    // They do not where words are only added.
    CHECK(shown(compared("a, b", "x a, y b")) == "{x }a,{ y} b");
}

TEST_CASE("what is added is told beside what is removed where it can be") {
    CHECK(shown(compared("of 2019 and 74/300", "of 2019, 74/300")) == "of 2019[ and]{,} 74/300");
}

TEST_CASE("italics are told apart from words") {
    CHECK(shown(compared("*Urges all* States", "*Urges* all States")) == "Urges( = )<all> States");
    CHECK(compare::differs(compared("*Urges* all", "Urges all")));
    // A comma in italics or not is no matter.
    CHECK(shown(compared("*Assembly,* now", "*Assembly*, now")) == "Assembly(,=,) now");
    CHECK_FALSE(compare::differs(compared("*Assembly,* now", "*Assembly*, now")));
}

TEST_CASE("spaces make no difference, but both stay what they are") {
    const auto stretches = compared("22\u00A0June", "22 June");
    CHECK_FALSE(compare::differs(stretches));
    CHECK(shown(stretches) == "22(\u00A0= )June");
    CHECK_FALSE(compare::differs(compared("word ;", "word;")));
    CHECK(compare::differs(compared("man kind", "mankind")));
}

TEST_CASE("a call that moves in a sentence is a difference, its number is not") {
    CHECK_FALSE(compare::differs(compared("Women,^1 and", "Women,^1 and")));
    CHECK(compare::differs(compared("Women,^1 and men", "Women, and men^1")));
    CHECK(compare::differs(compared("Women,^1", "Women,^2")));
}

TEST_CASE("Chinese changes by characters, Arabic by words") {
    CHECK(shown(compared("第七十五届会议", "第七十七届会议")) == "第七十[五]{七}届会议");
    CHECK(shown(compared("الدورة الخامسة والسبعون", "الدورة السابعة والسبعون")) ==
          "الدورة [الخامسة]{السابعة} والسبعون");
}

TEST_CASE("texts of very many words that have little in common are told at once") {
    std::string before, after;
    for (std::uint64_t i = 0; i < 40'000; ++i) {
        before += cat("a", i * 7919 % 5000, " ");
        after += cat("a", i * 104729 % 5000, " ");
    }
    const auto stretches = compared(cat(before, "landmark end"), cat(after, "landmark end"));
    std::string old, now;
    for (const auto& each : stretches) {
        old += compare::text_of(each.before);
        now += compare::text_of(each.after);
    }
    CHECK(old == cat(before, "landmark end"));
    CHECK(now == cat(after, "landmark end"));
    CHECK(stretches.back().fate == Fate::kept);
}
