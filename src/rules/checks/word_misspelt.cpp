// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "rules/data.h"
#include "rules/name_set.h"
#include "rules/reading.h"
#include "rules/reworded.h"
#include "rules/rule.h"
#include "rules/sponsor_line.h"
#include "rules/vocabulary.h"
#include "rules/word_list.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

Vocabulary vocabulary_of(std::string_view language) {
    std::vector<Entry> entries;
    for (const auto& row : table("misspellings.tsv"))
        if (row[0] == language)
            entries.push_back({.seen = row[2],
                               .right = row[1],
                               .kind = {},
                               // A name without its capitals: "general assembly".
                               .exact = citations::lower(row[1]) == citations::lower(row[2]) ||
                                        citations::lower(row[2]) != row[2]});
    return Vocabulary(std::move(entries));
}

const Vocabulary* vocabulary(std::string_view language) {
    static const std::array<std::pair<std::string_view, Vocabulary>, 5> all{{{"en", vocabulary_of("en")},
                                                                             {"fr", vocabulary_of("fr")},
                                                                             {"es", vocabulary_of("es")},
                                                                             {"ru", vocabulary_of("ru")},
                                                                             {"ar", vocabulary_of("ar")}}};
    for (const auto& [name, words] : all)
        if (name == language) return &words;
    return nullptr;
}

void report_as(const Subject& subject, const Words& words, std::size_t begin, std::size_t end,
               std::string_view right, Findings& found) {
    const auto seen = std::string_view(words.prose.text).substr(begin, end - begin);
    auto& finding = found.at(words.prose.span(subject.source(), begin, end),
                             cat("`", seen, "`, where `", right, "` was expected"));
    offer_words(finding, subject, words.prose, begin, end, right, Trust::review);
}

void report(const Subject& subject, const Words& words, std::size_t begin, std::size_t end,
            std::string_view expected, Findings& found) {
    const auto seen = std::string_view(words.prose.text).substr(begin, end - begin);
    report_as(subject, words, begin, end, with_case_of(seen, expected), found);
}

/// Words of another text, and often of another language: links, titles in italics.
bool is_foreign(const Words& words, std::size_t begin) {
    const auto& run = words.prose.run_at(begin);
    const auto first = trimmed(words.prose.text).begin;
    const bool opening_words = words.prose.run_at(first).text.data() == run.text.data();
    return run.link || (run.style.italic && !opening_words);
}

/// Whether a name in a Romance language goes on behind an English word: "Forces nationales de libération".
bool goes_on_in_romance(const Words& words, std::size_t end) {
    const auto behind = std::string_view(words.prose.text).substr(end);
    constexpr std::array<std::string_view, 9> small{" de ", " d’",  " des ", " du ", " del ",
                                                    " la ", " le ", " los ", " et "};
    return std::ranges::any_of(small, [&](std::string_view word) { return behind.starts_with(word); });
}

/// "tranSitions", "guNs", "termE": one capital among or behind small letters; two before it, four where it is
/// the last: "kWh" and "MoUs" have fewer. Common words, "dIalogue", "UrgEs", may have it anywhere, behind a
/// first one too.
bool has_inner_capital(std::string_view word, const WordList& list) {
    const auto small = citations::lower(word);
    if (small.size() != word.size() || small == word) return false;
    std::size_t place = 0, count = 0, capitals = 0;
    bool first = false;
    for (std::size_t at = 0; at < word.size(); at += character_at(word, at).length, ++count)
        if (word.substr(at, character_at(word, at).length) !=
            std::string_view(small).substr(at, character_at(word, at).length)) {
            place = count;
            first = first || count == 0;
            ++capitals;
        }
    if (capitals == 1) return place >= (place + 1 < count ? 2u : 4u) || (place > 0 && list.is_common(small));
    return capitals == 2 && first && count > 4 && list.is_common(small);
}

