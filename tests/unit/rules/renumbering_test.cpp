// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

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

/// Whether the first finding with this code has a fix, and one that needs no one to look.
bool is_safe(const std::string& text, std::string_view code, Stage stage = Stage::published) {
    const auto found = findings(text, stage);
    const auto first = std::ranges::find(found, code, &Diagnostic::code);
    INFO(told(text, found));
    REQUIRE(first != found.end());
    return !first->fixes.empty() && first->fixes.front().trust == Trust::safe;
}

/// An English text with these numbers; the last paragraph cites what is given.
std::string numbered(const std::vector<int>& numbers, std::string_view cited = "the matter") {
    std::string operative;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const bool last = i + 1 == numbers.size();
        operative += paragraph(cat(numbers[i], "."),
                               cat("<i>Recalls</i> ", last ? cited : "the report", last ? "." : ";"));
    }
    return text_with(languages[0], operative);
}

/// An English text that calls notes with these markers, their identifiers counted from 1.
std::string noted(const std::vector<std::string_view>& markers,
                  std::string_view last_words = "Resolution 70/1.") {
    std::string preamble;
    for (std::size_t i = 0; i < markers.size(); ++i)
        preamble += container(cat("<i>Recalling</i> its resolutions<authorialNote marker=\"", markers[i],
                                  "\" placement=\"bottom\" eId=\"authorialNote_", i + 1, "\"><p>",
                                  i + 1 == markers.size() ? last_words : "Resolution 70/2.",
                                  "</p></authorialNote>,"));
    return text_of({.language = "eng",
                    .organ = "unga",
                    .formula = languages[0].formula,
                    .preamble = preamble,
                    .operative = paragraph("1.", "<i>Decides</i> to remain seized of the matter.")});
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

TEST_CASE("one wrong label does not make a list go on with the one before") {
    const auto list = [](std::string_view number, std::string_view first) {
        const auto point = [](std::string_view label) {
            return cat("<point><num>(", label, ")</num><content><p>Books;</p></content></point>");
        };
        return cat("<paragraph><num>", number, "</num><list><intro><p><i>Notes</i>:</p></intro>",
                   point(first), point("b"), point("c"), "</list></paragraph>");
    };
    const auto text = [&](std::string_view first) {
        return text_with(languages[0], list("1.", "a") + list("2.", first));
    };
    CHECK(fixed(text("d"), "NUM003") == text("a"));
}

TEST_CASE("a number is safely mended where its neighbours are right") {
    CHECK(is_safe(numbered({1, 2, 9, 4, 5}), "NUM002"));
    CHECK(is_safe(numbered({1, 2, 3, 9}), "NUM002"));
    CHECK(is_safe(numbered({9, 2, 3}), "NUM002"));
    CHECK_FALSE(is_safe(numbered({2, 2}), "NUM002"));
    CHECK_FALSE(is_safe(numbered({1, 2, 3, 8, 4, 5, 6}), "NUM002"));
}

TEST_CASE("a reference to the number that a wrong label shows means the paragraph that has it rightly") {
    CHECK(is_safe(numbered({1, 4, 3, 4, 5}, "paragraph 4 above"), "NUM002"));
    CHECK_FALSE(is_safe(numbered({1, 9, 3, 4, 5}, "paragraph 9"), "NUM002"));
}

TEST_CASE("paragraphs behind a gap are safely renumbered where the references are right then alone") {
    CHECK(is_safe(numbered({1, 2, 4, 5, 6}), "NUM002"));
    // Paragraph 3 is only there when they are renumbered, and must not follow.
    const auto text = numbered({1, 2, 4, 5, 6}, "paragraph 3 above");
    CHECK(is_safe(text, "NUM002"));
    CHECK(fixed(text, "NUM002") == numbered({1, 2, 3, 4, 5}, "paragraph 3 above"));
    // Paragraph 4 is there either way.
    CHECK_FALSE(is_safe(numbered({1, 2, 4, 5, 6}, "paragraph 4 above"), "NUM002"));
}

TEST_CASE("a heading behind a doubled number is no paragraph that lacks one") {
    const auto text = [](std::string_view third) {
        const std::string heading = "<paragraph><content><p>Political process</p></content></paragraph>";
        return text_with(languages[0],
                         paragraph("1.", "<i>Recalls</i> A;") + paragraph("2.", "<i>Recalls</i> B;") +
                             paragraph(third, "<i>Recalls</i> C;") + heading +
                             paragraph("4.", "<i>Recalls</i> D;") + paragraph("5.", "<i>Recalls</i> E."));
    };
    CHECK(fixed(text("2."), "NUM002") == text("3."));
}

TEST_CASE("notes behind a gap are safely renumbered where nothing speaks for their markers") {
    CHECK(is_safe(noted({"1", "3", "4"}), "NOTE001"));
    CHECK(fixed(noted({"1", "3", "4"}), "NOTE001") == noted({"1", "2", "3"}));
    CHECK_FALSE(is_safe(noted({"1", "3", "4"}, "See note 3 above."), "NOTE001"));
    CHECK_FALSE(is_safe(noted({"1", "3", "4", "*"}), "NOTE001"));
    CHECK_FALSE(is_safe(noted({"2", "3", "4"}), "NOTE001"));
}

TEST_CASE("identifiers that count like the marker follow it, and what points to them") {
    const auto text = [](std::string_view number) {
        return text_with(
            languages[0],
            paragraph("1.",
                      cat("<i>Recalls</i> the report,<authorialNote marker=\"1\" "
                          "eId=\"authorialNote_1\"><p>A/70/1.</p></authorialNote> and the other,"
                          "<authorialNote marker=\"",
                          number, "\" eId=\"authorialNote_", number,
                          "\"><p>A/70/2.</p></authorialNote> and it again;<noteRef href=\"#authorialNote_",
                          number, "\" marker=\"", number, "\"/>")) +
                paragraph("2.", "<i>Decides</i> to go on."));
    };
    CHECK(fixed(text("3"), "NOTE001") == text("2"));
    CHECK_FALSE(is_safe(text("3"), "NOTE001"));  // published: others may point to it
    CHECK(is_safe(text("3"), "NOTE001", Stage::draft));
}

TEST_CASE("identifiers that end with the label of their point follow it, with what is made of them") {
    const auto text = [](std::string_view second, std::string_view third) {
        const auto point = [](std::string_view label, std::string_view words) {
            return cat("<point eId=\"para_7_list_point_", label, "\"><num>(", label,
                       ")</num><content eId=\"para_7_list_point_", label, "__content\"><p>", words,
                       "</p></content></point>");
        };
        return text_with(
            languages[0],
            cat("<paragraph eId=\"para_7\"><num>1.</num><list eId=\"para_7_list\"><intro><p><i>Notes"
                "</i>:</p></intro>",
                point("a", "Books;"), point(second, "Maps;"), point(third, "Plans;"), "</list></paragraph>") +
                paragraph("2.",
                          cat("<i>Notes</i> <ref href=\"#para_7_list_point_", third, "\">the plans</ref>.")));
    };
    CHECK(fixed(text("c", "d"), "NUM003") == text("b", "c"));
    CHECK_FALSE(is_safe(text("c", "d"), "NUM003"));  // published: others may point to it
    CHECK(is_safe(text("c", "d"), "NUM003", Stage::draft));
}

TEST_CASE(
    "identifiers follow the numbers of paragraphs where they hold those, not where they count elements") {
    const auto text = [](const std::vector<std::pair<int, int>>& paragraphs) {  // number and identifier
        std::string operative;
        for (const auto& [number, id] : paragraphs)
            operative += cat("<paragraph eId=\"para_", id, "\"><num>", number,
                             ".</num><content><p><i>Recalls</i> the report", id == 0 ? "." : ";",
                             "</p></content></paragraph>");
        return text_with(languages[0], operative);
    };
    CHECK(fixed(text({{1, 1}, {2, 2}, {4, 4}, {5, 5}}), "NUM002") == text({{1, 1}, {2, 2}, {3, 3}, {4, 4}}));
    CHECK(fixed(text({{1, 1}, {2, 2}, {4, 3}, {5, 4}}), "NUM002") == text({{1, 1}, {2, 2}, {3, 3}, {4, 4}}));
    CHECK(fixed(text({{1, 16}, {2, 17}, {4, 4}, {5, 22}}), "NUM002") ==
          text({{1, 16}, {2, 17}, {3, 4}, {4, 22}}));
    // One whose new name another has keeps its own.
    CHECK(fixed(text({{1, 1}, {2, 2}, {4, 4}, {4, 3}}), "NUM002") == text({{1, 1}, {2, 2}, {3, 4}, {4, 3}}));
}
