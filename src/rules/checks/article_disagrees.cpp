// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/name_set.h"
#include "rules/nouns.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

/// One article, by what it stands before, in the order of NounForm.
using Article = std::array<std::string_view, 4>;

constexpr std::array<Article, 5> french{{{"le", "la", "les", "les"},
                                         {"du", "de la", "des", "des"},
                                         {"au", "à la", "aux", "aux"},
                                         {"un", "une", "des", "des"},
                                         {"ce", "cette", "ces", "ces"}}};
constexpr std::array<Article, 6> spanish{{{"el", "la", "los", "las"},
                                          {"del", "de la", "de los", "de las"},
                                          {"al", "a la", "a los", "a las"},
                                          {"un", "una", "unos", "unas"},
                                          {"este", "esta", "estos", "estas"},
                                          {"ese", "esa", "esos", "esas"}}};

/// Behind these, "le", "la", "los" are pronouns: "se los envía".
constexpr NameSet before_pronouns(std::to_array<std::string_view>({"se", "ne", "y", "nous", "vous", "qui",
                                                                   "il", "elle", "ils", "elles", "on", "no",
                                                                   "me", "nos", "lo", "te"}));

bool begins_with_vowel(std::string_view word) {
    constexpr std::array<std::string_view, 16> vowels{"a", "e", "i", "o", "u", "à", "â", "é",
                                                      "è", "ê", "ë", "î", "ï", "ô", "û", "œ"};
    return std::ranges::any_of(vowels, [&](std::string_view vowel) { return word.starts_with(vowel); });
}

/// The article before a French word, with the space behind it or without.
std::string before_french(std::string_view article, std::string_view noun) {
    if (begins_with_vowel(noun)) {
        if (article == "le" || article == "la") return "l’";
        if (article == "du" || article == "de la") return "de l’";
        if (article == "au" || article == "à la") return "à l’";
        if (article == "ce") return "cet ";
    }
    return cat(article, " ");
}

/// What is told of an article: from where on the text should be otherwise, and how.
struct Wrong {
    std::size_t begin = 0;
    std::string right;  // with the space behind it, if there is one
};

/// `i`: the token of the article; a space and a word follow.
std::optional<Wrong> wrong_article(const Words& words, std::size_t i, bool is_french) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    const auto seen = citations::lower(tokens[i].in(text));
    const std::span<const Article> all = is_french ? std::span<const Article>(french) : spanish;
    const auto article = std::ranges::find_if(
        all, [&](const Article& each) { return std::ranges::find(each, seen) != each.end(); });
    if (article == all.end() && seen != "cet") return std::nullopt;
    const auto& forms = article == all.end() ? french.back() : *article;
    const auto noun = citations::lower(tokens[i + 2].in(text));
    const auto form = noun_form(is_french ? "fr" : "es", noun);
    if (!form) return std::nullopt;
    const std::string_view right = forms[static_cast<std::size_t>(*form)];
    if (right == seen || (seen == "cet" && right == "ce") ||
        (seen == "des" && *form >= NounForm::masculine_plural))
        return std::nullopt;
    const bool whole = i + 3 >= tokens.size() || tokens[i + 3].is(Kind::space) ||
                       tokens[i + 3].is(Kind::line) || tokens[i + 3].is(Kind::note) ||
                       tokens[i + 3].is_mark(',') || tokens[i + 3].is_mark(';') ||
                       tokens[i + 3].is_mark('.') || tokens[i + 3].is_mark(':') || tokens[i + 3].is_mark(')');
    if (!whole) return std::nullopt;  // "le porte-parole"
    const auto before = i > 1 && tokens[i - 1].is(Kind::space) && tokens[i - 2].is(Kind::word)
                            ? tokens[i - 2].in(text)
                            : std::string_view();
    if (before_pronouns.holds(before)) return std::nullopt;
    // "de la informe" becomes "del informe".
    const bool definite = &forms == all.data();
    const auto joined = !definite ? 0u : before == "de" ? 1u : before == "à" || before == "a" ? 2u : 0u;
    const auto written = joined ? all[joined][static_cast<std::size_t>(*form)] : right;
    return Wrong{joined ? tokens[i - 2].begin : tokens[i].begin,
                 is_french ? before_french(written, noun) : cat(written, " ")};
}

void check(const Subject& subject, Findings& found) {
    const bool is_french = subject.language == "fr";
    if (!is_french && subject.language != "es") return;
    for (const auto& words : subject.reading->words) {
        const auto& tokens = words.tokens;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (!tokens[i].is(Kind::word) || tokens[i].size() < 2 || tokens[i].size() > 5 ||
                !tokens[i + 1].is(Kind::space) || !tokens[i + 2].is(Kind::word))
                continue;
            const auto wrong = wrong_article(words, i, is_french);
            if (!wrong) continue;
            const auto end = tokens[i + 2].begin;
            const auto seen =
                std::string_view(words.prose.text).substr(wrong->begin, tokens[i].end - wrong->begin);
            auto& finding = found.at(words.prose.span(subject.source(), wrong->begin, tokens[i].end),
                                     cat("`", seen, "` before `", tokens[i + 2].in(words.prose.text),
                                         "`, expected `", trimmed_text(wrong->right), "`"));
            offer(finding, cat("write `", trimmed_text(wrong->right), "`"),
                  replacement(subject, words.prose, wrong->begin, end, wrong->right), Trust::review);
        }
    }
}

constexpr std::array more{Example{
    .bad =
        R"(<paragraph eId="para_1"><content><p><i>Prie</i> ⟦la⟧ gouvernement de soutenir ⟦les⟧ programme et d’appliquer ⟦le⟧ résolution ⟦au⟧ session.</p></content></paragraph>)",
    .good =
        R"(<paragraph eId="para_1"><content><p><i>Prie</i> le gouvernement de soutenir le programme et d’appliquer la résolution à la session.</p></content></paragraph>)",
    .language = "fr"}};

}  // namespace

extern constinit const Rule article_disagrees{
    .code = "EDIT046",
    .name = "article-disagrees",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a French or Spanish article of another gender or number than the word behind it",
    .why =
        R"(A noun is put in place of another, a singular made a plural, and the article before it stays: "la informe", "les programme".
Of words that published resolutions write often, always with the same articles, the program knows which these are.)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> ⟦los⟧ resolución, ⟦el⟧ medidas y las conclusiones ⟦de la⟧ proyecto,</p></container>)",
         .good =
             R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la resolución, las medidas y las conclusiones del proyecto,</p></container>)",
         .slot = Slot::preamble,
         .language = "es"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
