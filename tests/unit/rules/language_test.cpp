// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>

#include "check.h"
#include "document.h"
#include "support/marked_text.h"

using namespace resolute;
using namespace resolute::rules;
using namespace resolute::rules::tests;
using resolute::tests::without_marks;

namespace {

struct Language {
    std::string_view code, organ, formula, preamble, first, last;
};
const Language languages[] = {
    {"eng", "unga", "<i>The General Assembly</i>,", "<i>Recalling</i> its resolutions,",
     "<i>Notes</i> the report;", "<i>Decides</i> so."},
    {"fra", "unsc", "<i>Le Conseil de sécurité</i>,", "<i>Rappelant</i> ses résolutions,",
     "<i>Prend note</i> du rapport\u00A0;", "<i>Décide</i> ainsi."},
    {"spa", "unga", "<i>La Asamblea General</i>,", "<i>Recordando</i> sus resoluciones,",
     "<i>Toma nota</i> del informe;", "<i>Decide</i> así."},
    {"rus", "unga", "<i>Генеральная Ассамблея</i>,", "<i>ссылаясь</i> на резолюции,",
     "<i>отмечает</i> доклад;", "<i>постановляет</i> так."},
    {"ara", "unga", "<b><i>إن الجمعية العامة</i></b>،", "<b><i>إذ تشير</i></b> إلى قراراتها،",
     "<b><i>تلاحظ</i></b> التقرير؛", "<b><i>تقرر</i></b> ذلك."},
    {"ara", "unga-hrc", "<i>إن مجلس حقوق الإنسان</i>،", "<i>إذ يشير</i> إلى قراراته،",
     "<i>يلاحظ</i> التقرير؛", "<i>يقرر</i> ذلك."},
    {"zho", "unga", "<b>大会</b>，", "<b>回顾</b>其决议，", "<b>注意到</b>报告；", "<b>决定</b>如此。"},
};

std::string_view number(const Language& language, int value) {
    const bool arabic = language.code == "ara", council = language.organ == "unga-hrc";
    if (value == 1) return !arabic ? "1." : council ? "1-" : "1 -";
    return !arabic ? "2." : council ? "2-" : "2 -";
}

std::string codes(const std::string& text, Stage stage = Stage::adopted) {
    std::string found;
    for (const auto& each : findings(text, stage)) found += each.code + " ";
    return found;
}

}  // namespace

TEST_CASE("a right text in each language has no findings") {
    for (const auto& language : languages) {
        const auto text = text_of({.language = language.code,
                                   .organ = language.organ,
                                   .formula = language.formula,
                                   .preamble = container(language.preamble),
                                   .operative = paragraph(number(language, 1), language.first) +
                                                paragraph(number(language, 2), language.last)});
        INFO(language.code << " " << told(text, findings(text, Stage::adopted)));
        CHECK(codes(text).empty());
    }
}

TEST_CASE("each language has its own marks, numbers, look and formula") {
    struct Row {
        std::string_view language, organ, formula, preamble, one, first, two, last, codes;
    };
    const auto& [en, fr, es, ru, ar, hrc, zh] = languages;
    const Row rows[] = {
        {fr.code, fr.organ, fr.formula, "<i>Rappelant</i> ses résolutions\u00A0;", "1.", fr.first, "2.",
         fr.last, "EDIT001 "},
        {ru.code, ru.organ, ru.formula, ru.preamble, "1.", "<i>отмечает</i> доклад.", "2.", ru.last,
         "EDIT002 "},
        {ar.code, ar.organ, ar.formula, ar.preamble, "1.", ar.first, "2 -", ar.last, "NUM001 "},
        {ar.code, ar.organ, ar.formula, "<i>إذ تشير</i> إلى قراراتها،", "1 -", ar.first, "2 -", ar.last,
         "EDIT004 "},
        {ar.code, ar.organ, ar.formula, "<b><i>إذ تشير</i></b> إلى قراراتها,", "1 -", ar.first, "2 -",
         ar.last, "EDIT001 "},
        {zh.code, zh.organ, zh.formula, "<i>回顾</i>其决议，", "1.", zh.first, "2.", zh.last, "EDIT004 "},
        {zh.code, zh.organ, zh.formula, zh.preamble, "1.", zh.first, "3.", zh.last, "NUM002 "},
        {es.code, es.organ, en.formula, es.preamble, "1.", es.first, "2.", es.last, "STR002 "},
        {es.code, es.organ, "<i>La Asamblea General</i>", es.preamble, "1.", es.first, "2.", es.last,
         "STR002 "},
        {hrc.code, hrc.organ, hrc.formula, hrc.preamble, "1-", hrc.first, "2-", "<i>يقرر</i> ذلك؛",
         "EDIT003 "},
    };
    for (const auto& row : rows) {
        const auto text =
            text_of({.language = row.language,
                     .organ = row.organ,
                     .formula = row.formula,
                     .preamble = container(row.preamble),
                     .operative = paragraph(row.one, row.first) + paragraph(row.two, row.last)});
        INFO(row.language << " " << told(text, findings(text, Stage::adopted)));
        CHECK(codes(text) == row.codes);
    }
}

