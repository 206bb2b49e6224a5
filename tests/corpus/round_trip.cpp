// SPDX-License-Identifier: Apache-2.0
// Nothing of a published file is lost: what to_xml writes of it has the same canonical form.
#include <catch2/catch.hpp>
#include <iostream>

#include "model/xml.h"
#include "support/corpus.h"
#include "text/file.h"
#include "xml/canonical.h"
#include "xml/read.h"

using namespace resolute;

namespace {

/// Elements whose content model has no text (the OASIS schema: not mixed): white space between their children
/// is indentation. It is the only thing that the model does not keep.
constexpr std::string_view structural[] = {"akomaNtoso",
                                           "statement",
                                           "doc",
                                           "documentCollection",
                                           "collectionBody",
                                           "component",
                                           "components",
                                           "attachments",
                                           "attachment",
                                           "documentRef",
                                           "meta",
                                           "identification",
                                           "FRBRWork",
                                           "FRBRExpression",
                                           "FRBRManifestation",
                                           "FRBRthis",
                                           "FRBRuri",
                                           "FRBRdate",
                                           "FRBRauthor",
                                           "FRBRcountry",
                                           "FRBRlanguage",
                                           "classification",
                                           "keyword",
                                           "workflow",
                                           "step",
                                           "analysis",
                                           "parliamentary",
                                           "voting",
                                           "quorum",
                                           "count",
                                           "voters",
                                           "references",
                                           "TLCOrganization",
                                           "TLCConcept",
                                           "TLCRole",
                                           "TLCTerm",
                                           "presentation",
                                           "footerFirstPage",
                                           "footerFirstPageLeft",
                                           "footerFirstPageRight",
                                           "internalCode",
                                           "notes",
                                           "note",
                                           "coverPage",
                                           "preface",
                                           "preamble",
                                           "mainBody",
                                           "conclusions",
                                           "formula",
                                           "container",
                                           "paragraph",
                                           "content",
                                           "list",
                                           "point",
                                           "sublist",
                                           "intro",
                                           "wrapUp",
                                           "alinea",
                                           "section",
                                           "part",
                                           "title",
                                           "blockList",
                                           "item",
                                           "table",
                                           "tr",
                                           "td",
                                           "th",
                                           "authorialNote"};

struct Tally {
    int files = 0, same = 0, malformed = 0;
};

void check(const tests::CorpusFile& file, Tally& tally) {
    const auto bytes = read_file(file.path);
    REQUIRE(bytes.has_value());
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes(file.name, *bytes));
    Diagnostics mends;
    const auto tree = xml::read(source, mends);
    const auto document = model::from_xml(tree);
    const auto written = model::to_xml(document);
    const auto before = xml::canonical(apply_edits(source->text(), tree.mends), structural);
    const auto after = xml::canonical(written, structural);
    ++tally.files;
    INFO(file.name);
    REQUIRE(before.has_value());
    REQUIRE(after.has_value());
    // Not CHECK(a == b): a difference would print two whole documents.
    const bool same = *before == *after;
    CHECK(same);
    tally.same += same;
    CHECK(mends.empty() == (file.verdict != "not-well-formed"));
    tally.malformed += !mends.empty();
    Diagnostics none;
    const auto again = model::from_xml(xml::read(std::make_shared<SourceFile>("written", written), none));
    CHECK(none.empty());
    const bool stable = again == document;
    CHECK(stable);
}

}  // namespace

TEST_CASE("every published file comes back from the model as it was") {
    Tally tally;
    for (const auto& file : tests::corpus()) check(file, tally);
    std::cout << "round trip: " << tally.same << " of " << tally.files << " files canonically equal, "
              << tally.malformed << " of them after mending\n";
}

namespace {

/// The malformed files of the corpus with the places where a reader of the file sees the damage.
struct Damage {
    std::string_view name;
    std::vector<std::string_view> places;  // "line:column code"
};

const std::vector<Damage>& damages() {
    static const std::vector<Damage> list{
        // `refersTo` stands twice in one tag.
        {"sc/2021/de/S_RES_2575 (2021)-G.xml", {"52:131 XML008"}},
        // `<inline name="B">` is opened in the title's line and not closed before its `</p>`.
        {"ga/75/es/75_251_B_S.xml", {"126:1 XML003"}},
        // The annex is opened as an attachment, which is not closed before the `</statement>` at the end.
        {"ga/77/es/A_RES_77_104-2228250S.xml", {"991:1 XML003", "991:1 XML003", "991:1 XML003"}},
        // A title made a paragraph by hand, its old end tags left over.
        {"sc-prst/2000/en/S_PRST_2000_25-0054631E.xml", {"138:9 XML004", "139:9 XML004"}},
        {"sc-prst/2001/en/S_PRST_2001_11-0130138E.xml", {"97:9 XML004", "98:9 XML004"}},
        {"sc-prst/2003/en/S_PRST_2003_29-0366966E.xml", {"90:9 XML004", "91:9 XML004"}},
        {"sc-prst/2003/en/S_PRST_2003_30-0366978E.xml", {"103:9 XML004", "104:9 XML004"}},
        {"sc-prst/2004/en/S_PRST_2004_2-0422144E.xml", {"114:9 XML004", "115:9 XML004"}},
        {"sc-prst/2004/en/S_PRST_2004_28-0444943E.xml", {"127:9 XML004", "128:9 XML004"}},
        {"sc-prst/2008/en/S_PRST_2008_15-0833821E.xml", {"113:9 XML004", "114:9 XML004"}},
    };
    return list;
}

}  // namespace

TEST_CASE("each malformed file is reported where it is damaged") {
    for (const auto& file : tests::corpus()) {
        if (file.verdict != "not-well-formed") continue;
        INFO(file.name);
        const auto known = std::find_if(damages().begin(), damages().end(),
                                        [&](const Damage& each) { return each.name == file.name; });
        REQUIRE(known != damages().end());
        const auto source =
            std::make_shared<SourceFile>(SourceFile::from_bytes(file.name, *read_file(file.path)));
        Diagnostics found;
        xml::read(source, found);
        std::vector<std::string> places;
        for (const auto& each : found) {
            const auto at = source->position(each.span.begin, Columns::characters);
            places.push_back(std::to_string(at.line + 1) + ":" + std::to_string(at.column + 1) + " " +
                             each.code);
        }
        CHECK(places == std::vector<std::string>(known->places.begin(), known->places.end()));
    }
}
