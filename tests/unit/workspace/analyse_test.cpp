// SPDX-License-Identifier: Apache-2.0
#include "workspace/analyse.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "model/xml.h"
#include "support/framed.h"
#include "support/marked_text.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

using namespace resolute;
using rules::Level;
using rules::Stage;

namespace {

Source source_of(std::string text) {
    return std::make_shared<SourceFile>("f", std::move(text));
}

Source example(std::string_view name) {
    const auto bytes = read_file(cat(RESOLUTE_SOURCE_DIR, "/examples/", name));
    REQUIRE(bytes.has_value());
    return std::make_shared<SourceFile>(SourceFile::from_bytes(std::string(name), *bytes));
}

Stage stage_of(std::string text) {
    Diagnostics ignored;
    return workspace::stage_of(model::from_xml(xml::read(source_of(std::move(text)), ignored)));
}

std::string cover(std::string_view symbol) {
    return cat("<akomaNtoso><statement name=\"resolution\"><coverPage><p><docNumber>", symbol,
               "</docNumber></p></coverPage></statement></akomaNtoso>");
}

}  // namespace

TEST_CASE("a document tells its stage") {
    CHECK(stage_of(cover("A/RES/58/143")) == Stage::adopted);
    CHECK(stage_of(cover("S/RES/2773 (2025)")) == Stage::adopted);
    CHECK(stage_of(cover("A/C.3/58/L.12")) == Stage::draft);
    CHECK(stage_of(cover("")) == Stage::draft);
    CHECK(stage_of("<statement><meta><identification><FRBRManifestation><FRBRauthor "
                   "href=\"DGACM\"/></FRBRManifestation>"
                   "</identification></meta></statement>") == Stage::published);
}

TEST_CASE("a selection decides what is asked and how grave it is") {
    const auto& rule = *rules::find("NUM002");
    const auto at_draft = [&](const workspace::Selection& selection) {
        return workspace::level_of(selection, rule, Stage::draft);
    };
    CHECK(at_draft({}) == rule.levels.at(Stage::draft));
    CHECK(at_draft({.select = {"NOTE"}, .extend = {}, .ignore = {}, .levels = {}}) == Level::off);
    CHECK(at_draft({.select = {"NOTE"}, .extend = {"NUM002"}, .ignore = {}, .levels = {}}) ==
          rule.levels.at(Stage::draft));
    CHECK(at_draft({.select = {"NUM"}, .extend = {}, .ignore = {}, .levels = {}}) ==
          rule.levels.at(Stage::draft));
    CHECK(at_draft({.select = {"ALL"}, .extend = {}, .ignore = {"NUM002"}, .levels = {}}) == Level::off);
    CHECK(at_draft({.select = {}, .extend = {}, .ignore = {}, .levels = {{"NUM", Level::hint}}}) ==
          Level::hint);
    const auto problem =
        workspace::problem_with({.select = {"NUM02"}, .extend = {}, .ignore = {}, .levels = {}});
    REQUIRE(problem.has_value());
    CHECK(problem->what == "no rule is called `NUM02`; did you mean `NUM002`?");
    CHECK_FALSE(workspace::problem_with(
        {.select = {"XML", "ALL", "doubled-word"}, .extend = {}, .ignore = {}, .levels = {}}));
}

TEST_CASE("findings of the reader, the schema and the rules come together, with their places") {
    auto text = std::string(example("A_RES_58_143.xml")->text());
    const auto put = [&](std::string_view old, std::string_view now) {
        const auto at = text.find(old);
        REQUIRE(at != std::string::npos);
        text.replace(at, old.size(), now);
    };
    put("<num>3.</num>", "<num>4.</num>");
    put("Slavery Convention of", "Slavery & Convention of");
    put("<mainBody>", "<mainBody><banana/>");
    const auto analysis = workspace::analyse(source_of(text), {});
    std::string found;
    for (const auto& each : analysis.diagnostics) found += cat(each.code, " (", each.place, ") ");
    CHECK(analysis.stage == Stage::adopted);
    CHECK(found.find("SCH001") != std::string::npos);
    CHECK(found.find("NUM002 (operative paragraph 4)") != std::string::npos);
    CHECK(found.find("XML005 (operative paragraph 15)") != std::string::npos);
    workspace::Options quiet;
    quiet.selection.select = {"NUM"};
    CHECK(workspace::analyse(source_of(text), quiet).diagnostics.size() == 1);
    quiet.selection.select = {};
    quiet.schema = false;
    for (const auto& each : workspace::analyse(source_of(text), quiet).diagnostics)
        CHECK_FALSE(each.code.starts_with("SCH"));
}

TEST_CASE("the examples of the schema's rules are found at their marks") {
    for (const auto* rule : rules::all()) {
        if (rule->finder != rules::Finder::schema || rule->example.bad.empty()) continue;
        INFO(rule->code);
        workspace::Options options;
        options.stage = Stage::draft;
        options.selection.select = {"SCH"};
        const auto bad = tests::without_marks(tests::framed(rule->example, rule->example.bad));
        const auto analysis = workspace::analyse(source_of(bad.text), options);
        std::vector<Span> spans;
        for (const auto& each : analysis.diagnostics) {
            CHECK(each.code == rule->code);
            spans.push_back(each.span);
        }
        CHECK(spans == bad.spans);
        if (rule->example.good.empty()) continue;
        options.selection.select = {};
        const auto good =
            workspace::analyse(source_of(tests::framed(rule->example, rule->example.good)), options);
        std::string left;
        for (const auto& each : good.diagnostics) left += cat(each.code, " ", each.message, "\n");
        CHECK(left == "");
    }
}

TEST_CASE("what the schema and a rule see is told once") {
    const std::string text(example("draft-resolution.xml")->text());
    const auto codes_with = [&](std::string_view attribute) {
        auto changed = text;
        const std::string_view given = " eId=\"para_2\"";
        changed.replace(changed.find(given), given.size(), attribute);
        std::vector<std::string> codes;
        for (const auto& each : workspace::analyse(source_of(std::move(changed)), {}).diagnostics)
            codes.push_back(each.code);
        return codes;
    };
    CHECK(codes_with(" eId=\"para_2\"").empty());
    CHECK(codes_with("") == std::vector<std::string>{"SCH003"});
    CHECK(codes_with(" eId=\"\"") == std::vector<std::string>{"SCH005"});
    CHECK(codes_with(" eId") == std::vector<std::string>{"SCH005", "XML007"});
}
