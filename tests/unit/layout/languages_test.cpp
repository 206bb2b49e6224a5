// SPDX-License-Identifier: Apache-2.0
// What pages look like in the languages of the United Nations, asserted from where things stand on them.
#include <algorithm>
#include <cmath>
#include <map>

#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;
using namespace resolute::tests;

namespace {

/// What stands at one height, from left to right, without spaces at its ends.
struct Line {
    double left = 1e9, right = -1e9;
    std::string text;       // in the order of reading
    double widest_gap = 0;  // between neighbouring glyphs
    std::vector<std::pair<double, double>> extents = {};
};

using Lines = std::map<double, Line>;

double points(Length length) {
    return length.units / 64.0;
}

bool is_space(const GlyphRun& run, const Glyph& glyph) {
    return glyph.cluster < run.text.size() && run.text[glyph.cluster] == ' ';
}

Lines lines_of(const Page& page) {
    Lines lines;
    for (const auto& item : page.items) {
        const auto* run = std::get_if<GlyphRun>(&item.item);
        if (!run || item.tag < 0) continue;
        auto& line = lines[points(item.at.y)];
        line.text += run->text;
        auto x = points(item.at.x);
        for (const auto& glyph : run->glyphs) {
            const auto end = x + points(glyph.advance);
            if (!is_space(*run, glyph)) {
                line.extents.emplace_back(x, end);
                line.left = std::min(line.left, x);
                line.right = std::max(line.right, end);
            }
            x = end;
        }
    }
    for (auto& [y, line] : lines) {
        std::ranges::sort(line.extents);
        for (std::size_t i = 1; i < line.extents.size(); ++i)
            line.widest_gap = std::max(line.widest_gap, line.extents[i].first - line.extents[i - 1].second);
    }
    return lines;
}

/// The first page of a resolution; empty without fonts.
Lines first_page(std::string_view language, std::string_view cover, std::string_view body,
                 std::string_view style = "new-york") {
    const auto document = document_from(
        cat("<akomaNtoso><statement name='resolution'><meta><identification><FRBRExpression><FRBRlanguage "
            "language='",
            language, "'/></FRBRExpression></identification></meta><coverPage>", cover,
            "</coverPage><mainBody><paragraph>", body, "</paragraph></mainBody></statement></akomaNtoso>"));
    Diagnostics found;
    const auto pages = set_pages(document, *style::built_in(style), found);
    if (pages.pages.empty() || !found.empty()) {
        WARN("skipped: not all fonts are there");
        return {};
    }
    return lines_of(pages.pages.front());
}

std::string repeated(std::string_view text, int count) {
    std::string result;
    for (int i = 0; i < count; ++i) result += text;
    return result;
}

const Line* line_with(const Lines& lines, std::string_view text) {
    for (const auto& [y, line] : lines)
        if (line.text.find(text) != std::string::npos) return &line;
    return nullptr;
}

constexpr double left = 123.35, right = 488.65, tolerance = 0.1;

}  // namespace

TEST_CASE("Arabic pages are mirrored, English lines on them are not") {
    const auto lines = first_page(
        "ara", "<p><docNumber>A/RES/78/1</docNumber></p><p><docStatus>Distr.: General</docStatus></p>",
        cat("<num>1 -</num><content><p>", repeated("تقرر أن تبقي المسألة قيد النظر ", 8),
            "(A/78/1)؛</p></content>"));
    if (lines.empty()) return;
    const auto* symbol = line_with(lines, "A/RES/78/1");
    REQUIRE(symbol);
    CHECK(std::abs(symbol->left - 60) < tolerance);
    const auto* distribution = line_with(lines, "Distr.: General");
    REQUIRE(distribution);
    CHECK(std::abs(distribution->left - 60) < tolerance);
    const auto* first = line_with(lines, "1 -");
    REQUIRE(first);
    CHECK(std::abs(first->left - left) < tolerance);
    CHECK(first->right > 612 - 147.1 - tolerance);
    CHECK(first->right < 612 - 147.1 + tolerance);
    const auto* last = line_with(lines, "(A/78/1)");
    REQUIRE(last);
    CHECK(std::abs(last->right - right) < tolerance);
    CHECK(last->left > left + 20);
}

