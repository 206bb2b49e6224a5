// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "import/assemble.h"
#include "import/blocks.h"
#include "import/import_text.h"
#include "import/report.h"
#include "model/xml.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

Imported read(std::string text) {
    TextOptions options;
    options.today = "2026-01-31";
    auto imported = import_text(SourceFile("draft.txt", std::move(text)), options);
    REQUIRE(imported);
    return std::move(*imported);
}

/// Kind, level, label and words of each paragraph.
std::string shown(const Imported& imported) {
    std::string result;
    for (const auto& each : imported.manuscript.paragraphs)
        result += cat(name_of(each.kind), each.level > 0 ? cat(" ", each.level) : "", "|", each.label, "|",
                      words_of(each.pieces), "\n");
    return result;
}

}  // namespace

TEST_CASE("a page end inside of a paragraph, and the hyphen of a word at the end of a line") {
    const auto imported = read(
        "  The General Assembly,\n\n"
        " Recalling all of its previous resolutions on the protection of the rights of non-\n"
        "governmental organizations and those adopted by the Commission on the Status of\n"
        "Women,1 and other measures that inform women migrant workers of all the rights\n"
        "that they have, in particular women migrant\n\n"
        "_______________\n1 See resolution 48/104.\n"
        " workers of their rights,\n\n"
        " 1. Takes note of the report of the Secretary-General;\n\n"
        " 2. Decides to continue its consideration of the matter.\n");
    CHECK(
        shown(imported) ==
        "formula||The General Assembly,\n"
        "preambular paragraph||Recalling all of its previous resolutions on the protection of the rights of "
        "non-governmental organizations and those adopted by the Commission on the Status of Women, and "
        "other "
        "measures that inform women migrant workers of all the rights that they have, in particular women "
        "migrant "
        "workers of their rights,\n"
        "operative paragraph|1.|Takes note of the report of the Secretary-General;\n"
        "operative paragraph|2.|Decides to continue its consideration of the matter.\n");
    REQUIRE(imported.manuscript.notes.size() == 1);
    CHECK(imported.manuscript.notes.front().calls == 1);
}

TEST_CASE("the day of adoption may stand on a line of its own") {
    const auto imported = read(
        "Seventy-ninth session\nAgenda item 27\nAdvancement of women\n"
        "Resolution adopted by the General Assembly on\n17 December 2024\n79/154. Trafficking in women\n"
        "The General Assembly,\nRecalling all international conventions that deal with the problem,\n"
        "1. Takes note of the report of the Secretary-General on trafficking in women and girls;\n"
        "2. Decides to continue its consideration of the matter at its eighty-first session.\n");
    CHECK(
        shown(imported).find("adoption||Resolution adopted by the General Assembly on 17 December 2024\n") !=
        std::string::npos);
}

TEST_CASE("lines of a PDF without any white space that tells paragraphs apart") {
    const auto imported = read(
        "Seventy-ninth session\nAgenda item 27\nAdvancement of women\n"
        "Resolution adopted by the General Assembly\non 17 December 2024\n79/154. Trafficking in women and "
        "girls\n"
        "The General Assembly,\nReiterating its strong condemnation of trafficking in persons, especially "
        "women and\n"
        "children, which constitutes a serious threat to human dignity,\n"
        "Recalling all international conventions that deal specifically with the problem,\n"
        "1. Takes note of the report of the Secretary-General on trafficking in women and\ngirls;\n"
        "2. Decides to continue its consideration of the matter at its eighty-first session.\n"
        "53rd plenary meeting\n17 December 2024\n");
    CHECK(shown(imported) ==
          "session||Seventy-ninth session\nagenda item||Agenda item 27\nagenda title||Advancement of women\n"
          "adoption||Resolution adopted by the General Assembly on 17 December 2024\n"
          "title|79/154.|Trafficking in women and girls\nformula||The General Assembly,\n"
          "preambular paragraph||Reiterating its strong condemnation of trafficking in persons, especially "
          "women and "
          "children, which constitutes a serious threat to human dignity,\n"
          "preambular paragraph||Recalling all international conventions that deal specifically with the "
          "problem,\n"
          "operative paragraph|1.|Takes note of the report of the Secretary-General on trafficking in women "
          "and girls;\n"
          "operative paragraph|2.|Decides to continue its consideration of the matter at its eighty-first "
          "session.\n"
          "closing line||53rd plenary meeting\nclosing line||17 December 2024\n");
}

