// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "diagnostics/fingerprint.h"
#include "diagnostics/report.h"

using namespace resolute;

namespace {

Diagnostic finding(Span span, Severity severity = Severity::error) {
    return {.code = "NUM002",
            .name = "paragraph-number-out-of-sequence",
            .severity = severity,
            .span = span,
            .message = "`7.` follows paragraph 5",
            .labels = {{{0, 1}, "paragraph 5"}},
            .fixes = {{"renumber as `6.`", {{span, "6."}}, Trust::safe}},
            .place = "operative paragraph 7",
            .eid = "para_6"};
}

FileFindings file(std::string name, std::string_view bytes, Diagnostics found) {
    return {std::make_shared<SourceFile>(SourceFile::from_bytes(std::move(name), std::string(bytes))),
            std::move(found)};
}

/// All that a report of these files says.
std::string report(std::unique_ptr<Report> report, const std::vector<FileFindings>& files,
                   bool complete = true) {
    std::string text;
    for (const auto& each : files) text += report->file(each);
    return text + report->end(complete);
}

nlohmann::json sarif_of(const std::vector<FileFindings>& files, bool complete = true) {
    const Producer producer{
        "resolute",
        "1.2.3",
        {{"EDIT006", "doubled-space", "summary", "why", std::nullopt},
         {"NUM002", "paragraph-number-out-of-sequence", "summary", "why", Severity::error}}};
    return nlohmann::json::parse(report(sarif_report(producer), files, complete));
}

}  // namespace

TEST_CASE("json lines are the rows of json, one a line") {
    const auto sample = file("a.xml", "<num>7.</num>", {finding({5, 7}), finding({8, 9})});
    const auto rows = nlohmann::json::parse(report(json_report(), {sample}));
    const auto lines = json_lines(sample);
    const auto end = lines.find('\n');
    CHECK(nlohmann::json::parse(lines.substr(0, end)) == rows[0]);
    CHECK(nlohmann::json::parse(lines.substr(end + 1)) == rows[1]);
    CHECK(lines.back() == '\n');
    CHECK(json_lines(file("a.xml", "", {})) == "");
}

TEST_CASE("a report of several files leaves file by file") {
    const auto sample = file("a.xml", "<num>7.</num>", {finding({5, 7})});
    const auto all = json_report();
    CHECK(all->file(sample).find("\"a.xml\"") != std::string::npos);
    CHECK(all->file(file("clean.xml", "", {})) == "");
    CHECK(all->file(sample).starts_with(",\n"));
    CHECK(all->end(true) == "\n]\n");
    // Of SARIF too: the results first, what they name by its index behind them.
    const auto log = sarif_report({"resolute", "1.2.3", {}});
    CHECK(log->file(sample).find("\"ruleId\":\"NUM002\"") != std::string::npos);
    const auto none = sarif_of({}, false)["runs"][0];
    CHECK(none["results"].empty());
    CHECK(none["invocations"][0]["executionSuccessful"] == false);
    CHECK(sarif_of({sample, sample})["runs"][0]["artifacts"].size() == 2);
}

TEST_CASE("a SARIF region counts UTF-16 units and bytes of the file") {
    // A character of four bytes is two UTF-16 units; the byte-order mark has bytes but no column.
    const auto log =
        sarif_of({file("a b/ü.xml", "\xEF\xBB\xBFx\n\xF0\x9F\x98\x80<num>7.</num>", {finding({11, 13})})});
    const auto& run = log["runs"][0];
    CHECK(run["columnKind"] == "utf16CodeUnits");
    const auto& result = run["results"][0];
    CHECK(result["ruleIndex"] == 1);
    const auto& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "a%20b/%C3%BC.xml");
    CHECK(place["region"] == nlohmann::json({{"startLine", 2},
                                             {"startColumn", 8},
                                             {"endLine", 2},
                                             {"endColumn", 10},
                                             {"byteOffset", 14},
                                             {"byteLength", 2}}));
    const auto& change = result["fixes"][0]["artifactChanges"][0];
    CHECK(change["replacements"][0]["deletedRegion"] == place["region"]);
    CHECK(change["replacements"][0]["insertedContent"]["text"] == "6.");
    CHECK(result["relatedLocations"][0]["message"]["text"] == "paragraph 5");
    CHECK(run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["enabled"] == false);
    CHECK(run["invocations"][0]["executionSuccessful"] == true);
}

