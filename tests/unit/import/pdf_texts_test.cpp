// SPDX-License-Identifier: Apache-2.0
// The habits of pdftotext: labels and marks apart from their text, no drawn rules, spaces beside hyphens.
#include <catch2/catch.hpp>

#include "import/import_text.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::importing;

namespace {

Manuscript read(std::string text) {
    TextOptions options;
    options.today = "2026-01-31";
    auto imported = import_text(SourceFile("draft.txt", std::move(text)), options);
    REQUIRE(imported);
    return std::move(imported->manuscript);
}

std::string shown(const Manuscript& manuscript) {
    std::string result;
    for (const auto& each : manuscript.paragraphs)
        result += cat(name_of(each.kind), "|", each.label, "|", words_of(each.pieces), "\n");
    for (const auto& each : manuscript.notes)
        result += cat("note ", each.mark, ", ", each.calls, "|", words_of(each.pieces), "\n");
    return result;
}

const std::string opening =
    "The General Assembly,\n"
    "Recalling all of its previous resolutions on the scale of assessments for the apportionment\n"
    "of the expenses of the United Nations, and the Convention,1 and the Protocol thereto,2\n";
const std::string rest =
    "\fA/RES/78/2\n\n"
    "Requests the Secretary-General to report to it at its seventy -eighth session on all of the\n"
    "measures taken between 4 –15 September and on the obstacles that remain in that regard.\n";

}  // namespace

TEST_CASE("marks of notes in a row, before or behind the notes") {
    const std::string wanted =
        "formula||The General Assembly,\n"
        "preambular paragraph||Recalling all of its previous resolutions on the scale of assessments for the "
        "apportionment of the expenses of the United Nations, and the Convention, and the Protocol thereto,\n"
        "unnumbered paragraph||Requests the Secretary-General to report to it at its seventy-eighth session "
        "on "
        "all of the measures taken between 4–15 September and on the obstacles that remain in that regard.\n"
        "note 1, 1|United Nations, Treaty Series, vol. 2225, No. 39574.\n"
        "note 2, 1|Ibid., vol. 2237, No. 39574.\n";
    const std::string notes =
        "United Nations, Treaty Series, vol. 2225, No. 39574.\nIbid., vol. 2237, No. 39574.\n";
    CHECK(shown(read(cat(opening, "__________________\n1\n2\n\n", notes, rest))) == wanted);
    CHECK(shown(read(cat(opening, "__________________\n\n", notes, "1\n2\n\n23-20103 (E)\n", rest))) ==
          wanted);
    CHECK(shown(read(cat(opening, "1\nUnited Nations, Treaty Series, vol. 2225, No. 39574.\n2\n",
                         "Ibid., vol. 2237, No. 39574.\n", rest))) == wanted);
    CHECK(shown(read(cat(opening, "\n1   United Nations, Treaty Series, vol. 2225, No. 39574.\n",
                         "2   Ibid., vol. 2237, No. 39574.\n\n", rest))) == wanted);
}

TEST_CASE("figures that no mark calls are no notes") {
    const auto manuscript = read(cat(opening, "\n3   copies of it\n\n", rest));
    CHECK(manuscript.notes.empty());
}

TEST_CASE("labels on lines of their own, running titles of several lines") {
    const auto manuscript = read(
        "A/RES/78/2\n\n78/2.\n\nScale of assessments for the apportionment of the expenses of the\n"
        "United Nations: requests under Article 19 of the Charter\n\n"
        "The General Assembly,\n"
        "1.\nReaffirms its role in accordance with the provisions of Article 19 of the Charter of the\n"
        "United Nations and the advisory role of the Committee on Contributions:\n"
        "(a)\n\nFirst;\n\n(b)\nSecond;\n"
        "\fScale of assessments for the apportionment of the expenses of the\n"
        "United Nations: requests under Article 19 of the Charter\n\nA/RES/78/2\n\n"
        "2.\n\nDecides that the Comoros, Sao Tome and Principe and Somalia shall be permitted to vote in\n"
        "the General Assembly until the end of its seventy-eighth session.\n\n2/2\n");
    CHECK(shown(manuscript) ==
          "symbol||A/RES/78/2\n"
          "title|78/2.|Scale of assessments for the apportionment of the expenses of the United Nations: "
          "requests under Article 19 of the Charter\n"
          "formula||The General Assembly,\n"
          "operative paragraph|1.|Reaffirms its role in accordance with the provisions of Article 19 of the "
          "Charter of the United Nations and the advisory role of the Committee on Contributions:\n"
          "point|(a)|First;\npoint|(b)|Second;\n"
          "operative paragraph|2.|Decides that the Comoros, Sao Tome and Principe and Somalia shall be "
          "permitted to vote in the General Assembly until the end of its seventy-eighth session.\n");
}

