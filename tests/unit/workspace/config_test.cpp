// SPDX-License-Identifier: Apache-2.0
#include "workspace/config.h"

#include <catch2/catch.hpp>

#include "text/cat.h"
#include "workspace/config_glob.h"

using namespace resolute;
using namespace resolute::workspace;
using rules::Level;
using rules::Stage;

namespace {

Config parsed(std::string_view text) {
    auto result = parse_config(text, "/texts/resolute.toml");
    INFO((result ? std::string() : result.error().what));
    REQUIRE(result.has_value());
    return *result;
}

std::string problem(std::string_view text) {
    const auto result = parse_config(text, "/texts/resolute.toml");
    return result ? "" : result.error().what;
}

Level level(const Config& config, std::string_view code, const Selection& command_line = {},
            const char* file = "/texts/a.xml") {
    Options options;
    options.selection = command_line;
    return level_of(options_for(config, file, options), *rules::find(code), Stage::submission);
}

}  // namespace

TEST_CASE("patterns of a configuration") {
    struct Case {
        std::string_view pattern, path;
        bool matches;
    };
    for (const auto& [pattern, path, matches] : {Case{"a.xml", "a.xml", true},
                                                 {"a.xml", "deep/a.xml", true},
                                                 {"deep", "deep/a.xml", true},
                                                 {"deep/", "x/deep/a.xml", true},
                                                 {"*.xml", "x/y/a.xml", true},
                                                 {"x/*.xml", "x/y/a.xml", false},
                                                 {"x/*.xml", "x/a.xml", true},
                                                 {"x/**/a.xml", "x/a.xml", true},
                                                 {"x/**/a.xml", "x/y/z/a.xml", true},
                                                 {"/x/a.xml", "x/a.xml", true},
                                                 {"/a.xml", "x/a.xml", false},
                                                 {"**", "a.xml", true},
                                                 {"x/**", "x/y/a.xml", true},
                                                 {"x/**", "y/x/a.xml", false},
                                                 {"", "a.xml", false},
                                                 {"./x", "x/a.xml", true},
                                                 {"A_RES_5[78]_*", "A_RES_58_1.xml", true},
                                                 {"a?xml", "a.xml", true},
                                                 {"../b.xml", "../b.xml", true},
                                                 {"b", "bb/a.xml", false}}) {
        INFO(pattern << " and " << path);
        CHECK(glob_matches(pattern, path) == matches);
    }
    CHECK_FALSE(glob_matches("**/**/**/**/**/**/x", std::string(1000, '/') + "a/b/c/d"));
}

TEST_CASE("every setting of a configuration") {
    const auto config = parsed(R"(
stage = "adopted"
select = ["NUM", "doubled-word"]
extend-select = ["EDIT006"]
ignore = ["NUM002"]
exclude = ["archive", "x/*.xml"]
baseline = "known/old.tsv"
[severity]
NUM = "hint"
[per-file]
"legacy/**" = { ignore = ["NUM", "EDIT"] }
)");
    CHECK(config.stage == Stage::adopted);
    CHECK(config.folder == "/texts");
    CHECK(config.baseline == "/texts/known/old.tsv");
    CHECK(excludes(config, "/texts/archive/deep/a.xml"));
    CHECK(excludes(config, "/texts/x/a.xml"));
    CHECK_FALSE(excludes(config, "/texts/y/a.xml"));
    CHECK(level(config, "NUM001") == Level::hint);
    CHECK(level(config, "EDIT005") != Level::off);
    CHECK(level(config, "EDIT006") != Level::off);
    CHECK(level(config, "NOTE001") == Level::off);
    CHECK(level(config, "NUM001", {}, "/texts/legacy/a.xml") == Level::off);
    CHECK(options_for(config, "/texts/a.xml", {}).stage == Stage::adopted);
    Options draft;
    draft.stage = Stage::draft;
    CHECK(options_for(config, "/texts/a.xml", draft).stage == Stage::draft);
}

TEST_CASE("the command line wins over the configuration") {
    const auto config = parsed(
        "ignore = [\"NUM002\"]\n[severity]\nNUM = \"hint\"\nNUM002 = \"warning\"\nNOTE001 = \"error\"\n");
    const auto plain = parsed("ignore = [\"NUM002\"]");
    CHECK(level(plain, "NUM002") == Level::off);
    CHECK(level(plain, "NUM002", {.select = {"NUM002"}, .extend = {}, .ignore = {}, .levels = {}}) ==
          Level::error);
    CHECK(level(plain, "NUM002", {.select = {}, .extend = {"NUM"}, .ignore = {}, .levels = {}}) ==
          Level::error);
    CHECK(level(config, "NUM002") == Level::warning);  // the code is more particular than the family
    CHECK(level(config, "NUM001") == Level::hint);
    CHECK(level(config, "NUM001", {.select = {}, .extend = {}, .ignore = {"NUM"}, .levels = {}}) ==
          Level::off);
    CHECK(level(config, "NUM001",
                {.select = {}, .extend = {}, .ignore = {}, .levels = {{"NUM001", Level::error}}}) ==
          Level::error);
    CHECK(level(config, "NOTE001", {.select = {"NUM"}, .extend = {}, .ignore = {}, .levels = {}}) ==
          Level::off);
}

