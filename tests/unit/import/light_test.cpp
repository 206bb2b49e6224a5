// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "import/import_text.h"
#include "import/kept.h"
#include "import/light.h"
#include "import/skeleton.h"
#include "model/xml.h"
#include "text/cat.h"
#include "xml/read.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

constexpr std::string_view draft = R"(---
document: draft resolution
language: en
symbol: A/C.3/80/L.20
sponsors: Chile and Ghana: draft resolution
---

# Rights of the child

*The General Assembly*,

*Recalling* the Convention on the Rights of the Child,[^1]

1. *Urges* all States:

    (a) To protect children;

        (i) In school;

    (b) To report;

& and to do so in time;

## II. Follow-up

2. *Decides* to continue its \*consideration\*.[^1]

# Annex

| Year | Sum |
| 2024 | 12 |

[^1]: United Nations, *Treaty Series*, vol. 1577, No. 27531.
)";

Imported read(const std::string& text) {
    TextOptions options;
    options.today = "2026-01-31";
    auto imported = import_text(SourceFile("draft.txt", text), options);
    REQUIRE(imported);
    return std::move(*imported);
}

}  // namespace

TEST_CASE("light markup says what each paragraph is") {
    std::string shown;
    for (const auto& each : read(std::string(draft)).manuscript.paragraphs)
        shown += cat(name_of(each.kind), " ", each.level, "|", each.label, "|", words_of(each.pieces), "\n");
    CHECK(shown ==
          "sponsors 0||Chile and Ghana: draft resolution\ntitle 0||Rights of the child\n"
          "formula 0||The General Assembly,\n"
          "preambular paragraph 0||Recalling the Convention on the Rights of the Child,\n"
          "operative paragraph 0|1.|Urges all States:\npoint 1|(a)|To protect children;\n"
          "point 2|(i)|In school;\npoint 1|(b)|To report;\ncontinuation 1||and to do so in time;\n"
          "heading 0|II.|Follow-up\noperative paragraph 0|2.|Decides to continue its *consideration*.\n"
          "annex 0||Annex\ntable 0||\n");
}

TEST_CASE("a second call of a note is a reference to it") {
    const auto xml = model::to_xml(read(std::string(draft)).document);
    CHECK(xml.find(R"(<noteRef href="#authorialNote_1" marker="1"/>)") != std::string::npos);
}

TEST_CASE("what the markup cannot say is kept beside it") {
    const auto imported = read(std::string(draft));
    Diagnostics ignored;
    auto xml = model::to_xml(imported.document);
    const auto replace = [&](std::string_view from, std::string_view to) {
        const auto at = xml.find(from);
        REQUIRE(at != std::string::npos);
        xml.replace(at, from.size(), to);
    };
    replace("<p><i>Urges</i>", "<p xml:space=\"preserve\">\n\t<span class=\"italic\">Urges</span>");
    replace("eId=\"para_2\"", "eId=\"para_77\"");
    const auto wanted = model::from_xml(xml::read(std::make_shared<SourceFile>("own", xml), ignored));
    const auto kept = keep(wanted, imported.document);
    REQUIRE(kept.size() < xml.size() / 2);

    const auto whole = cat(draft, "\n", kept_line, "\n", kept);
    CHECK(read(whole).document == wanted);

    SECTION("and still fits where another paragraph was changed") {
        auto changed = whole;
        const auto at = changed.find("To protect children;");
        changed.replace(at, 20, "To protect all children in all places;");
        const auto again = model::to_xml(read(changed).document);
        CHECK(again.find("<span class=\"italic\">Urges</span>") != std::string::npos);
        CHECK(again.find("To protect all children in all places;") != std::string::npos);
    }
    SECTION("and nonsense in its place does no harm") {
        for (const std::string rows : {"= 99999\n", "~ k1 d99999\n", "# abcd\n- 1\n", "+ <p>\n", "\x01\x02"})
            CHECK(read(cat(draft, "\n", kept_line, "\n", rows)).document == imported.document);
    }
}

TEST_CASE("a skeleton has what it is told") {
    SkeletonOptions options;
    options.today = "2026-01-31";
    options.symbol = "A/C.3/80/L.20";
    options.title = "Rights of the child";
    const auto document = make_skeleton("ga-draft", options);
    REQUIRE(document);
    const auto xml = model::to_xml(*document);
    CHECK(xml.find("Rights of the child") != std::string::npos);
    CHECK(xml.find("Eightieth session") != std::string::npos);
    options.date = "2026-02-31";
    CHECK_FALSE(make_skeleton("ga-draft", options));
    options.date.clear();
    options.session = "eighty";
    CHECK_FALSE(make_skeleton("ga-draft", options));
    options.session = "80";
    CHECK(make_skeleton("ga-draft", options));
}

TEST_CASE("sponsors keep their asterisks, and the Council stands above its session") {
    SkeletonOptions options;
    options.today = "2026-01-31";
    options.symbol = "A/HRC/59/L.7";
    options.title = "59/… Rights of the child";
    options.sponsors = "Azerbaijan,* Chile and Ghana:* draft resolution";
    const auto document = make_skeleton("hrc-draft", options);
    REQUIRE(document);
    const auto xml = model::to_xml(*document);
    CHECK(xml.find(">Azerbaijan,* Chile and Ghana:* draft resolution<") != std::string::npos);
    CHECK(xml.find("Human Rights Council</docAuthority>") < xml.find("Fifty-ninth session</session>"));
    CHECK(xml.find("<docNumber>59/…</docNumber>") != std::string::npos);
}

TEST_CASE("a letter behind `#` begins a part, and the text anew") {
    const std::string markup =
        "---\ndocument: resolution\nlanguage: en\nsymbol: A/RES/78/80\n---\n\n# 78/80. Information\n\n# A "
        "First\n\n"
        "*The General Assembly*,\n\n1. *Decides* to meet.\n\n> 7 December 2023\n\n# B Second\n\n"
        "*The General Assembly*,\n\n*Recalling* the Charter,\n\n1. *Decides* to write.\n";
    TextOptions options;
    options.today = "2026-01-31";
    const auto imported = import_text(SourceFile("parts", markup), options);
    REQUIRE(imported);
    std::string kinds;
    for (const auto& each : imported->manuscript.paragraphs) kinds += cat(name_of(each.kind), "|");
    CHECK(kinds ==
          "title|part|formula|operative paragraph|closing line|part|formula|preambular paragraph|"
          "operative paragraph|");
    CHECK(model::to_xml(imported->document).find("<documentCollection") != std::string::npos);
}

TEST_CASE("levels below points of paragraphs count on from theirs") {
    const std::string markup =
        "---\ndocument: decision\nlanguage: en\n---\n\n# 77/553. Theme\n\n----\n\nThe General Assembly:\n\n"
        "(a) Decided;\n\n(b) Also decided:\n\n    (i) Goal 1;\n";
    TextOptions options;
    options.today = "2026-01-31";
    const auto imported = import_text(SourceFile("levels", markup), options);
    REQUIRE(imported);
    CHECK(imported->manuscript.paragraphs.back().level == 2);
}

TEST_CASE("the Human Rights Council has the General Assembly's masthead") {
    const auto xml = model::to_xml(read("---\norgan: Human Rights Council\n---\n\n# Right to read\n\n"
                                        "The Human Rights Council,\n\n1. Decides to meet.\n")
                                       .document);
    CHECK(xml.find("\"#issuingBody\">General Assembly<") != std::string::npos);
    CHECK(xml.find("\"#subsidiaryBody\">Human Rights Council<") != std::string::npos);
}
