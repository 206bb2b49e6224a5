// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <iterator>
#include <random>
#include <set>
#include <string>

#include "compare/comparison.h"
#include "compare/describe.h"
#include "compare/views.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;
using compare::Entry;
using compare::Fate;
using layout::Block;
using layout::Change;
using layout::Story;

namespace {

Story example(std::string_view name) {
    const auto path = cat(RESOLUTE_SOURCE_DIR, "/examples/", name);
    const auto bytes = read_file(path);
    REQUIRE(bytes.has_value());
    Diagnostics ignored;
    return layout::compose(model::from_xml(xml::read(std::make_shared<SourceFile>(path, *bytes), ignored)));
}

layout::Pieces plain(const std::string& text) {
    layout::Piece piece;
    piece.text = text;
    return {piece};
}

Block& operative(Story& story, const std::string& label) {
    const auto found = std::ranges::find_if(story.blocks, [&](const Block& block) {
        return block.role == style::Role::operative && layout::words_of(block.label) == label;
    });
    REQUIRE(found != story.blocks.end());
    return *found;
}

/// What changed, a line each.
std::vector<std::string> told(const compare::Comparison& comparison) {
    std::vector<std::string> lines;
    for (const auto& entry : comparison.entries)
        if (const auto change = compare::change_of(entry); !change.empty())
            lines.push_back(cat(compare::place_of(comparison, entry), ": ", change));
    return lines;
}

using Lines = std::vector<std::string>;

std::string joined(const compare::Stretches& stretches, bool after) {
    std::string text;
    for (const auto& each : stretches) text += compare::text_of(after ? each.after : each.before);
    return text;
}

std::string words(const Block& block, bool raised = true) {
    auto content = block.content;
    if (!raised) std::erase_if(content, [](const layout::Piece& piece) { return piece.superscript; });
    auto text = compare::text_of(content);
    for (const auto& row : block.table)
        for (const auto& cell : row.cells)
            for (const auto& paragraph : cell.paragraphs) text += cat('|', compare::text_of(paragraph));
    return text;
}

/// The text of a marked story with all changes taken, or none; without what is raised: of the calls to a note
/// all but the first are typed.
Lines settled(const Story& story, bool taken) {
    const auto goes = [&](Change change) {
        const bool comes = change == Change::inserted || change == Change::moved_here;
        return change != Change::none && comes != taken;
    };
    Lines lines;
    for (const auto* blocks : {&story.masthead, &story.blocks})
        for (auto block : *blocks) {
            if (goes(block.change)) continue;
            std::erase_if(block.table, [&](const layout::TableRow& row) { return goes(row.change); });
            const auto settle = [&](layout::Pieces& pieces) {
                std::erase_if(pieces, [&](const layout::Piece& piece) {
                    return taken ? piece.deleted : piece.inserted;
                });
            };
            settle(block.content);
            settle(block.label);
            for (auto& row : block.table)
                for (auto& cell : row.cells) {
                    std::ranges::for_each(cell.paragraphs, settle);
                    for (std::size_t k = cell.ends.size(); k-- > 0;) {
                        if (!goes(cell.ends[k])) continue;
                        auto& behind = cell.paragraphs[k + 1];
                        std::ranges::move(behind, std::back_inserter(cell.paragraphs[k]));
                        cell.paragraphs.erase(cell.paragraphs.begin() + static_cast<std::ptrdiff_t>(k) + 1);
                    }
                }
            lines.push_back(
                cat(layout::words_of(block.label), '\t', compare::with_plain_spaces(words(block, false))));
        }
    return lines;
}

Lines lines_of(const Story& story) {
    Lines lines;
    for (const auto& block : story.blocks)
        if (block.role != style::Role::end_rule)
            lines.push_back(
                cat(layout::words_of(block.label), '\t', compare::with_plain_spaces(words(block, false))));
    return lines;
}

/// The first lines that are not the same.
std::string difference(const Lines& left, const Lines& right) {
    const auto [a, b] = std::ranges::mismatch(left, right);
    if (a == left.end() && b == right.end()) return {};
    return cat(a == left.end() ? "end" : *a, "\n", b == right.end() ? "end" : *b);
}

/// What holds whatever is compared: every block of both texts is in it once, its stretches are the words of
/// both, and marks of the changes lead to either.
void check_whole(const compare::Comparison& comparison) {
    std::multiset<int> before, after;
    for (const auto& entry : comparison.entries) {
        if (entry.before != compare::none && entry.move != Entry::Move::here) before.insert(entry.before);
        if (entry.after != compare::none) after.insert(entry.after);
        if (entry.before != compare::none && entry.rows.empty())
            CHECK(joined(entry.words, false) == words(comparison.before.block(entry.before)));
        if (entry.after != compare::none && entry.rows.empty())
            CHECK(joined(entry.words, true) == words(comparison.after.block(entry.after)));
    }
    CHECK(before.size() == comparison.before.story.blocks.size());
    CHECK(std::set<int>(before.begin(), before.end()).size() == before.size());
    CHECK(after.size() == comparison.after.story.blocks.size());
    const auto marked = compare::marked(comparison);
    CHECK(difference(settled(marked, false), lines_of(comparison.before.story)) == "");
    CHECK(difference(settled(marked, true), lines_of(comparison.after.story)) == "");
}

compare::Comparison compared(const Story& before, const Story& after) {
    auto comparison = compare::compare(before, after);
    check_whole(comparison);
    return comparison;
}

}  // namespace

