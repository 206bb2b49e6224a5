// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "layout/pieces.h"
#include "layout/story.h"
#include "samples.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;
using resolute::style::Role;

namespace {

Story story_of(std::string_view body) {
    return compose(tests::document_from(cat("<akomaNtoso><statement name='resolution'><mainBody>", body,
                                            "</mainBody></statement></akomaNtoso>")));
}

std::string paragraph(std::string_view words, std::string_view style = "SingleTxt") {
    return cat("<paragraph class='", style, "'><content><p xml:space='preserve'>", words,
               "</p></content></paragraph>");
}

/// Role by role: the first letters of its words, tab stops, `+` where the next heading belongs to it.
std::string told(const Story& story) {
    std::string result;
    for (const auto& block : story.blocks) {
        if (!result.empty()) result += ' ';
        result += style::name_of(block.role);
        if (block.tabs >= 0) result += cat(':', block.tabs);
        if (block.with_next) result += '+';
    }
    return result;
}

}  // namespace

TEST_CASE("the tab stops before a paragraph are kept") {
    CHECK(told(story_of(paragraph("\tOne tab stop."))) == "unnumbered:1");
    CHECK(told(story_of(paragraph("None."))) == "unnumbered:0");
    CHECK(told(story_of(paragraph("\t\tTwo."))) == "unnumbered:2");
    // Only the word processor's text style tells.
    CHECK(told(story_of(paragraph("None.", "mine"))) == "unnumbered");
    CHECK(told(story_of("<paragraph><content><p>None.</p></content></paragraph>")) == "unnumbered");
}

TEST_CASE("what an amendment announces begins at the edge") {
    const auto draft = [](std::string_view formula) {
        return told(compose(tests::document_from(cat(
            "<akomaNtoso><statement name='resolution'><preface><p><docTitle refersTo='#sponsors'>Norway and "
            "Ukraine: amendment to draft resolution A/C.3/80/L.2</docTitle></p></preface>",
            formula,
            "<mainBody><paragraph><content><p>Insert a paragraph, reading:</p></content></paragraph>"
            "<paragraph><content><p>Notes the report;</p></content></paragraph></mainBody></statement>"
            "</akomaNtoso>"))));
    };
    CHECK(draft("") == "sponsors unnumbered:0 unnumbered");
    CHECK(draft("<preamble><formula><p>The General Assembly,</p></formula></preamble>") ==
          "sponsors formula unnumbered unnumbered");
}

TEST_CASE("typed letters and numerals stand at their level") {
    const auto list = [](std::initializer_list<const char*> labels) {
        std::string body;
        for (const auto* label : labels) body += paragraph(cat('\t', label, "\tText."));
        return told(story_of(body));
    };
    CHECK(list({"1.", "(a)", "(i)", "(ii)", "(b)"}) == "operative point subpoint subpoint point");
    CHECK(list({"(g)", "(h)", "(i)", "(j)"}) == "point point point point");
    CHECK(list({"(u)", "(v)", "(w)"}) == "point point point");
    CHECK(list({"(iv)", "(v)"}) == "subpoint subpoint");
    CHECK(list({"(أ)", "’1‘", "(ب)"}) == "point subpoint point");
    CHECK(list({"(a)", "㈠", "㈡"}) == "point subpoint subpoint");
    CHECK(list({"•", "▪", "–"}) == "point point point");
    CHECK(told(story_of("<paragraph><num>II.</num><content><p>Text.</p></content></paragraph>"
                        "<paragraph><num>(b)</num><content><p>Text.</p></content></paragraph>")) ==
          "operative point");
}

TEST_CASE("a heading that is only a number goes on in the next") {
    const auto heading = [](std::string_view words) {
        return cat("<paragraph class='H23'><subheading>", words, "</subheading></paragraph>");
    };
    CHECK(told(story_of(heading("Rule 12") + heading("Quorum"))) == "heading+ heading");
    CHECK(told(story_of(heading("Article IV") + heading("Scope"))) == "heading+ heading");
    CHECK(told(story_of(heading("Quorum") + heading("Rule 12"))) == "heading heading");
    CHECK(told(story_of(heading("The year 2020") + heading("Quorum"))) == "heading heading");
    CHECK(told(story_of(heading("Rule 12") + paragraph("\tText."))) == "heading unnumbered:1");
}