TEST_CASE("marks glued to years, and symbols that end in figures") {
    const auto manuscript = read(
        "L’Assemblée générale,\n"
        "Rappelant ses résolutions 66/176 du 23 août 20111 et 67/183, ainsi que le rapport publié sous\n"
        "la cote A/75/53/Add.1 et le document qui l’accompagne, qui en énonce les conclusions2,\n"
        "1\nA/66/53, chap. I.\n2\nIbid., chap. II.\nMerci de recycler\n\n"
        "\fPrie le Secrétaire général de lui présenter un rapport.\n");
    CHECK(shown(manuscript) ==
          "formula||L’Assemblée générale,\n"
          "preambular paragraph||Rappelant ses résolutions 66/176 du 23 août 2011 et 67/183, ainsi que le "
          "rapport publié sous la cote A/75/53/Add.1 et le document qui l’accompagne, qui en énonce les "
          "conclusions,\n"
          "unnumbered paragraph||Prie le Secrétaire général de lui présenter un rapport.\n"
          "note 1, 1|A/66/53, chap. I.\nnote 2, 1|Ibid., chap. II.\n");
}

TEST_CASE("a point behind an introduction that no colon ends") {
    const auto manuscript = read(
        "The General Assembly,\n\n"
        "Recalling the Charter of the United Nations and all of its previous resolutions on the\nmatter,\n\n"
        "1. Encourages all Member States to build libraries as provided for in paragraph 12 and\n"
        "(a) of resolution 70/1, in towns and in villages, and in particular to do so by means of\n"
        "(a) Training librarians in all of the regions of the country that have none so far;\n\n"
        "2. Decides to remain seized of the matter.\n\n______________________\n");
    CHECK(shown(manuscript) ==
          "formula||The General Assembly,\n"
          "preambular paragraph||Recalling the Charter of the United Nations and all of its previous "
          "resolutions on the matter,\n"
          "operative paragraph|1.|Encourages all Member States to build libraries as provided for in "
          "paragraph 12 and (a) of resolution 70/1, in towns and in villages, and in particular to do so by "
          "means of\n"
          "point|(a)|Training librarians in all of the regions of the country that have none so far;\n"
          "operative paragraph|2.|Decides to remain seized of the matter.\n");
}

TEST_CASE("a rule at the end of a text is no heading") {
    const auto manuscript =
        read("The General Assembly,\n\nRecalling the Charter,\n\n1. Decides to act.\n\n______\n");
    CHECK(shown(manuscript) ==
          "formula||The General Assembly,\npreambular paragraph||Recalling the Charter,\n"
          "operative paragraph|1.|Decides to act.\n");
}

TEST_CASE("without form feeds pages begin at their heads, which say symbol, title and number") {
    const std::string front =
        "United Nations \nS/RES/2773 (2025) \n \nMeasures to protect civilians from mines \n \n";
    const std::string notes = "__________________ \n \n1  Resolution 70/1. \n \n2  A/75/132. \n";
    const std::string more =
        " \n5. \nEncourages Member States to leverage the knowledge of the disarmament fellows as\n"
        "a useful resource on all of the matters that are related to disarmament and security; \n";
    const std::string wanted =
        "operative paragraph|5.|Encourages Member States to leverage the knowledge of the disarmament "
        "fellows as a useful resource on all of the matters that are related to disarmament and security;\n"
        "note 1, 1|Resolution 70/1.\nnote 2, 1|A/75/132.\n";
    for (const std::string head :
         {"S/RES/2773 (2025) \nMeasures to protect civilians from mines \n \n24-24145 \n2/14 \n",
          "Measures to protect civilians from mines \nS/RES/2773 (2025) \n \n3/14 \n24-24145 \n",
          "S/RES/2773 (2025) \n4 \n"}) {
        INFO(head);
        const auto all = shown(read(cat(front, opening, notes, head, more)));
        CHECK(all.substr(std::min(all.find("operative"), all.size())) == wanted);
    }
}
