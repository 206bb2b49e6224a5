// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "import/pdf/font_look.h"
#include "import/pdf/import_pdf.h"
#include "import/pdf/page_lines.h"
#include "import/pdf/page_text.h"
#include "import/pdf/right_to_left.h"
#include "import/pdf/vowel_signs.h"
#include "import/report.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

constexpr double letter = 5, body = 10;  // a letter is half as wide as high

/// A page that is typed word by word: `*word*` is italic, `^1` raised.
class Typewriter {
public:
    Typewriter() { contents_.state = pdf::Contents::State::read; }

    Typewriter& page() {
        contents_.pages.push_back({612, 792, {}});
        ++contents_.page_count;
        return *this;
    }
    Typewriter& line(double left, double baseline, const std::string& text, double size = body,
                     bool bold = false) {
        double at = left;
        std::string word;
        for (const auto c : text + " ") {
            if (c != ' ') {
                word += c;
                continue;
            }
            at = type(at, baseline, word, size, bold) + size / 3;
            word.clear();
        }
        return *this;
    }
    ImportedPdf read() const {
        const auto read = import_pages(contents_, {false, "2026-01-01"});
        REQUIRE(read);
        return *read;
    }
    const pdf::Contents& contents() const { return contents_; }

private:
    double type(double at, double baseline, std::string word, double size, bool bold) {
        const auto call = word.find('^');
        const auto mark = call == std::string::npos ? std::string() : word.substr(call + 1);
        word = word.substr(0, call);
        const bool italic = word.size() > 2 && word.front() == '*' && word.back() == '*';
        if (italic) word = word.substr(1, word.size() - 2);
        if (!word.empty()) at = put(at, baseline, word, size, bold, italic);
        return mark.empty() ? at : put(at, baseline - size / 3, mark, size * 0.65, false, false);
    }
    double put(double at, double baseline, const std::string& word, double size, bool bold, bool italic) {
        const auto right = at + static_cast<double>(word.size()) * size * letter / body;
        contents_.pages.back().runs.push_back(
            {at, baseline - 0.9 * size, right, baseline + 0.2 * size, size, bold, italic, word});
        return right;
    }

    pdf::Contents contents_;
};

/// Two pages as official ones are set, where paragraphs and a note go on.
Typewriter resolution() {
    Typewriter pages;
    pages.page()
        .line(123, 57, "United Nations", 14)
        .line(480, 57, "A/RES/80/1")
        .line(123, 86, "General Assembly", 20, true)
        .line(397, 87, "Distr.: General")
        .line(397, 99, "2 October 2025")
        .line(60, 222, "Eightieth session", body, true)
        .line(60, 234, "Agenda item 7")
        .line(123, 290, "Resolution adopted by the General Assembly", 14, true)
        .line(123, 305, "on 1 October 2025", 14, true)
        .line(80, 340, "80/1.", 12, true)
        .line(123, 340, "Rivers", 12, true)
        .line(147, 380, "*The* *General* *Assembly,*")
        .line(147, 398, "*Recalling* its resolution 79/1 of 1 October 2024,^1 in which it spoke")
        .line(123, 410, "of rivers and of low-")
        .line(123, 422, "lying land,")
        .line(147, 440, "1. *Decides* that rivers shall be kept clean by all of those who are living")
        .line(123, 452, "beside them, by all of those who travel on them, and by all of those who ever")
        .line(123, 690, "__________________", 8)
        .line(117, 705, "^1 Official Records of the General", 8.5)
        .line(65, 750, "25-12345 (E)")
        .line(65, 762, "*2512345*", 12)
        .page()
        .line(60, 59, "A/RES/80/1", 8.5, true)
        .line(123, 82, "drink from them, namely by:")
        .line(147, 100, "(a) Fishers, whose boats are many on all of the rivers of all of the world and")
        .line(123, 112, "whose nets are wide;")
        .line(147, 130, "(i) Those who fish by day;")
        .line(147, 148, "(b) Millers.")
        .line(400, 180, "*3rd* *plenary* *meeting*")
        .line(400, 192, "*1* *October* *2025*")
        .line(123, 705, "Assembly, annex.", 8.5)
        .line(60, 755, "2/2", 8.5, true);
    return pages;
}

