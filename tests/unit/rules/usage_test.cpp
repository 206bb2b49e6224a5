// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "check.h"
#include "document.h"
#include "support/framed.h"

using namespace resolute;
using namespace resolute::rules;
using namespace resolute::rules::tests;

namespace {

/// Words of official texts that look like a fault of the rule and are none.
struct Usage {
    std::string_view code, language;
    Slot slot;
    std::string_view text;
    bool doubtful = false;  // a hint may be given
};

// clang-format off
const Usage usages[] = {
    {"CITE006", "en", Slot::preamble, R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> decision 63/15 of 4 March 2020 of the Commission on Narcotic Drugs,</p></container>)"},
    {"CITE009", "en", Slot::preamble, R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolution 45/158 of 18 December 1990 and resolution 64/2, adopted on 9 March 2020,</p></container>)"},
    {"CITE009", "fr", Slot::preamble, R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> sa résolution 45/158 du 18 décembre 1990 et ses résolutions 60/180 et 72/276, en date respectivement du 20 décembre 2005 et du 26 avril 2018,</p></container>)"},
    {"CITE009", "zh", Slot::preamble, R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其1990年12月18日第45/158号决议和2014年12月19日题为“运输”的第69/213号决议，</p></container>)"},
    {"CITE038", "en", Slot::preamble, R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Paris Agreement adopted under the United Nations Framework Convention on Climate Change<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>See FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex.</p></authorialNote>,</p></container>)"},
    {"CITE038", "en", Slot::preamble, R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Kyoto Declaration: Towards the Achievement of the 2030 Agenda for Sustainable Development,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 76/181, annex.</p></authorialNote></p></container>)"},
    {"CITE002", "en", Slot::preamble, R"x(<container name="Recalling" eId="container_1"><p><i>Recalling</i> Security Council resolution <a href="https://undocs.org/en/S/RES/1325(2000)">1325</a> <a href="https://undocs.org/en/S/RES/1325(2000)">(2000)</a> of 31 October 2000,</p></container>)x"},
    {"EDIT004", "zh", Slot::preamble, R"(<container name="欢迎" eId="container_1"><p>在这方面<b>欢迎</b>会员国的努力，</p></container>)"},
    {"EDIT005", "ru", Slot::preamble, R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i>, что организации Организации Объединенных Наций помогают библиотекам,</p></container>)"},
    {"EDIT007", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Lauds</i> the libraries.</p></content></paragraph>)"},
    {"EDIT007", "ru", Slot::preamble, R"(<container name="перелистывая" eId="container_1"><p><i>перелистывая</i> доклад о библиотеках,</p></container>)"},
    {"EDIT013", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Encourages</i> further cooperation of libraries.</p></content></paragraph>)"},
    {"EDIT015", "en", Slot::preamble, R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter,</p></container><container name="Recalling" eId="container_2"><p><i>Recalling</i> also its resolutions,</p></container>)"},
    {"EDIT015", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Encourages</i> Member States, libraries and other relevant bodies to lend books;</p></content></paragraph><paragraph eId="para_2"><num>2.</num><content><p><i>Encourages</i> Member States, libraries and archives to lend films.</p></content></paragraph>)"},
    {"EDIT015", "ru", Slot::preamble, R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Устав,</p></container><container name="напоминая также" eId="container_2"><p><i>напоминая также</i> о своих резолюциях,</p></container>)"},
    {"EDIT020", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Accredits</i> the following:</p></content></paragraph><paragraph eId="para_2"><content><p>Center of Libraries – Romania</p></content></paragraph>)", true},
    {"EDIT023", "en", Slot::operative, R"(<paragraph eId="para_1"><content><p><i>Notes</i> the report entitled “Out of sight ... out of mind”.</p></content></paragraph>)"},
    {"EDIT021", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Urges</i> the Forces nationales de libération to lend books.</p></content></paragraph>)"},
    {"EDIT021", "fr", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Décide</i> de tenir la promesse des nations unies.</p></content></paragraph>)"},
    {"EDIT032", "fr", Slot::operative, R"(<paragraph eId="para_1"><content><p>Open Society European Policy Institute (OSEPI; part of the Open Society Foundations)</p></content></paragraph>)"},
    {"NUM009", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Decides</i> on these tasks:</p></intro><point eId="para_1__list_1__point_i"><num>(i)</num><list eId="para_1__list_1__point_i__list_1"><intro><p>Protection:</p></intro><point eId="para_1__list_1__point_i__list_1__point_a"><num>(a)</num><content><p>Of books;</p></content></point><point eId="para_1__list_1__point_i__list_1__point_b"><num>(b)</num><content><p>Of films.</p></content></point></list></point></list></paragraph>)"},
    {"NOTE004", "en", Slot::preamble, R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the words of the list,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>In this list, “book” means:</p></authorialNote></p></container>)", true},
    {"EDIT008", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Emphasizing</i> the worth of books, <i>requests</i> the Secretary-General to lend them.</p></content></paragraph>)", true},
    {"EDIT007", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p>Direct expenses of libraries;</p></content></paragraph>)"},
    {"EDIT030", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> vests of level III (NIJ 0101.06 July 2008) or better.</p></content></paragraph>)"},
    {"DRAFT001", "fr", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Ouvre</i> un crédit au chapitre 29E [Administration (Genève)] du budget-programme.</p></content></paragraph>)"},
    {"CITE010", "ru", Slot::preamble, R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на резолюцию 1995 года по Ближнему Востоку,</p></container>)"},
    {"XREF001", "ru", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>напоминает</i> о пункте 75 Дурбанской декларации и пункте 80 Заключительного документа десятой специальной сессии.</p></content></paragraph>)"},
    {"XREF001", "en", Slot::operative, R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Endorses</i> the decision stated in section VI.A, paragraph 134 (2), of the report of the Board.</p></content></paragraph>)"},
    {"CITE001", "zh", Slot::preamble, R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告(A/78/6(Sect.3)/Add.1)，</p></container>)"},
    {"EDIT025", "ar", Slot::operative, R"(<paragraph eId="para_1"><num>1 -</num><content><p><b><i>تقرر</i></b> إعداد القائمة (للعلم فقط)<authorialNote marker="*" placement="bottom" eId="authorialNote_1"><p>لا ينطبق على المكتبات.</p></authorialNote></p></content></paragraph>)"},
    {"SPON001", "fr", Slot::preface, R"(<p><docTitle refersTo="#sponsors">République dominicaine, Sainte-Lucie, Saint-Marin et Sénégal&#xA0;: projet de résolution</docTitle></p>)"},
};
// clang-format on

}  // namespace

TEST_CASE("usages of official texts that are no faults") {
    for (const auto& usage : usages) {
        const Example place{.bad = {}, .good = {}, .slot = usage.slot, .language = usage.language};
        const auto text = resolute::tests::framed(place, usage.text);
        const auto found = findings(text, Stage::published);
        INFO(usage.code << " " << usage.text << "\n" << told(text, found));
        CHECK(std::ranges::none_of(found, [&](const Diagnostic& each) {
            return each.code == usage.code && !(usage.doubtful && each.severity == Severity::hint);
        }));
    }
}

TEST_CASE("annexes number as they like, but not with what is no number") {
    const auto mistyped = [](const std::string& second) {
        std::string points;
        for (const auto& label : {std::string("(a)"), second, std::string("(c)")})
            points += "<point><num>" + label + "</num><content><p>Libraries;</p></content></point>";
        const auto text =
            R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">)"
            R"(<mainBody><p>Libraries.</p></mainBody><attachments><attachment><doc name="annex"><mainBody>)"
            "<paragraph><num>I.</num><list>" +
            points +
            "</list></paragraph></mainBody></doc></attachment></attachments></statement></akomaNtoso>";
        return told(text, findings(text, Stage::published)).find("NUM014") != std::string::npos;
    };
    for (const std::string wrong : {"0.", "(0)", "1O.", "7l", "(b", "b", "b)", "(iiii)", "(\u0441)"}) {
        CAPTURE(wrong);
        CHECK(mistyped(wrong));
    }
    for (const std::string right : {"(b)", "10.", "(ii)", "I.", "\u2022", "B.", "1a.", "(b bis)"}) {
        CAPTURE(right);
        CHECK_FALSE(mistyped(right));
    }
}

TEST_CASE("a number with nothing around it is looked at too") {
    const std::string text = "<num>(a</num>";
    CHECK(told(text, findings(text, Stage::published)).find("`(a` is no number") != std::string::npos);
}

TEST_CASE("what announces operative paragraphs is no preamble") {
    const auto text =
        text_of({.language = "zho",
                 .formula = "<b>大会</b>",
                 .preamble = container("<b>正式决定</b>，对于2024年："),
                 .operative = paragraph("1.", "核准批款；") + paragraph("2.", "授权秘书长使用。")});
    INFO(told(text, findings(text, Stage::published)));
    CHECK(findings(text, Stage::published).empty());
}

TEST_CASE("a day of adoption outside the session says nothing about the drafts") {
    const std::string text =
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>
<identification source="#un"><FRBRWork><FRBRdate date="2014-12-19" name="adoption"/></FRBRWork></identification>
<workflow source="#un"><step date="2023-12-08" outcome="draftResolution" as="A/78/L.999"/></workflow></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/78/999</docNumber></p></coverPage>
<mainBody><p>Libraries.</p></mainBody></statement></akomaNtoso>)";
    const auto found = findings(text, Stage::published);
    INFO(told(text, found));
    CHECK(std::ranges::count(found, "META010", &Diagnostic::code) == 1);
}

TEST_CASE("a verb without its ending is told without italics too") {
    const auto text = text_of({.language = "eng",
                               .formula = "<i>The General Assembly</i>,",
                               .preamble = container("<i>Recalling</i> the Charter,"),
                               .operative = paragraph("1.", "Request the Secretary-General to lend books.")});
    const auto found = findings(text, Stage::draft);
    INFO(told(text, found));
    CHECK(std::ranges::any_of(found, [](const Diagnostic& each) {
        return each.message == "`Request` opens a paragraph, expected `Requests`";
    }));
}

TEST_CASE("a conjunction behind a paragraph is told as what it is") {
    const auto text = text_of({.language = "eng",
                               .formula = "<i>The General Assembly</i>,",
                               .preamble = container("<i>Recalling</i> the Charter,"),
                               .operative = paragraph("1.", "<i>Welcomes</i> the books; and") +
                                            paragraph("2.", "<i>Requests</i> more of them.")});
    const auto found = findings(text, Stage::draft);
    INFO(told(text, found));
    CHECK(std::ranges::any_of(found, [](const Diagnostic& each) {
        return each.message == "`and` joins the paragraphs, expected the mark alone";
    }));
}