TEST_CASE("headings that were taken for paragraphs") {
    CHECK(told(story_of(paragraph("Article 5", "H23") + paragraph("\tText."))) == "heading unnumbered:1");
    CHECK(told(story_of(paragraph("\t\tScope", "H1G"))) == "heading");
    const auto numbered = [](std::string_view number) {
        return told(story_of(cat("<paragraph class='H23'><num>", number,
                                 "</num><content><p>\tPension Administration</p></content></paragraph>")));
    };
    CHECK(numbered("B.") == "heading");
    CHECK(numbered("IV.") == "heading");
    CHECK(numbered("1.") == "operative");
    CHECK(numbered("(a)") == "point");
}

TEST_CASE("the dash between a number and its title stands with the number") {
    const auto title_of = [](std::string_view words) {
        const auto story = compose(tests::document_from(
            cat("<akomaNtoso><statement><preface><p><docNumber>75/254.</docNumber><docTitle>", words,
                "</docTitle></p></preface></statement></akomaNtoso>")));
        REQUIRE(story.blocks.size() == 1);
        return cat(words_of(story.blocks[0].label), '|', words_of(story.blocks[0].content));
    };
    CHECK(title_of("-\tالميزانية") == "75/254. -|الميزانية");
    CHECK(title_of("–\tالميزانية") == "75/254. –|الميزانية");
    CHECK(title_of("Programme budget") == "75/254.|Programme budget");
    CHECK(title_of("-5 degrees") == "75/254.|-5 degrees");
}

TEST_CASE("an agenda item's title in several lines is one") {
    const auto titles = [](std::initializer_list<const char*> lines) {
        std::string cover;
        for (const auto* line : lines)
            cover += cat("<p><inline name='agenda item name'>", line, "</inline></p>");
        const auto story = compose(tests::document_from(
            cat("<akomaNtoso><statement><coverPage>", cover, "</coverPage></statement></akomaNtoso>")));
        std::string told;
        for (const auto& block : story.blocks) told += cat('[', words_of(block.content), ']');
        return told;
    };
    CHECK(titles({"Todos los derechos,", "civiles y políticos,", "incluido el desarrollo"}) ==
          "[Todos los derechos, civiles y políticos, incluido el desarrollo]");
    CHECK(titles({"Развитие", "и права"}) == "[Развитие и права]");
    CHECK(titles({"Oceans and the law of the sea", "Advancement of women"}) ==
          "[Oceans and the law of the sea][Advancement of women]");
    const auto below = [&](const char* items) {
        const auto story = compose(tests::document_from(cat(
            "<akomaNtoso><statement><coverPage><p><inline name='agenda item'>", items,
            "</inline></p><p><inline name='agenda item name'>تعزيز</inline></p><p><inline name='agenda item "
            "name'>والتنمية</inline></p></coverPage></statement></akomaNtoso>")));
        return story.blocks.size() - 1;
    };
    CHECK(below("البند 3 من جدول الأعمال") == 1);
    CHECK(below("البندان 3 و 16 من جدول الأعمال") == 2);
}

TEST_CASE("the days of a session are joined by one dash") {
    const auto days = [](std::string_view between) {
        return words_of(
            compose(tests::document_from(cat(
                        "<akomaNtoso><statement><coverPage><p><event><date date='2025-06-16'>16 June</date>",
                        between, "<date date='2025-07-08'>8 July</date></event></p></coverPage></statement>",
                        "</akomaNtoso>")))
                .blocks.at(0)
                .content);
    };
    CHECK(days(" ") == "16 June–8 July");
    CHECK(days("–") == "16 June–8 July");
}

TEST_CASE("rules above cells are read from the borders") {
    const auto story = story_of(
        "<table><tr><td akn4un:data-borders-info='{\"Top\":{\"Style\":\"single\",\"Size\":4,\"Space\":0}}'>"
        "<p>Total</p></td><td akn4un:data-borders-info='{\"Top\":null}' akn4un:data-vertical-align='bottom'>"
        "<p>7</p></td></tr></table>");
    REQUIRE(story.blocks.size() == 1);
    REQUIRE(story.blocks[0].table.size() == 1);
    const auto& cells = story.blocks[0].table[0].cells;
    REQUIRE(cells.size() == 2);
    CHECK(cells[0].rules.above.thousandths == 500);
    CHECK(cells[0].stand == TableCell::Stand::top);
    CHECK(cells[1].rules.above.thousandths == 0);
    CHECK(cells[1].stand == TableCell::Stand::bottom);
}

