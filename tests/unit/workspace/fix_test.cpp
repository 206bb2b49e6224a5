// SPDX-License-Identifier: Apache-2.0
#include "workspace/fix.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>

#include "diagnostics/apply_fixes.h"
#include "support/corpus.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/fix_compare.h"

using namespace resolute;
using workspace::Analyser;
using workspace::Analysis;
using workspace::Fixed;

namespace {

Source source_of(std::string_view bytes) {
    return std::make_shared<SourceFile>(SourceFile::from_bytes("f", std::string(bytes)));
}

/// A rule of the stand-in: every `word` is a finding; one with a `by` offers to be replaced by it.
struct Word {
    std::string code, word;
    std::optional<std::string> by;
    Trust trust = Trust::safe;
};

Analyser words(std::vector<Word> rules) {
    return [rules](const Source& source, const workspace::Options&) {
        Analysis analysis;
        for (const auto& rule : rules)
            for (auto at = source->text().find(rule.word); at != std::string_view::npos;
                 at = source->text().find(rule.word, at + 1)) {
                const Span span{static_cast<std::uint32_t>(at),
                                static_cast<std::uint32_t>(at + rule.word.size())};
                Diagnostic found;
                found.code = rule.code;
                found.name = "a-word";
                found.message = rule.word;
                found.span = span;
                if (rule.by) found.fixes.push_back({"replace", {{span, *rule.by}}, rule.trust});
                analysis.diagnostics.push_back(found);
            }
        sort(analysis.diagnostics);
        return analysis;
    };
}

Fixed fixed(std::string_view bytes, const Analyser& analyser, Trust most = Trust::safe) {
    auto result = workspace::fix(source_of(bytes), {}, most, analyser);
    REQUIRE(result.has_value());
    return *result;
}

Fixed fixed(std::string_view bytes, rules::Stage stage, Trust most) {
    workspace::Options options;
    options.stage = stage;
    auto result = workspace::fix(source_of(bytes), options, most);
    REQUIRE(result.has_value());
    return *result;
}

std::map<std::string, int> counts(const Diagnostics& findings) {
    std::map<std::string, int> result;
    for (const auto& each : findings) ++result[each.code];
    return result;
}

}  // namespace

TEST_CASE("edits that stand in each other's way are not made together") {
    struct Row {
        Edit one, other;
        bool together;
        std::string made;  // of "abcdef"
    };
    const std::vector<Row> rows{
        {{{0, 1}, "A"}, {{3, 4}, "D"}, true, "AbcDef"},   {{{3, 4}, "D"}, {{0, 1}, "A"}, true, "AbcDef"},
        {{{0, 2}, "A"}, {{2, 4}, "D"}, true, "ADef"},     {{{0, 3}, "A"}, {{2, 4}, "D"}, false, "Adef"},
        {{{0, 6}, "A"}, {{2, 3}, "D"}, false, "A"},       {{{2, 3}, "D"}, {{0, 6}, "A"}, false, "abDdef"},
        {{{2, 2}, "x"}, {{2, 2}, "y"}, false, "abxcdef"}, {{{2, 2}, "x"}, {{2, 2}, "x"}, true, "abxcdef"},
        {{{1, 2}, "x"}, {{1, 2}, "x"}, true, "axcdef"},   {{{2, 2}, "x"}, {{2, 4}, "D"}, false, "abxcdef"},
        {{{0, 2}, "A"}, {{2, 2}, "x"}, false, "Acdef"},   {{{6, 6}, "g"}, {{4, 5}, "E"}, true, "abcdEfg"},
    };
    for (const auto& row : rows) {
        EditSet set;
        CHECK(set.add({"", {row.one}, Trust::safe}));
        CHECK(set.add({"", {row.other}, Trust::safe}) == row.together);
        CHECK(apply_edits("abcdef", set.edits()) == row.made);
    }
    EditSet set;
    CHECK_FALSE(set.add({"", {{{0, 3}, ""}, {{2, 4}, ""}}, Trust::safe}));
    CHECK(set.add({"", {{{4, 5}, "E"}, {{0, 1}, "A"}}, Trust::safe}));
    CHECK_FALSE(set.add({"all or none", {{{2, 3}, "C"}, {{4, 5}, "X"}}, Trust::safe}));
    CHECK(apply_edits("abcdef", set.edits()) == "AbcdEf");
}

TEST_CASE("fixes are made up to the trust that is given") {
    const auto rules = words({{"A001", "one", "1", Trust::safe},
                              {"B001", "two", "2", Trust::review},
                              {"C001", "six", "6", Trust::show},
                              {"D001", "ten", std::nullopt}});
    const auto safe = fixed("one two six ten one", rules);
    CHECK(safe.text == "1 two six ten 1");
    CHECK(safe.applied == 2);
    CHECK(counts(safe.remaining) == std::map<std::string, int>{{"B001", 1}, {"C001", 1}, {"D001", 1}});
    CHECK(safe.refused.empty());
    CHECK(fixed("one two six ten one", rules, Trust::review).text == "1 2 six ten 1");
    CHECK(fixed("one two six", rules, Trust::show).text == "1 2 six");
}

