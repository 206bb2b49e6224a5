// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"

namespace resolute::rules {

namespace {

/// Words that may rightly stand twice: "that that", Arabic names of letters ("53/77 ألف
/// ألف").
constexpr std::array<std::string_view, 9> rightly_doubled{"that", "had", "en",  "se", "que",
                                                          "lo",   "ألف", "باء", "جيم"};

/// Arabic words of two letters: "in", "from", "about", "that", "or", "with"; Spanish and French ones of one.
constexpr std::array<std::string_view, 9> short_words{"في", "من", "عن", "أن", "إن", "أو", "مع", "a", "y"};

void report(const Subject& subject, const Words& words, const Extent& both, std::size_t first_end, bool sure,
            Findings& found) {
    const auto span = words.prose.span(subject.source(), both.begin, both.end);
    auto message = cat("`", words.prose.text.substr(both.begin, first_end - both.begin), "` twice in a row");
    auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    offer(finding, "delete the second", replacement(subject, words.prose, first_end, both.end, ""),
          Trust::review);
}

enum class Doubled : std::uint8_t { no, perhaps, surely };

/// What words that are the same but for capitals have in common and is seen at once, never 0: the size, and
/// of the last byte the lowest four bits.
std::uint32_t key_of(std::string_view text, const Token& word) {
    return word.size() << 4 | (static_cast<unsigned char>(text[word.end - 1]) & 0xFu);
}

Doubled doubled(std::string_view text, const Token& a, const Token& b, bool english) {
    if (a.scripts == 0 || key_of(text, a) != key_of(text, b)) return Doubled::no;
    const auto first = citations::lower(a.in(text));
    if (first != citations::lower(b.in(text))) return Doubled::no;
    const bool names = (a.scripts & b.scripts & Token::capital) != 0;
    const bool compound = text.substr(b.end).starts_with('-') || text.substr(0, a.begin).ends_with('-');
    // "Nous nous engageons" is the way declarations speak.
    if (first == "nous" || first == "vous") return Doubled::no;
    // Two letters of Arabic script spell foreign initials ("إس إس"), one letter counts or labels.
    const bool initials = a.size() < ((a.scripts & Token::arabic) != 0 ? 5u : 2u) &&
                          std::ranges::find(short_words, a.in(text)) == short_words.end();
    if (compound || initials) return Doubled::no;
    // "the organizations of the Organization" stands without articles in Russian; "el El Salvador".
    if (!english && (a.scripts & Token::capital) == 0 && (b.scripts & Token::capital) != 0)
        return Doubled::no;
    if (names) return Doubled::perhaps;
    const bool rightly = std::ranges::find(rightly_doubled, first) != rightly_doubled.end();
    return rightly ? Doubled::perhaps : Doubled::surely;
}

/// Whether two words may be doubled by a slip: "of the of the", not "case by case by" or "violations and
/// violations and abuses".
bool is_phrase(std::string_view first, std::string_view second) {
    constexpr std::array<std::string_view, 9> others{"cas",  "tour", "face", "step", "side",
                                                     "case", "more", "year", "caso"};
    constexpr std::array<std::string_view, 7> joints{"and", "or", "et", "ou", "y", "e", "и"};
    return std::ranges::find(others, first) == others.end() &&
           std::ranges::find(joints, second) == joints.end() && !second.starts_with("و");
}

/// "لجنة القانون الدولي القانون الدولي القائم": the name of a body before what it works on.
bool names_body(const Tokens& tokens, const Token& first, std::string_view text) {
    constexpr std::array<std::string_view, 4> bodies{"لجنة", "محكمة", "مجلس", "برنامج"};
    const auto* before = &first;
    while (before != tokens.data() && !(--before)->is(Token::Kind::word)) {
    }
    return std::ranges::find(bodies, before->in(text)) != bodies.end();
}

bool is_white(const Token& token) {
    return token.is(Token::Kind::space) || token.is(Token::Kind::line) || token.is(Token::Kind::odd);
}

/// The word at the place, last, and those before it with nothing but white space between them, else null.
std::array<const Token*, 4> row_of(const Tokens& tokens, std::size_t place) {
    std::array<const Token*, 4> row{};
    for (auto at = place + 1, next = row.size(); at > 0 && next > 0; --at) {
        const auto& token = tokens[at - 1];
        if (token.is(Token::Kind::word))
            row[--next] = &token;
        else if (!is_white(token))
            break;
    }
    return row;
}

void check_words(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    const std::string_view text = words.prose.text;
    const bool english = subject.language == "en";
    std::uint32_t last = 0, before = 0;  // keys of the words before with white space between; 0: none
    bool pair = false;                   // whether the last word is like the second before it
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].is(Token::Kind::space)) continue;  // half of all tokens
        if (!tokens[i].is(Token::Kind::word)) {
            if (!is_white(tokens[i])) last = before = 0;
            continue;
        }
        const auto key = key_of(text, tokens[i]);
        const bool one = key == last, two = key == std::exchange(before, std::exchange(last, key));
        const bool both = std::exchange(pair, two) && two;
        if ((!one && !both) || tokens[i - 1].is(Token::Kind::word)) continue;
        const auto row = row_of(tokens, i);
        const auto seen = one ? doubled(text, *row[2], *row[3], english) : Doubled::no;
        if (seen != Doubled::no)
            report(subject, words, {row[2]->begin, row[3]->end}, row[2]->end, seen == Doubled::surely, found);
        else if (both && row[0] && doubled(text, *row[1], *row[3], english) != Doubled::no &&
                 doubled(text, *row[0], *row[2], english) != Doubled::no &&
                 is_phrase(row[0]->in(text), row[1]->in(text)) && !names_body(tokens, *row[0], text))
            report(subject, words, {row[0]->begin, row[3]->end}, row[1]->end, false, found);
    }
}