TEST_CASE("a Roman numeral alone is the number of the heading below") {
    const auto told_of = [](std::string_view body) { return told(story_of(body)); };
    CHECK(told_of("<crossHeading>\t\tIII</crossHeading><crossHeading>Trade Centre</crossHeading>") ==
          "section-number section-heading");
    CHECK(told_of("<crossHeading>\t\tIII Trade Centre</crossHeading>") == "section-number section-heading");
    CHECK(told_of("<section><p><num>III</num></p><subheading>Trade Centre</subheading></section>") ==
          "section-number section-heading");
    CHECK(told_of("<crossHeading>Trade Centre</crossHeading>") == "heading");
    CHECK(told_of("<crossHeading>VISA Trade Centre</crossHeading>") == "heading");
}

TEST_CASE("the letter of a part stands below the title") {
    const auto story = compose(tests::document_from(
        "<akomaNtoso><statement name='resolution'><preface><p><docNumber>75/251.</docNumber> "
        "<docTitle>Financing of the Mission</docTitle><docNumber>\t\tB</docNumber> <authorialNote marker='1' "
        "eId='n'><p>A note.</p></authorialNote></p></preface></statement></akomaNtoso>"));
    CHECK(told(story) == "title+ part-letter");
    CHECK(words_of(story.blocks[0].content) == "Financing of the Mission");
    CHECK(words_of(story.blocks[1].content) == "B");
    CHECK(story.blocks[1].content.back().note == 0);
}

TEST_CASE("two titles under one number begin a line each") {
    const auto story = compose(tests::document_from(
        "<akomaNtoso><statement name='resolution'><preface><p><docNumber>75/290.</docNumber> "
        "<docTitle>Review of "
        "resolution 72/305</docTitle> <docTitle>Review of <i>both</i></docTitle></p></preface></statement>"
        "</akomaNtoso>"));
    REQUIRE(story.blocks.size() == 1);
    const auto lines = lines_of(story.blocks[0].content);
    REQUIRE(lines.size() == 2);
    CHECK(words_of(lines[0]) == "Review of resolution 72/305");
    CHECK(words_of(lines[1]) == "Review of both");
}

TEST_CASE("parentheses typed around the call of a note are not its mark's") {
    const auto story = compose(tests::document_from(
        "<akomaNtoso><meta><identification><FRBRExpression><FRBRlanguage language='ara'/></FRBRExpression>"
        "</identification></meta><statement><preface><p><docNumber refersTo='#letter'>باء </docNumber> "
        "<sup>(</sup> <authorialNote marker='1' eId='n'><p>A note.</p></authorialNote> <sup>)</sup></p>"
        "</preface></statement></akomaNtoso>"));
    REQUIRE(story.blocks.size() == 1);
    const auto& letter = story.blocks[0].content;
    REQUIRE(letter.size() == 2);
    CHECK(letter[0].text == "باء");
    CHECK(letter[1].note == 0);
}

TEST_CASE("an apostrophe is not raised twice") {
    const auto story = story_of(paragraph("droits de l<sup>’</sup>homme<sup>e</sup>"));
    REQUIRE(story.blocks.size() == 1);
    REQUIRE(story.blocks[0].content.size() == 4);
    CHECK_FALSE(story.blocks[0].content[1].superscript);
    CHECK(story.blocks[0].content[3].superscript);
}

TEST_CASE("headings of an attachment head its text") {
    const auto attachment = [](std::string_view headings, std::string_view body) {
        return told(compose(tests::document_from(
            cat("<akomaNtoso><statement name='resolution'><mainBody/><attachments><attachment>", headings,
                "<doc><mainBody>", body,
                "</mainBody></doc></attachment></attachments></statement></akomaNtoso>"))));
    };
    const auto text = paragraph("None.", "mine");
    CHECK(attachment("<heading>Annex</heading><subheading>Rules</subheading>", text) ==
          "annex annex-title unnumbered");
    CHECK(attachment("<heading>Annex</heading>", cat("<paragraph><heading>Rules</heading></paragraph>",
                                                     text)) == "annex annex-title unnumbered");
}

