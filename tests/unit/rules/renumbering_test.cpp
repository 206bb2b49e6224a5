// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "check.h"
#include "document.h"
#include "text/cat.h"
#include "text/span.h"

using namespace resolute;
using namespace resolute::rules;
using namespace resolute::rules::tests;

namespace {

struct Language {
    std::string_view code, formula, preamble, words, semicolon, stop, number, point, reference,
        point_reference;
};
/// In `number`, `point` and the references `@` stands for a figure, `#` for a label.
const Language languages[] = {
    {"eng", "<i>The General Assembly</i>,", "<i>Recalling</i> its resolutions,", "<i>Notes</i> ", ";", ".",
     "@.", "(#)", "paragraph @ above", "paragraph @ (#) above"},
    {"fra", "<i>L’Assemblée générale</i>,", "<i>Rappelant</i> ses résolutions,", "<i>Note</i> ", "\u00A0;",
     ".", "@.", "#)", "le paragraphe @ ci-dessus", "le paragraphe @ #) ci-dessus"},
    {"spa", "<i>La Asamblea General</i>,", "<i>Recordando</i> sus resoluciones,", "<i>Observa</i> ", ";", ".",
     "@.", "#)", "el párrafo @ supra", "el párrafo @ #) supra"},
    {"rus", "<i>Генеральная Ассамблея</i>,", "<i>ссылаясь</i> на резолюции,", "<i>отмечает</i> ", ";", ".",
     "@.", "#)", "пункт @ выше", "пункт @ #) выше"},
    {"ara", "<b><i>إن الجمعية العامة</i></b>،", "<b><i>إذ تشير</i></b> إلى قراراتها،", "<b><i>تلاحظ</i></b> ",
     "؛", ".", "@ -", "(#)", "الفقرة @ أعلاه", "الفقرة @ (#) أعلاه"},
    {"zho", "<b>大会</b>，", "<b>回顾</b>其决议，", "<b>注意到</b>", "；", "。", "@.", "(#)", "上文第@段",
     "上文第@(#)段"},
};

std::string filled(std::string_view shape, std::string_view number, std::string_view label = {}) {
    std::string text;
    for (const char c : shape)
        text += c == '@' ? std::string(number) : c == '#' ? std::string(label) : std::string(1, c);
    return text;
}

std::string text_with(const Language& language, const std::string& operative) {
    return text_of({.language = language.code,
                    .organ = "unga",
                    .formula = language.formula,
                    .preamble = container(language.preamble),
                    .operative = operative});
}

/// The text after the first fix of the first finding with this code; empty where there is none.
std::string fixed(const std::string& text, std::string_view code) {
    const auto found = findings(text, Stage::adopted);
    const auto first = std::ranges::find(found, code, &Diagnostic::code);
    INFO(told(text, found));
    if (first == found.end() || first->fixes.empty()) return {};
    return apply_edits(text, first->fixes.front().edits);
}

}  // namespace

TEST_CASE("references follow when paragraphs get other numbers") {
    for (const auto& language : languages) {
        const auto operative = [&](std::string_view third, std::string_view fourth, std::string_view cited) {
            const auto words = [&](std::string_view rest, std::string_view end) {
                return cat(language.words, rest, end);
            };
            return paragraph(filled(language.number, "1"), words("A", language.semicolon)) +
                   paragraph(filled(language.number, "2"), words("B", language.semicolon)) +
                   paragraph(filled(language.number, third), words("C", language.semicolon)) +
                   paragraph(filled(language.number, fourth),
                             words(filled(language.reference, cited), language.stop));
        };
        INFO(language.code);
        CHECK(fixed(text_with(language, operative("4", "5", "4")), "NUM002") ==
              text_with(language, operative("3", "4", "3")));
    }
}

TEST_CASE("references follow when points get other labels") {
    for (const auto& language : languages) {
        const bool arabic = language.code == "ara";
        const std::string_view a = arabic ? "أ" : "a", b = arabic ? "ب" : "b", c = arabic ? "ج" : "c",
                               d = arabic ? "د" : "d";
        const auto operative = [&](std::string_view second, std::string_view third, std::string_view cited) {
            const auto point = [&](std::string_view label, std::string_view words) {
                return cat("<point><num>", filled(language.point, {}, label), "</num><content><p>", words,
                           language.semicolon, "</p></content></point>");
            };
            return cat("<paragraph><num>", filled(language.number, "1"), "</num><list><intro><p>",
                       language.words, ":</p></intro>", point(a, "A"), point(second, "B"), point(third, "C"),
                       "</list></paragraph>") +
                   paragraph(
                       filled(language.number, "2"),
                       cat(language.words, filled(language.point_reference, "1", cited), language.stop));
        };
        INFO(language.code);
        CHECK(fixed(text_with(language, operative(c, d, d)), "NUM003") ==
              text_with(language, operative(b, c, c)));
    }
}
