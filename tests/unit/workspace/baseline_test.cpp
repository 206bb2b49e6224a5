// SPDX-License-Identifier: Apache-2.0
#include "workspace/baseline.h"

#include <catch2/catch.hpp>

using namespace resolute;
using workspace::Baseline;

namespace {

FileFindings findings(std::string name, std::string text, std::vector<Span> spans) {
    FileFindings result{std::make_shared<SourceFile>(std::move(name), std::move(text)), {}};
    for (const auto span : spans)
        result.diagnostics.push_back({.code = "EDIT005",
                                      .name = "doubled-word",
                                      .severity = Severity::warning,
                                      .span = span,
                                      .message = "a\tword",
                                      .labels = {},
                                      .fixes = {},
                                      .place = {},
                                      .eid = {}});
    return result;
}

bool all(std::string_view) {
    return true;
}

}  // namespace

TEST_CASE("what is known is left out, on whatever line it stands") {
    Baseline written("/texts/base/known.tsv");
    written.add(findings(
        "/texts/a\tb.xml",
        "<p>the the report</p><p>Many more words, and then of of course, as it was decided before</p>",
        {{7, 10}, {53, 55}}));
    const auto read = Baseline::parse(written.text(), "/texts/base/known.tsv");
    REQUIRE(read.has_value());
    CHECK(read->text() == written.text());
    CHECK(written.text().find("\t../a\\tb.xml\ta\\tword\n") != std::string::npos);

    auto same = findings(
        "/texts/a\tb.xml",
        "\n\n<p>the the report</p><p>Many more words, and then of of course, as it was decided before</p>",
        {{9, 12}, {55, 57}});
    auto known = read->leave_out(same, all);
    CHECK(same.diagnostics.empty());
    CHECK((known.left_out == 2 && known.gone == 0));

    auto one_mended = findings("/texts/a\tb.xml",
                               "<p>the report</p><p>Many more words, and then of of course, as it was "
                               "decided before</p><p>and and</p>",
                               {{49, 51}, {95, 98}});
    known = read->leave_out(one_mended, all);
    CHECK(one_mended.diagnostics.size() == 1);
    CHECK((known.left_out == 1 && known.gone == 1));
    known = read->leave_out(one_mended, [](std::string_view) { return false; });
    CHECK(known.gone == 0);

    auto other = findings("/texts/other.xml", "<p>the the report</p>", {{7, 10}});
    CHECK(read->leave_out(other, all).left_out == 0);
    CHECK(other.diagnostics.size() == 1);
}

TEST_CASE("a baseline that is none of ours is refused with its line") {
    CHECK(Baseline::parse("# a remark\n\n", "/b").has_value());
    const auto wrong = Baseline::parse("# a remark\r\nNUM002 a.xml\n", "/b");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().what.starts_with("/b:2: "));
}
