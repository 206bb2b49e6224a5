// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Habit {
    std::string_view wrong, right;
};

void check(const Subject& subject, const Words& words, const Habit& habit, Findings& found) {
    const std::string_view text = words.prose.text;
    for (auto at = text.find(habit.wrong); at != std::string_view::npos;
         at = text.find(habit.wrong, at + habit.wrong.size())) {
        auto& finding = found.at(words.prose.span(subject.source(), at, at + habit.wrong.size()),
                                 cat("`", habit.wrong, "`, expected `", habit.right, "`"));
        // `This` may be another resolution that the words before it name.
        offer(finding, cat("write `", habit.right, "`"),
              replacement(subject, words.prose, at, at + habit.wrong.size(), habit.right), Trust::review);
    }
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    const bool council = subject.organ == model::Organ::security_council;
    const Habit habit = council ? Habit{"the present resolution", "this resolution"}
                                : Habit{"this resolution", "the present resolution"};
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        for (const auto& words : subject.reading->words)
            if (words.passage.document == text.document && words.in_body() && !words.passage.note)
                check(subject, words, habit, found);
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::security_council, "", always(Level::hint)}};

}  // namespace

extern constinit const Rule present_resolution_called_this{
    .code = "XREF003",
    .name = "present-resolution-called-this",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the own text called `this resolution`, in the Security Council `the present resolution`",
    .why =
        R"md(Texts of the General Assembly, the Economic and Social Council and the Human Rights Council call themselves "the present
resolution"; those of the Security Council "this resolution".)md",
    .authority =
        "Editorial Manual, Drafting and editing of resolutions; published texts: General Assembly 1,525 of "
        "1,539, Security Council 97 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to publish ⟦this resolution⟧.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to publish the present resolution.</p></content></paragraph>)"},
    .check = check,
    .relaxed = relaxed};

}  // namespace resolute::rules