TEST_CASE("SARIF names absolute paths as file URIs and tells an incomplete run") {
    const auto log = sarif_of({file("/x/../y.xml", "7", {finding({0, 1}, Severity::hint)})}, false);
    const auto& run = log["runs"][0];
    CHECK(run["artifacts"][0]["location"]["uri"] == "file:///y.xml");
    CHECK(run["results"][0]["level"] == "note");
    CHECK(run["invocations"][0]["executionSuccessful"] == false);
    CHECK(sarif_of({})["runs"][0]["results"].empty());
}

TEST_CASE("commands of GitHub Actions are escaped") {
    auto found = finding({5, 7}, Severity::warning);
    found.message = "100 %\nof `a,b:c`";
    found.place = "";
    CHECK(github(file("a,b:%.xml", "<num>7.</num>", {found})) ==
          "::warning file=a%2Cb%3A%25.xml,line=1,endLine=1,col=6,endColumn=8,title=NUM002 "
          "paragraph-number-out-of-sequence::100 %25%0Aof `a,b:c`\n");
    // Columns of different lines would be compared with each other.
    const auto across = github(file("f", "a\nb", {finding({0, 3}, Severity::hint)}));
    CHECK(across.find("::notice file=f,line=1,endLine=2,title=") == 0);
}

TEST_CASE("GitLab gets paths of the repository and fingerprints of its own for each finding") {
    const auto text = "<num>7.</num>\n<num>7.</num>";
    const auto rows = nlohmann::json::parse(
        report(gitlab_report(), {file("./a.xml", text, {finding({5, 7}), finding({19, 21})}),
                                 file("b.xml", text, {finding({5, 7})})}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0]["location"]["path"] == "a.xml");
    CHECK(rows[1]["location"]["lines"] == nlohmann::json({{"begin", 2}, {"end", 2}}));
    CHECK(rows[0]["severity"] == "major");
    CHECK(rows[0]["check_name"] == "NUM002");
    const std::set<std::string> marks{rows[0]["fingerprint"], rows[1]["fingerprint"], rows[2]["fingerprint"]};
    CHECK(marks.size() == 3);
    CHECK(report(gitlab_report(), {}) == "[]\n");
}

TEST_CASE("a fingerprint holds when lines, indentation and identifiers change, not when the words do") {
    const auto mark = [](std::string_view text) {
        const auto at = static_cast<std::uint32_t>(text.find("7."));
        return fingerprints(file("f", text, {finding({at, at + 2})})).front();
    };
    const auto first = mark("<paragraph eId=\"para_6\"><num>7.</num><p>Decides to meet</p></paragraph>");
    CHECK(first.size() == 16);
    CHECK(mark("\n\n<a/>\n  <paragraph eId=\"para_9\">\n    <num>7.</num>\n <p>Decides  to "
               "meet</p></paragraph>") == first);
    CHECK(mark("<paragraph eId=\"para_6\"><num>7.</num><p>Decides to part</p></paragraph>") != first);
    const auto twice = fingerprints(file("f", "77", {finding({0, 1}), finding({0, 1})}));
    CHECK(twice[0] != twice[1]);
    CHECK(digest("") == "cbf29ce484222325");
    CHECK(digest("a") == "af63dc4c8601ec8c");
}

TEST_CASE("JUnit has a suite for each file; hints pass") {
    auto found = finding({0, 1});
    found.message = "`<a & \"b\">\x01`";
    const auto text = report(junit_report(), {file("a<b.xml", "x", {found, finding({0, 1}, Severity::hint)}),
                                              file("clean.xml", "", {})});
    CHECK(text.find("<testsuites name=\"resolute\" tests=\"3\" failures=\"1\" errors=\"0\">") !=
          std::string::npos);
    CHECK(text.find("message=\"`&#60;a &#38; &#34;b&#34;&#62;\xEF\xBF\xBD`\"") != std::string::npos);
    CHECK(text.find("<testsuite name=\"a&#60;b.xml\" tests=\"2\" failures=\"1\"") != std::string::npos);
    CHECK(text.find("<system-out>hint: ") != std::string::npos);
    CHECK(text.find("<testcase name=\"no findings\" classname=\"clean.xml\"") != std::string::npos);
}
