// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/edits.h"
#include "rules/note_calls.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// Puts the mark at `begin` to `end` of the prose to the other side of the call.
void offer_move(const Subject& subject, Diagnostic& finding, const PlacedCall& call, const CallPlace& place,
                Extent mark) {
    const auto& prose = call.words->prose;
    const auto text = std::string_view(prose.text).substr(mark.begin, mark.end - mark.begin);
    const bool forward = mark.end <= place.begin;
    const auto cut = replacement(subject, prose, mark.begin, mark.end, "");
    if (!cut) return;
    const auto outer = place.outer();
    const Edit put{forward ? Span{outer.end, outer.end} : Span{outer.begin, outer.begin}, escaped(text)};
    Fix fix{forward ? "put the mark behind the call" : "put the mark before the call", {}, Trust::safe};
    // A point may belong to an abbreviation.
    if (trimmed_text(text) == ".") fix.trust = Trust::review;
    fix.edits = forward ? std::vector{*cut, put} : std::vector{put, *cut};
    finding.fixes.push_back(std::move(fix));
}

void check_behind(const Subject& subject, Findings& found, const PlacedCall& call, const CallPlace& place) {
    const auto mark = mark_at_begin(place.behind);
    // A colon or point that belongs to an abbreviation or a figure is no mark of the clause.
    if (mark.empty() || !mark_at_end(place.before).empty()) return;
    if (place.behind.size() > mark.size() && place.behind[mark.size()] >= '0' &&
        place.behind[mark.size()] <= '9' && subject.language == "en")
        return;
    const Extent extent{place.end, place.end + mark.size()};
    const auto span = call.words->prose.span(subject.source(), extent.begin, extent.end);
    auto& finding = found.at(span, cat("`", mark, "` stands behind the call of a note, expected before it"));
    finding.labels.push_back({name_span(subject, place.element), "the call"});
    offer_move(subject, finding, call, place, extent);
}

void check_before(const Subject& subject, Findings& found, const PlacedCall& call, const CallPlace& place) {
    const auto mark = mark_at_end(place.before);
    if (mark.empty() || !mark_at_begin(trimmed_text(place.behind)).empty()) return;
    Extent extent{place.begin - mark.size(), place.begin};
    const auto span = call.words->prose.span(subject.source(), extent.begin, extent.end);
    // The space that French sets before a semicolon goes with it.
    extent.begin = trimmed(place.before.substr(0, extent.begin)).end;
    auto& finding = found.at(span, cat("`", mark, "` stands before the call of a note, expected behind it"));
    finding.labels.push_back({name_span(subject, place.element), "the call"});
    offer_move(subject, finding, call, place, extent);
}

void check(const Subject& subject, Findings& found) {
    if (subject.language == "de") return;
    for (const auto& call : subject.reading->calls) {
        if (call.words->passage.role == model::Passage::Role::cell) continue;
        const auto place = call_place(subject, call);
        if (calls_behind_marks(subject.language))
            check_behind(subject, found, call, place);
        else
            check_before(subject, found, call, place);
    }
}

constexpr std::array relaxed{Relaxed{model::Organ::human_rights_council, "zh", always(Level::hint)}};
constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des
droits de l’homme⟦,⟧<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des
droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de
Derechos Humanos⟦,⟧<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote></p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de
Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав
человека⟦,⟧<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote></p></container>)",
        .good = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав
человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق
الإنسان⟦،⟧<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup></p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق
الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p></authorialNote>⟦，⟧</p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p></authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_call_misplaced{
    .code = "NOTE011",
    .name = "note-call-misplaced",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "the call of a footnote on the wrong side of a mark",
    .why =
        R"(In English and Chinese the call of a note stands behind the comma, semicolon, colon or full stop. In French, Spanish,
Russian and Arabic it stands before it; French keeps the space before its semicolon behind the call.)",
    .authority = "Editorial Manual, Footnotes: placement; published texts, 98 (Chinese) to 99.9 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Universal Declaration of Human
Rights<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote>⟦,⟧</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Universal Declaration of
Human Rights,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
