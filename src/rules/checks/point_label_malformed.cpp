// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "rules/label_ids.h"
#include "rules/labels.h"
#include "rules/numbering.h"
#include "rules/points.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// The label in the shape that the language uses on this level; empty where that is not known.
std::string usual_form(const Subject& subject, const TextLine& line, std::size_t index) {
    auto usual = usual_label(subject.language, line.step.level);
    const auto readings = read_label(label_of(line));
    const auto same = std::ranges::find(readings, usual.count, &LabelReading::count);
    if (same != readings.end())
        usual.value = same->value;
    else
        usual.value = static_cast<int>(index) + 1;
    return write_label(usual);
}

/// A letter or figure stands in a label, and none in a bullet.
bool holds_letter(std::string_view label) {
    for (std::size_t at = 0; at < label.size(); at += character_at(label, at).length)
        if (citations::word_at(label, at)) return true;
    return false;
}

/// "(C)" between "(b)" and "(d)".
bool is_odd_capital(const PointGroup& group, std::size_t i) {
    const auto letter = [&](std::size_t index) {
        const auto bare = index < group.lines.size() ? bare_label(label_of(*group.lines[index])) : "";
        return bare.size() == 1 ? bare.front() : '\0';
    };
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    return citations::is_upper(letter(i)) && (i == 0 || small(letter(i - 1))) &&
           (i + 1 == group.lines.size() || small(letter(i + 1))) && group.lines.size() > 1;
}

std::string roman_capitals(std::string_view numeral) {
    std::string result;
    for (const char c : numeral) result += static_cast<char>(c - 'a' + 'A');
    return result;
}

/// "iiii)", "(vx)", "( a)", and a label in the wide brackets of Chinese, whose own numerals alone may have
/// those.
bool is_no_numeral(std::string_view label) {
    const auto bare = bare_label(label);
    const bool spaced = label.starts_with("( ") || label.ends_with(" )");
    const bool wide = label.starts_with("（") && label.size() > 3 && citations::is_letter(label[3]);
    return wide || spaced ||
           (bare.size() > 2 && bare.find_first_not_of("ivx") == std::string_view::npos &&
            citations::roman_value(roman_capitals(bare)) == 0);
}

/// A whole list with "a.", "b." on the first level or "i.", "ii." on the second: the forms of the third and
/// fourth, which texts of Model United Nations begin with. The Security Council does too.
bool has_labels_of_depth(const Subject& subject, const PointGroup& group) {
    if (subject.organ == model::Organ::security_council || subject.language == "ar") return false;
    return std::ranges::all_of(group.lines, [](const TextLine* line) {
        const auto count = line->step.level <= 1 ? Count::letter : Count::roman;
        const auto readings = read_label(label_of(*line));
        return line->step.level <= 2 && std::ranges::any_of(readings, [&](const LabelReading& each) {
                   return each.frame == Frame::point && each.count == count;
               });
    });
}

void check(const Subject& subject, const PointGroup& group, bool shapes, Findings& found) {
    const bool deep = has_labels_of_depth(subject, group);
    for (std::size_t i = 0; i < group.lines.size(); ++i) {
        const auto& line = *group.lines[i];
        const auto label = label_of(line);
        const auto readings = read_label(label);
        if (label.empty() && 2 * group.count.readable < group.lines.size()) continue;  // a list without any
        const bool cyrillic = has_look_alike(label) && !readings.empty();
        const bool bullet = readings.empty() && !label.empty() && !holds_letter(label);
        const bool usual_shape = is_usual_label(subject.language, label) && !is_odd_capital(group, i) &&
                                 !is_no_numeral(label) && !deep;
        if (bullet || (!cyrillic && (!shapes || usual_shape))) continue;
        const auto usual = usual_form(subject, line, i);
        const auto expected = usual.empty() ? std::string() : cat(", expected `", usual, "`");
        auto& finding = found.at(label_span(subject, line),
                                 label.empty() ? cat("a point without a label", expected)
                                 : cyrillic    ? cat("`", label, "` holds a Cyrillic letter", expected)
                                               : cat("`", label, "` labels a point", expected));
        if (!usual.empty() && line.step.number)
            // A figure may be the number of a paragraph that a converter took into the list. One of "a.",
            // "b." alone would leave a list of two kinds.
            offer_label(subject, line, usual, deep || paragraph_number(label) ? Trust::review : Trust::safe,
                        finding);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts)
        for (const auto& group : point_groups(text)) {
            // Annexes keep the labels of the texts they hold, but not their look-alikes.
            check(subject, group, text.depth == 0 || text.resolution, found);
        }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Invites</i> Member States:</p></content></paragraph>
<paragraph eId="para_2"><num>(a)</num><content><p>To open libraries;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦(B)⟧</num><content><p>To lend books;</p></content></paragraph>
<paragraph eId="para_4"><num>(c)</num><content><p>To read them;</p></content></paragraph>
<paragraph eId="para_5"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Invites</i> Member States:</p></content></paragraph>
<paragraph eId="para_2"><num>(a)</num><content><p>To open libraries;</p></content></paragraph>
<paragraph eId="para_3"><num>(b)</num><content><p>To lend books;</p></content></paragraph>
<paragraph eId="para_4"><num>(c)</num><content><p>To read them;</p></content></paragraph>
<paragraph eId="para_5"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦a.⟧</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>⟦b.⟧</num><content><p>To lend books.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦(a)⟧</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invite</i> les États Membres&#160;:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>À ouvrir des bibliothèques&#160;;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>À prêter des livres.</p></content></point></list></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦(a)⟧</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invita</i> a los Estados Miembros a:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>Abrir bibliotecas;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>Prestar libros.</p></content></point></list></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦а)⟧</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>предлагает</i> государствам-членам:</p></intro>
<point eId="para_1__list_1__point_a"><num>a)</num><content><p>открывать библиотеки;</p></content></point>
<point eId="para_1__list_1__point_b"><num>b)</num><content><p>выдавать книги.</p></content></point></list></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦أ)⟧</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b><i>تدعو</i></b> الدول الأعضاء إلى القيام بما يلي:</p></intro>
<point eId="para_1__list_1__point_a"><num>(أ)</num><content><p>فتح المكتبات؛</p></content></point>
<point eId="para_1__list_1__point_b"><num>(ب)</num><content><p>إعارة الكتب.</p></content></point></list></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦a)⟧</num><content><p>开设图书馆；</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><b>邀请</b>会员国：</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>开设图书馆；</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>外借图书。</p></content></point></list></paragraph>)",
        .language = "zh"}};

}  // namespace

extern constinit const Rule point_label_malformed{
    .code = "NUM004",
    .name = "point-label-malformed",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "the label of a point in a shape its language does not use",
    .why = R"(Each language labels points in its own way:

| | level 1 | level 2 | level 3 | level 4 |
|---|---|---|---|---|
| English | `(a)` | `(i)` | `a.` | `i.` |
| French, Spanish, Russian | `a)` | `i)` | `a.` | `i.` |
| Arabic | `(أ)` | `’1‘` | `أ -` | |
| Chinese | `(a)` | `㈠` | `a.` | `i.` |

Russian labels are Latin letters; `а`, `с` and `е` typed in Cyrillic look the same but are lost in search and sorting.
Security Council texts, which are negotiated and hardly edited, also use bullets and other labels.)",
    .authority = "Editorial Manual, Paragraphs and subparagraphs; published texts, 97 to 99 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>⟦a)⟧</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books.</p></content></point></list></paragraph>)"},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
