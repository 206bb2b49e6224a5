// SPDX-License-Identifier: Apache-2.0
#include <map>

#include "rules/edits.h"
#include "rules/rule.h"
#include "rules/sponsor_line.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Takes the name out with the comma before it. Not the last one, whose "and" would belong to another.
void offer_removal(const Subject& subject, const SponsorLine& line, std::size_t i, Diagnostic& finding) {
    const auto& names = line.states.names;
    if (i + 1 == names.size()) return;
    const auto start = line.line.extent.begin;
    offer(finding, cat("take out `", line.name(i), "`"),
          replacement(subject, line.line.words->prose, start + names[i - 1].end, start + names[i].end, ""),
          Trust::review);
}

void check(const Subject& subject, Findings& found) {
    for (const auto& line : sponsor_lines(subject)) {
        std::map<std::string_view, std::size_t> seen;
        for (std::size_t i = 0; i < line.states.names.size(); ++i) {
            const auto [known, fresh] = seen.emplace(line.name(i), i);
            if (fresh) continue;
            auto& finding = found.at(line.span(subject, line.states.names[i]),
                                     cat("`", line.name(i), "` is a sponsor already"));
            offer_removal(subject, line, i, finding);
            finding.labels.push_back({line.span(subject, line.states.names[known->second]), "here"});
        }
    }
}

}  // namespace

extern constinit const Rule sponsor_repeated{
    .code = "SPON003",
    .name = "sponsor-repeated",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a State that stands twice among the sponsors",
    .why =
        R"(Each sponsor stands once. When sponsors were added in several rounds one is easily put in again.)",
    .authority = "Editorial Manual, Drafts: sponsors",
    .example =
        {.bad =
             R"(<p><docTitle refersTo="#sponsors">Brazil, ⟦Brazil⟧ and Chile: draft resolution</docTitle></p>)",
         .good = R"(<p><docTitle refersTo="#sponsors">Brazil and Chile: draft resolution</docTitle></p>)",
         .slot = Slot::preface},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