TEST_CASE("a bold paragraph of an annex is a heading") {
    const auto annex = [](std::string_view body) {
        return told(compose(tests::document_from(cat(
            "<akomaNtoso><statement name='resolution'><mainBody/><attachments><attachment><doc><mainBody>",
            body, "</mainBody></doc></attachment></attachments></statement></akomaNtoso>"))));
    };
    CHECK(annex(paragraph("<b>Exemptions</b>")) == "heading");
    CHECK(annex(paragraph("\tA.\t<b>Exemptions</b>")) == "heading");
    CHECK(annex(paragraph("<b>Exemptions;</b>")) == "unnumbered:0");
    CHECK(annex(paragraph("<b>Exemptions</b> apply")) == "unnumbered:0");
    CHECK(told(story_of(paragraph("<b>Exemptions</b>"))) == "unnumbered:0");
}

TEST_CASE("a heading that has lost its style is known by what stands below it") {
    const std::string numbered = "<paragraph><num>1.</num><content><p>Decides;</p></content></paragraph>";
    const auto text = paragraph("Recalls that.", "mine"), words = paragraph("Measures", "mine");
    CHECK(told(story_of(cat(text, words, numbered))) == "unnumbered heading operative");
    CHECK(told(story_of(cat(text, words, paragraph("1. Decides.", "mine")))) ==
          "unnumbered heading unnumbered");
    CHECK(told(story_of(cat(text, words, text))) == "unnumbered unnumbered unnumbered");
    CHECK(told(story_of(cat(text, paragraph("Measures;", "mine"), numbered))) ==
          "unnumbered unnumbered operative");
    // What a colon announces is a list.
    CHECK(told(story_of(cat(paragraph("As follows:", "mine"), words, numbered))) ==
          "unnumbered unnumbered operative");
    CHECK(told(story_of(cat(text, paragraph("十四", "mine"), paragraph("预算", "mine"), text))) ==
          "unnumbered section-number section-heading unnumbered");
}

TEST_CASE("the lowest styles of headings are minor ones") {
    CHECK(told(story_of(paragraph("Measures", "H4"))) == "minor-heading");
    CHECK(told(story_of(paragraph("Measures", "H23"))) == "heading");
}

TEST_CASE("a date of adoption stays on one line, a paragraph marked as one does not") {
    const auto adoption = [](std::string_view date) {
        const auto story = compose(tests::document_from(
            cat("<akomaNtoso><statement name='resolution'><coverPage><p><docTitle refersTo='#adoption'>"
                "Adopted on <docDate>",
                date, "</docDate></docTitle></p></coverPage></statement></akomaNtoso>")));
        return story.blocks.empty() ? std::string() : words_of(story.blocks.front().content);
    };
    CHECK(adoption("20 July 2015") == "Adopted on 20\u00A0July\u00A02015");
    const std::string long_one = "20 July 2015 and more words than a date has, which fill the line and go on";
    CHECK(adoption(long_one) == "Adopted on " + long_one);
}

TEST_CASE("numbers stand where they belong: a section's above its text, a paragraph's before it") {
    CHECK(told(story_of("<section><num>A</num><crossHeading refersTo='#preamble'>Noting,</crossHeading>"
                        "<paragraph><num>1.</num><content><p>Meets;</p></content></paragraph>"
                        "</section>")) == "section-number preambular operative");
    const auto story = story_of(
        cat("<paragraph><num>1.</num><content><p></p></content></paragraph>", paragraph("\tDecides;"),
            "<paragraph><num>2.</num><content><p></p></content></paragraph>"
            "<paragraph><num>3.</num><content><p>Notes.</p></content></paragraph>"));
    REQUIRE(told(story) == "operative operative operative");
    CHECK(words_of(story.blocks.front().label) == "1.");
    CHECK(words_of(story.blocks.front().content) == "Decides;");
    CHECK(words_of(story.blocks[1].label) == "2.");
    CHECK(story.blocks[1].content.empty());
}