std::vector<std::string> shown(const Manuscript& from, Kind first) {
    std::vector<std::string> lines;
    for (const auto& each : from.paragraphs) {
        if (each.kind < first) continue;
        std::string text = cat(name_of(each.kind), " ", each.level, " ", each.label, "|");
        for (const auto& piece : each.pieces)
            text += piece.note >= 0 ? cat("[", from.notes[static_cast<std::size_t>(piece.note)].mark, "]")
                    : piece.italic  ? cat("_", piece.text, "_")
                                    : piece.text;
        lines.push_back(text);
    }
    return lines;
}

}  // namespace

TEST_CASE("pages become paragraphs with their italics, calls and levels") {
    const auto read = resolution().read();
    CHECK(shown(read.imported.manuscript, Kind::title) ==
          std::vector<std::string>{"title 0 80/1.|Rivers", "formula 0 |_The General Assembly,_",
                                   "preambular paragraph 0 |_Recalling_ its resolution 79/1 of 1 October "
                                   "2024,[1] in which it spoke of "
                                   "rivers and of low-lying land,",
                                   "operative paragraph 0 1.|_Decides_ that rivers shall be kept clean by "
                                   "all of those who are living "
                                   "beside them, by all of those who travel on them, and by all of those who "
                                   "ever drink from them, namely by:",
                                   "point 1 (a)|Fishers, whose boats are many on all of the rivers of all of "
                                   "the world and whose nets are "
                                   "wide;",
                                   "point 2 (i)|Those who fish by day;", "point 1 (b)|Millers.",
                                   "closing line 0 |_3rd plenary meeting_",
                                   "closing line 0 |_1 October 2025_"});
}

TEST_CASE("what stands around the text of a PDF becomes facts, a note over two pages one note") {
    const auto read = resolution().read();
    const auto& from = read.imported.manuscript;
    CHECK(from.facts.symbol == "A/RES/80/1");
    CHECK(from.facts.job == "25-12345");
    CHECK(from.facts.adopted == "2025-10-01");
    CHECK(from.facts.issued == "2025-10-02");
    REQUIRE(from.notes.size() == 1);
    CHECK(words_of(from.notes[0].pieces) == "Official Records of the General Assembly, annex.");
    CHECK(from.notes[0].calls == 1);
    CHECK(from.leftovers.size() == 4);
    CHECK(from.warnings.empty());
}

TEST_CASE("the report of a PDF tells pages and the lines on them") {
    const auto read = resolution().read();
    const auto report = report_text(read.imported, read.text);
    CHECK(report.find("page 1, line 9: formula") != std::string::npos);
    CHECK(report.find("page 2, line 3: point of level 1") != std::string::npos);
    CHECK(report_json(read.imported, read.text).find(R"("page": 2, "line": 3)") != std::string::npos);
}

TEST_CASE("small lines in columns become a table, whose head is not repeated") {
    auto pages = resolution();
    const auto row = [&](double baseline, const std::string& left, const std::string& right) {
        pages.line(123, baseline, left, 8).line(300, baseline, right, 8);
    };
    pages.page();
    row(100, "River", "Length");
    row(116, "Nile", "6,650 km");
    row(132, "Rhine and", "1,233 km");
    pages.line(123, 141, "its arms", 8).page();
    row(100, "River", "Length");
    row(116, "Amur", "2,824 km");
    const auto read = pages.read();
    const auto& table = read.imported.manuscript.paragraphs.back();
    REQUIRE(table.kind == Kind::table);
    std::vector<std::string> cells;
    for (const auto& each : table.table)
        for (const auto& cell : each) cells.push_back(words_of(cell));
    CHECK(cells == std::vector<std::string>{"River", "Length", "Nile", "6,650 km", "Rhine and its arms",
                                            "1,233 km", "Amur", "2,824 km"});
    CHECK(read.imported.manuscript.warnings.size() == 1);
}

