// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <vector>

#include "check.h"
#include "support/framed.h"
#include "support/marked_text.h"
#include "text/span.h"

using namespace resolute;
using namespace resolute::rules;
using namespace resolute::rules::tests;
using resolute::tests::framed;
using resolute::tests::without_marks;

namespace {

/// Whether only the workspace, which tests them, has what finds it at hand.
bool found_elsewhere(const Rule& rule) {
    return rule.finder == Finder::schema || rule.finder == Finder::suppression;
}

bool same(const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.message == b.message;
}

void check_safe_fix(const Rule& rule, const std::string& text, const Diagnostics& found, Stage stage) {
    for (const auto& finding : found)
        for (const auto& fix : finding.fixes) {
            CHECK(std::ranges::is_sorted(fix.edits, {}, [](const Edit& edit) { return edit.span; }));
            CHECK_FALSE(fix.title.empty());
            const auto fixed = apply_edits(text, fix.edits);
            const auto after = findings(fixed, stage);
            INFO(rule.name << ", " << fix.title << "\n" << fixed << "\n" << told(fixed, after));
            if (fix.trust != Trust::safe) continue;
            CHECK(after.size() < found.size());
            for (const auto& each : after)
                CHECK(
                    std::ranges::any_of(found, [&](const Diagnostic& before) { return same(before, each); }));
        }
}

/// Places within running words behind a figure or a mark of ASCII: what rules look for mostly goes on there.
std::vector<std::size_t> ends_of_words(std::string_view text) {
    std::vector<std::size_t> ends;
    bool in_tag = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        in_tag = byte == '<' || (in_tag && byte != '>');
        const bool behind = byte < 0x80 && std::isalpha(byte) == 0 && std::isspace(byte) == 0;
        if (!in_tag && behind && byte != '&' && byte != '#') ends.push_back(at + 1);
    }
    return ends;
}

}  // namespace

TEST_CASE("the frame of the examples is right under every rule at every stage") {
    for (const std::string_view language : {"en", "fr", "es", "ru", "ar", "zh"}) {
        const Example example{.bad = "", .good = "", .slot = Slot::identification, .language = language};
        const auto text =
            framed(example,
                   R"(<FRBRthis value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/!main/"/>
<FRBRuri value="/akn/un/statement/deliberation/unga/2023-12-19/78-999/"/>
<FRBRalias name="symbol" value="A/RES/78/999"/>
<FRBRdate date="2023-12-19" name="adoption"/>
<FRBRauthor href="#generalAssembly" as="#author"/>
<FRBRcountry value="un"/>
<FRBRnumber value="78/999"/>)");
        for (const auto stage : {Stage::draft, Stage::submission, Stage::adopted, Stage::published}) {
            const auto found = findings(text, stage);
            INFO(told(text, found));
            CHECK(found.empty());
        }
    }
}

TEST_CASE("the examples of every rule are told exactly at their marks") {
    for (const auto* rule : all()) {
        if (found_elsewhere(*rule)) continue;
        for (const auto& example : examples(*rule)) {
            const auto stage = stage_for(*rule);
            const auto marked = without_marks(framed(example, example.bad));
            const auto found = findings(marked.text, stage);
            INFO(rule->code << " " << rule->name << "\n" << told(marked.text, found));
            REQUIRE_FALSE(marked.spans.empty());
            CHECK(found.size() == marked.spans.size());
            for (std::size_t i = 0; i < std::min(found.size(), marked.spans.size()); ++i) {
                CHECK(found[i].code == rule->code);
                CHECK(found[i].name == rule->name);
                CHECK(found[i].span == marked.spans[i]);
            }
            check_safe_fix(*rule, marked.text, found, stage);
        }
    }
}

TEST_CASE("the mended examples of every rule are right under all rules") {
    for (const auto* rule : all()) {
        if (found_elsewhere(*rule)) continue;
        for (const auto& example : examples(*rule)) {
            const auto text = framed(example, example.good);
            const auto found = findings(text, stage_for(*rule));
            INFO(rule->code << " " << rule->name << "\n" << told(text, found));
            CHECK(found.empty());
            CHECK(text.find("⟦") == std::string::npos);
        }
    }
}

TEST_CASE("words of the examples that end anywhere never stop the rules") {
    for (const auto* rule : all()) {
        if (found_elsewhere(*rule)) continue;
        for (const auto& example : examples(*rule)) {
            const auto text = without_marks(std::string(example.bad)).text;
            for (const auto end : ends_of_words(text)) {
                const auto cut =
                    text.substr(0, end) + text.substr(std::min(text.find('<', end), text.size()));
                INFO(rule->code << "\n" << cut);
                CHECK_NOTHROW(findings(framed(example, cut), Stage::adopted));
            }
        }
    }
}

