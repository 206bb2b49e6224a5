// SPDX-License-Identifier: Apache-2.0
#include "import/labels.h"

#include <catch2/catch.hpp>

using namespace resolute::importing;
using resolute::citations::Language;

namespace {

std::string levels(const std::vector<std::string>& labels, Language language = Language::en) {
    Levels all(language);
    std::string result;
    for (std::size_t i = 0; i < labels.size(); ++i)
        result += std::to_string(all.level(labels[i], i + 1 < labels.size() ? labels[i + 1] : ""));
    return result;
}

}  // namespace

TEST_CASE("labels of paragraphs and points in six languages") {
    CHECK(read_label("12. Requests", Language::en).text == "12.");
    CHECK(read_label("(aa) To", Language::en).text == "(aa)");
    CHECK(read_label("b) De", Language::fr).text == "b)");
    CHECK(read_label("1 - تطلب", Language::ar).number == 1);
    CHECK(read_label("(أ) أن", Language::ar).type == Label::Type::point);
    CHECK(read_label("㈠ 支持", Language::zh).text == "㈠");
    CHECK(read_label("– To monitor", Language::en).type == Label::Type::bullet);
    CHECK(read_label("1) Se haga", Language::es).text == "1)");
    CHECK(read_label("viii. The parties", Language::en).text == "viii.");
    CHECK(read_label("e.2.a. A bandwidth", Language::en).text == "e.2.a.");
    CHECK(read_label("6.D.4 “Software” for", Language::en).text == "6.D.4");
    CHECK(read_label("1.A.4.d Quantities of", Language::en).text == "1.A.4.d");
    CHECK(read_label("6.A.9: Equipment", Language::en).length == 0);
    CHECK(read_label("(2009) and 1888 (2009)", Language::en).length == 0);
    CHECK(read_label("(20) To call", Language::en).text == "(20)");
    CHECK(read_label("1 - Calls upon States", Language::en).text == "1.");
    CHECK(read_label("12 – Demande aux États", Language::fr).number == 12);
    CHECK(read_label("b - send an envoy", Language::en).text == "(b)");
}

TEST_CASE("what is no label") {
    CHECK(read_label("1.5 million", Language::en).length == 0);
    CHECK(read_label("2003 was", Language::en).length == 0);
    CHECK(read_label("5 - 10 members", Language::en).length == 0);
    CHECK(read_label("5-year plan", Language::en).length == 0);
    CHECK(read_label("I. Introduction", Language::en).length == 0);
    CHECK(read_label("II. Introduction", Language::en).length == 0);
    CHECK(read_label("(Part I), chap. III", Language::en).length == 0);
    CHECK(read_label("Mrs. Smith", Language::en).length == 0);
    CHECK(read_label("a.m. session", Language::en).length == 0);
}

TEST_CASE("labels of negotiations") {
    const auto label = read_label("OP7bis. Urges", Language::en);
    CHECK(label.text == "7 bis.");
    CHECK_FALSE(label.preambular);
    CHECK(read_label("PP1 Recalling", Language::en).preambular);
}

TEST_CASE("(i) behind (h) is a letter, unless numerals follow") {
    CHECK(levels({"(a)", "(b)", "(i)", "(ii)", "(c)"}) == "11221");
    CHECK(levels({"(f)", "(g)", "(h)", "(i)", "(j)"}) == "11111");
    CHECK(levels({"(g)", "(h)", "(i)", "(ii)", "(i)"}) == "11221");
    CHECK(levels({"(a)", "–", "–", "(b)"}) == "1221");
    CHECK(levels({"(i)", "(a)", "(b)", "(ii)", "(c)", "(d)"}) == "122122");
    CHECK(levels({"a)", "i)", "ii)", "b)"}, Language::fr) == "1221");
    CHECK(levels({"a.", "a.1.", "a.2.", "b.", "b.1."}) == "12212");
}

TEST_CASE("closing lines") {
    CHECK(read_closing("77th plenary meeting", Language::en));
    CHECK(read_closing("22 December 2003", Language::en));
    CHECK(read_closing("47e séance plénière", Language::fr));
    CHECK_FALSE(read_closing("encourages the scheduling of the next meeting", Language::en));
}

TEST_CASE("behind a heading a list goes on where its labels do") {
    Levels all(Language::en);
    all.level("(f)", "(i)");
    CHECK(all.level("(i)", "(ii)") == 2);
    all.level("(ii)", "(iii)");
    all.interrupt(false);
    CHECK(all.level("(iii)", "(iv)") == 2);
    CHECK(all.went_on());
    all.interrupt(false);
    CHECK(all.level("(a)", "(b)") == 1);
    CHECK_FALSE(all.went_on());
    all.interrupt(true);
    CHECK(all.level("(i)", "(ii)") == 2);
}

TEST_CASE("meetings by figures or by words, and what is no meeting") {
    CHECK(is_meeting("53rd plenary meeting", Language::en));
    CHECK(is_meeting("Décima sesión plenaria", Language::es));
    CHECK(is_meeting("35ª reunión", Language::es));
    CHECK_FALSE(is_meeting("Next meeting", Language::en));
}