TEST_CASE("cells of a long table may come close to each other") {
    auto pages = resolution();
    pages.page().line(400, 50, "A/RES/80/1", 9, true);
    constexpr int rows = 20;
    for (int i = 0; i < rows; ++i) {
        const double at = 100 + 14 * i;
        pages.line(110, at, i == 7 ? "Trinidad and Tobago too" : "State", 8);
        pages.line(205, at, cat("word ", i), 8);
    }
    std::string table;
    for (const auto& each : pages.read().imported.manuscript.paragraphs)
        for (const auto& row : each.table)
            for (const auto& cell : row) table += words_of(cell) + "|";
    CHECK(table.find("|Trinidad and Tobago too|word 7|State|word 8|") != std::string::npos);
}

TEST_CASE("Arabic comes as it is seen and goes as it is read") {
    using pdf::Flow;
    CHECK(pdf::in_reading_order("ةدحتملا") == "المتحدة");
    CHECK(pdf::in_reading_order(".75/1") == "75/1.");
    CHECK(pdf::in_reading_order("،2020") == "2020،");
    CHECK(pdf::in_reading_order(")أ(") == "(أ)");
    CHECK(pdf::in_reading_order(")A/75/49(") == "(A/75/49)");
    CHECK(pdf::in_reading_order("(2005)") == "(2005)");
    CHECK(pdf::flow_of(")A/75/49(") == Flow::right_to_left);
    // From the right: a number, "No.", "vol." in Latin letters, an Arabic word.
    CHECK(pdf::reading_order({Flow::number, Flow::left_to_right, Flow::left_to_right, Flow::right_to_left}) ==
          std::vector<std::size_t>{2, 1, 0, 3});
    CHECK(pdf::reading_order({Flow::right_to_left, Flow::number, Flow::right_to_left}) ==
          std::vector<std::size_t>{0, 1, 2});
    CHECK(pdf::plain_letters("\uFEDF\uFE8E \uFEFB \uFB01") == "لا لا fi");
    CHECK(pdf::plain_letters("ديسـمبر") == "ديسمبر");
    CHECK(pdf::plain_letters("(هـ)") == "(هـ)");
    CHECK(pdf::in_reading_order("18-3") == "3-18");
    CHECK(pdf::in_reading_order("10-57") == "57-10");
    CHECK(pdf::in_reading_order("A/75/18-3") == "A/75/18-3");
    CHECK(pdf::in_reading_order("/2023/773") == "/2023/773");
    CHECK(pdf::in_reading_order(".A/75/49") == "A/75/49.");
    CHECK(pdf::reading_order({Flow::number, Flow::left_to_right, Flow::none}) ==
          std::vector<std::size_t>{1, 0, 2});
    std::string doubled = "قد\u064E\u0651م";
    pdf::put_marks_in_order(doubled);
    CHECK(doubled == "قد\u0651\u064Eم");
}

TEST_CASE("asterisks of a page call their notes one after the other") {
    Typewriter pages;
    pages.page()
        .line(123, 100, "*The* *General* *Assembly*,")
        .line(147, 124, "*Recalling* its resolution 60/139 of 16 December 2005,^* which stands here,")
        .line(123, 136, "and which goes on to the very end of the line and of the measure,^* as it")
        .line(123, 148, "should,")
        .line(147, 172, "1. *Decides* to remain seized of the matter.")
        .line(123, 700, "^* The first note.", 8.5)
        .line(123, 711, "^* The second note.", 8.5);
    const auto& manuscript = pages.read().imported.manuscript;
    REQUIRE(manuscript.notes.size() == 2);
    CHECK(manuscript.notes[0].calls == 1);
    CHECK(manuscript.notes[1].calls == 1);
}

TEST_CASE("what a browser prints above and below a page is left out") {
    Typewriter pages;
    pages.page()
        .line(24, 20, "11/23/26, 5:48 PM", 8)
        .line(123, 100, "*The* *General* *Assembly*,")
        .line(147, 124, "*Recalling* its resolution 60/139 of 16 December 2005,")
        .line(147, 172, "1. *Decides* to remain seized of the matter.")
        .line(24, 775, "https://example.org/draft", 8)
        .line(560, 775, "1/1", 8);
    const auto& manuscript = pages.read().imported.manuscript;
    REQUIRE(manuscript.paragraphs.size() == 3);
    CHECK(manuscript.paragraphs.front().kind == Kind::formula);
    CHECK(manuscript.leftovers.size() == 2);
}

