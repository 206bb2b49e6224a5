// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/elements.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::string_view, 6> names{"ins", "del", "w:ins", "w:del", "w:moveFrom", "w:moveTo"};
constexpr std::array<std::string_view, 4> marks{"{+", "~~", "[-", "{--"};

void check(const Subject& subject, Findings& found) {
    const auto& tree = subject.tree;
    for (const auto name : names)
        for (const auto id : elements(subject).named(name))
            found.at(tree[id].name, cat("`", name, "` keeps a change that was neither taken nor dropped"));
    for (const auto& words : subject.reading->words) {
        if (!words.has_any("{~[")) continue;
        for (const auto mark : marks)
            for (auto at = words.prose.text.find(mark); at != std::string::npos;
                 at = words.prose.text.find(mark, at + mark.size()))
                found.at(words.prose.span(subject.source(), at, at + mark.size()),
                         cat("`", mark, "` marks a change"));
    }
}

}  // namespace

extern constinit const Rule tracked_change_left{
    .code = "DRAFT005",
    .name = "tracked-change-left",
    .levels = staged(Level::hint, Level::warning, Level::error, Level::warning),
    .summary = "a tracked change left in the text",
    .why =
        R"(Changes that a word processor tracked (`ins`, `del`) or that were marked by hand (`{+ … +}`, `~~…~~`) must be taken or
dropped before a text is submitted: as it stands, nobody can tell what it says.)",
    .authority = "common practice of drafting",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet <⟦del⟧>annually </del>in Geneva.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to meet in Geneva.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
