// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/metadata.h"
#include "rules/openings.h"
#include "rules/reworded.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// "DECIDES"
bool is_all_capitals(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
        const auto next = character_at(words, at);
        const auto letter = words.substr(at, next.length);
        if (citations::word_at(words, at) && citations::lower(letter) == letter) return false;
        at += next.length;
    }
    return words.size() > 3;
}

/// Titles begin with a capital in all languages that have them.
void check_title(const Subject& subject, Findings& found) {
    for (const auto& title : marked(subject, "preface", "docTitle")) {
        if (!model::value(title.markup->attributes, "refersTo").ends_with("Title") || title.extent.empty())
            continue;
        const auto& prose = title.words->prose;
        const auto begin = title.extent.begin;
        const auto end = begin + character_at(prose.text, begin).length;
        const auto seen = std::string_view(prose.text).substr(begin, end - begin);
        if (citations::word_at(prose.text, begin) && !citations::is_digit(prose.text[begin]) &&
            citations::lower(seen) == seen)
            found.at(prose.span(subject.source(), begin, end),
                     cat("`", seen, "` opens the title, expected a capital letter"));
    }
}

void check(const Subject& subject, Findings& found) {
    const bool small = subject.language == "ru";
    if (!small && subject.language != "en" && subject.language != "fr" && subject.language != "es") return;
    check_title(subject, found);
    for (const auto& opening : openings(subject)) {
        const auto& prose = opening.line->prose;
        if (!opening.phrase || opening.shown.empty()) continue;
        const auto end = opening.begin + character_at(prose.text, opening.begin).length;
        const auto seen = std::string_view(prose.text).substr(opening.begin, end - opening.begin);
        const auto lower = citations::lower(seen);
        const auto shown = opening.shown;
        const auto words = std::string_view(prose.text).substr(shown.begin, shown.end - shown.begin);
        if (is_all_capitals(words)) {
            found.at(prose.span(subject.source(), shown.begin, shown.end),
                     cat("`", words, "` in capitals opens a paragraph"));
            continue;
        }
        if (small == (lower == seen)) continue;
        auto& finding = found.at(
            prose.span(subject.source(), opening.begin, end),
            cat("`", seen, "` opens a paragraph, expected a ", small ? "small letter" : "capital letter"));
        std::string other = lower;
        if (!small) {
            if (seen.size() != 1) continue;
            other.front() = static_cast<char>(seen.front() - 'a' + 'A');
        }
        offer_words(finding, subject, prose, opening.begin, end, other, Trust::safe);
    }
}

constexpr std::array<Example, 2> more_examples{
    {{.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>⟦RECALLING⟧</i> its resolutions on libraries,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="ссылаясь" eId="container_1"><p><i>⟦С⟧сылаясь</i> на свои резолюции,</p></container>)",
      .good =
          R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на свои резолюции,</p></container>)",
      .slot = Slot::preamble,
      .language = "ru"}}};

}  // namespace

extern constinit const Rule opening_initial{
    .code = "EDIT010",
    .name = "opening-initial",
    .levels = always(Level::warning),
    .summary =
        "a paragraph that opens with a small letter, in Russian with a capital one, or all in capitals",
    .why =
        R"(English, French and Spanish paragraphs begin with a capital letter. Russian ones go on with the sentence that the
name of the organ began, with a small letter.)",
    .authority = "Published texts, 99.99 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>⟦t⟧akes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more_examples,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
