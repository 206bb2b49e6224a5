// SPDX-License-Identifier: Apache-2.0
#include "citations/reference_words.h"

#include <array>

namespace resolute::citations {
namespace {

using enum PlaceKind;
using enum PlaceWhere;

constexpr PlaceNoun en_nouns[] = {{"paragraph", paragraph, "|s"},
                                  {"subparagraph", subparagraph, "|s"},
                                  {"sub-paragraph", subparagraph, "|s"},
                                  {"para.", paragraph, ""},
                                  {"paras.", paragraph, ""},
                                  {"section", section, "|s"},
                                  {"sect.", section, ""},
                                  {"sects.", section, ""},
                                  {"annex", annex, "|es"},
                                  {"appendix", appendix, ""},
                                  {"appendices", appendix, ""},
                                  {"article", article, "|s"},
                                  {"art.", article, ""},
                                  {"arts.", article, ""},
                                  {"chapter", chapter, "|s"},
                                  {"chap.", chapter, ""},
                                  {"chaps.", chapter, ""},
                                  {"part", part, "|s"}};
constexpr PlaceNoun fr_nouns[] = {
    {"paragraphe", paragraph, "|s"}, {"alinéa", subparagraph, "|s"}, {"par.", paragraph, ""},
    {"section", section, "|s"},      {"sect.", section, ""},         {"annexe", annex, "|s"},
    {"appendice", appendix, "|s"},   {"article", article, "|s"},     {"art.", article, ""},
    {"chapitre", chapter, "|s"},     {"chap.", chapter, ""},         {"partie", part, "|s"}};
constexpr PlaceNoun es_nouns[] = {
    {"párrafo", paragraph, "|s"}, {"apartado", subparagraph, "|s"}, {"inciso", subparagraph, "|s"},
    {"párr.", paragraph, ""},     {"párrs.", paragraph, ""},        {"sección", section, ""},
    {"secciones", section, ""},   {"secc.", section, ""},           {"seccs.", section, ""},
    {"anexo", annex, "|s"},       {"apéndice", appendix, "|s"},     {"artículo", article, "|s"},
    {"art.", article, ""},        {"arts.", article, ""},           {"capítulo", chapter, "|s"},
    {"cap.", chapter, ""},        {"caps.", chapter, ""},           {"parte", part, "|s"}};
constexpr PlaceNoun ru_nouns[] = {{"пункт", paragraph, "|а|у|е|ом|ы|ов|ам|ами|ах"},
                                  {"подпункт", subparagraph, "|а|у|е|ом|ы|ов|ам|ами|ах"},
                                  {"п.", paragraph, ""},
                                  {"пп.", paragraph, ""},
                                  {"раздел", section, "|а|у|е|ом|ы|ов|ам|ами|ах"},
                                  {"разд.", section, ""},
                                  {"приложени", annex, "е|я|ю|ем|и|й|ям|ями|ях"},
                                  {"добавлени", appendix, "е|я|ю|ем|и|й|ям|ями|ях"},
                                  {"стат", article, "ья|ьи|ье|ью|ьей|ей|ьям|ьями|ьях"},
                                  {"ст.", article, ""},
                                  {"глав", chapter, "а|ы|е|у|ой||ам|ами|ах"},
                                  {"гл.", chapter, ""},
                                  {"част", part, "ь|и|ью|ей|ям|ями|ях"}};
constexpr PlaceNoun ar_nouns[] = {{"الفقرة الفرعية", subparagraph, ""},
                                  {"الفقرات الفرعية", subparagraph, ""},
                                  {"فقرة", paragraph, ""},
                                  {"فقرتان", paragraph, ""},
                                  {"فقرتين", paragraph, ""},
                                  {"فقرات", paragraph, ""},
                                  {"فرع", section, ""},
                                  {"فرعان", section, ""},
                                  {"فرعين", section, ""},
                                  {"فروع", section, ""},
                                  {"مرفق", annex, ""},
                                  {"مرفقان", annex, ""},
                                  {"مرفقين", annex, ""},
                                  {"مرفقات", annex, ""},
                                  {"تذييل", appendix, ""},
                                  {"مادة", article, ""},
                                  {"مادتان", article, ""},
                                  {"مادتين", article, ""},
                                  {"مواد", article, ""},
                                  {"فصل", chapter, ""},
                                  {"فصلان", chapter, ""},
                                  {"فصلين", chapter, ""},
                                  {"جزء", part, ""}};
constexpr PlaceNoun zh_nouns[] = {{"段", paragraph, ""}, {"分段", subparagraph, ""}, {"节", section, ""},
                                  {"附件", annex, ""},   {"附录", appendix, ""},     {"条", article, ""},
                                  {"章", chapter, ""}};

constexpr WherePhrase en_where[] = {{" above", above},
                                    {" below", below},
                                    {" of the present resolution", present},
                                    {" to the present resolution", present},
                                    {" of the present decision", present},
                                    {" to the present decision", present},
                                    {" of the present annex", present},
                                    {" of this resolution", this_resolution},
                                    {" to this resolution", this_resolution}};
constexpr WherePhrase fr_where[] = {{" ci-dessus", above},
                                    {" ci-dessous", below},
                                    {" ci-après", below},
                                    {" de la présente résolution", present},
                                    {" à la présente résolution", present},
                                    {" de la présente décision", present},
                                    {" à la présente décision", present}};
constexpr WherePhrase es_where[] = {{" supra", above},
                                    {" infra", below},
                                    {" de la presente resolución", present},
                                    {" a la presente resolución", present},
                                    {" de la presente decisión", present},
                                    {" a la presente decisión", present},
                                    {" anterior", above},
                                    {" precedente", above}};
constexpr WherePhrase ru_where[] = {{" выше", above},
                                    {" ниже", below},
                                    {" настоящей резолюции", present},
                                    {" к настоящей резолюции", present},
                                    {" настоящего решения", present},
                                    {" к настоящему решению", present}};
constexpr WherePhrase ar_where[] = {{" أعلاه", above},           {" أدناه", below},
                                    {" من هذا القرار", present}, {" لهذا القرار", present},
                                    {" بهذا القرار", present},   {" من هذا المقرر", present},
                                    {" بهذا المقرر", present}};

constexpr std::string_view en_ranges[] = {" to ", " through "},
                           en_joints[] = {", and ", ", ", " and ", " or ", " and/or "},
                           en_of[] = {" of ", " to the ", " thereof"};
constexpr std::string_view fr_ranges[] = {" à "}, fr_joints[] = {", ", " et ", " ou "},
                           fr_of[] = {" de ", " du ", " des ", " de l'", " à la "};
constexpr std::string_view es_ranges[] = {" a "}, es_joints[] = {", ", " y ", " e ", " o "},
                           es_of[] = {" de ", " del ", " a la "};
constexpr std::string_view ru_ranges[] = {" по "}, ru_joints[] = {", ", " и ", " или "}, ru_of[] = {" "};
constexpr std::string_view ar_ranges[] = {" إلى ", " حتى "}, ar_joints[] = {"، و", " و ", " و", "، ", " أو "},
                           ar_of[] = {" من ", " لل", " ل"};
constexpr std::string_view zh_ranges[] = {"至", "到"}, zh_joints[] = {"、", "和", "及", "或"};

constexpr std::array<ReferenceWords, 6> all{ReferenceWords{en_nouns, en_where, en_ranges, en_joints, en_of},
                                            ReferenceWords{fr_nouns, fr_where, fr_ranges, fr_joints, fr_of},
                                            ReferenceWords{es_nouns, es_where, es_ranges, es_joints, es_of},
                                            ReferenceWords{ru_nouns, ru_where, ru_ranges, ru_joints, ru_of},
                                            ReferenceWords{ar_nouns, ar_where, ar_ranges, ar_joints, ar_of},
                                            ReferenceWords{zh_nouns, {}, zh_ranges, zh_joints, {}}};

}  // namespace

const ReferenceWords& reference_words(Language language) {
    static const auto prepared = [] {
        auto words = all;
        for (auto& each : words)
            for (const auto& noun : each.nouns)
                each.pairs.set(static_cast<std::size_t>(static_cast<unsigned char>(noun.stem[0]) << 8 |
                                                        static_cast<unsigned char>(noun.stem[1])));
        return words;
    }();
    return prepared[static_cast<std::size_t>(language)];
}

}  // namespace resolute::citations
