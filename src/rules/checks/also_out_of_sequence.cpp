// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <utility>

#include "citations/folded.h"
#include "rules/openings.h"
#include "rules/reworded.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// The opening words that are repeated or not. The first Arabic paragraph says إذ, those behind it وإذ.
std::string_view repeated_words(const Opening& opening) {
    constexpr std::string_view joining = "و";
    const std::string_view base = opening.base;
    return base.starts_with("وإذ ") ? base.substr(joining.size()) : base;
}

/// Whom the paragraph asks: the words behind its opening ones up to the verb. Languages whose verbs show no
/// such limit have none.
std::string_view addressee(const Subject& subject, const Opening& opening) {
    const auto begin = std::max(opening.words.end, opening.shown.end);
    const auto words = trimmed_text(std::string_view(opening.line->prose.text).substr(begin));
    constexpr std::array<std::string_view, 4> english{" to ", " that ", ",", ";"},
        french{" de ", " d’", " à ", ","}, spanish{" a ", " que ", ",", ";"};
    const auto& limits = subject.language == "en" ? english : subject.language == "fr" ? french : spanish;
    auto end = words.size();
    for (const auto limit : limits) end = std::min(end, words.find(limit));
    return words.substr(0, end);
}

/// Short ones ("States", "all") are called upon in paragraph after paragraph without an adverb.
bool same_addressee(const Subject& subject, const Opening& before, const Opening& after) {
    constexpr std::size_t named = 15;
    const auto asked = addressee(subject, after);
    return asked.size() >= named && asked == addressee(subject, before);
}

/// Only in these languages are the adverbs kept so strictly that one too few is a slip: elsewhere one verb
/// stands for several English ones, of which each begins anew.
bool misses_adverbs(const Subject& subject) {
    return subject.language == "en" || subject.language == "fr" || subject.language == "es";
}

std::string_view first_word(const Opening& opening) {
    return std::string_view(opening.base).substr(0, opening.base.find(' '));
}

std::string with_initial(std::string words, bool capital) {
    auto& first = words.front();
    if (capital && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    if (!capital && first >= 'A' && first <= 'Z') first = static_cast<char>(first - 'A' + 'a');
    return words;
}

/// English words with the adverb that is expected in the place of the one they have: "Recalling also",
/// "Further requests". Empty where its place is not plain.
std::string reworded(const Opening& opening, int expected) {
    const auto& shown = opening.shown;
    auto words = opening.line->prose.text.substr(shown.begin, shown.end - shown.begin);
    if (opening.adverb != 0) {
        const auto& [begin, end] = opening.adverb_at;
        if (begin < shown.begin || end > shown.end) return {};
        // With one of the spaces beside it.
        const auto before = begin > shown.begin ? 1u : 0u;
        words.erase(begin - shown.begin - before, end - begin + 1);
    }
    const bool plain = !words.empty() && words.find(' ') == words.npos;
    if (!plain) return {};
    const auto which = std::string(adverb("en", expected));
    if (expected == 0) return with_initial(words, true);
    return opening.line->operative ? cat(with_initial(which, true), " ", with_initial(words, false))
                                   : cat(with_initial(words, true), " ", which);
}

std::string expected_words(const Subject& subject, int which) {
    return which == 0 ? "no such word" : cat("`", adverb(subject.language, which), "`");
}

void report(const Subject& subject, const Opening& opening, const Opening* before, int expected, bool sure,
            Findings& found) {
    const auto& prose = opening.line->prose;
    const auto at = opening.adverb_at.empty()
                        ? Extent{opening.begin, std::max(opening.words.end, opening.shown.end)}
                        : opening.adverb_at;
    const auto seen = prose.text.substr(at.begin, at.end - at.begin);
    const auto span = prose.span(subject.source(), at.begin, at.end);
    const bool knows = subject.language == "en" && !opening.shown.empty();
    const auto right = knows ? reworded(opening, expected) : std::string();
    const auto wanted = right.empty() ? expected_words(subject, expected) : cat("`", right, "`");
    auto message =
        expected == 0 ? cat("`", seen, "` where the paragraph before does not open with the same words",
                            right.empty() ? "" : cat(", expected `", right, "`"))
        : opening.adverb == 0 ? cat("`", seen, "` opens the paragraph before too, expected ", wanted)
                              : cat("`", seen, "` in a run of paragraphs that open alike, expected ", wanted);
    if (expected == 0 && before && repeated_words(*before) == repeated_words(opening))
        message = cat("`", seen, "` behind a paragraph with “further”, expected the plain words again");
    auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    if (!right.empty())
        offer_words(finding, subject, prose, opening.shown.begin, opening.shown.end, right, Trust::review);
    if (before) {
        const auto& earlier = before->line->prose;
        finding.labels.push_back(
            {earlier.span(subject.source(), before->begin, std::max(before->words.end, before->shown.end)),
             "the paragraph before"});
    }
}

/// What the paragraph at `place` of its run says, by the cycle plain, also, further, plain …
int in_cycle(std::size_t place) {
    return static_cast<int>(place % 3);
}

/// Russian has two verbs for "recalls" and for "welcomes", and takes the adverb of the English one over.
bool render_one_verb(const Opening& before, const Opening& after) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 2> pairs{
        {{"ссыла", "напомина"}, {"приветству", "удовлетворением"}}};
    const auto holds = [](const Opening& opening, std::string_view stem) {
        return opening.base.find(stem) != std::string::npos;
    };
    return std::ranges::any_of(pairs, [&](const auto& pair) {
        return (holds(before, pair.first) && holds(after, pair.second)) ||
               (holds(before, pair.second) && holds(after, pair.first));
    });
}

