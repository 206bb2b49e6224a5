// SPDX-License-Identifier: Apache-2.0
#include "citations/folded.h"
#include "rules/leftovers.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Where a label that begins with its two letters at `at` ends: "PP1", "OP 2 bis", "PP10 alt", "OP5.bis";
/// `at` itself for anything else.
std::size_t label_end(std::string_view text, std::size_t at) {
    if (citations::word_before(text, at)) return at;
    auto end = at + 2;
    if (end < text.size() && (text[end] == ' ' || text[end] == '.')) ++end;
    const auto digits = end;
    while (end < text.size() && citations::is_digit(text[end])) ++end;
    if (end == digits || end - digits > 3) return at;
    for (const std::string_view word : {"bis", "ter", "alt", "quater"}) {
        auto next = end;
        while (next < text.size() && (text[next] == ' ' || text[next] == '.')) ++next;
        if (text.substr(next).starts_with(word) && !citations::word_at(text, next + word.size()))
            return next + word.size();
    }
    return citations::word_at(text, end) ? at : end;
}

void check(const Subject& subject, Findings& found) {
    for (const std::string_view letters : {"PP", "OP"}) {
        if (!anywhere(subject, letters)) continue;
        for (const auto& words : subject.reading->words) {
            const std::string_view text = words.prose.text;
            for (auto at = text.find(letters); at != std::string_view::npos;
                 at = text.find(letters, at + 2)) {
                const auto end = label_end(text, at);
                if (end == at) continue;
                found.at(words.prose.span(subject.source(), at, end),
                         cat("`", text.substr(at, end - at), "` numbers a paragraph of the negotiation"));
            }
        }
    }
}

}  // namespace

extern constinit const Rule negotiation_label_left{
    .code = "DRAFT003",
    .name = "negotiation-label-left",
    .levels = staged(Level::hint, Level::warning, Level::error, Level::warning),
    .summary = "a label of the negotiation (PP1, OP2 bis) left in the text",
    .why =
        R"(While a text is negotiated its paragraphs are called PP1, PP2 (preambular) and OP1, OP2 (operative), new ones `OP3 bis`
or `PP10 alt`. In a text that is submitted the preambular paragraphs have no number and the operative ones `1.`, `2.`)",
    .authority = "common practice of negotiations; Editorial Manual, Drafts",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report mentioned in ⟦OP2 bis⟧ above;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Takes note</i> of the report mentioned above;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check};

}  // namespace resolute::rules