TEST_CASE("a Model United Nations draft") {
    const auto imported = read(
        "Committee: Third Committee\nSponsors: Chile, Ghana\nTopic: Access to libraries\n\nThe General "
        "Assembly,\n\n"
        "Recalling the Charter of the United Nations,\n\n1. Encourages Member States to:\n\na. Build "
        "libraries;\n\n"
        "i. In towns,\n\nii. In villages,\n\nb. Train librarians;\n\n2. Decides to remain seized of the "
        "matter.\n");
    CHECK(
        shown(imported) ==
        "body||Third Committee\nsponsors||Chile and Ghana: draft resolution\ntitle||Access to libraries\n"
        "formula||The General Assembly,\npreambular paragraph||Recalling the Charter of the United Nations,\n"
        "operative paragraph|1.|Encourages Member States to:\npoint 1|a.|Build libraries;\n"
        "point 2|i.|In towns,\npoint 2|ii.|In villages,\npoint 1|b.|Train librarians;\n"
        "operative paragraph|2.|Decides to remain seized of the matter.\n");
}

TEST_CASE("sponsors stand above the title, whatever the order of the labels") {
    const auto imported = read(
        "Committee: Third Committee\nTopic: Access to libraries\nSponsors: Chile, Ghana\n\nThe General "
        "Assembly,\n\nRecalling the Charter of the United Nations,\n\n1. Decides to act.\n");
    const auto xml = model::to_xml(imported.document);
    CHECK(xml.find("Chile and Ghana: draft resolution") < xml.find("Access to libraries</docTitle>"));
}

TEST_CASE("a note that nobody calls is kept, and told") {
    const auto imported = read(
        "The General Assembly,\n\nRecalling the Charter of the United Nations,\n\n¹ Resolution 217 A "
        "(III).\n\n"
        "1. *Decides* to remain seized of the matter;\n\n2. *Requests* the Secretary-General to report.\n");
    REQUIRE(imported.manuscript.warnings.size() == 1);
    CHECK(imported.manuscript.warnings.front().what.find("the call of note 1 is not found") == 0);
    CHECK(model::to_xml(imported.document).find("217 A (III)") != std::string::npos);
}

TEST_CASE("a page of a report is refused, or taken as text") {
    const SourceFile page(
        "page.txt", "A/58/275\nThe Special Rapporteur encourages strengthened follow-up to the work.\n3");
    TextOptions options;
    options.today = "2026-01-31";
    CHECK_FALSE(import_text(page, options));
    options.as_doc = true;
    const auto imported = import_text(page, options);
    REQUIRE(imported);
    CHECK(model::to_xml(imported->document).find("<doc name=") != std::string::npos);
}

TEST_CASE("nothing, and noise") {
    TextOptions options;
    options.as_doc = true;
    options.today = "2026-01-31";
    for (const std::string& text : {std::string(), std::string("\n\n\f\n"), std::string(3000, '*'),
                                    std::string(3000, '1'), std::string("\xFF\xFE\0\0", 4)})
        CHECK(import_text(SourceFile::from_bytes("noise", text), options));
}