TEST_CASE("a text does not differ from itself") {
    for (const auto name : {"A_RES_57_201.xml", "A_RES_58_143.xml", "A_RES_58_190.xml", "A_RES_60_139.xml"}) {
        const auto story = example(name);
        const auto comparison = compared(story, story);
        CHECK_FALSE(comparison.differs());
        CHECK(told(comparison).empty());
        CHECK(compare::terminal(comparison, {"a", "b"}, {}) == "no differences\n");
    }
}

TEST_CASE("a reworded paragraph is told where it stands") {
    const auto before = example("A_RES_58_143.xml");
    auto after = before;
    operative(after, "6.").content.back().text += " and freely";
    CHECK(told(compared(before, after)) == Lines{"operative paragraph 6: reworded"});
}

TEST_CASE("an added paragraph leaves those behind it alone, whose numbers grow") {
    const auto before = example("A_RES_58_143.xml");
    auto after = before;
    const auto place = &operative(after, "3.") - after.blocks.data();
    Block made = operative(after, "3.");
    made.content = plain("Welcomes the opening of libraries in small towns and in the country;");
    after.blocks.insert(after.blocks.begin() + place, made);
    int number = 0;
    for (auto& block : after.blocks)
        if (block.role == style::Role::operative) block.label.front().text = cat(++number, '.');
    CHECK(told(compared(before, after)) == Lines{"operative paragraph 3: added"});
    CHECK(told(compared(after, before)) == Lines{"old operative paragraph 3: removed"});
}

TEST_CASE("a moved paragraph is one, also where a word of it changed") {
    const auto before = example("A_RES_58_143.xml");
    auto after = before;
    auto& blocks = after.blocks;
    const auto from = &operative(after, "7.") - blocks.data(), to = &operative(after, "3.") - blocks.data();
    std::rotate(blocks.begin() + to, blocks.begin() + from, blocks.begin() + from + 1);
    auto comparison = compared(before, after);
    CHECK(comparison.counts().moved == 1);
    CHECK(comparison.counts().reworded == 0);
    CHECK(comparison.counts().added + comparison.counts().removed == 0);
    blocks[static_cast<std::size_t>(to)].content.back().text += " again";
    comparison = compared(before, after);
    CHECK(comparison.counts().moved == 1);
    CHECK(comparison.counts().reworded == 1);
}

TEST_CASE("notes are compared by their words") {
    const auto before = example("A_RES_58_143.xml");
    auto after = before;
    for (auto& note : after.notes) note.mark += "0";
    CHECK(told(compared(before, after)).empty());
    after.notes[0].paragraphs[0].back().text += " See also elsewhere.";
    const auto comparison = compared(before, after);
    CHECK(told(comparison) == Lines{"preambular paragraph 1: note changed"});
    CHECK(compare::terminal(comparison, {"a", "b"}, {}).find("note 10 (was 1):") != std::string::npos);
}