TEST_CASE("the remedy of a rule is the best that its examples are offered") {
    for (const auto* rule : all()) {
        if (found_elsewhere(*rule)) continue;
        auto best = Remedy::none;
        for (const auto& example : examples(*rule)) {
            const auto marked = without_marks(framed(example, example.bad));
            for (const auto stage : {Stage::draft, Stage::adopted, Stage::published})
                for (const auto& finding : findings(marked.text, stage))
                    for (const auto& fix : finding.fixes)
                        if (finding.code == rule->code)
                            best = std::max(best, fix.trust == Trust::safe ? Remedy::safe : Remedy::review);
        }
        INFO(rule->code << " " << rule->name);
        CHECK(rule->remedy == best);
    }
}

TEST_CASE("faults that cannot be written down as an example") {
    const Example frame{.bad = "", .good = "", .slot = Slot::operative};
    const auto codes = [](const std::string& text) {
        std::set<std::string> found;
        for (const auto& each : findings(text, Stage::draft)) found.insert(each.code);
        return found;
    };
    CHECK(codes(framed(frame, "<paragraph eId=\"para_1\"><content><p>r\xE9sum\xE9</p></content></paragraph>"))
              .contains("XML001"));
    std::string deep;
    for (int i = 0; i < 250; ++i) deep += "<section>";
    for (int i = 0; i < 250; ++i) deep += "</section>";
    CHECK(codes(framed(frame, deep)).contains("XML014"));
    const auto told_of = [](const std::string& name) {
        const Example place{.bad = {}, .good = {}, .slot = Slot::operative};
        std::string words;
        for (const auto& each : findings(framed(place, ""), Stage::adopted, name))
            if (each.code == "META026") words += each.message + "\n";
        return words;
    };
    CHECK(told_of("78/A_RES_78_999-2408221E.xml").empty());
    CHECK(told_of("78_999_E.xml").empty());
    CHECK(told_of("A_RES_78_999_0-2408221E.xml").empty());
    CHECK(told_of("libraries.xml").empty());
    CHECK(told_of("A_RES_78_998-2408221E.xml") ==
          "`A/RES/78/999` on the cover page, but the file is named for `A_RES_78_998`\n");
    CHECK(told_of("A_RES_78_999-2408221F.xml") ==
          "`eng` as the language in the metadata, but the file is named for `fra`\n");
    const std::set<std::string_view> without{"XML001", "XML014", "SCH009", "META026"};
    for (const auto* rule : all())
        if (rule->example.bad.empty()) CHECK(without.contains(rule->code));
}

TEST_CASE("codes, names and pages of the rules") {
    const std::set<std::string_view> families{"XML",  "SCH",  "META", "STR",  "NUM",   "NOTE",
                                              "CITE", "XREF", "EDIT", "SPON", "DRAFT", "SUPP"};
    std::set<std::string_view> codes, names;
    for (const auto* rule : all()) {
        INFO(rule->code << " " << rule->name);
        CHECK(codes.insert(rule->code).second);
        CHECK(names.insert(rule->name).second);
        const auto digits = rule->code.find_first_of("0123456789");
        REQUIRE(digits != std::string_view::npos);
        CHECK(families.contains(rule->code.substr(0, digits)));
        CHECK(rule->code.size() == digits + 3);
        CHECK(rule->name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
              std::string_view::npos);
        CHECK_FALSE(rule->summary.empty());
        CHECK_FALSE(rule->summary.ends_with('.'));
        CHECK(rule->why.size() > 60);
        CHECK_FALSE(rule->authority.empty());
        CHECK((rule->check != nullptr) == (rule->finder == Finder::rule));
        CHECK(find(rule->code) == rule);
        CHECK(find(rule->name) == rule);
    }
}

TEST_CASE("messages begin small, end without a stop and blame nobody") {
    for (const auto* rule : all()) {
        if (found_elsewhere(*rule)) continue;
        for (const auto& example : examples(*rule)) {
            const auto marked = without_marks(framed(example, example.bad));
            for (const auto& finding : findings(marked.text, stage_for(*rule))) {
                INFO(finding.code << " " << finding.message);
                REQUIRE_FALSE(finding.message.empty());
                CHECK_FALSE((finding.message.front() >= 'A' && finding.message.front() <= 'Z'));
                CHECK_FALSE(finding.message.ends_with('.'));
                for (const std::string_view word : {"invalid", "illegal", "please"})
                    CHECK(finding.message.find(word) == std::string::npos);
            }
        }
    }
}