TEST_CASE("lines as far apart as paragraphs: short ones end a paragraph, the formula is one of its own") {
    Typewriter pages;
    pages.page()
        .line(100, 100, "Permanent Mission of Norland")
        .line(100, 112, "Protecting seed libraries")
        .line(100, 124, "The General Assembly,")
        .line(100, 136, "*Recalling* its resolution 70/1 of 25 September 2015, all of it,")
        .line(100, 148, "*Recognizing* the need for action to conserve all of the seeds,")
        .line(100, 160, "*Noting* the urgent need for concerted action to conserve seeds,")
        .line(100, 172, "and to keep them,")
        .line(100, 184, "1. *Decides* to remain seized of the matter.");
    const auto imported = pages.read().imported;
    std::string shown;
    for (const auto& each : imported.manuscript.paragraphs)
        shown += cat(name_of(each.kind), "|", words_of(each.pieces), "\n");
    CHECK(shown ==
          "agenda title|Permanent Mission of Norland\ntitle|Protecting seed libraries\n"
          "formula|The General Assembly,\n"
          "preambular paragraph|Recalling its resolution 70/1 of 25 September 2015, all of it,\n"
          "preambular paragraph|Recognizing the need for action to conserve all of the seeds,\n"
          "preambular paragraph|Noting the urgent need for concerted action to conserve seeds, and to keep "
          "them,\n"
          "operative paragraph|Decides to remain seized of the matter.\n");
}

TEST_CASE("the organ's name as the last line of a title is no formula") {
    Typewriter pages;
    pages.page()
        .line(100, 100, "77/419. Election of the President of the seventy-eighth session of", body, true)
        .line(140, 112, "the General Assembly", body, true)
        .line(100, 160, "At its 74th plenary meeting, on 1 June 2023, the General Assembly elected one.")
        .line(100, 172, "and it also decided to read all of the reports that were before it on that day.")
        .line(100, 196, "The next paragraph of it stands apart from what is above, as most of them do it.")
        .line(100, 220, "And so does the last one, which is there so that it is seen what parts all them.");
    const auto& paragraphs = pages.read().imported.manuscript.paragraphs;
    REQUIRE_FALSE(paragraphs.empty());
    CHECK(words_of(paragraphs.front().pieces) ==
          "Election of the President of the seventy-eighth session of the General Assembly");
}

TEST_CASE("notes whose marks stand on the line, as LibreOffice sets them") {
    Typewriter pages;
    pages.page()
        .line(123, 100, "The General Assembly,")
        .line(147, 124, "*Recalling* its resolution 60/139 of 16 December 2005,^1 which stands here,")
        .line(147, 148, "*Noting* with appreciation the report of the group of all experts,^2 and more,")
        .line(147, 172, "1. *Decides* to remain seized of the matter.")
        .line(123, 700, "1", 8.5)
        .line(140, 700, "The first note.", 8.5)
        .line(123, 711, "2", 8.5)
        .line(140, 711, "The second note.", 8.5);
    const auto& manuscript = pages.read().imported.manuscript;
    REQUIRE(manuscript.notes.size() == 2);
    CHECK(manuscript.notes[0].calls == 1);
    CHECK(words_of(manuscript.notes[1].pieces) == "The second note.");
}

