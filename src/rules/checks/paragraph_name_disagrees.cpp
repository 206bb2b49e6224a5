// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/opening.h"
#include "rules/openings.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Whether it is a name that somebody gave for reasons of his own: a plain word that opens no paragraph.
bool is_other_name(const Subject& subject, std::string_view name) {
    return std::ranges::all_of(name,
                               [](char c) { return citations::is_letter(c) || citations::is_digit(c); }) &&
           !find_phrase(subject.language, false, citations::lower(name));
}

void check(const Subject& subject, Findings& found) {
    for (const auto& opening : openings(subject)) {
        const auto& line = *opening.line;
        const auto& division = *line.step.division;
        if (line.operative || division.name != "container" || opening.shown.empty()) continue;
        const auto* name = model::find(division.attributes, "name");
        if (!name) continue;
        if (name->value.empty()) {
            if (opening.phrase && is_of_publisher(subject))
                found.hint(name->at.span, "no name, though the paragraph opens with known words");
            continue;
        }
        const auto shown = std::string_view(line.prose.text)
                               .substr(opening.shown.begin, opening.shown.end - opening.shown.begin);
        const auto named = citations::lower(plain_words(name->value));
        const auto words = citations::lower(plain_words(shown));
        if (named == words) continue;
        // The publisher's converter gives no other names.
        const bool other_name = is_other_name(subject, named);
        if (other_name && !is_of_publisher(subject)) continue;
        auto message = cat("`", name->value, "` names a paragraph that opens with `", shown, "`");
        // Either may be wrong.
        const auto opened = line.prose.span(subject.source(), opening.shown.begin, opening.shown.end);
        const Span both{name->at.span.begin, std::max(name->at.span.end, opened.end)};
        // Converters give a part of the words where these are set in several pieces.
        auto& finding = other_name || words.starts_with(named) || words.ends_with(named)
                            ? found.hint(both, std::move(message))
                            : found.at(both, std::move(message));
        finding.labels.push_back({opened, "opens with this"});
        offer(finding, cat("name it `", shown, "`"), Edit{name->at.span, escaped(shown)}, Trust::review);
    }
}

}  // namespace

extern constinit const Rule paragraph_name_disagrees{
    .code = "EDIT012",
    .name = "paragraph-name-disagrees",
    .levels = staged(Level::hint, Level::warning, Level::warning, Level::warning),
    .summary = "a preambular paragraph whose `name` is not its opening words",
    .why =
        R"(Official files give each preambular paragraph the words it opens with as its name. Programs that list or count
paragraphs read the name; it must say what the text says.)",
    .authority = "Published files: 99.97 % in English, 99.6 % in Arabic",
    .example =
        {.bad =
             R"(<container name="⟦Noting" eId="container_1"><p><i>Recalling⟧</i> its resolutions on libraries,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
