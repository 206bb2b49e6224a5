// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using Kind = Token::Kind;

bool is_letter(const Tokens& tokens, std::size_t i) {
    return i < tokens.size() && tokens[i].is(Kind::word);
}

bool is_blank_before(const Tokens& tokens, std::size_t i) {
    return i == 0 || tokens[i - 1].is(Kind::space) || tokens[i - 1].is(Kind::line) ||
           tokens[i - 1].is_mark('(');
}

/// The mark the language has in its place; empty where it is not plain.
std::string_view right_mark(const Tokens& tokens, std::size_t i, std::string_view language) {
    const bool opens = is_blank_before(tokens, i);
    if (tokens[i].code == '\'') {
        if (i > 0 && is_letter(tokens, i - 1)) return "’";
        return {};
    }
    if (language == "fr") return opens ? "« " : " »";
    if (language == "ru") return opens ? "«" : "»";
    return opens ? "“" : "”";
}

bool is_straight(const Token& token) {
    return token.is_mark('"') || token.is_mark('\'') || token.is_mark('`') || token.is_mark(U'´');
}

void check(const Subject& subject, const Words& words, Findings& found) {
    const auto& tokens = words.tokens;
    for (const std::size_t i : words.kinds.marks) {
        const auto& token = tokens[i];
        if (!is_straight(token)) continue;
        // Minutes and seconds of an arc.
        if (i > 0 && tokens[i - 1].is(Kind::number)) continue;
        if (words.prose.run_at(token.begin).link) continue;
        const auto seen = token.in(words.prose.text);
        const auto right = right_mark(tokens, i, subject.language);
        const auto span = words.prose.span(subject.source(), token.begin, token.end);
        auto message = right.empty() ? cat("straight `", seen, "`")
                                     : cat("straight `", seen, "`, where `", right, "` was expected");
        const bool sure = words.in_body() && words.passage.role != model::Passage::Role::cell &&
                          subject.language != "ar" && subject.language != "zh";
        auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
        const bool apostrophe = right == "’" && is_letter(tokens, i + 1);
        if (!right.empty() && subject.language != "ar")
            offer(finding, cat("write `", right, "`"),
                  replacement(subject, words.prose, token.begin, token.end, right),
                  apostrophe ? Trust::safe : Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    const bool straight = subject.language == "ar" && subject.organ == model::Organ::human_rights_council;
    if (straight) return;
    for (const auto& words : subject.reading->words)
        if (words.has_any("\"'`\xB4")) check(subject, words, found);
}

constexpr std::array<Example, 3> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Assembly⟦'⟧s resolutions,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Assembly’s resolutions,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte de l⟦'⟧Organisation,</p></container>)",
      .good =
          R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Charte de l’Organisation,</p></container>)",
      .slot = Slot::preamble,
      .language = "fr"},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на решение ⟦"⟧Библиотеки⟦"⟧,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на решение «Библиотеки»,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"}}};

}  // namespace

extern constinit const Rule quotation_mark_straight{
    .code = "EDIT027",
    .name = "quotation-mark-straight",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a straight quotation mark or apostrophe",
    .why =
        R"(The marks of the typewriter stand for several: the opening and closing quotation marks, which differ from language to
language (“ ”, « », ” “), and the apostrophe ’. Arabic texts of the Human Rights Council are published with straight
marks and are left aside.)",
    .authority = "Editorial Manual, Quotations; published texts: the apostrophe is ’ in 99.99 per cent",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision entitled ⟦"⟧Public libraries⟦"⟧,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the decision entitled “Public libraries”,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