TEST_CASE("vowel signs find their letters") {
    const auto letter = [](char16_t code, double left, double right, double top = 10) {
        return pdf::Letter{code, left, top, right, top + 12, 0};
    };
    const auto shown = [](const pdf::SeenWord& word) {
        std::u16string text;
        for (const auto& each : word.letters) text += each.code;
        return text;
    };
    // One glyph for a letter with two signs.
    std::vector<pdf::SeenWord> ligature{
        {12, {letter(u'ج', 10, 12), letter(0x651, 12, 14), letter(0x650, 14, 16)}}};
    pdf::place_vowel_signs(ligature);
    CHECK(shown(ligature[0]) == u"\u0650\u0651ج");
    // One glyph for lam and alef; two that are as wide as an alef elsewhere.
    std::vector<pdf::SeenWord> lam_alef{
        {12,
         {letter(u'ع', 10, 15), letter(u'ل', 15, 18.3), letter(u'أ', 18.3, 21.6), letter(u'ا', 21.6, 24.2)}},
        {12, {letter(u'د', 30, 33), letter(u'ل', 33, 35.6), letter(u'ا', 35.6, 38.2)}}};
    pdf::place_vowel_signs(lam_alef);
    CHECK(shown(lam_alef[0]) == u"عألا");
    CHECK(shown(lam_alef[1]) == u"دلا");
    // Glyphs of signs, the upper one above the lower one.
    std::vector<pdf::SeenWord> apart{{12, {letter(u'ب', 10, 20), letter(u'ل', 20, 24)}},
                                     {12, {letter(0x64E, 15, 15, 9.2)}},
                                     {12, {letter(0x651, 12, 12)}},
                                     {12, {letter(0x64F, 22, 22)}},
                                     {12, {letter(u'ت', 24, 28)}},
                                     {12, {letter(0x64F, 90, 90)}},
                                     {12, {letter(0x64B, 36.9, 36.9)}},
                                     {12, {letter(u'ا', 40, 44), letter(u'ب', 44, 48)}}};
    pdf::place_vowel_signs(apart);
    CHECK(shown(apart[0]) == u"\u064E\u0651بل");
    CHECK(shown(apart[4]) == u"\u064Fت");
    CHECK(apart[1].letters.empty());
    CHECK(shown(apart[5]) == u"\u064F");
    // A little to the left of the last letter of a word.
    CHECK(shown(apart[7]) == u"\u064Bاب");
}

TEST_CASE("what stands between Arabic and Latin on a line") {
    const auto line = [](std::vector<pdf::Run> runs) {
        pdf::Page page{600, 800, std::move(runs)};
        const auto lines = pdf::lines_of(page, 0, true);
        REQUIRE(lines.size() == 1);
        return words_of(lines[0]);
    };
    CHECK(line({{300, 90, 330, 102, 10, false, false, "9-13"},
                {333, 90, 360, 102, 10, false, false, "ةدم"}}) == "مدة 13-9");
    CHECK(line({{270, 90, 295, 102, 10, false, false, "May"},
                {298, 90, 325, 102, 10, false, false, "9-13"},
                {330, 90, 360, 102, 10, false, false, "ةدم"}}) == "مدة May 9-13");
    // A glyph without a character fills the room between two letters; the text of a point begins behind its
    // letter even where it is close.
    CHECK(line({{330, 90, 360, 102, 10, false, false, "ةد"},
                {324, 90, 330, 102, 10, false, false, "\u200B"},
                {318, 90, 324, 102, 10, false, false, "\u200B"},
                {300, 90, 318, 102, 10, false, false, "ةم"}}) == "دةمة");
    CHECK(line({{350, 90, 360, 102, 10, false, false, ")ب("},
                {320, 90, 348.5, 102, 10, false, false, "ةم"}}) == "(ب) مة");
    // White space may be part of a word.
    CHECK(line({{330, 90, 360, 102, 10, false, false, " ةد"},
                {300, 90, 329.8, 102, 10, false, false, "ةم"}}) == "دة مة");
    // A note is called before the vowel sign that ends the word, as it is drawn.
    CHECK(line({{320, 90, 360, 102, 10, false, false, "اومن"},
                {310, 89, 319, 97, 6, false, false, "(10)"},
                {318, 90, 318, 102, 10, false, false, "\u064B"}}) == "نموا\u064B(10)");
    // Letters behind a sign of the word before them.
    CHECK(line({{340, 90, 360, 102, 10, false, false, "يسو"},
                {328, 90, 340, 102, 10, false, false, "\u0651جش\u064F"},
                {322, 90, 328, 102, 10, false, false, "ع"}}) == "وسي\u064Fشج\u0651ع");
    CHECK(line({{310, 90, 335, 102, 10, false, false, "2015\u20132030"},
                {340, 90, 360, 102, 10, false, false, "ةرتفلا"}}) == "الفترة 2030\u20132015");
    // Signs that Latin words on the line end with.
    CHECK(line({{300, 90, 330, 102, 10, false, true, "Series"},
                {330, 90, 333, 102, 10, false, false, ","},
                {340, 90, 360, 102, 10, false, false, "قافتا"}}) == "اتفاق Series,");
    CHECK(line({{280, 90, 310, 102, 10, false, false, "Development"},
                {313, 90, 321, 102, 10, false, false, "&"},
                {340, 90, 360, 102, 10, false, false, "ةطبار"}}) == "رابطة Development &");
}