TEST_CASE("resolutions A and B of one document become components") {
    const std::string formula = "The General Assembly,\n\nRecalling the Charter of the United Nations,\n\n";
    const auto closing = "45th plenary meeting\n7 December 2023\n\n";
    const auto text = cat("A/RES/78/80 A-B\n\n78/80. Questions relating to information\n\nA\n\n", formula,
                          "1. Decides to meet;\n\n", closing, "B  Policies\n\n", formula,
                          "1. Decides to write.\n\n", closing);
    const auto imported = read(text);
    CHECK(
        shown(imported) ==
        "symbol||A/RES/78/80 A-B\ntitle|78/80.|Questions relating to information\npart|A|\n"
        "formula||The General Assembly,\npreambular paragraph||Recalling the Charter of the United Nations,\n"
        "operative paragraph|1.|Decides to meet;\nclosing line||45th plenary meeting\n"
        "closing line||7 December 2023\npart|B|Policies\nformula||The General Assembly,\n"
        "preambular paragraph||Recalling the Charter of the United Nations,\n"
        "operative paragraph|1.|Decides to write.\nclosing line||45th plenary meeting\n"
        "closing line||7 December 2023\n");
    REQUIRE(imported.document.members.size() == 2);
    const auto& collection = std::get<model::Document>(imported.document.members.front());
    CHECK(collection.name == "documentCollection");
    CHECK(std::get<model::Components>(imported.document.members.back()).members.size() == 2);
    const auto xml = model::to_xml(imported.document);
    CHECK(xml.find("value=\"A/RES/78/80 B\"") != std::string::npos);
}

TEST_CASE("a letter behind the title is no part where no second one follows") {
    const auto imported = read(
        "75/290. Follow-up\n\nA\n\nThe General Assembly,\n\nRecalling the Charter,\n\n1. Decides to meet.\n");
    CHECK(imported.document.members.size() == 1);
    CHECK(shown(imported).find("title||A\n") != std::string::npos);
}

TEST_CASE("several meetings and days in one closing") {
    const auto imported = read(
        "76/506. Elections\n\nAt its meetings, the General Assembly elected the members.\n\n"
        "3rd plenary meeting 43rd plenary\n\nmeeting\n\n16 September 2022 1 December 2022\n");
    CHECK(shown(imported).find("closing line||3rd plenary meeting 43rd plenary meeting 16 September 2022 1 "
                               "December 2022\n") != std::string::npos);
}

TEST_CASE("raised parentheses around the call of a note belong to it") {
    const auto imported = read(
        "The General Assembly,\n\nRecalling the Convention ⁽ ⁽¹⁾ ⁾ and the Rules(⁾⁽²⁾,\n\n1. *Decides* to "
        "meet.\n\n⁽¹⁾ Resolution 1.\n\n⁽²⁾ Resolution 2.\n");
    CHECK(shown(imported).find("|Recalling the Convention and the Rules(,\n") != std::string::npos);
    for (const auto& note : imported.manuscript.notes) CHECK(note.calls == 1);
}

TEST_CASE("the month of a closing line may be misspelt") {
    const auto imported = read(
        "The General Assembly,\n\nRecalling the Charter,\n\n1. Decides to meet.\n\n3rd plenary meeting\n\n"
        "21 Septemper 2020\n");
    CHECK(shown(imported).find("closing line||21 Septemper 2020\n") != std::string::npos);
}

TEST_CASE("what the program writes has asterisks and rules of its authors") {
    const std::string rule(80, '=');
    const auto imported = read(cat(
        "          United Nations\n", rule, "\n\n 77/409.  Appointments\n\n",
        "              The Committee is composed as follows: Chile,** Ghana,* and\n          Norway.**\n\n",
        "              __________________\n\n              * Until 31 December 2023.\n\n",
        "              ** Until 31 December 2024.\n"));
    CHECK(imported.form.form == Form::flow);
    CHECK(imported.manuscript.notes.empty());
    CHECK(shown(imported).find("Chile,** Ghana,* and Norway.**\n") != std::string::npos);
    CHECK(shown(imported).find("__________________") != std::string::npos);
}

TEST_CASE("names in another language, far below, do not decide of the language") {
    std::string names, text;
    for (int i = 0; i < 20; ++i) text += "ссылаясь на свою резолюцию 75/308 и на свои решения,\n\n";
    for (int i = 0; i < 400; ++i) names += "A Better World Foundation\n\n";
    const auto imported =
        read(cat("76/565. Участие неправительственных организаций в совещании высокого уровня\n\n"
                 "Генеральная Ассамблея,\n\n",
                 text, "1. постановляет собраться.\n\nПриложение\n\n", names));
    CHECK(imported.manuscript.language == citations::Language::ru);
    // Behind a short decision.
    const auto decision =
        read(cat("76/565. 非政府组织、民间社会组织、学术机构和私营部门参加加强全球道路安全问题高级别会议\n\n"
                 "2022年6月7日，大会第76次全体会议根据主席提议，核可下列组织名单。\n\n附件\n\n",
                 names));
    CHECK(decision.manuscript.language == citations::Language::zh);
}