TEST_CASE("what overlaps waits for the next round") {
    CHECK(fixed("aaaa", words({{"A001", "aa", "a"}})).text == "a");
    const auto chain = fixed("abc", words({{"A001", "ab", "b"}, {"B001", "bc", "c"}}));
    CHECK(chain.text == "c");
    CHECK(chain.applied == 2);
}

TEST_CASE("a fix that would bring another finding is refused alone, the others are made") {
    const auto rules =
        words({{"A001", "red", "green"}, {"B001", "blue", "black"}, {"C001", "black", std::nullopt}});
    const auto result = fixed("red blue red red black blue red", rules);
    CHECK(result.text == "green blue green green black blue green");
    CHECK(result.applied == 4);
    REQUIRE(result.refused.size() == 2);
    CHECK(result.refused[0].finding.code == "B001");
    CHECK(result.refused[0].finding.span == Span{6, 10});  // in the text as it is now
    CHECK(result.refused[0].why == "it would bring C001 [a-word] black");
    CHECK(fixed(result.text, rules).text == result.text);
    // Not even where the rule is one that the user left out.
    workspace::Options options;
    options.selection.select = {"NUM"};
    const auto asked = [&](const Source& source, const workspace::Options& given) {
        auto analysis = rules(source, given);
        if (!given.selection.select.empty())
            std::erase_if(analysis.diagnostics, [](const Diagnostic& each) { return each.code != "B001"; });
        return analysis;
    };
    CHECK(workspace::fix(source_of("red blue"), options, Trust::safe, asked)->text == "red blue");
}

TEST_CASE("what stood in the way only of a refused fix is made") {
    const auto rules =
        words({{"A001", "one two", "zero"}, {"B001", "two three", "five"}, {"C001", "zero", std::nullopt}});
    CHECK(fixed("one two three", rules).text == "one five");
}

TEST_CASE("a rule that never comes to rest is left out and told, the others are made") {
    const auto rules = words({{"A001", "go", "ogo"}, {"B001", "red", "green"}});
    const auto result = fixed("red go", rules);
    CHECK(result.text == "green go");
    REQUIRE(result.refused.size() == 1);
    CHECK(result.refused[0].finding.code == "A001");
    CHECK(result.refused[0].why.find("come to rest") != std::string::npos);
    CHECK(fixed("to", words({{"A001", "to", "ot"}, {"B001", "ot", "to"}})).text == "to");
}

TEST_CASE("what came to no rest in one company is made in another") {
    const auto rules = words({{"A001", "to", "ot"}, {"B001", "ot y", "to y"}, {"C001", "to y", "to z"}});
    const auto result = fixed("to y", rules);
    CHECK(result.text == "ot z");
    CHECK(result.refused.empty());
    CHECK(fixed(result.text, rules).text == result.text);
}

TEST_CASE("hundreds of fixes that bring other findings are not all tried") {
    std::string text;
    for (int i = 0; i < 400; ++i) text += "red ";
    text += std::string(40'000, ' ');
    int analyses = 0;
    const auto rules = words({{"A001", "red", "black"}, {"C001", "black", std::nullopt}});
    const auto counted = [&](const Source& source, const workspace::Options& options) {
        ++analyses;
        return rules(source, options);
    };
    const auto result = fixed(text, counted);
    CHECK(result.text == text);
    CHECK(result.refused.size() == 400);
    CHECK(analyses < 500);  // one by one and by halves they would be 800
}

TEST_CASE("end tags of many elements that are missing at one place are all put in") {
    std::string open = "<akomaNtoso>", close;
    for (int i = 0; i < 60; ++i) {
        open += "<b>";
        close += "</b>";
    }
    CHECK(fixed(open, rules::Stage::draft, Trust::review).text == open + close + "</akomaNtoso>");
}

TEST_CASE("line ends and byte-order mark are kept") {
    const auto rules = words({{"A001", "one", "1\n2\r\n3\n"}});
    CHECK(fixed("a\r\none\r\n", rules).text == "a\r\n1\r\n2\r\n3\r\n\r\n");
    CHECK(fixed("a\none\r\n", rules).text == "a\n1\n2\r\n3\n\r\n");
    CHECK(fixed("one", rules).text == "1\n2\r\n3\n");
    CHECK(fixed("\xEF\xBB\xBFone", words({{"A001", "one", "1"}})).text ==
          "\xEF\xBB\xBF"
          "1");
    CHECK(fixed("\xEF\xBB\xBF"
                "a",
                rules)
              .text ==
          "\xEF\xBB\xBF"
          "a");
}

TEST_CASE("bytes that are not UTF-8 are refused") {
    const auto result =
        workspace::fix(source_of("one\n \xE9 one"), {}, Trust::safe, words({{"A001", "one", "1"}}));
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().what ==
          "cannot fix `f`: line 2, column 2 holds a byte that is not UTF-8; save the file as UTF-8 first");
}

