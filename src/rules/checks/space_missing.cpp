// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/openings.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool is_pause(const Token& token) {
    return token.is_mark(',') || token.is_mark(';') || token.is_mark(U'،') || token.is_mark(U'؛');
}

bool is_long_word(const Token& token) {
    const auto letter = (token.scripts & (Token::latin)) != 0 ? 1u : 2u;
    return token.is(Kind::word) && token.size() >= 3 * letter;
}

/// Endings that ordinals and units write behind a number, and labels.
bool may_follow_number(std::string_view word) {
    constexpr std::array<std::string_view, 12> endings{"st", "nd",  "rd",  "th",  "er",  "re",
                                                       "e",  "bis", "ter", "ème", "ers", "nds"};
    for (const auto ending : endings)
        if (word == ending) return true;
    return false;
}

bool is_small_word(const Token& token) {
    return token.is(Kind::word) && (token.scripts & Token::capital) == 0;
}

/// Between words set apart and what follows them the space is easily lost: "<i>Requests</i>the".
void check_openings(const Subject& subject, Findings& found) {
    if (subject.language == "zh") return;
    for (const auto& opening : openings(subject)) {
        const auto& prose = opening.line->prose;
        const std::string_view text = prose.text;
        const auto end = opening.shown.end;
        if (opening.shown.empty() || end >= text.size() ||
            !find_phrase(subject.language, opening.line->operative, opening.base))
            continue;
        const auto joined = std::ranges::find_if(opening.line->words->tokens, [&](const Token& token) {
            return token.is(Kind::word) && token.begin < end && end < token.end;
        });
        if (joined == opening.line->words->tokens.end()) continue;
        // "*Requ*ests", "*Request*s": what is not set apart is the end of the same word.
        const auto rest = text.substr(end, joined->end - end);
        if (opening.words.end > end || rest.size() == character_at(rest, 0).length) continue;
        const auto shown = text.substr(opening.shown.begin, end - opening.shown.begin);
        auto& finding = found.at(prose.span(subject.source(), opening.shown.begin, joined->end),
                                 cat("no space between `", shown, "` and `", rest, "`"));
        const auto place = prose.span(subject.source(), end, joined->end).begin;
        finding.fixes.push_back({"put a space between them", {{{place, place}, " "}}, Trust::review});
    }
}

class Gaps {
public:
    Gaps(const Subject& subject, const Words& words, Findings& found)
        : subject_(subject), words_(words), found_(found) {}

    void check() {
        // Cells hold labels, units and addresses set close together.
        if (words_.passage.role == model::Passage::Role::cell) return check_cell();
        const auto& tokens = words_.tokens;
        for (const std::size_t i : words_.kinds.marks) {
            if (i + 1 < tokens.size()) behind_mark(i);
            if (i > 0 && tokens[i].code == '(' && tokens[i - 1].is(Kind::word)) before_bracket(i - 1);
        }
        check_numbers();
    }

private:
    void check_cell() {
        const auto& tokens = words_.tokens;
        for (const std::size_t i : words_.kinds.marks)
            if (i > 0 && i + 1 < tokens.size() && is_pause(tokens[i]) && is_long_word(tokens[i - 1]) &&
                is_long_word(tokens[i + 1]))
                report(tokens[i], tokens[i + 1], false);
    }

    void check_numbers() {
        const auto& tokens = words_.tokens;
        for (const std::size_t i : words_.kinds.numbers) {
            if (i > 0 && is_small_word(tokens[i - 1]) && is_long_or_two(tokens[i - 1]) &&
                !is_raised(tokens[i]))
                report(tokens[i - 1], tokens[i], plain(i - 1));
            if (i + 1 < tokens.size() && is_long_word(tokens[i + 1]) &&
                !may_follow_number(tokens[i + 1].in(text())) && is_whole_number(i))
                report(tokens[i], tokens[i + 1], false);
        }
    }

