// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/note.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::citations;
using enum Language;
using enum SourceKind;

TEST_CASE("footnotes of known form are read to their end") {
    struct Row {
        Language language;
        std::string_view text;
        std::vector<SourceKind> kinds;
        std::size_t locators = 0;
    };
    const Row rows[] = {
        {en, "A/58/161.", {symbols}},
        {en, "A/75/389, A/75/389/Add.1 and A/75/389/Corr.1.", {symbols}},
        {en, "E/CN.4/2005/85 and Corr.1 and Add.1–4.", {symbols}},
        {en, "See A/CONF.157/24 (Part I), chap. III.", {symbols}, 1},
        {en, "Resolution 217 A (III).", {resolution}},
        {en, "Resolution 2200 A (XXI), annex.", {resolution}, 1},
        {en, "See resolution 55/2.", {resolution}},
        {en, "General Assembly resolution 60/1.", {resolution}},
        {en, "United Nations, Treaty Series, vol. 2220, No. 39481.", {treaty}},
        {en, "United Nations, Treaty Series, vols. 2225, 2237 and 2241, No. 39574.", {treaty}},
        {en, "Ibid.", {ibid}},
        {en, "Ibid., vol. 660, No. 9464.", {ibid}},
        {en, "Ibid., Supplement No. 10 (A/74/10), chap. V, sect. A.", {ibid}, 2},
        {en,
         "Official Records of the General Assembly, Fifty-eighth Session, Supplement No. 53 (A/58/53), chap. "
         "II, sect. A.",
         {records},
         2},
        {en,
         "Report of the International Conference on Population and Development, Cairo, 5–13 September 1994 "
         "(United "
         "Nations publication, Sales No. E.95.XIII.18), chap. I, resolution 1, annex.",
         {publication},
         3},
        {en, "See World Health Organization, document WHA57/2004/REC/1.", {document}},
        {en, "A/58/1; see also resolution 57/201.", {symbols, resolution}},
        {en, "Available at www.un.org/en/ga/sixth/.", {address}},
        {fr, "Résolution 34/180, annexe.", {resolution}, 1},
        {fr, "Nations Unies, Recueil des Traités, vol. 1577, no 27531.", {treaty}},
        {fr, "Voir A/58/161, par. 5.", {symbols}, 1},
        {es, "Véase la resolución 2200 A (XXI), anexo.", {resolution}, 1},
        {es, "Naciones Unidas, Treaty Series, vol. 75, núms. 970 a 973.", {treaty}},
        {es, "Ibid., cap. V, secc. A.", {ibid}, 2},
        {ru, "См. резолюцию 2200 A (XXI), приложение.", {resolution}, 1},
        {ru, "Там же, Дополнение № 10 (A/74/10), гл. V, разд. A.", {ibid}, 2},
        {ar, "() القرار 34/180، المرفق.", {resolution}, 1},
        {ar, "المرجع نفسه، المجلد 660، الرقم 9464.", {ibid}},
        {ar, "انظر A/58/161.", {symbols}},
        {zh, "联合国，《条约汇编》，第2220卷，第39481号。", {treaty}},
        {zh, "第34/180号决议，附件。", {resolution}, 1},
        {zh, "《大会正式记录，第五十八届会议，补编第53号》(A/58/53)。", {records}},
        {zh, "同上。", {ibid}},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto note = parse_note(row.text, row.language);
        CHECK(note.complete);
        CHECK_FALSE(note.full_stop.empty());
        std::vector<SourceKind> kinds;
        std::size_t locators = 0;
        for (const auto& item : note.items) {
            kinds.push_back(item.kind);
            locators += item.locators.size();
        }
        CHECK(kinds == row.kinds);
        CHECK(locators == row.locators);
    }
}

TEST_CASE("what a footnote says") {
    auto note = parse_note("United Nations, Treaty Series, vols. 2225, 2237 and 2241, Nos. 970–973.", en);
    REQUIRE(note.items.size() == 1);
    CHECK(note.items[0].volumes == std::vector<NumberRange>{{2225, 2225}, {2237, 2237}, {2241, 2241}});
    CHECK(note.items[0].registrations == std::vector<NumberRange>{{970, 973}});

    note = parse_note(
        "Official Records of the Economic and Social Council, 2003, Supplement No. 7 (E/2003/27).", en);
    REQUIRE(note.items.size() == 1);
    CHECK(note.items[0].organ == Organ::economic_and_social_council);
    CHECK(note.items[0].year == 2003);
    CHECK(note.items[0].supplement == "7");
    CHECK(note.items[0].symbols.size() == 1);

    note = parse_note(
        "Documents officiels de l’Assemblée générale, cinquante-huitième session, Supplément no 53A", fr);
    REQUIRE(note.items.size() == 1);
    CHECK(note.items[0].organ == Organ::general_assembly);
    REQUIRE(note.items[0].sessions.size() == 1);
    CHECK(note.items[0].sessions[0].session.number == 58);
    CHECK(note.items[0].supplement == "53A");
    CHECK(note.full_stop.empty());

    const std::string_view text =
        "See Title (United Nations publication, Sales No. E.06.II.F.7 and corrigendum), annex.";
    note = parse_note(text, en);
    REQUIRE(note.items.size() == 1);
    CHECK(note.items[0].sales == "E.06.II.F.7");
    CHECK(note.items[0].corrigendum);
    CHECK(text.substr(note.items[0].see.begin, note.items[0].see.size()) == "See");
    CHECK(text.substr(note.items[0].locators.at(0).begin, 5) == "annex");
}

TEST_CASE("footnotes without grammar") {
    for (const std::string_view text :
         {"", ".", "Excludes Kosovo.", ";;;", "By its resolution 63/111, the Assembly acted."})
        CHECK_FALSE(parse_note(text, en).complete);
    CHECK(parse_note("Any text at all.", en).items.at(0).kind == SourceKind::text);
}
