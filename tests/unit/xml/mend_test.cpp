// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "text/cat.h"
#include "xml/canonical.h"
#include "xml/read.h"

using namespace resolute;

namespace {

struct Case {
    std::string_view text, mended;
    std::vector<std::string_view> codes;
};

std::vector<std::string> codes_of(const Diagnostics& found) {
    std::vector<std::string> codes;
    for (const auto& each : found) codes.push_back(each.code);
    return codes;
}

}  // namespace

TEST_CASE("broken markup is mended and named") {
    const std::vector<Case> cases{
        {"<a><b>x</b></a>", "<a><b>x</b></a>", {}},
        {"<a>R&D</a>", "<a>R&amp;D</a>", {"XML005"}},
        {"<a>&nbsp;&#160;&#xA0;&#0;</a>", "<a>&amp;nbsp;&#160;&#xA0;&amp;#0;</a>", {"XML005", "XML005"}},
        {"<a>1 < 2</a>", "<a>1 &lt; 2</a>", {"XML006"}},
        {"<a>]]></a>", "<a>]]&gt;</a>", {"XML006"}},
        {"<a><b>x</a>", "<a><b>x</b></a>", {"XML003"}},
        {"<a>x</b></a>", "<a>x</a>", {"XML004"}},
        {"<a><b>x</c></a>", "<a><b>x</b></a>", {"XML004"}},
        {"<a>x", "<a>x</a>", {"XML003"}},
        {"<a>x\n", "<a>x</a>\n", {"XML003"}},
        {"<a b=\"1\" b='2'/>", "<a b=\"1\" />", {"XML008"}},
        {"<a b=1/>", "<a b=\"1\"/>", {"XML007"}},
        {"<a b/>", "<a b=\"\"/>", {"XML007"}},
        {"<a b=\"1>x</a>", "<a b=\"1\">x</a>", {"XML007"}},
        {"<a b=\"1\"c=\"2\"/>", "<a b=\"1\" c=\"2\"/>", {"XML007"}},
        {"<a b=\"x < y\"/>", "<a b=\"x &lt; y\"/>", {"XML006"}},
        {"<a <b/></a>", "<a> <b/></a>", {"XML003"}},
        {"<a><!-- x -- y --></a>", "<a><!-- x - - y --></a>", {"XML010"}},
        {"<a><!-- x", "<a><!-- x--></a>", {"XML010", "XML003"}},
        {"<a>\x01</a>", "<a> </a>", {"XML009"}},
        {"<a/><b/>", "<a/>", {"XML011"}},
        {"words <a/>", "<a/>", {"XML011"}},
        {"", "<akomaNtoso/>", {"XML012"}},
        {"just words", "<akomaNtoso/>", {"XML012"}},
        {"</a<", "<akomaNtoso/>", {"XML012"}},
        {"<a><akn4un:voters/></a>",
         "<a xmlns:akn4un=\"http://un.org/akn4un\"><akn4un:voters/></a>",
         {"XML013"}},
        {"<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "<a>&amp;x;</a>", {"XML002", "XML005"}},
        // Behind one without an end the next is read all the same.
        {"<a><!DOCTYPE [\n<!DOCTYPE b [<!ENTITY x \"y\">]></a>", "<a></a>", {"XML002", "XML002"}},
        {"<a/><?xml version=\"1.0\"?>", "<a/>", {"XML015"}},
        {"<?xml version=\"1.0\" encoding=\"latin1\"?><a/>",
         "<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>",
         {"XML015"}},
        {"<s><p>One<p>Two</p></s>", "<s><p>One</p><p>Two</p></s>", {"XML003"}},
        {"<s><preamble><p>x</p><mainBody/></s>",
         "<s><preamble><p>x</p></preamble><mainBody/></s>",
         {"XML003"}},
        {"<m><identification><FRBRWork><FRBRuri/><FRBRExpression/><references/></m>",
         "<m><identification><FRBRWork><FRBRuri/></FRBRWork><FRBRExpression/></identification><references/></"
         "m>",
         {"XML003", "XML003"}},
        {"<s><mainBody><component><doc><meta/></doc></component></s>",  // another document, not the next part
         "<s><mainBody><component><doc><meta/></doc></component></mainBody></s>",
         {"XML003"}},
        {"<a><p>x <i</p></a>", "<a><p>x <i></i></p></a>", {"XML003"}},
        {"<a><p>x <i of the y</p></a>", "<a><p>x <i> of the y</i></p></a>", {"XML003"}},
        {"<a><p>x <b c=\"1\" of the; of</b></p></a>",
         "<a><p>x <b c=\"1\"> of the; of</b></p></a>",
         {"XML003"}},
        {"<a><p>x <b c=1 <i>y</i></b></p></a>",
         "<a><p>x <b c=\"1\"> <i>y</i></b></p></a>",
         {"XML003", "XML007"}},
        {"<a><p>x <ref <p>y</p></a>", "<a><p>x <ref> </ref></p><p>y</p></a>", {"XML003", "XML003"}},
        {"<a>x <b", "<a>x <b></b></a>", {"XML003", "XML003"}},
        {"<a><p>x</ p></a>", "<a><p>x</p></a>", {"XML006"}},
        {"<a><p>x< /p ></a>", "<a><p>x</p ></a>", {"XML006"}},
        {"<a>1 < /2</a>", "<a>1 &lt; /2</a>", {"XML006"}},
        {"<a><p>x/p></a>", "<a><p>x</p></a>", {"XML003"}},
        {"<a><p>x. p></a>", "<a><p>x. </p></a>", {"XML003"}},
        {"<a><p>x</p>\n/a>\n", "<a><p>x</p>\n</a>\n", {"XML003"}},
        {"<a>x/a>y", "<a>x/a>y</a>", {"XML003"}},  // the root ends with the file
        {"<a><term>x &term></a>", "<a><term>x &amp;term></term></a>", {"XML005", "XML003"}},
        {"<a><ref>45/158ref></a>", "<a><ref>45/158</ref></a>", {"XML003"}},
        {"<a><p>step></a>", "<a><p>step></p></a>", {"XML003"}},
        {"<a><p><![CDATA[/p>]]></a>", "<a><p><![CDATA[/p>]]></p></a>", {"XML003"}},
        {"<a><p><i>x/p></i></a>", "<a><p><i>x/p></i></p></a>", {"XML003"}},
        {"<a><p><i>x/i> y <b>z</b></p></a>", "<a><p><i>x</i> y <b>z</b></p></a>", {"XML003"}},
        {"<a><p><i>x/i>/p></a>", "<a><p><i>x</i></p></a>", {"XML003", "XML003"}},
        {"<s><p>a<authorialNote><p>b</p></authorialNote></p></s>",
         "<s><p>a<authorialNote><p>b</p></authorialNote></p></s>",
         {}},
    };
    for (const auto& each : cases) {
        INFO(each.text);
        const SourceFile source("f", std::string(each.text));
        Diagnostics found;
        const auto edits = xml::mend(source, found);
        CHECK(apply_edits(source.text(), edits) == each.mended);
        CHECK(codes_of(found) == std::vector<std::string>(each.codes.begin(), each.codes.end()));
        CHECK(xml::canonical(each.mended).has_value());
        for (const auto& finding : found) CHECK_FALSE(finding.message.empty());
    }
}

TEST_CASE("an end tag that is missing is told where it should stand, with the start tag as a label") {
    struct Missing {
        std::string_view text, place, opened;
    };
    const std::vector<Missing> cases{
        {"<a>\n  <p>One\n  </a>", "\n  ", "p"},               // behind the words
        {"<a>\n  <b>\n    <p>x</p>\n  </a>", "  ", "b"},      // on the line it would have
        {"<a>\n  <b>\n    <p>x</p>\n  \n</a>", "  \n", "b"},  // on the one it left
        {"<a><p><i>One</p></a>", "</p>", "i"},                // within a line
        {"<s><p>One<p>Two</p></s>", "<p>", "p"},
        {"<s><num>1.\n<content><p>One</p></content></s>", "\n", "num"},
        {"<s><formula><p>One</p>\n<container><p>Two</p></container></s>", "\n", "formula"},
        {"<a>\n  <b/>\n", "", "a"},  // the root, at the end of the file
    };
    for (const auto& each : cases) {
        INFO(each.text);
        const SourceFile source("f", std::string(each.text));
        Diagnostics found;
        xml::mend(source, found);
        REQUIRE(found.size() == 1);
        CHECK(source.slice(found[0].span) == each.place);
        REQUIRE(found[0].labels.size() == 1);
        CHECK(source.slice(found[0].labels[0].span) == each.opened);
    }
}

TEST_CASE("a tag that was begun and left is told once, and its fix mends it") {
    const SourceFile source("f", "<a><p>x <i of y</p></a>");
    Diagnostics found;
    const auto edits = xml::mend(source, found);
    REQUIRE(found.size() == 1);
    CHECK(found[0].message == "the tag of `i` has neither `>` nor an end tag");
    REQUIRE(found[0].fixes.size() == 1);
    CHECK(found[0].fixes[0].trust == Trust::review);
    CHECK(apply_edits(source.text(), found[0].fixes[0].edits) == apply_edits(source.text(), edits));
}

TEST_CASE("a title made a paragraph by hand, as published in S/PRST/2000/25, keeps its neighbours in place") {
    const SourceFile source("f", "<m><paragraph><span>T</span></docTitle></p><alinea/></m>");
    Diagnostics found;
    const auto edits = xml::mend(source, found);
    CHECK(apply_edits(source.text(), edits) == "<m><paragraph><span>T</span></paragraph><alinea/></m>");
    REQUIRE(found.size() == 2);
    CHECK(source.slice(found[0].span) == "docTitle");
    CHECK(source.slice(found[1].span) == "p");
}

TEST_CASE("hostile sizes are read without harm") {
    std::string deep, wide = "<a>", attributes = "<a", stray = "<a>";
    for (int i = 0; i < 100000; ++i) {
        deep += "<b>";
        wide += "<c/>";
        attributes += cat(" a", i, "=\"\"");
        stray += "</z>";
    }
    for (const auto& text : {deep, wide + "</a>", attributes + "/>", stray + "</a>", std::string(100000, '<'),
                             std::string(100000, '&')}) {
        Diagnostics found;
        const auto tree = xml::read(std::make_shared<SourceFile>("f", text), found);
        CHECK(tree.root != xml::none);
    }
}
