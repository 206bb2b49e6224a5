// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/openings.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    const bool small = subject.language == "ru";
    if (!small && subject.language != "en" && subject.language != "fr" && subject.language != "es") return;
    for (const auto& opening : openings(subject)) {
        const auto& prose = opening.line->prose;
        if (!opening.phrase || opening.shown.empty()) continue;
        const auto end = opening.begin + character_at(prose.text, opening.begin).length;
        const auto seen = std::string_view(prose.text).substr(opening.begin, end - opening.begin);
        const auto lower = citations::lower(seen);
        if (small == (lower == seen)) continue;
        auto& finding = found.at(
            prose.span(subject.source(), opening.begin, end),
            cat("`", seen, "` opens a paragraph, expected a ", small ? "small letter" : "capital letter"));
        std::string other = lower;
        if (!small) {
            if (seen.size() != 1) continue;
            other.front() = static_cast<char>(seen.front() - 'a' + 'A');
        }
        offer(finding, cat("write `", other, "`"), replacement(subject, prose, opening.begin, end, other),
              Trust::safe);
    }
}

constexpr std::array<Example, 1> more_examples{
    {{.bad =
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
    .summary = "a paragraph that opens with a small letter, in Russian with a capital one",
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
