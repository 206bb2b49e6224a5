// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>

#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Numbers all notes and the further calls to them from 1 on.
Fix renumber(const Subject& subject, const std::vector<Note>& all) {
    Fix fix{"number the notes from 1 in the order of the text", {}, Trust::safe};
    std::map<std::string_view, std::string> markers;  // by eId
    int number = 0;
    for (const auto& each : all) {
        const auto marker = cat(++number);
        if (const auto id = model::value(each.note->attributes, "eId"); !id.empty())
            markers.emplace(id, marker);
        if (each.marker() != marker)
            fix.edits.push_back(
                set_attribute(subject, each.note->at.span, each.note->attributes, "marker", marker));
    }
    for (const auto& call : subject.reading->calls) {
        if (!call.call) continue;
        const auto target = model::value(call.call->attributes, "href");
        const auto note = target.starts_with('#') ? markers.find(target.substr(1)) : markers.end();
        if (note == markers.end() || model::value(call.call->attributes, "marker") == note->second) continue;
        fix.edits.push_back(
            set_attribute(subject, call.call->at.span, call.call->attributes, "marker", note->second));
    }
    std::ranges::sort(fix.edits, {}, [](const Edit& edit) { return edit.span; });
    return fix;
}

void check(const Subject& subject, Findings& found) {
    const auto& all = notes(subject);
    std::set<int> seen;
    int last = 0;
    for (const auto& each : all) {
        const auto number = marker_number(each.marker());
        if (each.marker().empty()) ++last;  // missing and repeated markers are other rules' matters
        if (!number || !seen.insert(*number).second) continue;
        if (*number == last + 1) {
            last = *number;
            continue;
        }
        auto& finding = found.at(
            marker_span(subject, *each.note),
            last == 0 ? cat("note `", *number, "` is the first, expected `1`")
                      : cat("note `", *number, "` follows note ", last, ", expected `", last + 1, "`"));
        finding.fixes.push_back(renumber(subject, all));
        return;
    }
}

}  // namespace

extern constinit const Rule note_marker_out_of_sequence{
    .code = "NOTE001",
    .name = "note-marker-out-of-sequence",
    .levels = staged(Level::warning, Level::error, Level::error, Level::hint),
    .summary = "footnote markers that do not run 1, 2, 3 …",
    .why =
        R"(Notes are numbered with figures in the order in which they are first called, through preamble, operative part and
annexes, without a gap. A further call to a note repeats its number and does not count.

In published files the marker is often a number that the word processor gave: many files of the Human Rights Council
start at 2. There the rule only hints. The first break is reported, with a fix that numbers all notes and their further
calls anew.)",
    .authority = "Editorial Manual, Footnotes; published texts outside the Human Rights Council, 99 %",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="⟦2⟧" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> on human rights,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> on human rights,</p></container>)",
                .slot = Slot::preamble},
    .check = check};

}  // namespace resolute::rules