TEST_CASE("lines of Arabic begin at the right") {
    pdf::Page page{600, 800, {}};
    page.runs.push_back({100, 90, 150, 102, 10, false, false, "ةماعلا"});
    page.runs.push_back({155, 90, 200, 102, 10, false, false, "ةيعمجلا"});
    const auto lines = pdf::lines_of(page, 0, true);
    REQUIRE(lines.size() == 1);
    CHECK(words_of(lines[0]) == "الجمعية العامة");
    CHECK(lines[0].left == Approx(400));
}

TEST_CASE("white space between Han and figures is for the eye") {
    pdf::Page page{600, 800, {}};
    page.runs.push_back({100, 90, 110, 100, 10, false, false, "第"});
    page.runs.push_back({112.5, 90, 122.5, 100, 10, false, false, "78"});
    page.runs.push_back({125, 90, 135, 100, 10, false, false, "届"});
    page.runs.push_back({155, 90, 165, 100, 10, false, false, "会"});
    CHECK(words_of(pdf::lines_of(page, 0, false)[0]) == "第78届 会");
    const auto line = [](bool bold, const char* first, const char* second) {
        pdf::Page made{600, 800, {}};
        made.runs.push_back({100, 90, 110, 100, 10, bold, false, first});
        made.runs.push_back({112.5, 90, 122.5, 100, 10, bold, false, second});
        return words_of(pdf::lines_of(made, 0, false)[0]);
    };
    CHECK(line(true, "一", "活") == "一 活");
    CHECK(line(false, "一", "12") == "一12");
    CHECK(line(false, "3,", "并") == "3, 并");
    CHECK(line(false, "第(1)", "号") == "第(1) 号");
}

TEST_CASE("white space between Han that is wider than elsewhere on the line is a space") {
    const auto line = [](double stretch, double space) {
        pdf::Page page{600, 800, {}};
        double left = 100;
        const auto add = [&](double width, double gap, const char* text) {
            page.runs.push_back({left, 90, left + width, 100, 10, false, false, text});
            left += width + gap;
        };
        add(30 + 2 * stretch, stretch, "按照第");
        add(10, 2.5 + stretch, "1(d)");
        add(10, stretch, "段");
        add(20 + stretch, space, "决定");
        add(10, stretch, "，");
        add(30 + 2 * stretch, stretch, "重申其");
        add(10, 2.5 + stretch, "12");
        add(10, 0, "月");
        return words_of(pdf::lines_of(page, 0, false)[0]);
    };
    CHECK(line(0, 0) == "按照第1(d) 段决定，重申其12月");
    CHECK(line(0, 2.5) == "按照第1(d) 段决定 ，重申其12月");
    CHECK(line(3, 3) == "按照第1(d) 段决定，重申其12月");
}

TEST_CASE("signs that slipped to the letter before go back to their own") {
    const auto settled = [](std::string text) {
        pdf::settle_marks(text);
        return text;
    };
    CHECK(settled("مُكّمِل") == "مُكمِّل");
    CHECK(settled("المتّخَذة") == "المتّخَذة");
    CHECK(settled("عالٍم") == "عالمٍ");
    CHECK(settled("تسوِّغ") == "تسوِّغ");
}

