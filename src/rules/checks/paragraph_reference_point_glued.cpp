// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/referring.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    for (const auto& reference : own_references(subject, words)) {
        if (!reference.space_missing || reference.abbreviated) continue;
        for (const auto& place : reference.places) {
            const auto open = text.find('(', place.span.begin);
            const bool glued = open > place.span.begin && open < place.span.end && text[open - 1] >= '0' &&
                               text[open - 1] <= '9';
            if (!glued) continue;
            const auto close = std::min(text.find(')', open), text.size() - 1) + 1;
            auto& finding = found.at(
                words.prose.span(subject.source(), place.span.begin, close),
                cat("`", text.substr(place.span.begin, close - place.span.begin),
                    "` without a space, expected `", text.substr(place.span.begin, open - place.span.begin),
                    " ", text.substr(open, close - open), "`"));
            offer(finding, "put a space before the bracket",
                  replacement(subject, words.prose, open, open + 1, " ("), Trust::safe);
        }
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note) check(subject, words, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

}  // namespace

extern constinit const Rule paragraph_reference_point_glued{
    .code = "XREF006",
    .name = "paragraph-reference-point-glued",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a point of a paragraph cited without a space before its bracket",
    .why =
        R"md(The label of a point stands apart from the number of its paragraph: "paragraph 5 (a)", "paragraph 5 (a) (ii)". Without the
space it reads as one sign, and breaks a line in the wrong place.)md",
    .authority =
        "Editorial Manual, References to parts of a document; published texts of the General Assembly, 195 "
        "of 195",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph ⟦1(a)⟧ above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraph 1 (a) above.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed};

}  // namespace resolute::rules