TEST_CASE("in Chinese a space stands behind calls and asterisks at the end of a line, and nowhere else") {
    const auto joined = [](std::string text, std::string_view next) {
        join(text, next, false);
        return text;
    };
    CHECK(joined("博加苏、**", "谢赫") == "博加苏、** 谢赫");
    CHECK(joined("提议，¹", "再次") == "提议，¹ 再次");
    CHECK(joined("博加", "苏") == "博加苏");
}

TEST_CASE("no line of the program's own text ends at a space that would vanish") {
    const auto joined = [](std::string text, std::string_view next) {
        join(text, next, true);
        return text;
    };
    CHECK(joined("gender-", "and age-specific") == "gender-and age-specific");
    CHECK(joined("提议，¹", "再次") == "提议，¹再次");
    CHECK(joined("States", "–") == "States –");
}

TEST_CASE("a letter before recitals, and a mistaken line above the day of adoption") {
    const auto imported = read(
        "Consejo de Seguridad\n\nLa Asamblea General,\n\nRecordando los propósitos de la Carta de las "
        "Naciones Unidas y las "
        "resoluciones que ha aprobado sobre la cuestión de los derechos humanos,\n\n"
        "1. Decide seguir ocupándose de la cuestión.\n\n56º período de sesiones\n\n5 de abril de 2024\n");
    CHECK(shown(imported).ends_with(
        "closing line||56º período de sesiones\nclosing line||5 de abril de 2024\n"));
    CHECK(shown(read("The Security Council,\n\nRecalling its resolutions,\n\nA Expressing its concern,\n\n"
                     "1. Decides to act;\n\n2. Decides to remain seized.\n"))
              .find("section|A||") == std::string::npos);
}

TEST_CASE("a note of a symbol alone is one, though nothing else shows it") {
    const auto imported = read(
        "The General Assembly,\n\n"
        "Recalling the report of the Secretary-General,1 and having considered all of its "
        "recommendations,\n\n"
        "1. Takes note of the report.\n\n"
        "1 A/75/389.\n");
    REQUIRE(imported.manuscript.notes.size() == 1);
    CHECK(words_of(imported.manuscript.notes.front().pieces) == "A/75/389.");
    CHECK(imported.manuscript.notes.front().calls == 1);
}

TEST_CASE("organs as Model United Nations call them") {
    const auto imported = read("The United Nations Human Rights Council,\n\n1. Decides to meet.\n");
    const auto xml = model::to_xml(imported.document);
    CHECK(xml.find("/unga-hrc/") != std::string::npos);
    CHECK(xml.find("<i>The United Nations Human Rights Council</i>,") != std::string::npos);
}

TEST_CASE("notes all together behind a text, with or without closing lines, and how they are marked") {
    const std::string text =
        "The General Assembly,\nRecalling the Convention,1\n1. Urges all States to act;2\n";
    const auto notes_of = [](const Imported& imported) {
        std::string result;
        for (const auto& each : imported.manuscript.notes)
            result += cat(each.mark, ", ", each.calls, "|", words_of(each.pieces), "\n");
        return result;
    };
    const std::string wanted = "1, 1|The first.\n2, 1|The second.\n";
    CHECK(notes_of(read(cat(text, "1 The first.\n2 The second.\n"))) == wanted);
    CHECK(notes_of(read(cat(text, "77th plenary meeting\n1 The first.\n2 The second.\n"))) == wanted);
    CHECK(notes_of(read(cat(text, "____________________\n1. The first.\n2. The second.\n"))) == wanted);
    // Paragraphs may be numbered so.
    const auto unmarked =
        read("The General Assembly,\nRecalling the Convention,\n1 Urges States;\n2 Requests a report.\n");
    CHECK(notes_of(unmarked).empty());
    CHECK(shown(unmarked).find("Requests a report.") != std::string::npos);
}