    std::string_view text() const { return words_.prose.text; }
    /// "homme<sup>1</sup>" is the call of a note, typed (NOTE007).
    bool is_raised(const Token& token) const { return words_.prose.run_at(token.begin).style.superscript; }
    bool is_long_or_two(const Token& token) const {
        return token.size() >= ((token.scripts & Token::latin) != 0 ? 2u : 6u);
    }
    /// Not in links, addresses, symbols: white space stands before the word.
    bool plain(std::size_t i) const {
        const auto& tokens = words_.tokens;
        return i == 0 || tokens[i - 1].is(Kind::space) || tokens[i - 1].is(Kind::line);
    }
    bool is_whole_number(std::size_t i) const {
        return plain(i) && words_.prose.run_at(words_.tokens[i].begin).link == nullptr;
    }

    void behind_mark(std::size_t i) {
        const auto &mark = words_.tokens[i], &next = words_.tokens[i + 1];
        // "от 6 октября 2022 года,52/9"
        if (next.is(Kind::number) && is_pause(mark) && i > 0 && is_long_word(words_.tokens[i - 1]) &&
            is_small_word(words_.tokens[i - 1]))
            report(mark, next, false);
        if (!next.is(Kind::word)) return;
        // "&nbsp;" is markup shown as text.
        const bool entity = mark.is_mark(';') && i >= 2 && words_.tokens[i - 2].is_mark('&');
        if (entity) return;
        if (is_pause(mark)) {
            report(mark, next, i > 0 && words_.tokens[i - 1].is(Kind::word) && is_long_word(next));
        } else if (mark.is_mark(')') || mark.is_mark(U'”') || mark.is_mark(']')) {
            const bool word =
                is_long_word(next) || (mark.is_mark(')') && closes_words(i) && is_small_word(next));
            if (word && subject_.language != "zh" && subject_.language != "ar") report(mark, next, false);
        } else if (mark.is_mark('.')) {
            const bool sentence = i > 0 && is_small_word(words_.tokens[i - 1]) &&
                                  is_long_word(words_.tokens[i - 1]) && is_long_word(next) &&
                                  (next.scripts & Token::capital) != 0;
            if (sentence) report(mark, next, false);
        }
    }

    /// Whether the bracket closes one of a word, number or numeral that stands by itself: "(KFOR)", "(IV)",
    /// not
    /// "(re)" or "ii)".
    bool closes_words(std::size_t i) const {
        const auto& tokens = words_.tokens;
        constexpr std::size_t near = 40;  // tokens
        for (const auto end = i; i > 0 && end - i < near && !tokens[i].is_mark('(');) --i;
        const auto& inside = tokens[i + 1];
        const bool numeral =
            inside.is(Kind::number) || (inside.size() > 1 && (inside.scripts & Token::capital) != 0);
        return tokens[i].is_mark('(') && i > 0 && tokens[i - 1].is(Kind::space) &&
               (is_long_word(inside) || numeral);
    }

    /// "State(s)", "5(a)", "el(la)" and "COP(14)" are right; what else stands in brackets is set apart.
    void before_bracket(std::size_t i) {
        const auto& tokens = words_.tokens;
        const auto& word = tokens[i];
        const bool ordinal = i > 0 && tokens[i - 1].is(Kind::number) && may_follow_number(word.in(text()));
        if (subject_.language == "zh" || is_raised(tokens[i + 1]) || !(ordinal || is_long_word(word))) return;
        const auto letters = word.in(text());
        const bool acronym =
            citations::lower(letters.substr(letters.size() - 1)) != letters.substr(letters.size() - 1);
        const bool ending = i + 2 < tokens.size() && tokens[i + 2].size() < 6 &&
                            is_small_word(tokens[i + 2]) &&
                            (i + 3 == tokens.size() || !tokens[i + 3].is(Kind::space));
        // Arabic notes are called in brackets: nothing of these is left in the text.
        const bool call =
            i + 2 < tokens.size() && (tokens[i + 2].is(Kind::note) || tokens[i + 2].is_mark(')'));
        if (!acronym && !ending && !call) report(word, tokens[i + 1], false);
    }

