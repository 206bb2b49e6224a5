// SPDX-License-Identifier: Apache-2.0
// The tables in schema/plans say what the schema says, and never call a document right that is not.
// After a change of the schema: UPDATE_GOLDEN=1 build/…/bin/unit_schema "the tables are those of the schema"
#include "schema/plan_table.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "schema/plan.h"
#include "schema/validate.h"
#include "text/cat.h"
#include "text/file.h"
#include "xml/read.h"

namespace resolute::schema {

namespace {

xml::Tree tree_of(const std::string& text) {
    Diagnostics ignored;
    return xml::read(std::make_shared<SourceFile>("example.xml", text), ignored);
}

std::string replaced(std::string text, std::string_view what, std::string_view with) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

}  // namespace

TEST_CASE("the tables are those of the schema") {
    for (const auto& [level, name] :
         {std::pair(Level::published, "published.tsv"), std::pair(Level::draft, "draft.tsv")}) {
        const Session session(Grammar::of(level));
        const auto table = write_table(session);
        const auto path = cat(RESOLUTE_SOURCE_DIR, "/schema/plans/", name);
        if (std::getenv("UPDATE_GOLDEN")) REQUIRE(write_file(path, table).has_value());
        CHECK(read_file(path).value() == table);
    }
}

TEST_CASE("a table knows right documents, and no wrong one for right") {
    const auto text = read_file(RESOLUTE_SOURCE_DIR "/examples/A_RES_58_143.xml").value();
    const auto& grammar = Grammar::of(Level::published);
    CHECK(is_surely_right(tree_of(text), grammar));
    CHECK_FALSE(is_surely_right(tree_of(replaced(text, "<preface", "<prefaces")), grammar));
    CHECK_FALSE(is_surely_right(tree_of(replaced(text, "<mainBody", "<mainBody x=\"y\"")), grammar));
    CHECK_FALSE(is_surely_right(tree_of(replaced(text, "</preface>", "</preface><preface/>")), grammar));
    CHECK_FALSE(is_surely_right(tree_of(replaced(text, "date=\"", "date=\"x")), grammar));
    const auto twice = replaced(text, "<p>", "<p eId=\"twice\"><i eId=\"twice\">x</i>");
    CHECK_FALSE(is_surely_right(tree_of(twice), grammar));
    for (const auto& each : std::filesystem::directory_iterator(RESOLUTE_SOURCE_DIR "/examples")) {
        if (each.path().extension() != ".xml") continue;
        const auto tree = tree_of(read_file(each.path()).value());
        for (const auto level : {Level::published, Level::draft}) {
            const Session session(Grammar::of(level));
            INFO(each.path());
            if (is_surely_right(tree, Grammar::of(level))) CHECK(validate_by_parser(tree, session).empty());
        }
    }
}

TEST_CASE("identifiers repeat from part to part, not inside one") {
    const auto one = read_file(RESOLUTE_SOURCE_DIR "/examples/A_RES_58_143.xml").value();
    const auto& grammar = Grammar::of(Level::published);
    const auto begin = one.find("<statement"), end = one.find("</statement>") + 12;
    const auto part = replaced(one.substr(begin, end - begin), "<p>", "<p><i eId=\"twice\">x</i>");
    auto shell = part.substr(0, part.find("<preamble"));
    shell = replaced(replaced(shell, "<statement", "<documentCollection"), "<preface", "<preface");
    const auto parts = [&](const std::string& second) {
        return cat(one.substr(0, begin), shell, "<collectionBody><component eId=\"one\">", part,
                   "</component><component eId=\"two\">", second,
                   "</component></collectionBody></documentCollection>", one.substr(end));
    };
    const auto verdict = [&](const std::string& text) {
        const auto tree = tree_of(text);
        const Session session(grammar);
        const auto by_plan = validate_by_plan(tree, session);
        CHECK(by_plan == std::optional(validate_by_parser(tree, session)));
        return is_surely_right(tree, grammar);
    };
    CHECK_FALSE(verdict(parts(part)));
    CHECK_FALSE(verdict(parts(replaced(part, "<i eId=\"twice\"", "<b eId=\"twice\"/><i eId=\"twice\""))));
}

}  // namespace resolute::schema
