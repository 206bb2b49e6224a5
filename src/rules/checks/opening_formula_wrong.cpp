// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Whether a paragraph of a preamble stands behind the formula with this index.
bool preamble_follows(const Subject& subject, const DocumentText& text, std::size_t formula) {
    auto first = formula + 1;
    while (first < text.lines.size() && text.lines[first].is_heading()) ++first;
    if (first >= text.lines.size() || text.lines[first].operative) return false;
    // "Resolves that for the year 2024:" before operative paragraphs stands in the preamble of some files.
    const auto last = ending(text.lines[first].prose, subject.language);
    if (!last || last->mark != Mark::colon || first + 1 >= text.lines.size()) return true;
    const auto& next = text.lines[first + 1];
    return !next.operative && !is_misplaced_paragraph(next);
}

/// "The Assembly" for "The General Assembly": each word is one of the formula's.
bool shortens(std::string_view words, std::string_view formula) {
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        if (formula.find(words.substr(at, end - at)) == formula.npos) return false;
        at = end + 1;
    }
    return !words.empty();
}

/// Whether words are a formula of one of the organs, whole or in part, or with "United Nations" in it. Bodies
/// of Model United Nations have names of their own.
bool names_organ(std::string_view words, std::string_view language) {
    using enum model::Organ;
    auto seen = citations::lower(plain_words(words));
    constexpr std::string_view longer = "united nations ";
    if (const auto at = seen.find(longer); at != seen.npos) seen.erase(at, longer.size());
    return std::ranges::any_of(
        std::array{general_assembly, security_council, economic_and_social_council, human_rights_council},
        [&](model::Organ organ) {
            const auto formula = citations::lower(plain_words(opening_formula(organ, language)));
            return !formula.empty() && (shortens(seen, formula) || seen.find(formula) != seen.npos);
        });
}

/// The words before the mark at their end, which is another matter, and without the brackets of a
/// negotiation.
Extent name_in(const Subject& subject, const TextLine& line) {
    const std::string_view text = line.prose.text;
    auto words = trimmed(text);
    const auto last = ending(line.prose, subject.language);
    if (last && last->mark != Mark::none) words.end = last->begin;
    const auto inside = [&] { return words.begin < words.end; };
    if (inside() && text[words.begin] == '[') ++words.begin;
    if (inside() && text[words.end - 1] == ']') --words.end;
    return words;
}

void check_words(const Subject& subject, const TextLine& line, Findings& found) {
    const auto expected = opening_formula(subject.organ, subject.language);
    const auto words = trimmed(line.prose.text);
    if (expected.empty() || words.empty()) return;
    const std::string_view text = line.prose.text;
    const auto name = name_in(subject, line);
    if (plain_words(text.substr(name.begin, name.end - name.begin)) == plain_words(expected)) return;
    const auto seen = text.substr(words.begin, words.end - words.begin);
    auto& finding = found.at(line.prose.span(subject.source(), words.begin, words.end),
                             cat("`", seen, "` opens the resolution, expected `", expected, "`"));
    if (names_organ(text.substr(name.begin, name.end - name.begin), subject.language))
        offer(finding, cat("write `", expected, "`"),
              replacement(subject, line.prose, name.begin, name.end, expected), Trust::review);
}

/// The first stretch of the name, behind its beginning, that does not look as the rest.
Extent plain_part(const Subject& subject, const model::Prose& prose, Extent name) {
    for (const auto& piece : prose.pieces) {
        const auto begin = std::max<std::size_t>(piece.begin, name.begin);
        const auto end = std::min(piece.begin + piece.run.text.size(), name.end);
        if (begin >= end || looks_opening(subject, piece.run.style)) continue;
        const auto part = std::string_view(prose.text).substr(begin, end - begin);
        if (const auto words = trimmed(part); !words.empty()) return {begin + words.begin, begin + words.end};
    }
    return {};
}