TEST_CASE("a reference that follows a renumbering is told apart") {
    auto before = example("A_RES_58_143.xml");
    operative(before, "7.").content.back().text = " the measures in paragraph 5 above;";
    auto after = before;
    const auto place = &operative(after, "3.") - after.blocks.data();
    Block made = operative(after, "3.");
    made.content = plain("Welcomes the opening of libraries in small towns and in the country;");
    after.blocks.insert(after.blocks.begin() + place, made);
    int number = 0;
    for (auto& block : after.blocks)
        if (block.role == style::Role::operative) block.label.front().text = cat(++number, '.');
    operative(after, "8.").content.back().text = " the measures in paragraph 6 above;";
    CHECK(told(compared(before, after)) ==
          Lines{"operative paragraph 3: added", "operative paragraph 8 (was 7): reference renumbered"});
    operative(after, "8.").content.back().text = " the measures in paragraph 9 above;";
    CHECK(told(compared(before, after)).back() == "operative paragraph 8 (was 7): reworded");
}

TEST_CASE("tables are compared row by row and cell by cell") {
    auto before = example("A_RES_58_143.xml");
    Block table;
    table.role = style::Role::table_cell;
    for (const auto name : {"Year", "2001", "2002", "2003"}) {
        layout::TableRow row;
        for (const auto& words : {cat(name, " of the count"), cat("libraries ", name)}) {
            layout::TableCell cell;
            cell.paragraphs = {plain(words)};
            row.cells.push_back(std::move(cell));
        }
        table.table.push_back(std::move(row));
    }
    before.blocks.push_back(table);
    auto after = before;
    auto& rows = after.blocks.back().table;
    rows[2].cells[1].paragraphs = {plain("books 2002"), plain("and journals")};
    rows.erase(rows.begin() + 1);
    const auto comparison = compared(before, after);
    CHECK(told(comparison) == Lines{"table 1: cells changed"});
    const auto text = compare::terminal(comparison, {"a", "b"}, {});
    INFO(text);
    CHECK(text.find("row 2 removed: [-2001 of the count-] | [-libraries 2001-]") != std::string::npos);
    CHECK(text.find("row 2 (was 3): 2002 of the count | [-libraries 2002-]{+books 2002 and journals+}") !=
          std::string::npos);
}

TEST_CASE("the look of a title is layout, that of a word is not") {
    const auto before = example("A_RES_58_143.xml");
    auto after = before;
    for (auto& block : after.blocks)
        if (block.role == style::Role::title)
            for (auto& piece : block.content) piece.bold = true;
    CHECK(told(compared(before, after)).empty());
    operative(after, "6.").content.front().italic = false;
    CHECK(told(compared(before, after)) == Lines{"operative paragraph 6: italics changed"});
}

TEST_CASE("edits made at random are found, no more and no less") {
    std::mt19937 random(4);
    const auto before = example("A_RES_58_190.xml");
    std::vector<std::size_t> paragraphs;
    for (std::size_t i = 0; i < before.blocks.size(); ++i) {
        const auto role = before.blocks[i].role;
        const bool text = role == style::Role::preambular || role == style::Role::operative;
        if (text && words(before.blocks[i]).size() > 80) paragraphs.push_back(i);
    }
    REQUIRE(paragraphs.size() > 10);
    for (int round = 0; round < 40; ++round) {
        std::ranges::shuffle(paragraphs, random);
        auto after = before;
        // The first three change, the next goes, the one behind it gets a new neighbour.
        for (std::size_t k = 0; k < 3; ++k) {
            auto& content = after.blocks[paragraphs[k]].content;
            content.push_back(plain(cat(" and something new in round ", round)).front());
        }
        const auto gone = paragraphs[3], beside = paragraphs[4];
        Block made = after.blocks[beside];
        made.content = plain(cat("Nobody has ever written such words before, round ", round, ";"));
        after.blocks.insert(after.blocks.begin() + static_cast<std::ptrdiff_t>(beside), made);
        after.blocks.erase(after.blocks.begin() + static_cast<std::ptrdiff_t>(gone + (gone >= beside)));
        const auto counts = compared(before, after).counts();
        INFO("round " << round);
        CHECK(counts.reworded == 3);
        CHECK(counts.added == 1);
        CHECK(counts.removed == 1);
        CHECK(counts.moved == 0);
    }
}

TEST_CASE("two texts that have nothing to do with each other are told whole") {
    const auto comparison = compared(example("A_RES_57_201.xml"), example("A_RES_60_139.xml"));
    CHECK(comparison.differs());
    CHECK(comparison.counts().added > 5);
    compared(Story(), example("A_RES_57_201.xml"));
    compared(Story(), Story());
}