/// Small words of Chinese of one character, with the characters before and behind which the same one belongs
/// to another word: "目的的", "和和平".
struct SmallWord {
    std::string_view word, before, behind;
};
constexpr std::array<SmallWord, 7> small_words{{{"的", "目标有", "确"},
                                                {"和", "中总饱缓温共", "平解谐睦"},
                                                {"与", "参赠授给", "会其"},
                                                {"及", "以涉普顾埃危", "时其早"},
                                                {"在", "旨实存现正内外", "线职于"},
                                                {"为", "行认作成因视人", "了期此何"},
                                                {"对", "面针反应相绝核", "话外于策方应象"}}};

/// Whether the character at `at`, which stands twice, is a small word and both are.
bool is_small_word_twice(std::string_view run, std::size_t at) {
    constexpr std::size_t width = 3;
    if (at == 0 || at + 2 * width >= run.size()) return false;
    const auto known = std::ranges::find(small_words, run.substr(at, width), &SmallWord::word);
    return known != small_words.end() &&
           known->before.find(run.substr(at - width, width)) == std::string_view::npos &&
           known->behind.find(run.substr(at + 2 * width, width)) == std::string_view::npos;
}

/// Characters that are frequent in Chinese resolutions and never stand twice there (240 published texts):
/// words either only begin or only end with them.
bool is_never_doubled(std::string_view character) {
    constexpr std::string_view never =
        "第于不或各该被须际秘根促鼓措织续继执括委署届励障略虑迎欢顾遵铭尊联决应";
    return never.find(character) != std::string_view::npos;
}