/// A common word in capitals, "MANDATE", before a small one or a number: no acronym, no name, no heading.
bool shouts(const Words& words, std::size_t i, const WordList& list) {
    constexpr std::uint32_t shortest = 4;
    const auto& tokens = words.tokens;
    if (i < 2 || i + 2 >= tokens.size() || tokens[i].size() < shortest) return false;
    const auto word = tokens[i].in(words.prose.text);
    const auto &before = tokens[i - 2], &behind = tokens[i + 2];
    const bool spaced = tokens[i - 1].is(Token::Kind::space) && tokens[i + 1].is(Token::Kind::space);
    const bool among_capitals = before.is(Token::Kind::word) && before.inner_capital;
    const bool goes_on = behind.is(Token::Kind::number) ||
                         (behind.is(Token::Kind::word) && (behind.scripts & Token::capital) == 0);
    return spaced && !among_capitals && goes_on && word != "INTERPOL" &&
           std::ranges::none_of(word, [](char letter) { return letter < 'A' || letter > 'Z'; }) &&
           list.is_common(citations::lower(word));
}

/// Whether a word beside it shows that the text is French or Spanish, not the name of something English.
bool is_own_text(const Words& words, std::size_t i) {
    constexpr NameSet own(std::to_array<std::string_view>(
        {"de",  "la",  "le",  "les", "des",  "du",  "et",   "en",  "un",   "une",
         "au",  "aux", "sa",  "ses", "leur", "el",  "los",  "las", "del",  "y",
         "que", "su",  "sus", "una", "con",  "por", "para", "al",  "como", "se"}));
    const auto& tokens = words.tokens;
    const auto shows = [&](std::size_t at) {
        const auto word = tokens[at].in(words.prose.text);
        return tokens[at].is(Token::Kind::word) &&
               (own.holds(word) || std::ranges::any_of(word, [](char byte) { return (byte & 0x80) != 0; }));
    };
    return (i >= 1 && tokens[i - 1].is_mark(U'’')) || (i >= 2 && shows(i - 2)) ||
           (i + 2 < tokens.size() && shows(i + 2));
}

/// A common word with a space in its middle: `i` is the strange one of two.
void check_cut(const Subject& subject, const Words& words, const WordList& list, std::size_t i,
               Findings& found) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    const auto whole = [&](std::size_t first) {
        if (first + 2 >= tokens.size() || !tokens[first].is(Token::Kind::word) ||
            !tokens[first + 1].is(Token::Kind::space) || !tokens[first + 2].is(Token::Kind::word))
            return false;
        const auto right = list.cut_in_two(tokens[first].in(text), tokens[first + 2].in(text));
        if (right.empty() || is_foreign(words, tokens[first].begin)) return false;
        report(subject, words, tokens[first].begin, tokens[first + 2].end, right, found);
        return true;
    };
    if (!whole(i) && i >= 2 && list.look(tokens[i - 2].in(text)) != WordList::Look::strange) whole(i - 2);
}

/// "Investigacion": all Spanish words with this ending have the accent.
std::optional<std::string> with_spanish_accent(std::string_view word) {
    constexpr std::string_view ending = "cion";
    if (word.size() < ending.size() + 2 || !word.ends_with(ending)) return std::nullopt;
    return cat(word.substr(0, word.size() - ending.size()), "ción");
}

