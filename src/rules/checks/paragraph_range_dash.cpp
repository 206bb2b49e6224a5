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
        if (!reference.dash || reference.abbreviated || reference.kind != citations::PlaceKind::paragraph)
            continue;
        for (const auto& place : reference.places) {
            const auto seen = text.substr(place.span.begin, place.span.end - place.span.begin);
            const bool long_dash = seen.find("–") != std::string_view::npos;
            const auto dash = long_dash ? seen.find("–") : seen.find('-');
            if (place.last.empty() || dash == std::string_view::npos) continue;
            const auto length = long_dash ? std::string_view("–").size() : 1;
            auto& finding = found.at(words.prose.span(subject.source(), place.span.begin, place.span.end),
                                     cat("`", seen, "` with a dash in running text, expected `",
                                         seen.substr(0, dash), " to ", seen.substr(dash + length), "`"));
            const auto begin = place.span.begin + dash;
            offer(finding, "write `to`", replacement(subject, words.prose, begin, begin + length, " to "),
                  Trust::safe);
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

extern constinit const Rule paragraph_range_dash{
    .code = "XREF007",
    .name = "paragraph-range-dash",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::warning),
    .summary = "a range of paragraphs written with a dash in running text",
    .why =
        R"md(In running text a range of paragraphs is written with a word: "paragraphs 3 to 5"; two of them with "and". The dash belongs
in footnotes and tables.)md",
    .authority =
        "Editorial Manual, References to parts of a document; published texts of the General Assembly, 142 "
        "of 143",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraphs ⟦1–2⟧ of the present resolution.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review paragraphs 1 to 2 of the present resolution.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed};

}  // namespace resolute::rules