/// Chinese has no spaces between words: any two to eight characters twice, and small words. Two alike
/// ("人人", "一一") are a word, and so are the four of "平平安安".
void check_characters(const Subject& subject, const Words& words, Findings& found) {
    constexpr std::size_t most = 8, width = 3;  // bytes of a character
    const std::string_view text = words.prose.text;
    std::vector<std::uint32_t> run;
    for (const auto& token : words.tokens) {
        static constexpr ByteSet leads_of_four("\xF0\xF1\xF2\xF3\xF4");
        if (!token.is(Token::Kind::han) || find_any(token.in(text), leads_of_four) != std::string_view::npos)
            continue;
        const auto count = token.size() / width;
        run.assign(count, 0);
        for (std::size_t i = 0; i < count; ++i)
            std::memcpy(&run[i], text.data() + token.begin + i * width, width);
        for (std::size_t i = 0; i + 1 < count; ++i)
            if (run[i] == run[i + 1] && (is_small_word_twice(token.in(text), i * width) ||
                                         is_never_doubled(token.in(text).substr(i * width, width))))
                report(subject, words, {token.begin + i * width, token.begin + (i + 2) * width},
                       token.begin + (i + 1) * width, false, found);
        for (std::size_t length = 2; length <= most && 2 * length <= count; ++length) {
            // As many in a row as the length hold one of these places, and most often none is alike.
            auto place = length - 1;
            while (place + length < count && run[place] != run[place + length]) place += length;
            if (place + length >= count) continue;
            std::size_t streak = 0;
            for (std::size_t i = 0; i + length < count; ++i) {
                streak = run[i] == run[i + length] ? streak + 1 : 0;
                if (streak != length) continue;
                const auto begin = token.begin + (i + 1 - length) * width;
                // "最不发达国家国家协调中心": least developed countries, national centres.
                const bool sure = text.substr(begin, length * width) != "国家";
                report(subject, words, {begin, begin + 2 * length * width}, begin + length * width, sure,
                       found);
                streak = 0;
            }
        }
    }
}

void check(const Subject& subject, Findings& found) {
    // German doubles its articles rightly ("die die Mitgliedstaaten …").
    if (subject.language == "de") return;
    for (const auto& words : subject.reading->words) {
        const auto role = words.passage.role;
        if (role == model::Passage::Role::number) continue;
        if (subject.language == "zh")
            check_characters(subject, words, found);
        else
            check_words(subject, words, found);
    }
}

constexpr std::array<Example, 13> more_examples{
    {{.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى قواعد ⟦القانون الدولي القانون الدولي⟧ القائم،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى أن تدرس لجنة القانون الدولي القانون الدولي القائم،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>The rule of law ⟦and and⟧ the press</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
      .good =
          R"(<container name="table" eId="container_9"><table eId="container_9_table_1"><tr><td><p>The rule of law and the press</p></td></tr></table></container>
<paragraph eId="para_1"><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其各自⟦应应⟧分的数额，</p></container>)",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其各自应分的数额，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the purposes of ⟦other organizations other organizations⟧ keep to,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the purposes of other organizations keep to,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the purposes ⟦of the of the⟧ Charter,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the purposes of the Charter,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى ما جاء ⟦في في⟧ الميثاق،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى ما جاء في الميثاق،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>联合国⟦的的⟧文件，</p></container>)",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>联合国的文件，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>宪章⟦目的目的⟧的文件，</p></container>)",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>宪章目的的文件，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> ⟦la la⟧ Charte,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> ⟦la la⟧ Carta,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Carta,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> ⟦на на⟧ Устав,</p></container>)",
      .good = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Устав,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> ⟦إلى إلى⟧ الميثاق،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>⟦联合国联合国⟧《宪章》，</p></container>)",
      .good = R"(<container name="回顾" eId="container_1"><p><b>回顾</b>联合国《宪章》，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule doubled_word{
    .code = "EDIT005",
    .name = "doubled-word",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "the same word twice in a row",
    .why =
        R"(A word typed twice is a slip of moving and pasting. Words that may rightly stand twice ("that that", "had had")
are no more than a hint, French "nous nous" is none.)",
    .authority = "common practice of editors",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> ⟦the the⟧ Charter and the work ⟦of Of⟧ readers,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter and the work of readers,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