class Run {
public:
    Run(const Subject& subject, Findings& found) : subject_(subject), found_(found) {}

    void next(const Opening& opening, const Opening* following) {
        const bool repeats = before_ && follows_directly(*before_, opening) &&
                             repeated_words(*before_) == repeated_words(opening) && !opening.base.empty();
        if (repeats)
            repeated(opening, following);
        else
            first(opening);
        before_ = &opening;
    }

private:
    void first(const Opening& opening) {
        place_ = 0;
        if (opening.adverb == 0) return;
        const bool neighbour = before_ && follows_directly(*before_, opening);
        const bool start = !before_ || before_->text != opening.text;
        // Two wordings of one verb ("takes note", "takes note with appreciation") may be told apart by less.
        const bool akin = neighbour && first_word(*before_) == first_word(opening);
        if (subject_.language == "ru" && neighbour && (akin || render_one_verb(*before_, opening))) return;
        report(subject_, opening, neighbour ? before_ : nullptr, 0,
               subject_.language == "en" && (neighbour || start) && !akin, found_);
    }

    void repeated(const Opening& opening, const Opening* following) {
        const bool asks = opening.line->operative && !(opening.phrase && opening.phrase->of_state);
        const bool same = !asks || same_addressee(subject_, *before_, opening);
        ++place_;
        const auto expected = in_cycle(place_);
        if (opening.adverb == expected) return;
        // Verbs with an addressee begin anew with every other one.
        if (opening.adverb == 0 && (!same || !misses_adverbs(subject_))) {
            place_ = 0;
            return;
        }
        if (asks && opening.adverb != 0 && opening.adverb == 1 + (before_->adverb == 1)) {
            place_ = static_cast<std::size_t>(opening.adverb);
            return;
        }
        // A run that was begun anew on purpose goes on from here.
        const bool anew = opening.adverb == 0 && following && follows_directly(opening, *following) &&
                          repeated_words(*following) == repeated_words(opening) && following->adverb == 1;
        const bool sure = !opening.line->operative && place_ < 3 && !anew &&
                          (subject_.language == "en" || subject_.language == "es");
        report(subject_, opening, before_, expected, sure, found_);
        if (anew) place_ = 0;
    }

    const Subject& subject_;
    Findings& found_;
    const Opening* before_ = nullptr;
    std::size_t place_ = 0;
};

/// "Recalling also further" in italics: one of the two is left over. Behind the italics "further" may belong
/// to what follows.
void check_twice(const Subject& subject, Findings& found) {
    for (const auto& opening : openings(subject)) {
        if (opening.adverb == 0 || opening.adverb_at.end >= opening.shown.end) continue;
        const std::string_view text = opening.line->prose.text;
        const auto rest = text.substr(opening.adverb_at.end, opening.shown.end - opening.adverb_at.end);
        const auto behind = trimmed_text(rest);
        for (const int which : {1, 2}) {
            const auto word = adverb(subject.language, which);
            if (!behind.starts_with(word) || citations::word_at(behind, word.size())) continue;
            const auto begin = static_cast<std::size_t>(behind.data() - text.data());
            found.at(opening.line->prose.span(subject.source(), begin, begin + word.size()),
                     cat("`", word, "` behind another word of the kind"));
        }
    }
}

void check(const Subject& subject, Findings& found) {
    using enum model::Organ;
    check_twice(subject, found);
    if (subject.organ == security_council || subject.organ == unknown || adverb(subject.language, 1).empty())
        return;
    const auto& all = openings(subject);
    Run run(subject, found);
    for (std::size_t i = 0; i < all.size(); ++i) run.next(all[i], i + 1 < all.size() ? &all[i + 1] : nullptr);
}

constexpr std::array more{Example{
    .bad =
        R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p></container>
<container name="Recalling also further" eId="container_2"><p><i>Recalling also ⟦further⟧</i> the report,</p></container>)",
    .good =
        R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p></container>
<container name="Recalling also" eId="container_2"><p><i>Recalling also</i> the report,</p></container>)",
    .slot = Slot::preamble}};

}  // namespace

extern constinit const Rule also_out_of_sequence{
    .code = "EDIT015",
    .name = "also-out-of-sequence",
    .levels = always(Level::warning),
    .summary = "“also” or “further” missing, wrong or idle in opening words that are repeated",
    .why =
        R"(Paragraphs in a row that open with the same words take turns: Recalling, Recalling also, Recalling further,
Recalling; in the operative part Recalls, Also recalls, Further recalls. Only the paragraph right before counts, not
over a heading; "Noting" and "Noting with concern" are two different openings. Verbs that ask somebody for something
(requests, urges, invites) take turns only as long as they ask the same one. The Security Council does not keep this.)",
    .authority =
        "Published texts of the General Assembly, second place 98.4 %, third 98.3 %; idle “also” 0.4 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p></container>
<container name="Recalling" eId="container_2"><p><i>⟦Recalling⟧</i> the report,</p></container>
<container name="Noting also" eId="container_3"><p><i>Noting ⟦also⟧</i> the views expressed,</p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its resolutions on libraries,</p></container>
<container name="Recalling also" eId="container_2"><p><i>Recalling also</i> the report,</p></container>
<container name="Noting" eId="container_3"><p><i>Noting</i> the views expressed,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
