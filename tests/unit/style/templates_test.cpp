// SPDX-License-Identifier: Apache-2.0
#include "style/templates.h"

#include <catch2/catch.hpp>

using namespace resolute;
using namespace resolute::style;

namespace {

Style read(std::string text, Diagnostics& out) {
    return read_template(std::make_shared<SourceFile>("mine.xml", std::move(text)), out);
}

}  // namespace

TEST_CASE("the templates of the program") {
    CHECK(template_names() == std::vector<std::string>{"geneva", "new-york", "new-york-2004", "new-york-2009",
                                                       "new-york-2013", "new-york-2018", "security-council"});
    for (const auto& name : template_names()) {
        INFO(name);
        const auto style = built_in(name);
        REQUIRE(style);
        CHECK(style->name == name);
        for (std::size_t i = 0; i < role_count; ++i) {
            const auto role = static_cast<Role>(i);
            INFO(name_of(role));
            CHECK(role_named(name_of(role)) == role);
            CHECK((style->masthead.contains(role) || (*style)[role].leading > Points{}));
        }
    }
    CHECK_FALSE(built_in("vienna"));
}

TEST_CASE("a template changes the marks of what it is based on") {
    const auto york = built_in("new-york"), geneva = built_in("geneva"), old = built_in("new-york-2004");
    CHECK((*york)[Role::operative].text.thousandths == 170850);
    CHECK((*geneva)[Role::operative].text.thousandths == 170100);
    CHECK((*york)[Role::preambular].letters.spacing.thousandths == 200);
    CHECK((*geneva)[Role::preambular].letters.spacing.thousandths == 0);
    CHECK(york->running.has_title);
    CHECK_FALSE(old->running.has_title);
    CHECK(old->grid.note_rule == 15);
    CHECK(old->masthead_rules.size() == 2);
    CHECK(york->word("it", "note") == "Footnote");
    CHECK(york->word("fr", "note") == "Note de bas de page");
}

TEST_CASE("the template of an organ and a date") {
    struct Case {
        const char* organ;
        const char *date, *name;
    };
    for (const auto& [organ, date, name] : {Case{"general_assembly", "2024-12-24", "new-york-2018"},
                                            {"general_assembly", "2025-09-30", "new-york-2018"},
                                            {"general_assembly", "2025-10-01", "new-york"},
                                            {"security_council", "2025-02-21", "security-council"},
                                            {"general_assembly", "2003", "new-york-2004"},
                                            {"security_council", "2017-12-31", "new-york-2013"},
                                            {"general_assembly", "2013-08-31", "new-york-2009"},
                                            {"security_council", "", "security-council"},
                                            {"human_rights_council", "2010-03-25", "geneva"},
                                            {"", "1990-12-14", "new-york"},
                                            {"assembly", "2000-01-01", "new-york"}}) {
        INFO(organ << ' ' << date);
        CHECK(name_for(organ, date) == name);
    }
}

TEST_CASE("a template of the user") {
    Diagnostics wrong;
    const auto style = read(R"(<style name="mine" based-on="geneva">
  <page left="100pt"/>
  <paragraph role="title" letters="text" align="center"/>
</style>)",
                            wrong);
    CHECK(wrong.empty());
    CHECK(style.name == "mine");
    CHECK(style[Role::title].align == Align::center);
    CHECK_FALSE(style[Role::title].letters.bold);
    CHECK(style[Role::preambular].first.thousandths == 128350);
}

TEST_CASE("what is wrong in a template is told where it stands") {
    struct Case {
        const char* text;
        const char* code;
        const char* at;
    };
    for (const auto& [text, code, at] :
         {Case{"<style><pge/></style>", "TPL001", "pge"},
          {"<stile/>", "TPL001", "stile"},
          {"<style><page wide='1pt'/></style>", "TPL002", "wide"},
          {"<style><page left='10'/></style>", "TPL003", "10"},
          {"<style><grid columns='many'/></style>", "TPL003", "many"},
          {"<style><paragraph role='x'/></style>", "TPL004", "x"},
          {"<style><table heavy='1pt'/></style>", "TPL002", "heavy"},
          {"<style><table gap='wide'/></style>", "TPL003", "wide"},
          {"<style><letters name='a' kerning='1'/></style>", "TPL003", "1"},
          {"<style><paragraph role='note' between='x'/></style>", "TPL003", "x"},
          {"<style><paragraph role='note' letters='bolt'/></style>", "TPL003", "bolt"},
          {"<style><running rule-to='x'/></style>", "TPL003", "x"},
          {"<style based-on='vienna'/>", "TPL005", "vienna"}}) {
        INFO(text);
        Diagnostics wrong;
        read(text, wrong);
        REQUIRE(wrong.size() == 1);
        CHECK(wrong[0].code == code);
        CHECK(std::string_view(text).substr(wrong[0].span.begin, wrong[0].span.size()) == at);
    }
}

TEST_CASE("the faces of a template come before those of its base") {
    Diagnostics found;
    const auto style = read(R"(<style name="own">
  <face script="latin" family="First" path="/nowhere" scale="90"/>
  <face script="latin" family="Second" path="/nowhere" italic="yes"/>
</style>)",
                            found);
    CHECK(found.empty());
    REQUIRE(style.faces.size() > 2);
    CHECK(style.faces[0].family == "First");
    CHECK(style.faces[0].scale_percent == 90);
    CHECK(style.faces[1].family == "Second");
    CHECK(style.faces[2].script == "latin");
}

TEST_CASE("lines of a language stand farther apart") {
    Diagnostics found;
    const auto style = read(R"(<style name="own"><language name="ar" leading="150"/></style>)", found);
    CHECK(found.empty());
    const auto& plain = style[style::Role::operative];
    CHECK(style::in_language(style, "en")[style::Role::operative].leading.thousandths ==
          plain.leading.thousandths);
    CHECK(style::in_language(style, "ar")[style::Role::operative].leading.thousandths ==
          plain.leading.thousandths * 3 / 2);
}