/// The name of the organ looks like the verbs that open the paragraphs.
void check_look(const Subject& subject, const TextLine& line, Findings& found) {
    const auto words = trimmed(line.prose.text);
    const auto name = name_in(subject, line);
    if (name.begin >= name.end) return;
    const auto [open, close] = opening_tags(subject);
    const auto look = open == "<b>" ? "bold" : open == "<i>" ? "italics" : "bold italics";
    if (looks_opening(subject, line.prose.run_at(name.begin).style)) {
        if (const auto part = plain_part(subject, line.prose, name); !part.empty())
            found.hint(line.prose.span(subject.source(), part.begin, part.end),
                       cat("part of the opening formula, expected in ", look));
        return;
    }
    auto& finding = found.hint(line.prose.span(subject.source(), words.begin, words.end),
                               cat("the opening formula, expected in ", look));
    auto edit = replacement(subject, line.prose, name.begin, name.end,
                            std::string_view(line.prose.text).substr(name.begin, name.end - name.begin));
    if (!edit || !(line.prose.run_at(name.begin).style == model::Style{})) return;
    edit->text = cat(open, edit->text, close);
    offer(finding, cat("set it in ", look), std::move(edit), Trust::review);
}

void check_comma(const Subject& subject, const TextLine& line, bool follows, Findings& found) {
    const auto last = ending(line.prose, subject.language);
    if (!last || (last->mark == Mark::comma) == follows) return;
    if (follows) {
        report_ending(subject, found, line.prose, *last, Mark::comma, "the opening formula");
        return;
    }
    auto& finding = found.hint(line.prose.span(subject.source(), last->begin, last->end),
                               "the opening formula ends with a mark though no preamble follows");
    offer(finding, "delete it", replacement(subject, line.prose, last->begin, last->end, ""), Trust::safe);
}

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            const auto& line = text.lines[i];
            if (line.step.kind != model::Step::Kind::formula) continue;
            check_words(subject, line, found);
            check_look(subject, line, found);
            check_comma(subject, line, preamble_follows(subject, text, i), found);
        }
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>⟦The United Nations General Assembly</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
        .slot = Slot::formula},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>⟦;⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
        .slot = Slot::formula},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General</i> ⟦Assembly⟧,</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
        .slot = Slot::formula},
    Example{
        .bad = R"(<formula name="enactingFormula" eId="formula_1"><p>⟦The General Assembly,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
        .slot = Slot::formula},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>⟦Assemblée générale</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>L’Assemblée générale</i>,</p></formula>)",
        .slot = Slot::formula,
        .language = "fr"},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>⟦Asamblea General</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>La Asamblea General</i>,</p></formula>)",
        .slot = Slot::formula,
        .language = "es"},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>⟦Совет Безопасности</i>,⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><i>Генеральная Ассамблея</i>,</p></formula>)",
        .slot = Slot::formula,
        .language = "ru"},
    Example{
        .bad =
            R"(<formula name="enactingFormula" eId="formula_1"><p><b><i>⟦الجمعية العامة</i></b>،⟧</p></formula>)",
        .good =
            R"(<formula name="enactingFormula" eId="formula_1"><p><b><i>إن الجمعية العامة</i></b>،</p></formula>)",
        .slot = Slot::formula,
        .language = "ar"},
    Example{
        .bad = R"(<formula name="enactingFormula" eId="formula_1"><p><b>⟦联合国大会</b>，⟧</p></formula>)",
        .good = R"(<formula name="enactingFormula" eId="formula_1"><p><b>大会</b>，</p></formula>)",
        .slot = Slot::formula,
        .language = "zh"}};

}  // namespace

extern constinit const Rule opening_formula_wrong{
    .code = "STR002",
    .name = "opening-formula-wrong",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "an opening formula that is not the one of the organ, or its comma",
    .why =
        R"(The formula is the name of the organ as it stands at the start of a sentence, in the language of the text: "The
General Assembly", "Le Conseil de sécurité", "إن مجلس حقوق الإنسان". A comma follows if a preamble does; where the
operative part comes at once, most official texts have none. The name is set in italics, in Chinese in bold, in Arabic in
bold italics.)",
    .authority =
        "Editorial Manual, Drafting and editing of resolutions; published texts, 99.7 % (no comma: 94 %)",
    .example =
        {.bad =
             R"(<formula name="enactingFormula" eId="formula_1"><p><i>⟦General Assembly</i>,⟧</p></formula>)",
         .good =
             R"(<formula name="enactingFormula" eId="formula_1"><p><i>The General Assembly</i>,</p></formula>)",
         .slot = Slot::formula},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