/// One slip away from a word that resolutions use every day, and no word itself.
void check_slips(const Subject& subject, const Words& words, const WordList& list,
                 const std::vector<Hit>& told, Findings& found) {
    const std::string_view text = words.prose.text;
    const bool capitals = subject.language != "ar", spanish = subject.language == "es";
    for (std::size_t i = 0; i < words.tokens.size(); ++i) {
        const auto& token = words.tokens[i];
        if (!token.is(Token::Kind::word)) continue;
        const auto word = token.in(text);
        const auto look = list.look(word);
        if (look == WordList::Look::strange) check_cut(subject, words, list, i, found);
        auto right = look == WordList::Look::slip ? list.meant(word) : std::nullopt;
        if (!right && spanish) right = with_spanish_accent(word);
        const bool parted = right && right->find(' ') != right->npos;
        if (!parted && capitals && token.inner_capital && !is_foreign(words, token.begin)) {
            if (has_inner_capital(word, list)) {
                report(subject, words, token.begin, token.end, citations::lower(word), found);
                continue;
            }
            if (shouts(words, i, list)) {
                report_as(subject, words, token.begin, token.end, citations::lower(word), found);
                continue;
            }
        }
        if (!right) continue;
        const auto second = character_at(word, 0).length;
        if (second == word.size() ||
            (!parted && citations::lower(word.substr(second)) != word.substr(second)))
            continue;
        const bool known = std::ranges::any_of(
            told, [&](const Hit& hit) { return hit.begin <= token.begin && token.begin < hit.end; });
        if (subject.language == "en" && goes_on_in_romance(words, token.end)) continue;
        if (list.is_foreign(citations::lower(word)) &&
            (citations::lower(word) != word || !is_own_text(words, i)))
            continue;
        if (!known && !is_foreign(words, token.begin))
            report(subject, words, token.begin, token.end, *right, found);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto* known = vocabulary(subject.language);
    const auto* list = WordList::of(subject.language);
    if (!known) return;
    const auto sponsors = sponsor_lines(subject);  // whose names SPON007 tells of
    const auto is_sponsors = [&](const Words& words) {
        return std::ranges::any_of(sponsors,
                                   [&](const SponsorLine& each) { return each.line.words == &words; });
    };
    for (const auto& words : subject.reading->words) {
        using Role = model::Passage::Role;
        if (words.passage.role == Role::number) continue;
        const auto hits = known->find(words);
        for (const auto& hit : hits)
            if (!words.prose.run_at(hit.begin).link)
                report(subject, words, hit.begin, hit.end, hit.entry->right, found);
        // What a note is likely to say is told by CITE035.
        const bool text = words.in_body() || words.part() == "preface";
        if (list && text && !words.passage.note && words.passage.role != Role::cell && !is_sponsors(words))
            check_slips(subject, words, *list, hits, found);
    }
}

constexpr std::array<Example, 8> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> that libraries have ⟦to continues⟧ their work ⟦ni the⟧ field of reading ⟦in strongest possible terms⟧, with the ⟦support off⟧ readers,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> that libraries have to continue their work in the field of reading in the strongest possible terms, with the support of readers,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> ⟦الى⟧ الميثاق،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the ⟦implementaton⟧ ⟦ofthe⟧ ⟦resoultion⟧ and the ⟦tranSition⟧ of ⟦guNs⟧ ⟦und er⟧ the United ⟦Natoins⟧ in ⟦Soalia⟧ and its ⟦dIalogue⟧ on the ⟦MANDATE⟧ of UNESCO,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the implementation of the resolution and the transition of guns under the United Nations in Somalia and its dialogue on the mandate of UNESCO,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> ⟦междунаордное⟧ сотрудничество и ⟦рзавитие⟧ библиотек в ⟦СиСтеме⟧ школ,</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> международное сотрудничество и развитие библиотек в Системе школ,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la ⟦coopértaion⟧ ⟦internatonale⟧ et la ⟦securité⟧ des bibliothèques,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la coopération internationale et la sécurité des bibliothèques,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le ⟦developpement⟧ des bibliothèques,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le développement des bibliothèques,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el ⟦desarollo⟧ y la ⟦catalogacion⟧ de las bibliotecas,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el desarrollo y la catalogación de las bibliotecas,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу ⟦агенство⟧ печати,</p></container>)",
      .good =
          R"(<container name="отмечая" eId="container_1"><p><i>отмечая</i> работу агентство печати,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"}}};

}  // namespace

extern constinit const Rule word_misspelt{
    .code = "EDIT021",
    .name = "word-misspelt",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "a slip in a word that resolutions use every day",
    .why =
        R"(Letters left out, put in, struck for others or changed over in words that resolutions use every day: "goverment",
"recieve", "developpement", "desarollo", "королевтсво"; spaces left out between two of them, or put into one: "ofthe",
"reso lution". What is told is one slip away from such a word, and no word itself: neither dictionaries nor
published texts have it. Words that are right by themselves are told where they cannot stand: "to continues", "seized off".
Names, titles in italics and links are left aside. So is Chinese; in Arabic the slips in use are told, a hamza left out or put in ("الى", "ان", "الإجتماعية").)",
    .authority =
        "common practice of editors; the lists in data/words-en.tsv and the like, data/misspellings.tsv",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the role of the ⟦goverment⟧,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the role of the government,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