TEST_CASE("a meeting and its day on one line close a text as on two") {
    const std::string text =
        "The General Assembly,\nRecalling the Convention,\n1. Urges all States to act.\n";
    const auto closing = [&](std::string_view line) {
        const auto all = shown(read(cat(text, line, "\n")));
        return all.substr(std::min(all.find("closing"), all.size()));
    };
    const std::string wanted = "closing line||77th plenary meeting\nclosing line||22 December 2003\n";
    CHECK(closing("77th plenary meeting 22 December 2003") == wanted);
    CHECK(closing("*77th plenary meeting, 22 December 2003*") == wanted);
    CHECK(closing("77th plenary meeting\n22 December 2003") == wanted);
}

TEST_CASE("two hyphens before a point are a dash") {
    const auto all =
        shown(read("The General Assembly,\nRecalling the Convention,\n1. Urges all States:\n-- To act;\n-- "
                   "To report.\n"));
    CHECK(all.find("point 1|–|To act;\n") != std::string::npos);
}

TEST_CASE("heads of mails are left out and told; fields of a draft stay") {
    const auto mailed = read(
        "-----Original Message-----\nFrom: Second Secretary <second@example.org>\nSent: Monday, 3 May 2004 "
        "10:12\n"
        "To: all delegations\n    and observers\nSubject: Draft on libraries\n\nRights of readers\n\n"
        "The General Assembly,\n\nRecalling its resolution 57/201,\n\n1. Decides to meet;\n\n2. Decides to "
        "read.\n");
    CHECK(shown(mailed) ==
          "title||Rights of readers\nformula||The General Assembly,\n"
          "preambular paragraph||Recalling its resolution 57/201,\n"
          "operative paragraph|1.|Decides to meet;\noperative paragraph|2.|Decides to read.\n");
    REQUIRE(mailed.manuscript.leftovers.size() == 2);
    CHECK(mailed.manuscript.leftovers.back().what == "head of a mail");
    const auto french = read(
        "De : Mission\nEnvoyé : lundi\nObjet : projet\n\nL’Assemblée générale,\n\nRappelant sa résolution "
        "57/201,\n\n"
        "1. Décide de se réunir ;\n\n2. Décide de lire.\n");
    CHECK(french.manuscript.paragraphs.front().kind == Kind::formula);
    const auto draft = read(
        "Date: 3 May 2004\nSubject: Rights of readers\nTo: the General Assembly\n\nThe General Assembly,\n\n"
        "Recalling its resolution 57/201,\n\n1. Decides to meet;\n\n2. Decides to read.\n");
    CHECK(draft.manuscript.leftovers.empty());
}

TEST_CASE("names in a list with dashes and the title of an annex, where each line became a paragraph") {
    const std::string filled =
        "Decides, having considered the views of all of its members on this matter of names,";
    const auto imported = read(cat("The General Assembly,\n\n", filled,
                                   "\n\nRecalling the names below, and having "
                                   "regard to each of those who bear them, in all,\n\n1. Decides to hear the "
                                   "following persons, in the order in "
                                   "which they stand\n\nbelow, and no others, at its meetings of this year, "
                                   "which it decides to hold:\n\n"
                                   "- Anna Berg (Chad)\n\n- Carl Dahl (Chile)\n\n- Emil Falk (Cuba)\n\n2. "
                                   "Decides to meet.\n\nAnnex\n\nPrinciples\n"));
    const auto text = shown(imported);
    CHECK(text.find("point 1|-|Carl Dahl (Chile)\npoint 1|-|Emil Falk (Cuba)\n") != std::string::npos);
    CHECK(text.find("annex||Annex\n") != std::string::npos);
}

TEST_CASE("a resolution quoted in a press release loses the marks that begin its paragraphs") {
    const auto imported = read(
        "The full text of resolution 2999 (2024) reads as follows:\n\n“The Security Council,\n\n"
        "“Recalling “all” its resolutions,\n\n“1.   Decides to meet;\n\n“(a)   To read;\n\n"
        "“2.   Decides to remain seized of “the matter”.”\n\nFor information media.\n");
    const auto text = shown(imported);
    CHECK(text.find("formula||The Security Council,\npreambular paragraph||Recalling “all” its resolutions,\n"
                    "operative paragraph|1.|Decides to meet;\npoint 1|(a)|To read;\n"
                    "operative paragraph|2.|Decides to remain seized of “the matter”.\n") !=
          std::string::npos);
    CHECK(imported.manuscript.warnings.front().what ==
          "the quotation marks around the resolution are left out");
}

