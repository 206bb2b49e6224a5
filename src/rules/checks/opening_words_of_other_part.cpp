// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "rules/opening.h"
#include "rules/openings.h"
#include "rules/reworded.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// "Recalls" for "Recalling" in the operative part, the other way round in the preamble; empty where no
/// paragraph opens so.
std::string right_form(const Opening& opening, std::string_view written) {
    const auto words = opening.phrase->words;
    if (citations::lower(written) != words) return {};
    const auto first = words.substr(0, words.find(' ')), rest = words.substr(first.size());
    const bool operative = opening.line->operative;
    struct Ending {
        std::string_view from, to;
    };
    constexpr std::array to_verb{Ending{"ing", "s"}, Ending{"ing", "es"}};
    constexpr std::array to_participle{Ending{"s", "ing"}, Ending{"es", "ing"}};
    for (const auto& [from, to] : operative ? to_verb : to_participle) {
        if (!first.ends_with(from)) continue;
        auto form = cat(first.substr(0, first.size() - from.size()), to, rest);
        if (!find_phrase("en", operative, form)) continue;
        form.front() = written.front();
        return form;
    }
    return {};
}

/// "Emphasizing the threat, *requests* the Secretary-General …": the Security Council gives a reason before
/// what it does.
bool verb_follows(const Subject& subject, const Opening& opening) {
    return std::ranges::any_of(opening.line->prose.pieces, [&](const auto& piece) {
        if (piece.begin < opening.words.end || !looks_opening(subject, piece.run.style)) return false;
        const citations::Folded folded(trimmed_text(piece.run.text));
        return find_phrase(subject.language, true, citations::lower(folded.text())) != nullptr;
    });
}

void check(const Subject& subject, Findings& found) {
    if (subject.language == "zh") return;  // its verbs have one form
    for (const auto& opening : openings(subject)) {
        const auto& line = *opening.line;
        if (!opening.phrase || opening.own_part || line.is_display()) continue;
        // A converter takes a preambular paragraph behind a heading for the first operative one.
        if (line.operative && !opening.numbered) continue;
        // "Acting under Chapter VII of the Charter" also stands between operative paragraphs.
        if (opening.phrase->words == "acting") continue;
        const auto words = std::string_view(line.prose.text)
                               .substr(opening.words.begin, opening.words.end - opening.words.begin);
        // Without its look it may be any sentence that begins with the same word.
        const auto span = line.prose.span(subject.source(), opening.words.begin, opening.words.end);
        const auto right = subject.language == "en" ? right_form(opening, words) : std::string();
        auto message = cat("`", words, "` opens ", line.operative ? "an operative" : "a preambular",
                           " paragraph, expected ",
                           !right.empty()   ? cat("`", right, "`")
                           : line.operative ? "a verb in the third person"
                                            : "a participle");
        const bool unsure = opening.shown.empty() || (line.operative && verb_follows(subject, opening));
        auto& finding = unsure ? found.hint(span, std::move(message)) : found.at(span, std::move(message));
        if (!right.empty())
            offer_words(finding, subject, line.prose, opening.words.begin, opening.words.end, right,
                        Trust::review);
    }
}

}  // namespace

extern constinit const Rule opening_words_of_other_part{
    .code = "EDIT008",
    .name = "opening-words-of-other-part",
    .levels = always(Level::warning),
    .summary = "a participle that opens an operative paragraph, or a verb in the preamble",
    .why =
        R"(The preamble gives the reasons: its paragraphs open with participles ("Recalling"). The operative part says what the
organ does: its paragraphs open with verbs in the third person ("Recalls"). Each resolution is one sentence, which
either form in the wrong place breaks.)",
    .authority = "Editorial Manual, Drafting and editing of resolutions; published texts, 99.9 %",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>⟦Recalling⟧</i> the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Recalls</i> the report;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized.</p></content></paragraph>)"},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
