// SPDX-License-Identifier: Apache-2.0
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::string_view prefix = "authorialNote_";

void check(const Subject& subject, Findings& found) {
    const auto& all = notes(subject);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto* id = model::find(all[i].note->attributes, "eId");
        const auto number = marker_number(all[i].marker());
        if (!id || !number || !id->value.starts_with(prefix)) continue;
        const auto counted = marker_number(std::string_view(id->value).substr(prefix.size()));
        // Files whose markers begin at 2 count the identifiers from 1.
        if (!counted || *counted == *number || static_cast<std::size_t>(*counted) == i + 1) continue;
        found.at(id->at.span.empty() ? name_span(subject, all[i].note->at.span) : id->at.span,
                 cat("identifier `", id->value, "` of the note `", all[i].marker(), "`, expected `", prefix,
                     all[i].marker(), "`"));
    }
}

}  // namespace

extern constinit const Rule note_id_disagrees{
    .code = "NOTE015",
    .name = "note-id-disagrees",
    .levels = always(Level::hint),
    .summary = "a footnote whose eId counts otherwise than its marker",
    .why =
        R"(Published files give the note with the marker 7 the eId `authorialNote_7`. Another number is no fault of the text,
but a sign that a note was moved, or its marker changed, by hand. The identifier is left as it is: calls and links may
lead to it.)",
    .authority = "Akoma Ntoso Naming Convention 1.0, element identifiers; published texts, 99.8 %",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="⟦authorialNote_4⟧"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
