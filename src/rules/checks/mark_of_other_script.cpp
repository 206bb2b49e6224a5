// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

struct Partner {
    char32_t seen, right;
};
constexpr std::array<Partner, 5> to_arabic{
    {{',', U'،'}, {';', U'؛'}, {'?', U'؟'}, {U'（', '('}, {U'）', ')'}}};
constexpr std::array<Partner, 6> to_chinese{
    {{',', U'，'}, {';', U'；'}, {':', U'：'}, {'?', U'？'}, {'!', U'！'}, {'.', U'。'}}};
constexpr std::array<Partner, 12> to_latin{{{U'،', ','},
                                            {U'‚', ','},
                                            {U'؛', ';'},
                                            {U'؟', '?'},
                                            {U'，', ','},
                                            {U'；', ';'},
                                            {U'：', ':'},
                                            {U'？', '?'},
                                            {U'。', '.'},
                                            {U'、', ','},
                                            {U'（', '('},
                                            {U'）', ')'}}};

template <std::size_t N>
char32_t partner(const std::array<Partner, N>& table, char32_t seen) {
    for (const auto& each : table)
        if (each.seen == seen) return each.right;
    return 0;
}

/// The European figure that a figure of another script stands for, or 0.
char32_t figure(char32_t code) {
    if (code >= U'٠' && code <= U'٩') return '0' + (code - U'٠');
    return code >= U'０' && code <= U'９' ? '0' + (code - U'０') : U'\0';
}

/// "A／78／100": symbols of documents have the slash of ASCII in all languages, Chinese words their own.
bool is_slash_of_symbol(const Tokens& tokens, std::size_t i) {
    const auto is_piece = [&](std::size_t at) {
        return at < tokens.size() &&
               (tokens[at].is(Kind::number) || (tokens[at].is(Kind::word) && tokens[at].code < 0x80));
    };
    return tokens[i].code == U'／' && i > 0 && is_piece(i - 1) && is_piece(i + 1);
}

/// How many tokens away letters still tell the script of a mark.
constexpr std::size_t reach = 100;

/// The nearest letters before the token, past figures, brackets and spaces.
const Token* letters_before(const Tokens& tokens, std::size_t i) {
    for (const auto first = i - std::min(i, reach); i-- > first;)
        if (tokens[i].is(Kind::word) || tokens[i].is(Kind::han)) return &tokens[i];
    return nullptr;
}

const Token* letters_behind(const Tokens& tokens, std::size_t i) {
    for (const auto end = std::min(i + reach, tokens.size()); ++i < end;)
        if (tokens[i].is(Kind::word) || tokens[i].is(Kind::han)) return &tokens[i];
    return nullptr;
}

bool is_arabic(const Token* token) {
    return token && (token->scripts & Token::arabic) != 0;
}

bool between_figures(const Tokens& tokens, std::size_t i) {
    return i > 0 && i + 1 < tokens.size() && tokens[i - 1].is(Kind::number) && tokens[i + 1].is(Kind::number);
}

/// What should stand there; 0 where the mark is right.
struct Judgement {
    char32_t right = 0;
    bool sure = false;
};

Judgement judge_arabic(const Tokens& tokens, std::size_t i) {
    const auto code = tokens[i].code;
    const auto right = partner(to_arabic, code);
    if (right == 0 || between_figures(tokens, i)) return {};
    const auto close = [&](std::size_t at) { return at < tokens.size() && is_arabic(&tokens[at]); };
    if (i > 0 && close(i - 1)) return {right, true};
    const bool both = is_arabic(letters_before(tokens, i)) && is_arabic(letters_behind(tokens, i));
    // A comma goes with the words behind it: "A/77/570، الفقرة 6" (3,716 published ones of 3,716).
    const bool word_next = code == ',' && close(i + 2) && tokens[i + 1].is(Kind::space);
    return both || word_next || close(i + 1) ? Judgement{right, false} : Judgement{};
}

Judgement judge_chinese(const Tokens& tokens, std::size_t i) {
    const auto code = tokens[i].code;
    if (code == U'（') return {'(', false};
    if (code == U'）') return {')', false};
    const auto right = partner(to_chinese, code);
    if (right == 0) return {};
    const bool before = i > 0 && tokens[i - 1].is(Kind::han);
    auto next = i + 1;
    while (next < tokens.size() && tokens[next].is(Kind::space)) ++next;
    const bool behind = next < tokens.size() && tokens[next].is(Kind::han);
    // "四. 媒体", "第一章. …": the number of a heading.
    const bool numbered = i == 1 || (i == 2 && !tokens[0].is(Kind::han));
    if (before && code == '.' && numbered && next < tokens.size()) return {};
    if (before) return {right, code != '.' || behind || next == tokens.size()};
    // Behind a closing mark, a note or a figure that Chinese words follow.
    const bool closed = i > 0 && (tokens[i - 1].is_mark(U'》') || tokens[i - 1].is_mark(U'”') ||
                                  tokens[i - 1].is_mark(')') || tokens[i - 1].is_mark('%') ||
                                  tokens[i - 1].is(Kind::note) || tokens[i - 1].is(Kind::number));
    const bool pause = code != '.' && code != ':';
    return closed && pause && behind ? Judgement{right, false} : Judgement{};
}