TEST_CASE("two dashes at the end of a line that stand apart have a space behind them") {
    auto pages = resolution();
    pages.page().line(147, 300,
                      "Those that follow take part in the meeting on the roads of the world \u2013\u2013");
    pages.line(123, 312, "CCVR of Bucharest,");
    CHECK(words_of(pages.read().imported.manuscript.paragraphs.back().pieces).find("\u2013\u2013 CCVR") !=
          std::string::npos);
}

TEST_CASE("names of a list and whole sentences end with a page, other paragraphs go on") {
    const std::string full = "Association for the towns and cities on all of the great rivers of the";
    const auto last = [](double left, const std::string& first, const std::string& second) {
        auto pages = resolution();
        pages.page().line(147, 300, "Those that follow:");
        if (!first.empty()) pages.line(left, 330, first);
        pages.line(left, 342, second).page().line(left, 100, "Burundi Road Club");
        return words_of(pages.read().imported.manuscript.paragraphs.back().pieces);
    };
    CHECK(last(147, "", full + " (ARS)") == "Burundi Road Club");
    CHECK(last(123, full, full + " world.") == "Burundi Road Club");
    CHECK(last(123, full, full + " world") == cat(full, " ", full, " world Burundi Road Club"));
    CHECK(last(123, "One. " + full, full + " world.") ==
          cat("One. ", full, " ", full, " world. Burundi Road Club"));
}

TEST_CASE("letters that are moved apart are one word") {
    pdf::Page page{600, 800, {}};
    page.runs.push_back({100, 90, 112, 102, 10, false, false, "Un"});
    page.runs.push_back({113.2, 90, 130, 102, 10, false, false, "ited"});
    page.runs.push_back({132, 90, 160, 102, 10, false, false, "Nations"});
    CHECK(words_of(pdf::lines_of(page, 0, false)[0]) == "United Nations");
}

TEST_CASE("the look of a font is in its name") {
    CHECK(pdf::look_of_font("ABCDEF+TimesNewRomanPS-BoldItalicMT").bold);
    CHECK(pdf::look_of_font("ABCDEF+TimesNewRomanPS-BoldItalicMT").italic);
    CHECK(pdf::look_of_font("SimHei").bold);
    CHECK(pdf::look_of_font("KaiTi_GB2312").italic);
    CHECK_FALSE(pdf::look_of_font("TimesNewRomanPSMT").bold);
    CHECK_FALSE(pdf::look_of_font("SimSun").italic);
}

TEST_CASE("what the reader tells is read back, and nonsense is passed over") {
    const auto contents = resolution().contents();
    auto told = pdf::write_state(pdf::Contents::State::read, contents.page_count);
    for (const auto& page : contents.pages) told += pdf::write_page(page);
    const auto again = pdf::read_contents(told);
    REQUIRE(again.pages.size() == 2);
    CHECK(again.page_count == 2);
    CHECK(again.pages[0].runs.size() == contents.pages[0].runs.size());
    CHECK(again.pages[0].runs[3].text == contents.pages[0].runs[3].text);
    CHECK(pdf::read_contents("locked\n").state == pdf::Contents::State::locked);
    CHECK(pdf::read_contents("").state == pdf::Contents::State::damaged);
    const auto hostile = pdf::read_contents(
        "pages 99999999999999999999\npage x\nrun b 1 2\nrun - 9 9 1 1 1 x\nrun - 0 0 100 100 nan x\n"
        "run - 0 0 100 100 1000 \x01\x02\nrun - 0 0 100 100 1000 ok\xFF\nsource 999999\n<x");
    REQUIRE(hostile.pages.size() == 1);
    REQUIRE(hostile.pages[0].runs.size() == 1);
    CHECK(hostile.pages[0].runs[0].text == "ok");
    CHECK(hostile.source == "<x");
}

TEST_CASE("a PDF without text is refused in one line") {
    pdf::Contents contents;
    contents.state = pdf::Contents::State::read;
    contents.page_count = 1;
    contents.pages.push_back({612, 792, {}});
    const auto read = import_pages(contents, {false, "2026-01-01"});
    REQUIRE_FALSE(read);
    CHECK(read.error().what.find("images") != std::string::npos);
    CHECK_FALSE(import_pdf("%!PS", {}));
}