    void report(const Token& a, const Token& b, bool sure) {
        if (words_.prose.run_at(a.begin).link || (!is_behind_link(a) && is_address(a.begin, b))) return;
        const auto span = words_.prose.span(subject_.source(), a.begin, b.end);
        auto message = cat("no space between `", a.in(text()), "` and `", b.in(text()), "`");
        auto& finding = sure && words_.in_body() ? found_.at(span, std::move(message))
                                                 : found_.hint(span, std::move(message));
        const auto place = words_.prose.span(subject_.source(), b.begin, b.end).begin;
        finding.fixes.push_back({"put a space between them", {{{place, place}, " "}}, Trust::review});
    }

    /// "A/78/294,y": the symbol ends where its link does.
    bool is_behind_link(const Token& mark) const {
        return is_pause(mark) && mark.begin > 0 && words_.prose.run_at(mark.begin - 1).link != nullptr;
    }

    /// Inside www.un.org or an e-mail address; a bracket ends one.
    bool is_address(std::size_t at, const Token& b) const {
        constexpr std::size_t longest = 400;  // bytes of an address, before the place and behind it
        constexpr std::string_view white = " \t\n";
        const auto first = at - std::min(at, longest);
        const auto before = text().substr(first, at - first), behind = text().substr(at, longest);
        const auto end = b.is_mark('(') ? b.begin - at : behind.size();
        const auto begin = first + before.find_last_of(white) + 1;
        const auto stop = at + std::min(behind.find_first_of(white), end);
        const auto word = text().substr(begin, stop - begin);
        return word.find("www") != std::string_view::npos || word.find('/') != std::string_view::npos ||
               word.find('@') != std::string_view::npos;
    }

    const Subject& subject_;
    const Words& words_;
    Findings& found_;
};

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words)
        if (words.passage.role != model::Passage::Role::number) Gaps(subject, words, found).check();
    check_openings(subject, found);
}

constexpr std::array<Example, 8> more_examples{
    {{.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на документ <a href="https://undocs.org/ru/A/78/999">A/78/999</a>⟦,и⟧ на доклады за эти годы⟦,52⟧ доклада,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на документ <a href="https://undocs.org/ru/A/78/999">A/78/999</a>, и на доклады за эти годы, 52 доклада,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>Subtotal⟦,part⟧ XIV</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
      .good =
          R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>Subtotal, part XIV</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>⟦Recalling</i>the⟧ Charter of the United Nations,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter of the United Nations,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the pandemic of the coronavirus ⟦disease(⟧COVID-19) (“the ⟦pandemic(⟧“disease”)”), the State(s), and the Library Board (BOARD⟦)of⟧ the city in phase (II⟦)of⟧ its works,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the pandemic of the coronavirus disease (COVID-19) (“the pandemic (“disease”)”), the State(s), and the Library Board (BOARD) of the city in phase (II) of its works,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte⟦,ainsi⟧ que ses résolutions,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte, ainsi que ses résolutions,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Carta⟦,así⟧ como sus resoluciones,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Carta, así como sus resoluciones,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Устав⟦,включая⟧ его цели,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Устав, включая его цели,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق⟦،وإلى⟧ قراراتها،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق، وإلى قراراتها،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"}}};

}  // namespace

extern constinit const Rule space_missing{
    .code = "EDIT024",
    .name = "space-missing",
    .levels = always(Level::warning),
    .summary = "no space behind a comma, or between a word and a number",
    .why =
        R"(A comma or semicolon is followed by a space, brackets stand apart from the words around them, and a number apart from the
word before it. Where markup begins or ends in the middle of a line, the space next to it is easily lost ("on15
January").)",
    .authority = "Editorial Manual, Punctuation",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter⟦,including⟧ its purposes,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter, including its purposes,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
