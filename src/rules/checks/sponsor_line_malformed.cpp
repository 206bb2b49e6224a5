// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <string>

#include "citations/folded.h"
#include "rules/rule.h"
#include "rules/sponsor_line.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Language;

struct Kinds {
    Language language;
    std::array<std::string_view, 3> words;
};
constexpr std::array<Kinds, 6> kinds{{
    {Language::en, {"draft resolution", "draft decision", "draft amendment"}},
    {Language::fr, {"projet de résolution", "projet de décision", "projet d’amendement"}},
    {Language::es, {"proyecto de resolución", "proyecto de decisión", "enmienda"}},
    {Language::ru, {"проект резолюции", "проект решения", "поправка"}},
    {Language::ar, {"مشروع قرار", "مشروع مقرر", "تعديل"}},
    {Language::zh, {"决议草案", "决定草案", "修正案"}},
}};

/// In plain spaces, without the asterisks of footnotes.
std::string plain(std::string_view kind) {
    const citations::Folded folded(kind);
    auto text = folded.text();
    while (text.ends_with('*')) text.remove_suffix(1);
    return std::string(trimmed_text(text));
}

/// The words with the apostrophe as it is folded.
std::string folded(std::string_view words) {
    return std::string(citations::Folded(words).text());
}

void check_kind(const Subject& subject, const SponsorLine& line, Language language, Findings& found) {
    const auto shown = plain(line.kind);
    for (const auto& each : kinds) {
        if (each.language != language) continue;
        for (const auto word : each.words)
            if (shown == folded(word)) return;
        found.at(line.kind.empty()
                     ? line.span(subject, {0, line.text.size()})
                     : line.span(subject, {line.text.size() - line.kind.size(), line.text.size()}),
                 cat("`", line.kind.empty() ? line.text : line.kind, "`, expected `: ", each.words[0],
                     "` behind the sponsors"));
    }
}

void check(const Subject& subject, Findings& found) {
    const auto language = language_of(subject);
    if (!language) return;
    for (const auto& line : sponsor_lines(subject)) {
        check_kind(subject, line, *language, found);
        const auto& names = line.states.names;
        const auto word = joining_word(*language);
        if (line.kind.empty() || names.size() < 2 || word.empty() || line.states.joined) continue;
        found.at(line.span(subject, names.back()),
                 cat("the last sponsor follows a comma, expected `", trimmed_text(word), "`"));
    }
}

}  // namespace

extern constinit const Rule sponsor_line_malformed{
    .code = "SPON004",
    .name = "sponsor-line-malformed",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a line of sponsors in another form than `A, B and C: draft resolution`",
    .why =
        R"(The line of the sponsors names them, the last joined by "and", then a colon and what it is: `: draft resolution`,
` : projet de résolution`, `: proyecto de resolución`, `: проект резолюции`, `: مشروع قرار`, `：决议草案`.)",
    .authority = "Editorial Manual, Drafts: sponsors; published texts, Security Council drafts 19 of 19",
    .example = {.bad =
                    R"(<p><docTitle refersTo="#sponsors">Brazil, ⟦Chile⟧: draft resolution</docTitle></p>)",
                .good =
                    R"(<p><docTitle refersTo="#sponsors">Brazil and Chile: draft resolution</docTitle></p>)",
                .slot = Slot::preface},
    .check = check};

}  // namespace resolute::rules