TEST_CASE("what is wrong with a configuration is told with its place and what was meant") {
    CHECK(problem("stage = \"draft\"\nselct = []") ==
          "/texts/resolute.toml:2:1: no setting is called `selct`; did you mean `select`?");
    CHECK(problem("x = 1").find("there are `stage`, `select`") != std::string::npos);
    CHECK(problem("ignore = [\"NUM002\",\n  \"NUM02\"]") ==
          "/texts/resolute.toml:2:3: no rule is called `NUM02`; did you mean `NUM002`?");
    CHECK(problem("[severity]\nNUM02 = \"hint\"").find(":2:1: no rule is called `NUM02`") !=
          std::string::npos);
    CHECK(problem("[severity]\nNUM002 = \"grave\"").find(":2:10: no severity is called `grave`") !=
          std::string::npos);
    CHECK(problem("stage = \"final\"").find(":1:9: no stage is called `final`") != std::string::npos);
    CHECK(problem("stage = 1").find("expected \"draft\"") != std::string::npos);
    CHECK(problem("select = \"NUM\"").find(":1:10: expected a list") != std::string::npos);
    CHECK(problem("select = [1]").find(":1:11: expected text in quotes") != std::string::npos);
    CHECK(problem("[per-file]\n\"a\" = { ignor = [] }").find("did you mean `ignore`?") != std::string::npos);
    CHECK(problem("[per-file]\n\"a\" = [\"NUM\"]").find("expected `{ ignore") != std::string::npos);
    CHECK(problem("severity = 1").find("expected a table") != std::string::npos);
    CHECK(problem("stage = ").starts_with("/texts/resolute.toml:1:"));
    CHECK(problem("\xff\xfe").starts_with("/texts/resolute.toml:1:"));
    CHECK(problem("") == "");
}

TEST_CASE("rules of the house") {
    const auto config = parsed(R"toml(
[[rule]]
code = "HOUSE001"
name = "whereas"
match = "//akn:p[contains(., 'Whereas')]"
message = "`Whereas` opens a paragraph, expected a participle"
severity = "error"
[[rule]]
code = "HOUSE002"
name = "no-title"
match = "not(//akn:docTitle)"
message = "no title"
[severity]
HOUSE = "off"
HOUSE002 = "hint"
)toml");
    REQUIRE(config.house);
    REQUIRE(config.house->size() == 2);
    Options options = options_for(config, "/texts/a.xml", {});
    const auto source = std::make_shared<SourceFile>(SourceFile::from_bytes("a.xml", R"(<akomaNtoso
 xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement><p>Whereas libraries</p></statement></akomaNtoso>)"));
    const auto found = [&] {
        std::string result;
        for (const auto& each : analyse(source, options).diagnostics)
            if (each.code.starts_with("HOUSE"))
                result += cat(each.code, " ", name_of(each.severity), " ", source->slice(each.span), "\n");
        return result;
    };
    CHECK(found() == "HOUSE002 hint akomaNtoso\n");
    options.configured.clear();
    CHECK(found() == "HOUSE002 warning akomaNtoso\nHOUSE001 error p\n");
    options.selection.select = {"HOUSE001"};
    CHECK(found() == "HOUSE001 error p\n");
}

TEST_CASE("rules of the house that are none") {
    const auto with = [](std::string_view lines) { return problem(cat("[[rule]]\n", lines)); };
    CHECK(with("code = 'NUM001'") ==
          "/texts/resolute.toml:2:8: `NUM001` is no code of a rule of the house; expected \"HOUSE001\"");
    CHECK(with("code = 'HOUSE001'\nname = 'a'\nmessage = 'm'") ==
          "/texts/resolute.toml:1:1: the rule has no `match`");
    CHECK(with("name = 'Not So'") ==
          "/texts/resolute.toml:2:8: `Not So` is no name; expected small letters, figures and `-`");
    CHECK(with("match = '//p['").starts_with("/texts/resolute.toml:2:9: "));
    CHECK(with("mach = '//p'").ends_with("did you mean `match`?"));
    CHECK(with("severity = 'bad'").starts_with("/texts/resolute.toml:2:12: no severity is called `bad`"));
    CHECK(problem("rule = 1").ends_with("expected tables, `[[rule]]`"));
    const std::string_view one = "code = 'HOUSE001'\nname = 'a'\nmatch = '//p'\nmessage = 'm'\n";
    CHECK(with(cat(one, "[[rule]]\n", one)).ends_with("another rule is called `HOUSE001` already"));
}
