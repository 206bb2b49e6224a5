// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "citations/reference.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::citations;
using enum Language;
using enum PlaceWhere;

namespace {

std::string shown(const FoundReference& found) {
    std::string all;
    for (const auto& place : found.places) {
        all += cat(all.empty() ? "" : "; ", place.number);
        if (!place.last.empty()) all += cat("..", place.last);
        for (const auto& label : place.labels) all += cat('(', label, ')');
        if (!place.last_label.empty()) all += cat("..(", place.last_label, ')');
    }
    return all;
}

}  // namespace

TEST_CASE("cross-references in six languages") {
    struct Row {
        Language language;
        std::string_view text, found, places;
        PlaceKind kind;
        PlaceWhere where;
    };
    using enum PlaceKind;
    const Row rows[] = {
        {en, "referred to in paragraph 5 above;", "paragraph 5 above", "5", paragraph, above},
        {en, "in paragraphs 3 to 5 of the present resolution;", "paragraphs 3 to 5 of the present resolution",
         "3..5", paragraph, present},
        {en, "paragraph 2 (a) (ii) below", "paragraph 2 (a) (ii) below", "2(a)(ii)", paragraph, below},
        {en, "paragraphs 3, 4 and 7 of this resolution", "paragraphs 3, 4 and 7 of this resolution",
         "3; 4; 7", paragraph, this_resolution},
        {en, "paragraph 5 (a) to (c) above", "paragraph 5 (a) to (c) above", "5(a)..(c)", paragraph, above},
        {en, "paragraph 5 (a) and (b)", "paragraph 5 (a) and (b)", "5(a); 5(b)", paragraph, unsaid},
        {en, "subparagraph (a) above", "subparagraph (a) above", "(a)", subparagraph, above},
        {en, "section II of its resolution 60/1", "section II", "II", section, elsewhere},
        {en, "chap. V, sect. A.", "chap. V", "V", chapter, unsaid},
        {en, "Article 2, paragraph 4, of the Charter", "Article 2", "2", article, unsaid},
        {en, "the annex to the present resolution", "annex to the present resolution", "", annex, present},
        {en, "annexes I and II to the present resolution", "annexes I and II to the present resolution",
         "I; II", annex, present},
        {en, "paras. 5 and 6.", "paras. 5 and 6", "5; 6", paragraph, unsaid},
        {fr, "au paragraphe 2 ci-dessus", "paragraphe 2 ci-dessus", "2", paragraph, above},
        {fr, "à l’alinéa a) du paragraphe 5 de la présente résolution",
         "alinéa a) du paragraphe 5 de la présente résolution", "5(a)", subparagraph, present},
        {fr, "aux paragraphes 3 à 5", "paragraphes 3 à 5", "3..5", paragraph, unsaid},
        {es, "en el párrafo 5 a) de la presente resolución", "párrafo 5 a) de la presente resolución", "5(a)",
         paragraph, present},
        {es, "en el apartado a) del párrafo 5", "apartado a) del párrafo 5", "5(a)", subparagraph, unsaid},
        {es, "párrafo 2 supra", "párrafo 2 supra", "2", paragraph, above},
        {ru, "в пункте\u00a02 выше", "пункте\u00a02 выше", "2", paragraph, above},
        {ru, "в пунктах 3 и 5 a) настоящей резолюции", "пунктах 3 и 5 a) настоящей резолюции", "3; 5(a)",
         paragraph, present},
        {ru, "раздел II", "раздел II", "II", section, unsaid},
        {ar, "في الفقرة 2 أعلاه", "الفقرة 2 أعلاه", "2", paragraph, above},
        {ar, "الفقرات 3 إلى 5 من هذا القرار", "الفقرات 3 إلى 5 من هذا القرار", "3..5", paragraph, present},
        {ar, "الفقرة 5 (أ)", "الفقرة 5 (أ)", "5(أ)", paragraph, unsaid},
        {ar, "المرفق الثاني", "المرفق الثاني", "2", annex, unsaid},
        {zh, "上文第2段所述", "上文第2段", "2", paragraph, above},
        {zh, "本决议第3至5段", "本决议第3至5段", "3..5", paragraph, present},
        {zh, "第5(a)段", "第5(a)段", "5(a)", paragraph, unsaid},
        {zh, "附件二", "附件二", "2", annex, unsaid},
        {zh, "第三章", "第三章", "3", chapter, unsaid},
    };
    for (const auto& row : rows) {
        INFO(row.text);
        const auto found = find_references(row.text, row.language);
        REQUIRE_FALSE(found.empty());
        CHECK(row.text.substr(found[0].span.begin, found[0].span.size()) == row.found);
        CHECK(shown(found[0]) == row.places);
        CHECK(found[0].kind == row.kind);
        CHECK(found[0].where == row.where);
    }
}

TEST_CASE("what is odd about a cross-reference") {
    CHECK(find_references("operative paragraph 5", en).at(0).operative);
    CHECK(find_references("paragraphs 3–5 above", en).at(0).dash);
    CHECK(find_references("paragraph 5(a)", en).at(0).space_missing);
    CHECK_FALSE(find_references("paragraph 5 (a)", en).at(0).space_missing);
    CHECK_FALSE(find_references("第5(a)段", zh).at(0).space_missing);
    CHECK(find_references("para. 5", en).at(0).abbreviated);
}

TEST_CASE("what is no cross-reference") {
    CHECK(find_references(
              "parties to the Treaty, in part, a section, the annex, paragraphs, article of faith", en)
              .empty());
    CHECK(find_references("paragraph 2003/20, section 3.5, annexation I, section 0", en).empty());
    CHECK(find_references("第一阶段，三段话", zh).empty());
}