Judgement judge_other(const Tokens& tokens, std::size_t i) {
    const auto right = partner(to_latin, tokens[i].code);
    if (right == 0) return {};
    const auto* letters = letters_before(tokens, i);
    const bool quoted = letters && (letters->is(Kind::han) || is_arabic(letters));
    return quoted ? Judgement{} : Judgement{right, true};
}

Judgement judge(const Tokens& tokens, std::size_t i, std::string_view language) {
    if (const auto right = figure(tokens[i].code); right != 0) return {right, true};
    if (is_slash_of_symbol(tokens, i)) return {'/', true};
    if (language == "ar") return judge_arabic(tokens, i);
    if (language == "zh") return judge_chinese(tokens, i);
    return judge_other(tokens, i);
}

/// The last mark of a paragraph is looked at by the rules about endings.
bool ends_paragraph(const Words& words, std::size_t i) {
    const auto& mark = words.tokens[i];
    const bool number = mark.is_mark('.') || mark.is_mark('?') || mark.is_mark('!');
    const bool line = words.passage.role == model::Passage::Role::line && !words.passage.note;
    return line && !number && words.extent.end == mark.end;
}

/// The point of a Chinese note that is not in English: "A/78/294." or the like.
bool is_end_of_chinese_note(const Subject& subject, const Words& words, std::size_t i) {
    const auto is_small = [](const Token& token) {
        return token.is(Kind::word) && (token.scripts & Token::capital) == 0;
    };
    return subject.language == "zh" && words.passage.note && words.tokens[i].is_mark('.') &&
           words.extent.end == words.tokens[i].end &&
           (words.kinds.han || std::ranges::none_of(words.tokens, is_small));
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    for (const std::size_t i : words.kinds.marks) {
        const auto [right, sure] = is_end_of_chinese_note(subject, words, i)
                                       ? Judgement{U'。', false}
                                       : judge(tokens, i, subject.language);
        if (right == 0) continue;
        const auto code = tokens[i].code;
        const bool of_number = figure(code) != 0 || code == U'／';
        // Marks of the cover page are looked at by the rules about its lines.
        if (words.part() == "coverPage" && !of_number) continue;
        const bool linked =
            words.prose.run_at(tokens[i].begin).link && !of_number && code != U'（' && code != U'）';
        if (linked || ends_paragraph(words, i)) continue;
        std::string expected;
        append_utf8(expected, right);
        const auto span = words.prose.span(subject.source(), tokens[i].begin, tokens[i].end);
        auto message =
            cat("`", tokens[i].in(words.prose.text), "`, where the language writes `", expected, "`");
        const bool plain = sure && words.in_body() && !words.passage.note;
        auto& finding = plain ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
        offer(finding, cat("write `", expected, "`"),
              replacement(subject, words.prose, tokens[i].begin, tokens[i].end, expected), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    for (const auto& words : subject.reading->words) {
        const auto role = words.passage.role;
        if (role == model::Passage::Role::number || role == model::Passage::Role::cell) continue;
        const bool own = subject.language == "ar" || subject.language == "zh";
        if (own ? words.has_any(",;:?!.\xEF\xD9") : words.has_any("\xD8\xD9\xE2\xE3\xEF"))
            check(subject, words, found);
    }
}

constexpr std::array<Example, 7> more_examples{
    {{.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/78/294⟦.⟧</p></authorialNote></p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/78/294。</p></authorialNote></p></container>)",
      .slot = Slot::preamble,
      .language = "zh"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الوثيقة A/78/294⟦,⟧ الفقرة 6،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الوثيقة A/78/294، الفقرة 6،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el documento A⟦／⟧78⟦／⟧100,</p></container>)",
      .good =
          R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el documento A/78/100,</p></container>)",
      .slot = Slot::preamble,
      .language = "es"},
     {.bad =
          R"(<paragraph eId="para_1"><content><p><b>决定</b>继续积极处理此案⟦.⟧</p></content></paragraph>)",
      .good =
          R"(<paragraph eId="para_1"><content><p><b>决定</b>继续积极处理此案。</p></content></paragraph>)",
      .language = "zh"},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> sa résolution de 199⟦５⟧,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> sa résolution de 1995,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق⟦,⟧ وإلى قراراتها،</p></container>)",
      .good =
          R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الميثاق، وإلى قراراتها،</p></container>)",
      .slot = Slot::preamble,
      .language = "ar"},
     {.bad =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>联合国⟦,⟧并回顾其决议，</p></container>)",
      .good =
          R"(<container name="回顾" eId="container_1"><p><b>回顾</b>联合国，并回顾其决议，</p></container>)",
      .slot = Slot::preamble,
      .language = "zh"}}};

}  // namespace

extern constinit const Rule mark_of_other_script{
    .code = "EDIT033",
    .name = "mark-of-other-script",
    .levels = always(Level::warning),
    .summary = "a comma, semicolon or figure of another script",
    .why =
        R"(Arabic has its own comma, semicolon and question mark (`، ؛ ؟`) and European figures; Chinese writes full-width marks (`，；：
。`) between its characters, but half-width brackets and figures; the other languages have neither. Symbols of documents have the slash of ASCII in all. Latin words and
titles inside an Arabic or Chinese text keep their marks.)",
    .authority = "published texts: 99.99 per cent in Arabic and in Chinese",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter⟦，⟧ and its resolutions,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Charter, and its resolutions,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::review};

}  // namespace resolute::rules
