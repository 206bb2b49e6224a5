// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
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

/// The articles of a language, found by a few operations: most words are none.
class Articles {
public:
    constexpr explicit Articles(const std::array<Article, 6>& all) : all_(all) {
        for (std::size_t row = all.size(); row-- > 0;)
            for (const auto form : all[row]) row_[place(form)] = static_cast<std::uint8_t>(row + 1);
    }
    /// The first one that has a form like the word, in small letters or not; null: the word is none.
    constexpr const Article* find(std::string_view word) const {
        const std::size_t row = word.size() > 5 ? 0 : row_[place(word)];
        if (row == 0) return nullptr;
        const auto& article = all_[row - 1];
        const auto alike = [&](std::string_view form) {
            return std::ranges::equal(form, word, [](char a, char b) { return a == (b | 0x20); });
        };
        return std::ranges::any_of(article, alike) ? &article : nullptr;
    }
    constexpr const Article& row(std::size_t n) const { return all_[n]; }

private:
    static constexpr std::size_t place(std::string_view word) {
        std::size_t result = 0;
        for (const char letter : word) result = result * 31 + (static_cast<unsigned char>(letter) | 0x20u);
        return result % 1024;
    }
    std::array<Article, 6> all_;
    std::array<std::uint8_t, 1024> row_{};
};

constexpr Articles french({{{"le", "la", "les", "les"},
                            {"du", "de la", "des", "des"},
                            {"au", "à la", "aux", "aux"},
                            {"un", "une", "des", "des"},
                            {"ce", "cette", "ces", "ces"},
                            {"cet", "cette", "ces", "ces"}}});
constexpr Articles spanish({{{"el", "la", "los", "las"},
                             {"del", "de la", "de los", "de las"},
                             {"al", "a la", "a los", "a las"},
                             {"un", "una", "unos", "unas"},
                             {"este", "esta", "estos", "estas"},
                             {"ese", "esa", "esos", "esas"}}});

static_assert(french.find("Les") && french.find("cette") && french.find("cet") && french.find("aux") &&
              spanish.find("al") && spanish.find("esos") && spanish.find("Unas") && spanish.find("estas"));

/// Behind these, "le", "la", "los" are pronouns: "se los envía".
constexpr NameSet before_pronouns(std::to_array<std::string_view>({"se", "ne", "y", "nous", "vous", "qui",
                                                                   "il", "elle", "ils", "elles", "on", "no",
                                                                   "me", "nos", "lo", "te"}));

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
    std::uint32_t begin = 0;
    std::string right;  // with the space behind it, if there is one
};

/// The word goes on behind a hyphen or an apostrophe: "le porte-parole".
bool goes_on(Tokens tokens, std::size_t end) {
    if (end >= tokens.size() || !tokens[end].is(Kind::mark)) return false;
    constexpr std::u32string_view ends = U",;.:)»”";
    return ends.find(tokens[end].code) == ends.npos;
}

/// `i`: the token of the article; a space and a word follow.
std::optional<Wrong> wrong_article(const Words& words, std::size_t i, const Article& article,
                                   bool is_french) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    if (goes_on(tokens, i + 3)) return std::nullopt;
    const auto noun = citations::lower(tokens[i + 2].in(text));
    const auto form = noun_form(is_french ? "fr" : "es", noun);
    if (!form) return std::nullopt;
    const auto n = static_cast<std::size_t>(*form);
    if (article[n] == citations::lower(tokens[i].in(text))) return std::nullopt;
    const bool follows = i > 1 && tokens[i - 1].is(Kind::space) && tokens[i - 2].is(Kind::word);
    const auto before = follows ? tokens[i - 2].in(text) : std::string_view();
    if (before_pronouns.holds(before)) return std::nullopt;
    const auto& articles = is_french ? french : spanish;
    auto begin = tokens[i].begin;
    auto right = article[n];
    // "de la informe" becomes "del informe".
    if (&article == &articles.row(0) && (before == "de" || before == "à" || before == "a")) {
        begin = tokens[i - 2].begin;
        right = articles.row(before == "de" ? 1 : 2)[n];
    }
    return Wrong{begin, is_french ? before_french(right, noun) : cat(right, " ")};
}

void check(const Subject& subject, Findings& found) {
    const bool is_french = subject.language == "fr";
    if (!is_french && subject.language != "es") return;
    const auto& articles = is_french ? french : spanish;
    for (const auto& words : subject.reading->words) {
        const auto& tokens = words.tokens;
        const std::string_view text = words.prose.text;
        for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
            if (!tokens[i].is(Kind::word) || !tokens[i + 1].is(Kind::space) || !tokens[i + 2].is(Kind::word))
                continue;
            const auto* article = articles.find(tokens[i].in(text));
            if (!article) continue;
            const auto wrong = wrong_article(words, i, *article, is_french);
            if (!wrong) continue;
            auto& finding =
                found.at(words.prose.span(subject.source(), wrong->begin, tokens[i].end),
                         cat("`", text.substr(wrong->begin, tokens[i].end - wrong->begin), "` before `",
                             tokens[i + 2].in(text), "`, expected `", trimmed_text(wrong->right), "`"));
            offer(finding, cat("write `", trimmed_text(wrong->right), "`"),
                  replacement(subject, words.prose, wrong->begin, tokens[i + 2].begin, wrong->right),
                  Trust::review);
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
