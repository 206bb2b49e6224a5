// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/openings.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Where the paragraph's name says that its opening words end; 0 where it does not begin with its name.
std::size_t end_of_name(const Opening& opening) {
    const auto name = model::value(opening.line->step.division->attributes, "name");
    const auto text = std::string_view(opening.line->prose.text).substr(opening.begin);
    if (name.empty() || !text.starts_with(name)) return 0;
    auto words = trimmed_text(name);
    for (const std::string_view comma : {",", "،", "，"})
        if (words.ends_with(comma)) words.remove_suffix(comma.size());
    return opening.begin + static_cast<std::size_t>(words.data() + words.size() - name.data());
}

void check(const Subject& subject, Findings& found) {
    const bool council = subject.organ == model::Organ::security_council;
    for (const auto& opening : openings(subject)) {
        const auto& line = *opening.line;
        if (opening.shown.empty() || line.is_display()) continue;
        // The Security Council often sets the first word alone: what is left must not be a phrase by itself.
        const auto* shown = find_phrase(subject.language, line.operative, opening.base);
        auto end = council && shown && !shown->beginning ? 0 : opening.words.end;
        if (!line.operative) end = std::max(end, end_of_name(opening));
        if (end <= opening.shown.end) continue;
        const auto rest = line.prose.text.substr(opening.shown.end, end - opening.shown.end);
        // "*Encourages* further cooperation": before the verb it would be of the opening words.
        if (line.operative && trimmed_text(rest) == "further") continue;
        found.at(line.prose.span(subject.source(), opening.shown.end, end),
                 cat("`", trimmed_text(rest), "` belongs to the opening words, expected them to look alike"));
    }
}

}  // namespace

extern constinit const Rule opening_words_half_shown{
    .code = "EDIT013",
    .name = "opening-words-half-shown",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "opening words of which only a part is set in italics",
    .why =
        R"(The whole phrase that opens a paragraph is set apart, with its adverbs and with "with concern" and the like, but
without the preposition of what follows: *Noting with appreciation* the report, *Taking note* of the report. The Security
Council often sets its first word alone.)",
    .authority = "Published texts of the General Assembly and the Human Rights Council",
    .example =
        {.bad =
             R"(<container name="Taking" eId="container_1"><p><i>Taking</i>⟦ note⟧ of the report,</p></container>)",
         .good =
             R"(<container name="Taking note" eId="container_1"><p><i>Taking note</i> of the report,</p></container>)",
         .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