TEST_CASE("Chinese lines reach the measure and none begins with a sign that closes") {
    const auto lines = first_page(
        "zho", "<p><docNumber>A/RES/78/1</docNumber></p>",
        cat("<num>1.</num><content><p>",
            repeated("回顾其2014年12月19日题为“运输和过境通道”的第69/213号决议、《巴黎协定》，并重申；", 5),
            "</p></content>"));
    if (lines.empty()) return;
    const auto first =
        std::ranges::find_if(lines, [](const auto& line) { return line.second.text.starts_with("1."); });
    REQUIRE(first != lines.end());
    int count = 0;
    for (auto line = first; std::next(line) != lines.end(); ++line, ++count) {
        INFO(line->second.text);
        // What the sign at its end leaves blank does not count.
        CHECK(line->second.right > right - tolerance);
        CHECK(line->second.right < right + tolerance);
    }
    CHECK(count > 4);
    for (const auto& [y, line] : lines)
        for (const auto sign : {"，", "、", "》", "”", "；"}) CHECK_FALSE(line.text.starts_with(sign));
}

TEST_CASE("the date of adoption has a line of its own") {
    struct Case {
        const char* language;
        const char* line;
        const char* date;
    };
    for (const auto& [language, line, date] :
         {Case{"eng", "Resolution adopted by the General Assembly", "on 5 May 2023"},
          {"fra", "Résolution adoptée par l’Assemblée générale",
           "le\u00A0"
           "5 mai 2023"},
          {"spa", "Resolución aprobada por la Asamblea General", "el 5 de mayo de 2023"}}) {
        const auto lines = first_page(language, cat("<p><docTitle>", line, ' ', date, "</docTitle></p>"),
                                      "<num>1.</num><content><p>Text.</p></content>");
        if (lines.empty()) return;
        INFO(language);
        const auto stands = [&](std::string_view text) {
            return std::ranges::any_of(lines, [&](const auto& each) { return each.second.text == text; });
        };
        CHECK(stands(line));
        CHECK(stands(date));
    }
}

TEST_CASE("labels of Arabic and Chinese paragraphs without a number of their own") {
    for (const auto& [language, label] :
         {std::pair{"ara", "6 -"}, {"ara", "’1‘"}, {"zho", "㈠"}, {"zho", "(一)"}}) {
        const auto lines =
            first_page(language, "<p><docNumber>A/RES/78/1</docNumber></p>",
                       cat("<content><p xml:space='preserve'>", label, "\tABC.</p></content>"));
        if (lines.empty()) return;
        INFO(label);
        // Apart from its text, without a space.
        CHECK(line_with(lines, cat(label, "ABC.")));
    }
}

TEST_CASE("an Arabic label as wide as its place keeps a little space before its text") {
    for (const auto* label : {"(س)", "(أ)", "100 -"}) {
        const auto lines = first_page("ara", "<p><docNumber>A/RES/78/1</docNumber></p>",
                                      cat("<num>", label, "</num><content><p>تقرر</p></content>"));
        if (lines.empty()) return;
        INFO(label);
        const auto* line = line_with(lines, label);
        REQUIRE(line);
        CHECK(line->widest_gap > 1.9);
        CHECK(line->widest_gap < 24);
    }
}

TEST_CASE("the original language stands apart from the date, until 2013 by half a line") {
    for (const auto& [style, apart] : {std::pair("new-york", 24.0), std::pair("new-york-2009", 18.0)}) {
        const auto lines = first_page("eng",
                                      "<p><docStatus>Distr.: Limited</docStatus></p>"
                                      "<p><docDate>30 March 2009</docDate></p>"
                                      "<p><inline name='originalLanguage'>Original: English</inline></p>",
                                      "<content><p>Text.</p></content>", style);
        if (lines.empty()) return;
        double date = 0, original = 0;
        for (const auto& [y, line] : lines) {
            if (line.text == "30 March 2009") date = y;
            if (line.text == "Original: English") original = y;
        }
        CHECK(std::abs(original - date - apart) < tolerance);
    }
}
