// SPDX-License-Identifier: Apache-2.0
#include "workspace/trace_back.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "import/import_text.h"
#include "model/xml.h"

using namespace resolute;
using workspace::Options;

namespace {

/// Each finding as `code: what stands at its place`.
std::vector<std::string> told(const std::string& text) {
    const SourceFile written("draft.txt", text);
    importing::TextOptions today;
    today.today = "2026-01-31";
    const auto imported = importing::import_text(written, today);
    REQUIRE(imported);
    auto xml = std::make_shared<SourceFile>("draft.txt", model::to_xml(imported->document));
    Options options;
    options.stage = rules::Stage::submission;
    std::vector<std::string> result;
    for (const auto& each : workspace::trace_back(workspace::analyse(std::move(xml), options), written)) {
        CHECK(each.fixes.empty());
        REQUIRE(each.span.end <= text.size());
        result.push_back(each.code + ": " + std::string(written.slice(each.span)));
    }
    return result;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

}  // namespace

TEST_CASE("findings about an imported text stand at its own words") {
    const auto found = told(
        "The General Assembly,\n\n"
        "Recalling its resolution 60/251 of 15 March 2006,\n\n"
        "Noting the the report of the Secretary-General,\n\n"
        "1. Takes note of the report;\n\n"
        "3. Requests the Secretary-General to report, as set out in paragraph 9 above,\n\n"
        "4. Decides to remain seized of the matter\n");
    CAPTURE(found);
    CHECK(holds(found, "EDIT005: the the"));
    CHECK(holds(found, "NUM002: 3."));
    CHECK(holds(found, "XREF001: 9"));
    CHECK(holds(found, "EDIT002: ,"));
    CHECK(holds(found, "EDIT003: r"));
    CHECK(found.size() == 5);
}

TEST_CASE("words without spaces are found one by one") {
    const auto found = told(
        "大会，\n\n"
        "回顾其2006年3月15日第60/251号决议，\n\n"
        "1. 表示注意到秘书长的报告；\n\n"
        "3. 决定继续处理此案。\n");
    CAPTURE(found);
    CHECK(holds(found, "NUM002: 3."));
}
