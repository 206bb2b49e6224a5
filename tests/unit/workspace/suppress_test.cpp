// SPDX-License-Identifier: Apache-2.0
#include "workspace/suppress.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/framed.h"
#include "support/marked_text.h"
#include "text/cat.h"
#include "workspace/analyse.h"

using namespace resolute;
using rules::Stage;

namespace {

Diagnostics found_in(std::string text, const workspace::Options& options = {}) {
    return workspace::analyse(std::make_shared<SourceFile>("f", std::move(text)), options).diagnostics;
}

/// The codes of a resolution whose operative part is `text`, in order, with what stands before its root.
std::string codes(std::string_view text, std::string_view before_root = "",
                  const workspace::Options& options = {}) {
    auto whole = tests::framed({.bad = "", .good = "", .slot = rules::Slot::operative}, text);
    whole.insert(whole.find("<akomaNtoso"), before_root);
    std::string result;
    for (const auto& each : found_in(whole, options)) result += cat(result.empty() ? "" : " ", each.code);
    return result;
}

std::string operative(std::string_view before_first, std::string_view before_second) {
    return cat(before_first,
               "<paragraph eId=\"para_1\"><num>1.</num><content><p><i>Takes note</i> of of the "
               "report;</p></content></paragraph>\n",
               before_second,
               "<paragraph eId=\"para_2\"><num>2.</num><content><p><i>Decides</i> to remain remain "
               "seized.</p></content></paragraph>\n");
}

std::string ignore(std::string_view what) {
    return cat("<?resolute ignore=", what, " reason=\"as printed\"?>\n");
}

}  // namespace

TEST_CASE("a suppression covers the next element with everything in it") {
    CHECK(codes(operative("", "")) == "EDIT005 EDIT005");
    for (const auto* way : {"EDIT005", "doubled-word", "EDIT", "NUM002x,EDIT005"}) {
        INFO(way);
        const auto unknown = std::string_view(way).find('x') != std::string_view::npos;
        CHECK(codes(operative(ignore(way), "")) == (unknown ? "SUPP003 EDIT005" : "EDIT005"));
    }
    CHECK(codes(operative(ignore("\"EDIT005\""), ignore("'EDIT005, EDIT'"))) == "");
    CHECK(codes(operative(cat(ignore("EDIT005"), "<!-- a comment between -->"), "")) == "EDIT005");
    CHECK(codes(operative("<?other ignore=EDIT005 reason=\"x\"?>", "")) == "EDIT005 EDIT005");
}

TEST_CASE("a list goes on behind a comma, up to the reason") {
    CHECK(codes(operative(ignore("NOTE001x, EDIT005"), "")) == "SUPP003 EDIT005");
    CHECK(codes(operative(ignore("EDIT005,"), "")) == "EDIT005");
    CHECK(codes(operative(ignore("EDIT005, "), "")) == "EDIT005");
}

TEST_CASE("at the head it covers the file") {
    CHECK(codes(operative("", ""), ignore("EDIT005")) == "");
    auto text = tests::framed({.bad = "", .good = "", .slot = rules::Slot::operative}, operative("", ""));
    text.insert(text.find("<statement"), cat("<!-- first -->", ignore("EDIT005")));
    CHECK(found_in(text).empty());
}

TEST_CASE("without a reason nothing is suppressed") {
    for (const auto* instruction :
         {"<?resolute ignore=EDIT005?>", "<?resolute ignore=EDIT005 reason=\"  \"?>",
          "<?resolute ignore=EDIT005 reason?>", "<?resolute ignore='EDIT005' reason=''?>"})
        CHECK(codes(operative(instruction, "")) == "SUPP002 EDIT005 EDIT005");
    CHECK(codes(operative("<?resolute?>", "")) == "SUPP001 EDIT005 EDIT005");
    CHECK(codes(operative("<?resolute ignore= reason=\"x\"?>", "")).starts_with("SUPP00"));
}