TEST_CASE("Arabic drafts: short paragraphs stand apart, marks of notes in parentheses") {
    const auto imported = read(
        "الجمعية العامة\n\nمشروع قرار مقدم من الأردن ومصر\n\nالمكتبات العامة\n\nإن الجمعية العامة،\n\n"
        "إذ تسلم بأهمية القراءة للجميع(1)،\n\nوإذ يساورها القلق إزاء الأمية(2)،\n\n1 - تهيب بالدول:\n\n"
        "(أ) فتح مكتبات؛\n\n(ب) تدريب أمناء المكتبات؛\n\n2 - تقرر إبقاء المسألة قيد نظرها.\n\n"
        "(1) انظر القرار 217 ألف.\n\n(2) انظر القرار 70/1.\n");
    REQUIRE(imported.manuscript.notes.size() == 2);
    CHECK(imported.manuscript.notes.back().mark == "2");
    CHECK(imported.manuscript.notes.back().calls == 1);
    const auto text = shown(imported);
    CHECK(text.find("title||المكتبات العامة\nformula||") != std::string::npos);
    CHECK(text.find("preambular paragraph||إذ تسلم بأهمية القراءة للجميع،\n") != std::string::npos);
}

TEST_CASE("a formula with the label of a negotiation, and brackets around labels") {
    const auto imported = read(
        "Draft on journalists\n\n[PP1 The Human Rights Council,]\n\nPP2 Guided by the Charter,\n\n"
        "[PP2 alt Recalling its resolutions,]\n\nOP1 Condemns all attacks;\n\n[OP2 Decides to remain seized "
        "of it.]\n");
    CHECK(shown(imported) ==
          "title||Draft on journalists\nformula||[The Human Rights Council,]\n"
          "preambular paragraph||Guided by the Charter,\npreambular paragraph||[Recalling its resolutions,]\n"
          "operative paragraph|1.|Condemns all attacks;\noperative paragraph|2.|[Decides to remain seized of "
          "it.]\n");
    const auto headless =
        read("PP1 Guided by the Charter,\n\nPP2 Recalling its resolutions,\n\nOP1 Condemns it.\n");
    CHECK(shown(headless) ==
          "preambular paragraph||Guided by the Charter,\npreambular paragraph||Recalling its resolutions,\n"
          "operative paragraph|1.|Condemns it.\n");
}

TEST_CASE("a formula in brackets; labels of later proposals for the preamble are told") {
    const auto imported = read(
        "Draft on journalists\n\n[The Human Rights Council,]\n\nPP1 Guided by the Charter,\n\n"
        "PP1 bis Recalling its resolutions,\n\nOP1 Condemns all attacks.\n");
    CHECK(shown(imported) ==
          "title||Draft on journalists\nformula||[The Human Rights Council,]\n"
          "preambular paragraph||Guided by the Charter,\npreambular paragraph||Recalling its resolutions,\n"
          "operative paragraph|1.|Condemns all attacks.\n");
    CHECK(model::to_xml(imported.document).find("[<i>The Human Rights Council</i>,]") != std::string::npos);
    REQUIRE(imported.manuscript.warnings.size() == 1);
    CHECK(imported.manuscript.warnings.front().what ==
          "the label PP1 bis is left out: paragraphs of the preamble have none");
}

TEST_CASE("the note of an asterisk among the sponsors, and a list with asterisks") {
    const std::string text =
        "Belgium, Germany,* France: draft resolution\n\n55/… Right to food\n\nThe Human Rights Council,\n\n"
        "Recalling its resolutions,\n\n1. Decides to remain seized of the matter.\n\n"
        "* State not a member of the Human Rights Council.\n";
    const auto imported = read(text);
    REQUIRE(imported.manuscript.notes.size() == 1);
    CHECK(imported.manuscript.notes.front().mark == "*");
    CHECK(imported.manuscript.notes.front().calls == 1);
    CHECK(model::to_xml(imported.document)
              .find("Germany,<authorialNote marker=\"*\" placement=\"bottom\" "
                    "eId=\"authorialNote_1\">") != std::string::npos);
    CHECK(words_of(imported.manuscript.notes.front().pieces) ==
          "State not a member of the Human Rights Council.");
    CHECK(read(text + "\n* And another point.\n").manuscript.notes.empty());
}

