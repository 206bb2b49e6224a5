// SPDX-License-Identifier: Apache-2.0
#include "render/text.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "model/xml.h"
#include "style/templates.h"
#include "xml/read.h"

using namespace resolute;

namespace {

constexpr std::string_view draft = R"(<akomaNtoso><statement name="resolution">
<meta><identification><FRBRWork><FRBRdate date="2024-12-17" name="adoption"/><FRBRauthor href="#generalAssembly"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
<presentation><docketNumber>24-00001 (E)</docketNumber></presentation></meta>
<coverPage>
<p><docAuthority refersTo="#publisher">United Nations</docAuthority></p>
<p><docNumber refersTo="#symbol">A/RES/79/999</docNumber></p>
<p><docAuthority refersTo="#issuingBody">General Assembly</docAuthority></p>
<p><docStatus>Distr.: General</docStatus></p>
<p><docDate date="2024-12-20" refersTo="#dateOfIssuance">20 December 2024</docDate></p>
<p><session>Seventy-ninth session</session></p>
<p><inline name="agenda item">Agenda item 7</inline></p>
<p><docTitle>Resolution adopted by the General Assembly on 17 December 2024</docTitle></p>
<p><docProponent>[without reference to a Main Committee (<inline name="originating document">A/79/L.1</inline>)]</docProponent></p>
</coverPage>
<preface><p><docNumber>79/999.</docNumber> <docTitle refersTo="#resolutionTitle">Parks</docTitle></p></preface>
<preamble><formula name="enactingFormula"><p><i>The General Assembly</i>,</p></formula>
<container><p>	<i>Recalling</i> its “decision” on parks,<authorialNote marker="2" eId="n1"><p>		See <i>Parks–1</i>, para. 12.</p></authorialNote> and
      all that follows from it for self-reliant people,</p></container></preamble>
<mainBody><paragraph><num>1.</num><list><intro><p><i>Requests</i> States:</p></intro>
<point><num>(a)</num><content><p>To plant;</p></content></point>
<point><num>(b)</num><list><intro><p>To water:</p></intro><point><num>(i)</num><content><p>Trees and everything that grows in their shade in summer;</p></content></point></list></point></list></paragraph>
<paragraph><num>2.</num><content><p><i>Decides</i> to return to parks.<noteRef href="#n1"/></p></content></paragraph></mainBody>
<conclusions><p><event><location>9th plenary meeting</location><eol/><docDate date="2024-12-17">17 December 2024</docDate></event></p></conclusions>
</statement></akomaNtoso>)";

std::string rendered(const render::TextOptions& options, std::string_view name = "new-york") {
    Diagnostics ignored;
    const auto tree = xml::read(std::make_shared<SourceFile>("draft.xml", std::string(draft)), ignored);
    return render::render_text(model::from_xml(tree), *style::built_in(name), options);
}

constexpr std::string_view head =
    "          United Nations                                            A/RES/79/999\n"
    "--------------------------------------------------------------------------------\n"
    "          General Assembly                             Distr.: General\n"
    "                                                       20 December 2024\n"
    "\n"
    "\n"
    "================================================================================\n"
    "Seventy-ninth session\n"
    "Agenda item 7\n"
    "\n"
    "          Resolution adopted by the General Assembly\n"
    "          on 17 December 2024\n"
    "\n"
    "          [without reference to a Main Committee (A/79/L.1)]\n"
    "\n"
    " 79/999.  Parks\n"
    "\n"
    "              The General Assembly,\n"
    "\n";

constexpr std::string_view text =
    "              Recalling its “decision” on parks,¹ and all that follows\n"
    "          from it for self-reliant people,\n"
    "\n"
    "              1.  Requests States:\n"
    "\n"
    "              (a) To plant;\n"
    "\n"
    "              (b) To water:\n"
    "\n"
    "              (i) Trees and everything that grows in their shade in\n"
    "              summer;\n"
    "\n"
    "              2.  Decides to return to parks.¹\n"
    "\n"
    "                                                   9th plenary meeting\n"
    "                                                      17 December 2024\n"
    "\n";

}  // namespace

TEST_CASE("text in one flow has its notes behind it") {
    CHECK(rendered({.paged = false}) == std::string(head) + std::string(text) +
                                            "      __________________\n"
                                            "        ¹ See Parks–1, para. 12.\n"
                                            "\n"
                                            "                                  ____________\n");
}

TEST_CASE("a page has its notes at its foot and its job number below") {
    const auto page = rendered({});
    const auto lines = static_cast<std::size_t>(std::ranges::count(page, '\n'));
    CHECK(lines == 58);
    CHECK(page.find('\f') == std::string::npos);
    CHECK(page.starts_with(std::string(head) + std::string(text) +
                           "                                  ____________\n"));
    CHECK(page.ends_with("\n\n      __________________\n        ¹ See Parks–1, para. 12.\n\n24-00001 (E)\n"));
}

TEST_CASE("plain text can be ASCII alone") {
    const auto page = rendered({.paged = false, .ascii = true});
    CHECK(std::ranges::all_of(page, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    CHECK(page.find("Recalling its \"decision\" on parks, 1/ and") != std::string::npos);
    CHECK(page.find("return to parks. 1/\n") != std::string::npos);
    CHECK(page.find("       1/ See Parks-1, para. 12.\n") != std::string::npos);
}

TEST_CASE("plain text can mark italics") {
    const auto page = rendered({.paged = false, .italics = true});
    for (const auto* words : {" *The General Assembly*,\n", " *Recalling* its", "1.  *Requests* States:",
                              "¹ See *Parks–1*, para.", " *9th plenary meeting*\n", " *17 December 2024*\n",
                              "[*without reference to a Main Committee (A/79/L.1)*]"}) {
        INFO(words);
        CHECK(page.find(words) != std::string::npos);
    }
}

TEST_CASE("older documents have the shorter rule") {
    CHECK(rendered({.paged = false}, "new-york-2004").find("\n      _______________\n") != std::string::npos);
}

TEST_CASE("lines keep to fewer columns") {
    const auto page = rendered({.columns = 60});
    std::size_t begin = 0;
    for (auto end = page.find('\n'); end != std::string::npos; end = page.find('\n', begin)) {
        CHECK(end - begin <= 66);  // bytes; the letters beyond ASCII are few
        begin = end + 1;
    }
}
