// SPDX-License-Identifier: Apache-2.0
#include "rules/numbering.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    std::optional<Trust> trust;
    const auto& runs = paragraph_runs(subject);
    for (const auto& run : runs) {
        int last = 0;
        for (std::size_t i = 0; i < run.size(); ++i) {
            const auto& label = run[i].label;
            const auto number = run[i].number;
            if (number == last + 1) {
                last = number;
                continue;
            }
            const auto expected = with_number(label, last + 1);
            auto& finding = found.at(
                run[i].span,
                last == 0 ? cat("`", label, "` begins the paragraphs, expected `", expected, "`")
                          : cat("`", label, "` follows paragraph ", last, ", expected `", expected, "`"));
            // One paragraph too many or too few shifts all that follow: they are told with the first, as one
            // fix.
            if (!trust) trust = renumbering_trust(subject);
            finding.fixes.push_back(renumber(subject, run, i, last + 1, *trust));
            break;
        }
    }
}

}  // namespace

extern constinit const Rule paragraph_number_out_of_sequence{
    .code = "NUM002",
    .name = "paragraph-number-out-of-sequence",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "numbered paragraphs that do not run 1, 2, 3 …",
    .why =
        R"(Paragraphs are cited by their number, in the text itself ("paragraph 5 above"), in later resolutions and in every
other language version. A gap, a repetition or a wrong start makes those citations point elsewhere.

Numbers run from 1 through the whole resolution. They go on under headings without a number; under a roman numeral
(`I`, `II`) or a lettered section, and in an annex, they may go on or start again at 1. Paragraphs of quoted text (an
amendment) keep the numbers of the text they are quoted from and are left aside. The first break of a run is reported;
its fix renumbers the rest of the run.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions: numbering of paragraphs",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><num>⟦3.⟧</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_3"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
