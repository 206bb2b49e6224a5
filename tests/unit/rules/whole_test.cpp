// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "check.h"
#include "document.h"
#include "rules/run.h"
#include "text/cat.h"
#include "text/file.h"

using namespace resolute;
using namespace resolute::rules;
using namespace resolute::rules::tests;

namespace {

std::string words_of(const std::filesystem::path& path) {
    const auto words = read_file(path);
    REQUIRE(words.has_value());
    return *words;
}

/// Each finding as a line of a golden file: where, how grave, what.
std::string listed(const std::string& text, const Diagnostics& found) {
    const SourceFile source("case.xml", text);
    std::string result;
    for (const auto& each : found) {
        const auto place = source.position(each.span.begin, Columns::characters);
        result += cat(place.line + 1, ":", place.column + 1, ": ", name_of(each.severity), " ", each.code,
                      " [", each.name, "] ", each.message, "\n");
        for (const auto& fix : each.fixes) result += cat("    ", name_of(fix.trust), ": ", fix.title, "\n");
    }
    return result;
}

std::vector<std::filesystem::path> files_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".xml") found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

/// `name.adopted.xml` is checked at the stage `adopted`, `name.xml` at `draft`.
Stage stage_in_name(const std::filesystem::path& path) {
    const auto stage = path.stem().extension().string();
    for (std::size_t i = 0; i < stage_names.size(); ++i)
        if (stage == cat(".", stage_names[i])) return static_cast<Stage>(i);
    return Stage::draft;
}

}  // namespace

TEST_CASE("the examples of the project are right") {
    for (const auto& path : files_in(std::filesystem::path(RESOLUTE_SOURCE_DIR) / "examples")) {
        const auto text = words_of(path);
        if (path.filename().string().find("problems") != std::string::npos) continue;  // faulty on purpose
        const bool draft = path.filename().string().find("draft") != std::string::npos;
        for (const auto stage :
             {draft ? Stage::draft : Stage::adopted, draft ? Stage::submission : Stage::published}) {
            const auto found = findings(text, stage);
            INFO(path.filename() << "\n" << listed(text, found));
            CHECK(found.empty());
        }
    }
}

TEST_CASE("golden findings") {
    for (const auto& path :
         files_in(std::filesystem::path(RESOLUTE_SOURCE_DIR) / "tests" / "golden" / "check")) {
        const auto text = words_of(path);
        const auto seen = listed(text, findings(text, stage_in_name(path)));
        auto golden = path;
        golden.replace_extension(".txt");
        if (std::getenv("UPDATE_GOLDEN")) REQUIRE(write_file(golden, seen).has_value());
        INFO(path.filename());
        CHECK(seen == words_of(golden));
    }
}

TEST_CASE("a safe fix takes its own finding away and adds none") {
    const auto folder = std::filesystem::path(RESOLUTE_SOURCE_DIR) / "tests" / "golden" / "check";
    for (const auto& path : files_in(folder)) {
        const auto text = words_of(path);
        const auto before = findings(text, stage_in_name(path));
        const auto count = [](const Diagnostics& found, const Diagnostic& like) {
            return std::ranges::count_if(found, [&](const Diagnostic& each) {
                return each.code == like.code && each.message == like.message;
            });
        };
        for (const auto& finding : before)
            for (const auto& fix : finding.fixes) {
                if (fix.trust != Trust::safe) continue;
                const auto after = findings(apply_edits(text, fix.edits), stage_in_name(path));
                INFO(path.filename() << ": " << finding.code << " " << finding.message << ", " << fix.title);
                CHECK(count(after, finding) < count(before, finding));
                CHECK(after.size() < before.size());
            }
    }
}

TEST_CASE("half of a document never stops the rules") {
    const auto text =
        words_of(std::filesystem::path(RESOLUTE_SOURCE_DIR) / "examples" / "draft-resolution.xml");
    for (std::size_t end = 0; end < text.size(); end += 97) {
        const auto half = text.substr(0, end);
        for (const auto& finding : findings(half, Stage::adopted)) {
            CHECK(finding.span.begin <= finding.span.end);
            CHECK(finding.span.end <= half.size());
            for (const auto& fix : finding.fixes)
                for (const auto& edit : fix.edits) CHECK(edit.span.end <= half.size());
        }
    }
}

TEST_CASE("missing and empty parts are no reason to stop") {
    const std::string_view texts[] = {
        "",
        "<akomaNtoso/>",
        "<akomaNtoso><statement name='resolution'/></akomaNtoso>",
        "<akomaNtoso><statement "
        "name='resolution'><preamble/><mainBody/><conclusions/></statement></akomaNtoso>",
        "<statement "
        "name='resolution'><mainBody><paragraph><num/><list><point><num/></point></list></paragraph></"
        "mainBody></statement>",
        "<statement><preamble><formula><p/></formula><container/></preamble><mainBody><paragraph><num>1.</"
        "num></paragraph></mainBody></statement>",
        "<statement><mainBody><paragraph><content><p><authorialNote/><noteRef/><a/><ref "
        "href=''/></p></content></paragraph></mainBody></statement>",
        "<statement><coverPage><p><docNumber/><session value=''/><docDate "
        "date=''/><docTitle/></p></coverPage></statement>",
        "<statement><preface><p><docTitle refersTo='#sponsors'>: and , and "
        "(</docTitle></p></preface></statement>",
    };
    for (const auto text : texts)
        for (const auto stage : {Stage::draft, Stage::adopted, Stage::published})
            CHECK_NOTHROW(findings(std::string(text), stage));
}

TEST_CASE("ten thousand faulty paragraphs are told one by one") {
    std::string preamble, operative;
    for (int i = 0; i < 10000; ++i) preamble += container("Recalling  the the report (A/77/L45)");
    for (int i = 0; i < 10000; ++i) operative += paragraph("1)", "Notes paragraph 9 above [and] so");
    const auto text = text_of({.formula = "The Assembly", .preamble = preamble, .operative = operative});
    CHECK(findings(text, Stage::adopted).size() > 80000);
}
