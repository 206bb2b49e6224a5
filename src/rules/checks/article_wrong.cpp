// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/name_set.h"
#include "rules/nouns.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool begins_with_any(std::string_view word, std::span<const std::string_view> beginnings) {
    for (const auto beginning : beginnings)
        if (word.starts_with(beginning)) return true;
    return false;
}

enum class Sound : std::uint8_t { unknown, vowel, consonant };

/// How a word begins to the ear; nothing is said of initials and of names.
Sound sound(std::string_view word) {
    constexpr std::array<std::string_view, 9> like_you{"uni", "use", "usa", "usu", "uti",
                                                       "eu",  "ewe", "ura", "ubi"};
    constexpr std::array<std::string_view, 4> mute{"hour", "honest", "honour", "heir"};
    if (word.size() < 3 || !(word.front() >= 'a' && word.front() <= 'z')) return Sound::unknown;
    if (begins_with_any(word, mute)) return Sound::vowel;
    if (word.front() == 'h') return word.starts_with("hist") ? Sound::unknown : Sound::consonant;
    if (word.front() == 'u') {
        if (word.starts_with("unin") || word.starts_with("unim") || word.starts_with("unid"))
            return Sound::vowel;
        return begins_with_any(word, like_you) ? Sound::consonant : Sound::vowel;
    }
    if (begins_with_any(word, like_you) || word.starts_with("once") || word == "one" ||
        word.starts_with("one-"))
        return Sound::consonant;
    return std::string_view("aeio").find(word.front()) != std::string_view::npos ? Sound::vowel
                                                                                 : Sound::consonant;
}

/// Of two words beside each other, the first of them as it should be written before the second, with the
/// space behind it or without; empty where nothing is wrong.
using Judge = std::string (*)(std::string_view first, std::string_view second);

std::string english(std::string_view first, std::string_view second) {
    if (first != "a" && first != "an" && first != "An") return {};
    const auto heard = sound(second);
    if (first == "a" && heard == Sound::vowel) return "an ";
    if (first == "an" && heard == Sound::consonant) return "a ";
    return first == "An" && heard == Sound::consonant ? "A " : "";
}

bool is_small_word(std::string_view word) {
    return word.size() > 2 && citations::lower(word) == word;
}

/// The vowel of a small word is left out before another one: "d’appui"; "onze" and "oui" begin like
/// consonants. "De le" and the like stand before verbs only: "de les aider".
std::string french(std::string_view first, std::string_view second) {
    constexpr std::array<std::string_view, 5> apart{"on", "oui", "un", "iode", "e-"};
    constexpr NameSet elided(
        std::to_array<std::string_view>({"de", "le", "la", "que", "ne", "se", "je", "du", "au"}));
    // Most words begin otherwise, which is told by their first byte.
    static constexpr ByteSet vowels("aeioAEIO\xC3\xC5");
    if (!elided.holds(first) || !vowels.holds(second.front())) return {};
    // Names of other languages have a capital, but no French article.
    const bool article = first == "le" || first == "la";
    const auto small = article ? citations::lower(second) : std::string();
    if (article) second = small;
    if (!begins_with_vowel(second) || begins_with_any(second, apart) || !is_small_word(second)) return {};
    if (first == "du") return "de l’";
    if (first == "au") return "à l’";
    return cat(first.substr(0, first.size() - 1), "’");
}

/// "Educación e información", "siete u ocho": the vowel changes before its like, though not before "hie".
std::string spanish(std::string_view first, std::string_view second) {
    if (first != "y" && first != "o" && first != "e" && first != "u") return {};
    if (second.size() < 3 || citations::lower(second.substr(1)) != second.substr(1)) return {};
    const auto small = citations::lower(second);
    const std::string_view word(small);
    if (word.find_first_not_of("ivx") == word.npos) return {};  // of a numeral, "iii)"
    const bool i = (word.starts_with("i") && !word.starts_with("io") && !word.starts_with("ia")) ||
                   word.starts_with("í") || word.starts_with("hí") ||
                   (word.starts_with("hi") && !word.starts_with("hie") && !word.starts_with("hia") &&
                    !word.starts_with("hio"));
    const bool o = word.starts_with("o") || word.starts_with("ho") || word.starts_with("ó");
    if (first == "y" && i) return "e ";
    if (first == "o" && o) return "u ";
    if (!is_small_word(second)) return {};
    if (first == "e" && !i && !word.starts_with("i") && !word.starts_with("y") && !word.starts_with("hi"))
        return "y ";
    return first == "u" && !o ? "o " : "";
}

/// How a language judges its small words, and how long these are at most.
struct Habit {
    std::string_view language;
    Judge judge;
    std::size_t longest;
};
constexpr std::array<Habit, 3> habits{{{"en", english, 2}, {"fr", french, 3}, {"es", spanish, 1}}};

void check(const Subject& subject, const Words& words, const Habit& habit, Findings& found) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        if (!tokens[i].is(Kind::word) || tokens[i].size() > habit.longest || !tokens[i + 1].is(Kind::space) ||
            !tokens[i + 2].is(Kind::word))
            continue;
        const auto seen = tokens[i].in(text);
        const auto right = habit.judge(seen, tokens[i + 2].in(text));
        if (right.empty()) continue;
        // A label, "annex 1 a"; "l’un", "d’y".
        const bool joined = i > 0 && !tokens[i - 1].is(Kind::space) && !tokens[i - 1].is(Kind::line);
        if (joined || (seen == "a" && i > 1 && tokens[i - 2].is(Kind::number))) continue;
        auto& finding = found.at(
            words.prose.span(subject.source(), tokens[i].begin, tokens[i].end),
            cat("`", seen, "` before `", tokens[i + 2].in(text), "`, expected `", trimmed_text(right), "`"));
        offer(finding, cat("write `", trimmed_text(right), "`"),
              replacement(subject, words.prose, tokens[i].begin, tokens[i + 1].end, right), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    const auto habit = std::ranges::find(habits, subject.language, &Habit::language);
    if (habit == habits.end()) return;
    for (const auto& words : subject.reading->words)
        if (words.in_body()) check(subject, words, *habit, found);
}

constexpr std::array more{
    Example{.bad =
                R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>⟦An⟧ report to the press</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Requests</i> the report<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>See A/77/268, as ⟦a⟧ international reader.</p></authorialNote> of the libraries.</p></content></paragraph>)",
            .good =
                R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>A report to the press</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Requests</i> the report<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>See A/77/268, as an international reader.</p></authorialNote> of the libraries.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Mission ⟦de⟧ appui, ⟦la⟧ Assemblée et l’importance ⟦du⟧ accord,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Mission d’appui, l’Assemblée et l’importance de l’accord,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la educación ⟦y⟧ información, siete ⟦o⟧ ocho actas ⟦e⟧ libros,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la educación e información, siete u ocho actas y libros,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"}};

}  // namespace

extern constinit const Rule article_wrong{
    .code = "EDIT035",
    .name = "article-wrong",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a small word that does not fit the sound of the next one",
    .why =
        R"(Words are put in and taken out in negotiation, and the article before them stays: "a important step", "an report". What
counts is the sound: *a united effort*, *an honest answer*. French small words lose their vowel before another (*d’appui*),
Spanish ones change it (*educación e información*, *siete u ocho*).)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> ⟦a⟧ important step, and ⟦an⟧ decision of its own,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> an important step, and a decision of its own,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
