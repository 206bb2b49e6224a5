// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/report.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace resolute;

namespace {

FileFindings sample(std::string text, Span span) {
    Diagnostic found{.code = "NUM002",
                     .name = "paragraph-number-out-of-sequence",
                     .severity = Severity::error,
                     .span = span,
                     .message = "`7.` follows paragraph 5",
                     .labels = {},
                     .fixes = {{"renumber as `6.`", {{span, "6."}}, Trust::safe}},
                     .place = "operative paragraph 7",
                     .eid = "para_6"};
    return {std::make_shared<SourceFile>("draft.xml", std::move(text)), {found}};
}

}  // namespace

TEST_CASE("concise is one line") {
    CHECK(concise(sample("<a>\n  <num>7.</num>", {11, 13})) ==
          "draft.xml:2:8: error NUM002 [paragraph-number-out-of-sequence] `7.` follows paragraph 5\n");
}

TEST_CASE("full shows the line with carets under the place") {
    CHECK(full(sample("<a>\n  <num>7.</num>", {11, 13}), false) ==
          "error[NUM002] paragraph-number-out-of-sequence: `7.` follows paragraph 5\n"
          " --> draft.xml:2:8 (operative paragraph 7)\n"
          "   2 | <num>7.</num>\n"
          "     |      ^^\n"
          "     = fix (safe): renumber as `6.`\n\n");
    CHECK(full(sample("x", {0, 1}), true).find("\x1b[1;31m") == 0);
}

TEST_CASE("carets stand right under wide characters and in cut lines") {
    const std::string han = "大会大会X";
    const auto at = static_cast<std::uint32_t>(han.find('X'));
    CHECK(full(sample(han, {at, at + 1}), false).find("大会大会X\n     |         ^\n") != std::string::npos);
    const auto text =
        full(sample(std::string(500, 'a') + "WRONG" + std::string(500, 'b'), {500, 505}), false);
    CHECK(text.find("… " + std::string(33, 'a') + "WRONG") != std::string::npos);
    CHECK(text.find("\n     |   " + std::string(33, ' ') + "^^^^^\n") != std::string::npos);
    const auto narrow =
        full(sample(std::string(500, 'a') + "WRONG" + std::string(500, 'b'), {500, 505}), false, 60);
    CHECK(narrow.find("\n   1 | … " + std::string(16, 'a') + "WRONG" + std::string(27, 'b') + " …\n") !=
          std::string::npos);
}

namespace {

std::string json_of(const std::vector<FileFindings>& files) {
    const auto report = json_report();
    std::string text;
    for (const auto& file : files) text += report->file(file);
    return text + report->end(true);
}

}  // namespace

TEST_CASE("json has every field of the contract") {
    auto file = sample("é<num>7.</num>", {7, 9});
    const auto rows = nlohmann::json::parse(json_of({file}));
    REQUIRE(rows.size() == 1);
    const auto& row = rows[0];
    CHECK(row["file"] == "draft.xml");
    CHECK(row["severity"] == "error");
    CHECK(row["location"]["column"] == 7);  // characters, from 1
    CHECK(row["end_location"]["column"] == 9);
    CHECK(row["byte"]["begin"] == 7);
    CHECK(row["place"] == "operative paragraph 7");
    CHECK(row["eid"] == "para_6");
    CHECK(row["fix"]["edits"][0]["text"] == "6.");
    CHECK(row["fix"]["trust"] == "safe");
    file.diagnostics[0].fixes.clear();
    CHECK(nlohmann::json::parse(json_of({file}))[0]["fix"].is_null());
    CHECK(json_of({}) == "[]\n");
    const FileFindings marked{std::make_shared<SourceFile>(SourceFile::from_bytes("f", "\xEF\xBB\xBF<a/>")),
                              file.diagnostics};
    CHECK(nlohmann::json::parse(json_of({marked}))[0]["byte"]["begin"] ==
          10);  // bytes of the file, mark included
}

TEST_CASE("findings are told in order and once") {
    auto found = sample("abc", {1, 2}).diagnostics;
    found.push_back(found[0]);
    found.push_back(found[0]);
    found[1].span = {0, 1};
    sort(found);
    REQUIRE(found.size() == 2);
    CHECK(found[0].span.begin == 0);
}