TEST_CASE("findings of the reader and of suppressions cannot be suppressed") {
    const auto broken = operative("", "<p>&</p>");
    const auto with = codes(broken, ignore("XML,SUPP"));
    CHECK(with.find("XML005") != std::string::npos);
    CHECK(with.starts_with("SUPP001 "));
}

TEST_CASE("a suppression of a rule that was left out is not called unused") {
    workspace::Options options;
    options.selection.ignore = {"EDIT005"};
    CHECK(codes(operative(ignore("EDIT005"), ""), "", options) == "");
    CHECK(codes(operative(ignore("EDIT"), ""), "", options) == "");
    options.selection.ignore = {};
    CHECK(codes(operative(ignore("NUM"), ""), "", options) == "SUPP001 EDIT005 EDIT005");
    options.schema = false;
    CHECK(codes(operative(ignore("SCH"), ""), "", options) == "EDIT005 EDIT005");
    options.selection.ignore = {"SUPP"};
    CHECK(codes(operative(ignore("NUM"), ""), "", options) == "EDIT005 EDIT005");
}

TEST_CASE("the fix of an unused suppression removes just what is unused") {
    const auto fixed = [](std::string_view text) {
        for (const auto& each : found_in(std::string(text)))
            if (each.code == "SUPP001") {
                REQUIRE(each.fixes.size() == 1);
                CHECK(each.fixes[0].trust == Trust::safe);
                return apply_edits(text, each.fixes[0].edits);
            }
        return std::string("none");
    };
    const auto frame = [](std::string_view text) {
        return tests::framed({.bad = "", .good = "", .slot = rules::Slot::operative}, text);
    };
    CHECK(fixed(frame(operative(ignore("NUM,EDIT005, NOTE"), ""))) ==
          frame(operative(ignore("EDIT005"), "")));
    CHECK(fixed(frame(operative("  " + ignore("NUM"), ""))) == frame(operative("", "")));
    CHECK(fixed("<a>x <?resolute ignore=NUM reason=\"r\"?> y</a>") == "<a>x  y</a>");
}

TEST_CASE("the examples of the rules about suppressions") {
    for (const auto* rule : rules::all()) {
        if (rule->finder != rules::Finder::suppression) continue;
        INFO(rule->code);
        const auto bad = tests::without_marks(tests::framed(rule->example, rule->example.bad));
        const auto found = found_in(bad.text);
        std::vector<Span> spans;
        for (const auto& each : found) {
            INFO(each.code << " " << each.message);
            if (each.code == rule->code) {
                spans.push_back(each.span);
            }
        }
        CHECK(spans == bad.spans);
        for (const auto& each : found_in(tests::framed(rule->example, rule->example.good)))
            FAIL_CHECK(each.code << " " << each.message);
    }
}

TEST_CASE("instructions written oddly are read to their end") {
    for (const std::string_view inside :
         {"", " ", "=", "ignore", "ignore=", "ignore=\"", "ignore=\"EDIT005", "ignore=,", "ignore=,,EDIT005,",
          "ignore=EDIT005,", "reason", "=x ignore", "ignore='EDIT005\" reason=\"x'"}) {
        const auto found = codes(operative(cat("<?resolute ", inside, "?>"), ""));
        INFO(inside);
        CHECK(found.find("EDIT005 EDIT005") != std::string::npos);
        CHECK(found.starts_with("SUPP00"));
    }
}

TEST_CASE("many suppressions before one element take no longer than they are long") {
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "<?resolute ignore=EDIT reason=\"r\"?>";
    std::string words;
    for (int i = 0; i < 5000; ++i) words += " the the";
    CHECK(found_in(cat("<a>", "<b/>", many, "<p>", words, "</p></a>"), {}).size() > 0);
    std::string unknown;
    for (int i = 0; i < 20000; ++i) unknown += cat("X", i, ",");
    CHECK(found_in(cat("<a><?resolute ignore=", unknown, " reason=\"r\"?></a>"), {}).size() > 20000);
}
