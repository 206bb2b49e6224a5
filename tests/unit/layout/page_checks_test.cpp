// SPDX-License-Identifier: Apache-2.0
// The checks that the corpus is held against find what is wrong.
#include "support/page_checks.h"

#include <catch2/catch.hpp>

#include "style/templates.h"

using namespace resolute;
using layout::GlyphRun;
using layout::Length;
using layout::Pages;
using layout::Placed;

namespace {

/// Pages of a grid, without a head; a new paragraph for each tag that is added.
struct Sheet {
    Pages pages;
    style::Style style = *style::built_in("new-york");

    Sheet() { pages.pages.resize(2); }

    int tag(std::string role, int parent = -1, std::string id = {}) {
        layout::Tag made;
        made.role = std::move(role);
        made.parent = parent;
        made.id = std::move(id);
        pages.tags.push_back(std::move(made));
        return static_cast<int>(pages.tags.size()) - 1;
    }
    void put(std::size_t page, int row, int tag, std::string text, int column = 10) {
        GlyphRun run;
        run.text = std::move(text);
        Placed placed;
        placed.at = {Length{column}, Length{row}};
        placed.item = std::move(run);
        placed.tag = tag;
        pages.pages[page].items.push_back(std::move(placed));
    }
    std::string faults() const {
        std::string told;
        for (const auto& fault : tests::faults_of(pages, style, true)) told += fault + "\n";
        return told;
    }
};

}  // namespace

TEST_CASE("a line over its measure is seen, and a page too full") {
    Sheet sheet;
    const auto text = sheet.tag("P");
    sheet.put(0, 20, text, std::string(60, 'a') + "   ");
    CHECK(sheet.faults() == "");
    sheet.put(0, 21, text, std::string(61, 'b'));
    CHECK(sheet.faults().starts_with("page 1: a line over its measure: `bbb"));
    Sheet full;
    full.put(0, 55, full.tag("P"), "last");
    CHECK(full.faults() == "");
    full.put(0, 56, full.tag("P"), "below");
    full.put(1, 2, full.tag("P"), "above");
    CHECK(full.faults() == "page 1: too full: `below`\npage 2: too full: `above`\n");
}

TEST_CASE("text over other text is seen") {
    Sheet sheet;
    sheet.put(0, 20, sheet.tag("P"), "left");
    sheet.put(0, 20, sheet.tag("P"), "right", 14);
    CHECK(sheet.faults() == "");
    sheet.put(0, 20, sheet.tag("P"), "on", 13);
    CHECK(sheet.faults() == "page 1: over `left`: `on`\npage 1: over `right`: `on`\n");
}

TEST_CASE("a note on another page than its call is seen") {
    Sheet sheet;
    const auto text = sheet.tag("P");
    const auto call = sheet.tag("Reference", text, "call-1");
    const auto note = sheet.tag("Note", text, "note-1");
    sheet.put(0, 20, text, "text");
    sheet.put(0, 20, call, "1", 14);
    sheet.put(0, 50, sheet.tag("P", note), "note");
    sheet.put(1, 50, sheet.tag("P", note), "goes on");
    CHECK(sheet.faults() == "");
    sheet.pages.pages[0].items.pop_back();
    CHECK(sheet.faults() == "page 1: its note stands on page 2: `call-1`\n");
    sheet.pages.pages[1].items.clear();
    CHECK(sheet.faults() == "page 1: a call without its note: `call-1`\n");
}

TEST_CASE("lines that need not stand alone are seen") {
    Sheet sheet;
    const auto before = sheet.tag("P"), parted = sheet.tag("P");
    sheet.put(0, 20, before, "before");
    sheet.put(0, 54, parted, "one");
    sheet.put(0, 55, parted, "two");
    sheet.put(1, 3, parted, "three");
    sheet.put(1, 4, parted, "four");
    CHECK(sheet.faults() == "");
    auto widow = sheet;
    widow.pages.pages[1].items.pop_back();
    CHECK(widow.faults() == "page 2: a last line alone: `one`\n");
    auto orphan = sheet;
    orphan.pages.pages[0].items.pop_back();
    CHECK(orphan.faults() == "page 1: a first line alone: `one`\n");
    // Nowhere else to stand: nothing is above it.
    orphan.pages.pages[0].items.erase(orphan.pages.pages[0].items.begin());
    CHECK(orphan.faults() == "");
}