TEST_CASE("a title with an open number is that of a draft") {
    const auto imported = read(
        "61/… Rights of readers\n\nThe General Assembly,\n\nRecalling its resolution 57/201,\n\n1. Decides "
        "to meet;\n\n"
        "2. Decides to read.\n");
    CHECK(imported.manuscript.paragraphs.front().label == "61/…");
    CHECK(identify(imported.manuscript, "2026-01-31").kind == model::DocumentKind::draft_resolution);
}

TEST_CASE("a draft quoted in a mail, its lines wrapped") {
    const auto imported = read(
        "Committee: DISEC\n\n"
        "> The General Assembly,\n>\n"
        "> Recalling the \"Programme of Action\" of 2001, which\n> is its guide,\n>\n"
        "> 1. Urges States to:\n>    a. keep registers;\n>    b. share data;\n>\n"
        ">> 2. Decides to remain seized of the matter.\n");
    CHECK(shown(imported) ==
          "body||DISEC\n"
          "formula||The General Assembly,\n"
          "preambular paragraph||Recalling the “Programme of Action” of 2001, which is its guide,\n"
          "operative paragraph|1.|Urges States to:\n"
          "point 1|a.|keep registers;\n"
          "point 1|b.|share data;\n"
          "operative paragraph|2.|Decides to remain seized of the matter.\n");
}

TEST_CASE("the formula of another organ right below the label lines of a draft") {
    const auto imported = read(
        "Committee: UNEP\nSponsors: Ghana, India\nThe United Nations Environment Assembly,\n"
        "Recalling the Stockholm Declaration and the\nprinciples that follow from it,\n"
        "1. Requests Governments to ban plastic bags\nwithin five years.\n");
    CHECK(shown(imported) ==
          "body||UNEP\n"
          "sponsors||Ghana and India: draft resolution\n"
          "formula||The United Nations Environment Assembly,\n"
          "preambular paragraph||Recalling the Stockholm Declaration and the principles that follow from "
          "it,\n"
          "operative paragraph|1.|Requests Governments to ban plastic bags within five years.\n");
}

TEST_CASE("notes that are called but nowhere in the text are told") {
    const auto imported = read(
        "The General Assembly,\n\nRecalling the Charter,1\n\nNoting the Convention2 and its Pact,\n\n"
        "1. Decides to act.\n");
    REQUIRE(imported.manuscript.warnings.size() == 1);
    const auto& warning = imported.manuscript.warnings.front();
    CHECK(warning.what ==
          "calls to notes 1 to 2, which are not in the text; their figures stay among its words");
    CHECK(warning.source.begin == 23);
    CHECK(report_line(imported) == warning.what);
}

TEST_CASE("the heading above the notes of a typescript is no paragraph") {
    const auto imported = read(
        "     _The General Assembly_,\n\n     _Guided_ by the Charter of the United Nations, the Universal\n"
        "Declaration of Human Rights 1/ and the International Covenants on Human\nRights, 2/\n\n"
        "     1.   _Urges_ all States to provide lamps.\n\n"
        "                           _Notes_\n\n"
        "     1/   Resolution 217 A (III).\n\n     2/   Resolution 2200 A (XXI), annex.\n");
    CHECK(shown(imported) ==
          "formula||The General Assembly,\n"
          "preambular paragraph||Guided by the Charter of the United Nations, the Universal Declaration of "
          "Human Rights and the International Covenants on Human Rights,\n"
          "operative paragraph|1.|Urges all States to provide lamps.\n");
    REQUIRE(imported.manuscript.notes.size() == 2);
    CHECK(imported.manuscript.notes.back().calls == 1);
    REQUIRE(imported.manuscript.leftovers.size() == 1);
    CHECK(imported.manuscript.leftovers.front().what == "heading of notes");
}
