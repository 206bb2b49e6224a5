// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "model/views.h"
#include "model/xml.h"
#include "xml/read.h"

using namespace resolute;

namespace {

struct Read {
    Source source;
    xml::Tree tree;
    model::Document document;
};

Read document_of(std::string text) {
    Read result;
    Diagnostics found;
    result.source = std::make_shared<SourceFile>("f", std::move(text));
    result.tree = xml::read(result.source, found);
    result.document = model::from_xml(result.tree);
    return result;
}

constexpr auto resolution =
    R"(<!-- first --><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<statement name="resolution"><meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/un/statement/deliberation/unga/2003-12-22/58-143/"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber>A/RES/58/143</docNumber></p></coverPage>
<preamble><formula name="enactingFormula"><p><i>The General Assembly</i>,</p></formula>
<container name="Recalling"><p><i>Recalling</i> R&amp;D<authorialNote marker="1"><p>See <ref href="x">A/58/1</ref>.</p></authorialNote> and more,</p></container></preamble>
<mainBody><paragraph class="H23"><heading>Title</heading></paragraph>
<paragraph eId="para_1"><num>1.</num><content><p><span class="italic">Decides</span>:</p><p>more<noteRef href="#n" marker="1"/></p></content>
<list><intro><p>to</p></intro><point><num>(a)</num><content><p>do;</p></content></point><wrapUp><p>end.</p></wrapUp></list></paragraph>
<table><tr><th><p>H</p></th><td>cell</td></tr></table></mainBody>
<attachments><attachment><doc name="annex"><mainBody><p>Annex<authorialNote marker="2"><p>Two.</p></authorialNote></p></mainBody></doc></attachment></attachments>
</statement></akomaNtoso>)";

}  // namespace

TEST_CASE("a document is read into values and written back the same") {
    const auto read = document_of(resolution);
    const auto written = model::to_xml(read.document);
    const auto again = document_of(written);
    CHECK(again.document == read.document);
    CHECK(model::to_xml(again.document) == written);
    CHECK(written.find("<!-- first -->") != std::string::npos);
    CHECK(written.find("R&amp;D<authorialNote marker=\"1\"><p>See <ref "
                       "href=\"x\">A/58/1</ref>.</p></authorialNote> and more,") != std::string::npos);
}

TEST_CASE("what a document is") {
    const auto read = document_of(resolution);
    CHECK(model::kind(read.document) == model::DocumentKind::resolution);
    CHECK(model::organ(read.document) == model::Organ::general_assembly);
    CHECK(model::language(read.document) == "en");
    CHECK(model::symbol(read.document) == "A/RES/58/143");
    const auto placed = model::documents(read.document);
    REQUIRE(placed.size() == 2);
    CHECK(placed[0].depth == 0);
    CHECK(placed[1].depth == 1);
}

TEST_CASE("steps give the reading order with numbers and levels") {
    const auto read = document_of(resolution);
    const auto body = model::parts(model::main_document(read.document), "mainBody");
    REQUIRE(body.size() == 1);
    std::string shape;
    for (const auto& step : model::steps(*body[0])) {
        using enum model::Step::Kind;
        shape += step.kind == heading ? "H" : step.kind == table ? "T" : "p";
        shape += std::to_string(step.level);
        if (step.number) shape += "[" + model::text(step.number->content) + "]";
        if (step.closing) shape += "c";
        shape += " ";
    }
    CHECK(shape == "H0 p0[1.] p0c p0c p1[(a)] p0c T0 ");
    const auto preamble = model::parts(model::main_document(read.document), "preamble");
    CHECK(model::steps(*preamble[0])[0].kind == model::Step::Kind::formula);
}

TEST_CASE("notes and further calls come in the order of the text") {
    const auto read = document_of(resolution);
    std::vector<model::Run> calls;
    for (const auto& passage : model::passages(read.document))
        for (const auto& run : model::runs(*passage.content))
            if (run.note || run.call) calls.push_back(run);
    REQUIRE(calls.size() == 3);
    CHECK(calls[0].note != nullptr);
    CHECK(calls[1].call != nullptr);
    CHECK(model::value(calls[2].note->attributes, "marker") == "2");
}

TEST_CASE("headings that stand before the text of an annex belong to it") {
    const auto read = document_of(
        "<akomaNtoso><statement><mainBody/><attachments><attachment><heading>Annex<authorialNote marker='1'>"
        "<p>One.</p></authorialNote></heading><subheading>Rules</subheading><doc><mainBody><p>First.</p>"
        "</mainBody></doc><doc><mainBody><p>Second.</p></mainBody></doc></attachment></attachments>"
        "</statement></akomaNtoso>");
    const auto placed = model::documents(read.document);
    REQUIRE(placed.size() == 3);
    std::vector<std::string> told;
    for (const auto& passage : model::passages(read.document)) {
        told.push_back(model::prose(*passage.content).text);
        CHECK(passage.document == placed[told.back() == "Second." ? 2 : 1].document);
    }
    CHECK(told == std::vector<std::string>{"Annex", "One.", "Rules", "First.", "Second."});
    std::vector<bool> framed;
    for (const auto& each : placed) framed.push_back(each.frame != nullptr);
    CHECK(framed == std::vector{false, true, false});
    CHECK(document_of(model::to_xml(read.document)).document == read.document);
}

TEST_CASE("prose knows its styles and where it was read") {
    const auto read = document_of(resolution);
    for (const auto& passage : model::passages(read.document)) {
        const auto prose = model::prose(*passage.content);
        if (prose.text.find("Recalling") == std::string::npos || passage.note) continue;
        CHECK(prose.text == "Recalling R&D and more,");
        CHECK(prose.run_at(2).style.italic);
        CHECK_FALSE(prose.run_at(10).style.italic);
        CHECK(read.source->slice(prose.span(*read.source, 10, 13)) == "R&amp;D");
        CHECK(read.source->slice(prose.span(*read.source, 0, 9)) == "Recalling");
        return;
    }
    FAIL("the preambular paragraph was not found");
}

TEST_CASE("elements out of place stay where they are") {
    for (const std::string text :
         {"<statement><p>loose</p>words<meta/>more</statement>", "<a><num>1</num></a>",
          "<statement><mainBody>bare <b>words</b></mainBody></statement>",
          "<statement><mainBody><paragraph>text<table>x</table></paragraph></mainBody></statement>",
          "<akomaNtoso><x><authorialNote>bare</authorialNote></x></akomaNtoso>"}) {
        INFO(text);
        const auto read = document_of(text);
        const auto written = model::to_xml(read.document);
        CHECK(document_of(written).document == read.document);
        for (const auto* word : {"loose", "words", "more", "bare", "text"})
            CHECK((text.find(word) == std::string::npos) == (written.find(word) == std::string::npos));
    }
}
