// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <catch2/catch.hpp>
#include <variant>

#include "import/import_text.h"
#include "model/views.h"
#include "model/xml.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

/// Level, label and words of what stands in the body.
std::string body(std::string_view points) {
    TextOptions options;
    options.today = "2026-01-31";
    const auto imported =
        import_text(SourceFile("draft.txt", cat("The General Assembly,\n\n1. Requests the Panel:\n\n", points,
                                                "\n\n2. Decides to remain seized of the matter.\n")),
                    options);
    REQUIRE(imported);
    std::string result;
    for (const auto* part : model::parts(model::main_document(imported->document), "mainBody"))
        for (const auto& step : model::steps(*part)) {
            if (step.heading) result += cat("# ", model::text(step.heading->content), "\n");
            if (step.line)
                result += cat(step.level, step.number ? cat("|", model::text(step.number->content)) : "", "|",
                              model::text(step.line->content), "\n");
        }
    return result;
}

}  // namespace

TEST_CASE("what closes a deeper list does not close the one around it") {
    CHECK(body("(a) To report:\n\n(i) On arms;\n\n(ii) On ships;\n\nand to ask for comments;\n\n"
               "(b) To advise States;") ==
          "0|1.|Requests the Panel:\n1|(a)|To report:\n2|(i)|On arms;\n2|(ii)|On ships;\n"
          "1|and to ask for comments;\n1|(b)|To advise States;\n"
          "0|2.|Decides to remain seized of the matter.\n");
}

TEST_CASE("points behind what closes their list are not lost") {
    CHECK(body("(a) To report;\n\n(b) To advise;\n\nand to do so in time;\n\n(c) To travel;") ==
          "0|1.|Requests the Panel:\n1|(a)|To report;\n1|(b)|To advise;\n0|and to do so in time;\n"
          "0|(c)|To travel;\n0|2.|Decides to remain seized of the matter.\n");
}

TEST_CASE("a heading between points stands in their list") {
    CHECK(
        body("(a) Justice\n\n(i) To help courts;\n\nUrgent measures:\n\n(ii) To arrest;\n\n(b) To advise;") ==
        "0|1.|Requests the Panel:\n1|(a)|Justice\n2|(i)|To help courts;\n# Urgent measures:\n"
        "2|(ii)|To arrest;\n1|(b)|To advise;\n0|2.|Decides to remain seized of the matter.\n");
    CHECK(
        body("(a) Support to justice\n\nCourts\n\n(i) To help courts;\n\nPrisons\n\n(ii) To help prisons;") ==
        "0|1.|Requests the Panel:\n1|(a)|Support to justice\n# Courts\n2|(i)|To help courts;\n# Prisons\n"
        "2|(ii)|To help prisons;\n0|2.|Decides to remain seized of the matter.\n");
}

TEST_CASE("in the light markup white space says what a heading and a closing line belong to") {
    const std::string markup =
        "---\ndocument: resolution\nlanguage: en\n---\n\nThe General Assembly,\n\n1. Requests the Panel:\n\n"
        "    (a) To report:\n\n        (i) On arms;\n\n        ## Ships\n\n        (ii) On ships;\n\n"
        "    & and to ask for comments;\n\n    (b) To advise.\n";
    TextOptions options;
    options.today = "2026-01-31";
    const auto imported = import_text(SourceFile("draft.txt", markup), options);
    REQUIRE(imported);
    const auto xml = model::to_xml(imported->document);
    CHECK(xml.find("<subheading>Ships</subheading>") != std::string::npos);
    CHECK(xml.find("<wrapUp") < xml.find("To advise."));
    CHECK(xml.find("To advise.") != std::string::npos);
}

TEST_CASE("a table in a section stands in a paragraph, elsewhere in the body itself") {
    const std::string markup =
        "---\ndocument: resolution\nlanguage: en\n---\n\nThe General Assembly,\n\n1. Approves:\n\n| a | b "
        "|\n\n"
        "## § I Money\n\n| c | d |\n";
    TextOptions options;
    options.today = "2026-01-31";
    const auto imported = import_text(SourceFile("draft.txt", markup), options);
    REQUIRE(imported);
    const auto& document = model::main_document(imported->document);
    std::size_t tables = 0;
    for (const auto* part : model::parts(document, "mainBody")) {
        for (const auto& block : part->content) tables += std::holds_alternative<model::Table>(block.value);
        CHECK(std::ranges::count(model::steps(*part), model::Step::Kind::table, &model::Step::kind) == 2);
    }
    CHECK(tables == 1);
}