TEST_CASE("a finding is new where none of its code was there before") {
    const auto at = [](std::string code, Span span, std::string eid = "") {
        Diagnostic found;
        found.code = std::move(code);
        found.span = span;
        found.eid = std::move(eid);
        return found;
    };
    const std::vector<Edit> edits{{{10, 12}, "longer"}};  // four bytes more behind it
    const auto is_new = [&](const Diagnostics& before, const Diagnostics& after) {
        return workspace::first_new(before, after, edits) != nullptr;
    };
    CHECK_FALSE(
        is_new({at("A001", {2, 3}), at("A001", {20, 22})}, {at("A001", {2, 3}), at("A001", {24, 26})}));
    CHECK_FALSE(is_new({at("A001", {2, 3})}, {}));
    CHECK_FALSE(is_new({at("A001", {9, 12})}, {at("A001", {12, 16})}));
    CHECK(is_new({at("A001", {20, 22})}, {at("A001", {30, 32})}));
    CHECK(is_new({at("A001", {20, 22})}, {at("B001", {24, 26})}));
    CHECK(is_new({at("A001", {20, 22})}, {at("A001", {24, 25}), at("A001", {25, 26})}));
    CHECK_FALSE(is_new({at("A001", {20, 22}, "para_1")}, {at("A001", {30, 32}, "para_1")}));
    CHECK(is_new({at("A001", {20, 22}, "para_1")}, {at("A001", {30, 32}, "para_2")}));
    CHECK(is_new({at("XML004", {20, 22}, "para_1")}, {at("XML004", {30, 32}, "para_1")}));
}

TEST_CASE("damaged examples: fixing is idempotent, adds no finding, and what is broken does not spread") {
    struct Damage {
        std::string_view what, from, to;
    };
    const std::vector<Damage> damages{{"a number dropped", "<num>2.</num>", "<num></num>"},
                                      {"a number wrong", "<num>3.</num>", "<num>7.</num>"},
                                      {"a space doubled", " of the ", " of  the "},
                                      {"an end tag gone", "</content>", ""},
                                      {"an end tag misspelt", "</num>", "</nun>"},
                                      {"a bare ampersand", " and ", " & "},
                                      {"a quote gone", "\" eId", " eId"},
                                      {"cut off", "</mainBody>", {}}};
    for (const auto& file : std::filesystem::directory_iterator(RESOLUTE_SOURCE_DIR "/examples")) {
        if (file.path().extension() != ".xml") continue;
        const auto original = read_file(file.path());
        REQUIRE(original.has_value());
        for (const auto& damage : damages) {
            auto text = *original;
            const auto at = text.find(damage.from, text.size() / 2);
            if (at == std::string::npos) continue;
            if (damage.to.data())
                text.replace(at, damage.from.size(), damage.to);
            else
                text.resize(at);
            for (const auto most : {Trust::safe, Trust::review}) {
                INFO(file.path().filename().string() << ": " << damage.what << ", " << name_of(most));
                const auto before = counts(workspace::analyse(source_of(text), {}).diagnostics);
                const auto once = workspace::fix(source_of(text), {}, most);
                REQUIRE(once.has_value());
                const auto twice = workspace::fix(source_of(once->text), {}, most);
                REQUIRE(twice.has_value());
                CHECK(twice->text == once->text);
                CHECK(twice->applied == 0);
                CHECK(once->remaining == workspace::analyse(source_of(once->text), {}).diagnostics);
                for (const auto& [code, count] : counts(once->remaining)) {
                    INFO(code);
                    CHECK(count <= (before.contains(code) ? before.at(code) : 0));
                }
            }
        }
    }
}

TEST_CASE("published documents: safe fixes add no finding") {
    const auto files = tests::corpus();
    if (files.empty()) WARN("skipped: the published documents are not there");
    for (std::size_t i = 0; i < files.size(); i += files.size() / 30 + 1) {
        INFO(files[i].name);
        const auto bytes = read_file(files[i].path);
        REQUIRE(bytes.has_value());
        if (!source_of(*bytes)->ill_formed().empty()) continue;
        workspace::Options options;
        options.stage = rules::Stage::published;
        const auto before = counts(workspace::analyse(source_of(*bytes), options).diagnostics);
        const auto once = fixed(*bytes, rules::Stage::published, Trust::safe);
        for (const auto& [code, count] : counts(once.remaining)) {
            INFO(code);
            CHECK(count <= (before.contains(code) ? before.at(code) : 0));
        }
        CHECK(fixed(once.text, rules::Stage::published, Trust::safe).text == once.text);
    }
}
