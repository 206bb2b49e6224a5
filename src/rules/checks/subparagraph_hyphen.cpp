// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, const Words& words, Findings& found) {
    constexpr std::string_view tail = "ub-paragraph";
    const std::string_view text = words.prose.text;
    for (auto at = text.find(tail); at != std::string_view::npos; at = text.find(tail, at + 1)) {
        if (at == 0) continue;
        const auto seen = text.substr(at - 1, tail.size() + 1);
        auto& finding = found.at(words.prose.span(subject.source(), at - 1, at + tail.size()),
                                 cat("`", seen, "`, expected `", seen.substr(0, 3), "paragraph`"));
        offer(finding, "delete the hyphen", replacement(subject, words.prose, at + 2, at + 3, ""),
              Trust::safe);
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note) check(subject, words, found);
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

}  // namespace

extern constinit const Rule subparagraph_hyphen{
    .code = "XREF008",
    .name = "subparagraph-hyphen",
    .levels = always(Level::warning),
    .summary = "`sub-paragraph` with a hyphen",
    .why = R"md("Subparagraph" is one word in all texts of the United Nations; the hyphen is a trace of drafting.)md",
    .authority = "United Nations spelling list; published texts of the General Assembly, 31 of 31",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review ⟦sub-paragraph⟧ (a) of paragraph 1 above.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><list eId="para_1__list_1"><intro><p><i>Invites</i> Member States:</p></intro>
<point eId="para_1__list_1__point_a"><num>(a)</num><content><p>To open libraries;</p></content></point>
<point eId="para_1__list_1__point_b"><num>(b)</num><content><p>To lend books;</p></content></point></list></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to review subparagraph (a) of paragraph 1 above.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed};

}  // namespace resolute::rules