TEST_CASE("labels of points by language") {
    struct Row {
        std::string_view language, a, b, codes;
    };
    const Row rows[] = {
        {"eng", "(a)", "(b)", ""},
        {"eng", "a)", "(b)", "NUM004 "},
        {"eng", "(a)", "(c)", "NUM003 "},
        {"fra", "a)", "b)", ""},
        {"fra", "(a)", "b)", "NUM004 "},
        {"rus", "а)", "b)", "NUM004 "},
        {"rus", "a)", "b)", ""},
        {"ara", "(أ)", "(ب)", ""},
        {"ara", "(أ)", "(ج)", "NUM003 "},
        {"zho", "(a)", "(b)", ""},
        {"zho", "㈠", "㈡", ""},
        {"eng", "(i)", "(ii)", ""},
        {"eng", "(i)", "(iii)", "NUM003 "},
        {"eng", "–", "–", ""},
    };
    for (const auto& row : rows) {
        const auto& language = *std::ranges::find(languages, row.language, &Language::code);
        const auto stop = row.language == "ara"   ? "؛"
                          : row.language == "zho" ? "；"
                          : row.language == "fra" ? "\u00A0;"
                                                  : ";";
        const auto end = row.language == "zho" ? "。" : ".";
        const auto colon = row.language == "zho" ? "：" : row.language == "fra" ? "\u00A0:" : ":";
        const auto words = std::string(language.first.substr(0, language.first.rfind('>') + 1));
        const auto list = "<paragraph><list><intro><p>" + words + colon + "</p></intro><point><num>" +
                          std::string(row.a) + "</num><content><p>A" + stop +
                          "</p></content></point><point><num>" + std::string(row.b) + "</num><content><p>B" +
                          end + "</p></content></point></list></paragraph>";
        const auto text = text_of({.language = row.language,
                                   .organ = language.organ,
                                   .formula = language.formula,
                                   .preamble = container(language.preamble),
                                   .operative = list});
        INFO(row.language << " " << row.a << " " << row.b << "\n"
                          << told(text, findings(text, Stage::adopted)));
        auto expected = std::string(row.codes);
        CHECK(codes(text) == expected);
    }
}

TEST_CASE("the one number of an annex with another form than the others, or none, is told") {
    const auto annex = [](std::string_view third) {
        auto text = text_of(
            {.formula = "<i>The General Assembly</i>,",
             .preamble = container("<i>Recalling</i> its resolutions,"),
             .operative = "<paragraph><content><p><i>Adopts</i> the rules.</p></content></paragraph>"});
        std::string rules;
        for (const std::string_view number :
             {std::string_view("1."), std::string_view("2."), third, std::string_view("4.")})
            rules += paragraph(number, "Libraries lend books.");
        text.insert(text.find("</statement>"), "<attachments><attachment><doc name=\"annex\"><mainBody>" +
                                                   rules + "</mainBody></doc></attachment></attachments>");
        return codes(text);
    };
    CHECK(annex("3.").find("NUM001") == std::string::npos);
    for (const std::string_view wrong : {" ", "3", "3)"}) {
        INFO(wrong << ": " << annex(wrong));
        CHECK(annex(wrong).find("NUM001") != std::string::npos);
    }
}

TEST_CASE("Chinese characters changed over are found at either end of a run too") {
    const auto lines_of = [](const std::string& said) {
        const auto text = text_of({.language = "zho",
                                   .formula = "<b>大会</b>，",
                                   .preamble = container("<b>回顾</b>其决议，"),
                                   .operative = paragraph("1.", "<b>决定</b>" + said + "。")});
        return told(text, findings(text, Stage::published));
    };
    CHECK(lines_of("《书秘长》").find("EDIT047 at `书秘`") != std::string::npos);
    CHECK(lines_of("《各域领》").find("EDIT047 at `域领`") != std::string::npos);
    CHECK(lines_of("加强信通技术").find("EDIT047") == std::string::npos);
    CHECK(lines_of("《秘书长》，《各领域》").find("EDIT047") == std::string::npos);
}

TEST_CASE("a Chinese phrase is found behind characters of four bytes too") {
    for (const std::string before : {"", "𠀀", "𠀀𠀀𠀀𠀀", "𠀀𠀀𠀀𠀀𠀀"}) {
        const auto preamble = container("<b>回顾</b>其" + before + "安全事会" + before);
        const auto text = text_of({.language = "zho",
                                   .formula = "<b>大会</b>，",
                                   .preamble = preamble,
                                   .operative = paragraph("1.", "<b>决定</b>如此。")});
        const auto lines = told(text, findings(text, Stage::published));
        INFO(lines);
        CHECK(lines.find("EDIT047 at `全事`") != std::string::npos);
    }
}
