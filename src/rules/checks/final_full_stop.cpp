// SPDX-License-Identifier: Apache-2.0
#include "rules/marks.h"
#include "rules/numbering.h"
#include "rules/reading.h"
#include "rules/rule.h"

namespace resolute::rules {

namespace {

void check(const Subject& subject, Findings& found) {
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        const auto& paragraphs = units(text, true);
        if (paragraphs.empty()) continue;
        const auto& line = text.lines[paragraphs.back().last];
        // Closing lines that a converter took for a paragraph, and lists of names, end as they like.
        const bool stray = !is_numbered(text.lines[paragraphs.back().first]) && paragraphs.size() > 1;
        if (line.quoted || line.is_table() || line.is_display() || stray) continue;
        const auto seen = ending(line.prose, subject.language);
        if (!seen || seen->mark == Mark::stop) continue;
        const auto mark = std::string_view(line.prose.text).substr(seen->begin, seen->end - seen->begin);
        if (!is_final(mark))
            report_ending(subject, found, line.prose, *seen, Mark::stop, "the last paragraph");
    }
}

}  // namespace

extern constinit const Rule final_full_stop{
    .code = "EDIT003",
    .name = "final-full-stop",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a resolution that does not end with a full stop",
    .why =
        R"(A resolution is one sentence. Its only full stop stands at its end, also where a point of a list is the last. The
earlier marks follow from that: paragraphs end with a comma in the preamble, with a semicolon in the operative
part.)",
    .authority = "Editorial Manual, Punctuation; published texts, 99.2 to 100 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized⟦;⟧</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
