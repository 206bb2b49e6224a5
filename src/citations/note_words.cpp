// SPDX-License-Identifier: Apache-2.0
#include "citations/note_words.h"

#include <array>

namespace resolute::citations {
namespace {

constexpr std::string_view en_see[] = {"see also ", "see "}, en_ibid[] = {"ibid"},
                           en_treaty[] = {"treaty series"}, en_records[] = {"official records"},
                           en_publication[] = {"sales no"}, en_document[] = {", document ", ", documents "},
                           en_corrigendum[] = {"corrigendum"}, en_volume[] = {"vols. ", "vol. "},
                           en_registration[] = {"nos. ", "no. "},
                           en_supplement[] = {"supplement no. ", "supplements no. "},
                           en_locators[] = {"vol",    "no.",       "nos.",      "resolution", "decision",
                                            "figure", "table",     "p.",        "pp.",        "footnote",
                                            "note",   "enclosure", "principle", "appendi",    "rule",
                                            "goal",   "sects.",    "arts.",     "supplement", "box",
                                            "item",   "attachment"};
constexpr std::string_view fr_see[] = {"voir également ", "voir aussi ", "voir "}, fr_ibid[] = {"ibid"},
                           fr_treaty[] = {"recueil des traités"}, fr_records[] = {"documents officiels"},
                           fr_publication[] = {"numéro de vente", "no de vente"},
                           fr_document[] = {", document ", ", documents "},
                           fr_corrigendum[] = {"rectificatif"}, fr_volume[] = {"vol. "},
                           fr_registration[] = {"nos ", "no ", "n° ", "nº ", "n "},
                           fr_supplement[] = {"supplément no ", "supplément n° ", "supplément n "},
                           fr_locators[] = {"vol",      "no ",      "nos ",    "n° ",          "résolution",
                                            "décision", "figure",   "tableau", "p. ",          "note",
                                            "principe", "rubrique", "règle",   "pièce jointe", "supplément"};
constexpr std::string_view es_see[] = {"véase también ", "véanse también ", "véase ", "véanse "},
                           es_ibid[] = {"ibid", "ibíd"},
                           es_treaty[] = {"treaty series", "recueil des traités"},
                           es_records[] = {"documentos oficiales"}, es_publication[] = {"de venta"},
                           es_document[] = {", documento ", ", documentos "},
                           es_corrigendum[] = {"corrección", "correcciones"},
                           es_volume[] = {"vols. ", "vol. "}, es_registration[] = {"núms. ", "núm. "},
                           es_supplement[] = {"suplemento núm. ", "suplemento no. "},
                           es_locators[] = {"vol",       "núm",     "resolución", "decisión",  "figura",
                                            "gráfico",   "cuadro",  "p. ",        "pág",       "nota",
                                            "principio", "sección", "regla",      "suplemento"};
constexpr std::string_view ru_see[] = {"см. также ", "см. "}, ru_ibid[] = {"там же", "ibid"},
                           ru_treaty[] = {"treaty series", "сборник договоров"},
                           ru_records[] = {"официальные отчеты"}, ru_publication[] = {"в продаже под"},
                           ru_document[] = {", документ ", ", документы "}, ru_corrigendum[] = {"исправлени"},
                           ru_volume[] = {"vols. ", "vol. ", "том ", "тома ", "т. "},
                           ru_registration[] = {"nos. ", "no. ", "№ ", "№№ "},
                           ru_supplement[] = {"дополнение № "},
                           ru_locators[] = {"vol",    "no.",      "№",       "том",    "резолюци",
                                            "решени", "диаграмм", "таблиц",  "рис",    "с. ",
                                            "стр",    "сноск",    "принцип", "правил", "дополнени"};
constexpr std::string_view ar_see[] = {"انظر أيضا ", "انظر أيضاً ", "انظر ", "وانظر "},
                           ar_ibid[] = {"المرجع نفسه"},
                           ar_treaty[] = {"treaty series", "مجموعة المعاهدات", "سلسلة المعاهدات"},
                           ar_records[] = {"الوثائق الرسمية"}, ar_publication[] = {"رقم المبيع"},
                           ar_document[] = {"، الوثيقة ", "، الوثائق ", "، الوثيقتان "},
                           ar_corrigendum[] = {"تصويب"},
                           ar_volume[] = {"vols. ", "vol. ", "المجلد ", "المجلدات ", "المجلدان "},
                           ar_registration[] = {"nos. ", "no. ", "الرقم ", "الأرقام ", "الرقمان "},
                           ar_supplement[] = {"الملحق رقم "},
                           ar_locators[] = {"vol",    "no.",   "المجلد",  "الرقم",   "القرار",
                                            "المقرر", "الشكل", "الجدول",  "الصفحة",  "الحاشية",
                                            "المبدأ", "الباب", "القاعدة", "الضميمة", "التذييل"};
constexpr std::string_view zh_see[] = {"另见", "见"}, zh_ibid[] = {"同上"},
                           zh_treaty[] = {"《条约汇编》", "treaty series", "《联合国条约汇编》"},
                           zh_records[] = {"正式记录"}, zh_publication[] = {"出售品编号"},
                           zh_document[] = {"文件"}, zh_corrigendum[] = {"更正"},
                           zh_volume[] = {"vol. ", "vols. "}, zh_registration[] = {"no. ", "nos. "},
                           zh_supplement[] = {"补编第", "补编,第"},
                           zh_locators[] = {"第", "附件", "附录", "图", "表", "脚注", "原则", "决议"};

constexpr std::array<NoteWords, 6> all{
    NoteWords{en_see, en_ibid, en_treaty, en_records, en_publication, en_document, en_corrigendum, en_volume,
              en_registration, en_supplement, en_locators},
    NoteWords{fr_see, fr_ibid, fr_treaty, fr_records, fr_publication, fr_document, fr_corrigendum, fr_volume,
              fr_registration, fr_supplement, fr_locators},
    NoteWords{es_see, es_ibid, es_treaty, es_records, es_publication, es_document, es_corrigendum, es_volume,
              es_registration, es_supplement, es_locators},
    NoteWords{ru_see, ru_ibid, ru_treaty, ru_records, ru_publication, ru_document, ru_corrigendum, ru_volume,
              ru_registration, ru_supplement, ru_locators},
    NoteWords{ar_see, ar_ibid, ar_treaty, ar_records, ar_publication, ar_document, ar_corrigendum, ar_volume,
              ar_registration, ar_supplement, ar_locators},
    NoteWords{zh_see, zh_ibid, zh_treaty, zh_records, zh_publication, zh_document, zh_corrigendum, zh_volume,
              zh_registration, zh_supplement, zh_locators}};

}  // namespace

const NoteWords& note_words(Language language) {
    return all[static_cast<std::size_t>(language)];
}

}  // namespace resolute::citations
