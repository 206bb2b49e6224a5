// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "import/docx/body.h"
#include "import/docx/bracketed_notes.h"
#include "import/docx/numbering.h"
#include "import/docx/package.h"
#include "import/tidy.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;
using namespace resolute::importing::docx;

namespace {

Part part(std::string_view xml) {
    auto read = Part::read(xml, "part");
    REQUIRE(read);
    return std::move(*read);
}

std::string level(int index, std::string_view format, std::string_view text) {
    return cat("<w:lvl w:ilvl='", index, "'><w:start w:val='1'/><w:numFmt w:val='", format,
               "'/><w:lvlText w:val='", text, "'/></w:lvl>");
}

/// The words of each paragraph, a line each; italics between slashes.
std::string shown(std::string_view body, Changes changes) {
    const auto document = part(cat("<w:body>", body, "</w:body>"));
    Calls calls;
    std::string result;
    for (auto& each : read_story(document.root(), Styles(), changes, calls).paragraphs) {
        tidy(each.pieces);
        for (const auto& piece : each.pieces)
            result += piece.note >= 0 ? cat("^", piece.note)
                                      : cat(piece.italic ? "/" : "", piece.text, piece.italic ? "/" : "");
        result += '\n';
    }
    return result;
}

}  // namespace

TEST_CASE("lists of Word count as Word counts them") {
    const auto xml = part(cat("<w:numbering><w:abstractNum w:abstractNumId='0'>", level(0, "decimal", "%1."),
                              level(1, "lowerLetter", "%2."), level(2, "lowerRoman", "(%3)"),
                              "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
                              "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
                              "<w:startOverride w:val='5'/></w:lvlOverride></w:num></w:numbering>"));
    Numbering numbering(xml.root());
    std::string labels;
    for (const auto& [list, at] : std::initializer_list<std::pair<int, int>>{
             {1, 0}, {1, 1}, {1, 1}, {1, 2}, {1, 0}, {1, 1}, {2, 0}, {2, 0}, {0, 0}, {9, 0}})
        labels += cat(numbering.next_label({list, at}, "", citations::Language::en), " ");
    CHECK(labels == "1. (a) (b) (i) 2. (a) 5. 6.   ");
}

TEST_CASE("space stands outside of italics, and looks that do not differ are one") {
    CHECK(shown("<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Recalling </w:t></w:r><w:r><w:t>its</w:t></w:r><w:r>"
                "<w:t xml:space='preserve'>  own </w:t></w:r></w:p>",
                Changes::accept) == "/Recalling/ its own\n");
}

TEST_CASE("a paragraph whose end was changed goes on in the next") {
    constexpr std::string_view body =
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>one</w:t></w:r></w:p>"
        "<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:r><w:t> two</w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t> three</w:t></w:r></w:ins><w:del><w:r><w:delText> four</w:delText></w:r>"
        "</w:del><w:ins><w:del><w:r><w:delText>never</w:delText></w:r></w:del></w:ins></w:p>";
    CHECK(shown(body, Changes::accept) == "one two\nthree\n");
    CHECK(shown(body, Changes::reject) == "one\ntwo four\n");
}

TEST_CASE("a title kept with the letter below it has that letter") {
    const auto title = [](std::string_view properties) {
        return cat("<w:p><w:pPr><w:pStyle w:val='TitleH1'/>", properties, "</w:pPr></w:p>");
    };
    const auto document = part(
        cat("<w:body>", title("<w:keepNext/>"), title("<w:keepNext w:val='0'/>"), title(""), "</w:body>"));
    Calls calls;
    const auto story = read_story(document.root(), Styles(), Changes::accept, calls);
    REQUIRE(story.paragraphs.size() == 3);
    CHECK(story.paragraphs[0].kept);
    CHECK_FALSE(story.paragraphs[1].kept);
    CHECK_FALSE(story.paragraphs[2].kept);
}

TEST_CASE("parts may be in UTF-16") {
    const auto read = [](std::u16string_view text, bool little) {
        std::string bytes;
        for (const char16_t unit : text) {
            const auto high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
            bytes += little ? low : high;
            bytes += little ? high : low;
        }
        bytes += '\n';  // half of a unit
        return Part::read(bytes, "part");
    };
    for (const bool little : {false, true}) {
        CHECK(read(u"<a>é大\U0001F4A7</a>", little)->root().text() == "é大\U0001F4A7");
        CHECK(read(u"\uFEFF<a>b</a>", little)->root().text() == "b");
        CHECK(read(u"<a>\xD83D</a>", little)->root().text() == "\uFFFD");
        CHECK(!read(u"<!DOCTYPE a><a/>", little));
        CHECK(!read(u"", little));
    }
}

TEST_CASE("what Office forbids is refused, and what is no Word file") {
    CHECK(!Part::read("<!DOCTYPE a><a/>", "part"));
    CHECK(!Part::read("<a>", "part"));
    CHECK(!Part::read("", "part"));
    CHECK(!Package::open("PK\x03\x04"));
    CHECK(!Package::open("text"));
}

namespace {

std::vector<Unread> blocks(const std::vector<std::string>& lines) {
    std::vector<Unread> made(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) made[i].paragraph.pieces = {Piece{.text = lines[i]}};
    return made;
}

}  // namespace

TEST_CASE("notes typed in brackets at the end of a text are notes where they are called") {
    auto text = blocks({"Noting the report,[2] and [sic] others [1]", "[1] A/80/1.", "[2] A/80/2."});
    const auto notes = take_bracketed_notes(text);
    REQUIRE(notes.size() == 2);
    CHECK(notes[1].mark == "2");
    CHECK(words_of(notes[1].pieces) == "A/80/2.");
    REQUIRE(text.size() == 1);
    const auto& pieces = text[0].paragraph.pieces;
    REQUIRE(pieces.size() == 4);
    CHECK(pieces[1].note == 1);
    CHECK(pieces[2].text == " and [sic] others ");
    CHECK(pieces[3].note == 0);

    auto list = blocks({"Noting the report,", "[1] Option.", "[2] Another."});
    CHECK(take_bracketed_notes(list).empty());
    CHECK(list.size() == 3);
}
