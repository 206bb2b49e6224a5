// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/note_calls.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

/// How a language repeats the source before: alone, and with something behind it.
struct Form {
    std::string_view language, word, alone, more;
};
constexpr std::array forms{
    Form{"en", "Ibid", "Ibid.", "Ibid.,"}, Form{"fr", "Ibid", "Ibid.", "Ibid.,"},
    Form{"es", "Ibid", "Ibid.", "Ibid.,"}, Form{"ru", "Там же", "Там же.", "Там же,"},
    Form{"ru", "Ibid", "Ibid.", "Ibid.,"}, Form{"ar", "المرجع نفسه", "المرجع نفسه.", "المرجع نفسه،"},
    Form{"zh", "同上", "同上。", "同上，"}};

/// Length of what the text begins with and is meant to be the word: letters left out, changed or put in,
/// another case; 0 where it is something else.
std::size_t meant_length(std::string_view text, std::string_view word) {
    if (text.starts_with(word) && !citations::word_at(text, word.size())) return word.size();
    // One character of two is too little for a guess by letters.
    constexpr std::string_view half = "同";
    if (word == "同上" && text.starts_with(half) && !mark_at_begin(text.substr(half.size())).empty())
        return half.size();
    auto spaces = std::ranges::count(word, ' ');
    std::size_t end = 0;
    while (end < text.size() && mark_at_begin(text.substr(end)).empty() && (text[end] != ' ' || spaces-- > 0))
        ++end;
    if (end + 4 < word.size() || end > word.size() + 4) return 0;
    const auto seen = text.substr(0, end);
    return nearest(seen, {word}) || std::ranges::is_permutation(seen, word) || seen == "Ibíd" ? end : 0;
}

/// Reports the begin of a note that means `form` and is written otherwise; false where it means something
/// else.
bool check_form(const Subject& subject, Findings& found, const Note& note, const Form& form) {
    const auto text = note.text();
    auto end = meant_length(text, form.word);
    if (end == 0) return false;
    for (auto mark = mark_at_begin(text.substr(end)); !mark.empty(); mark = mark_at_begin(text.substr(end)))
        end += mark.size();
    const auto rest = text.substr(end);
    const auto expected = rest.empty() ? form.alone : form.more;
    const bool apart = rest.empty() || rest.starts_with(' ') || form.language == "zh";
    if (text.substr(0, end) == expected && apart) return true;
    auto& finding = found.at(span_of(subject, note, 0, end), cat("`", text.substr(0, end), "`, expected `",
                                                                 expected, apart ? "`" : "` and a space"));
    offer(finding, cat("write `", expected, "`"),
          rewrite(subject, note, 0, end, cat(expected, apart ? "" : " ")), Trust::review);
    return true;
}

void check(const Subject& subject, Findings& found) {
    for (const auto& note : notes(subject)) {
        if (note.text().empty()) continue;
        for (const auto& form : forms)
            if (form.language == subject.language && check_form(subject, found, note, form)) break;
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/77/268, гл. V.</p></authorialNote> и другой<authorialNote marker="2"
placement="bottom" eId="authorialNote_2"><p>⟦Тамже,⟧ гл. VI.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/77/268, гл. V.</p></authorialNote> и другой<authorialNote marker="2"
placement="bottom" eId="authorialNote_2"><p>Там же, гл. VI.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les rapports du Secrétaire général<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268, annexe I.</p>
</authorialNote> et le Programme de développement durable<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p><i>⟦Ibid</i>,⟧ annexe II.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> les rapports du Secrétaire général<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268, annexe I.</p>
</authorialNote> et le Programme de développement durable<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p><i>Ibid.</i>, annexe II.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> los informes del Secretario General<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268, anexo I.</p>
</authorialNote> y la Agenda 2030<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p><i>⟦Ibid</i>,⟧ anexo II.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> los informes del Secretario General<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268, anexo I.</p>
</authorialNote> y la Agenda 2030<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p><i>Ibid.</i>, anexo II.</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"}};

}  // namespace

extern constinit const Rule ibid_misspelt{
    .code = "NOTE018",
    .name = "ibid-misspelt",
    .levels = always(Level::warning),
    .summary = "\"Ibid.\" spelt or punctuated otherwise",
    .why =
        R"("Ibid." has a capital and a point, and a comma where something follows: "Ibid., annex III." The other languages have
Там же, المرجع نفسه and 同上, without a point of their own; Russian keeps "Ibid." behind a note in Latin letters.)",
    .authority = "Editorial Manual, Footnotes: ibid.; published texts, 99.6 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/77/268, annex I.</p></authorialNote> and the
plan,<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦Ibid,⟧ annex II.</p></authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote
marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268, annex I.</p></authorialNote> and the
plan,<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>Ibid., annex II.</p></authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
