// SPDX-License-Identifier: Apache-2.0
#include "citations/folded.h"
#include "rules/data.h"
#include "rules/metadata.h"
#include "rules/openings.h"
#include "rules/reading.h"
#include "rules/reworded.h"
#include "rules/rule.h"
#include "rules/vocabulary.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// Words whose other spelling is the usual one of names, or of another meaning, are told as hints.
/// Names of kind "kept" are written as they name themselves.
Vocabulary make_vocabulary() {
    std::vector<Entry> entries;
    for (const auto& row : table("spelling.tsv")) {
        const auto kind = row[2];
        if (kind == "abbr") continue;
        const bool capitals = kind == "cap" || kind == "name" || kind == "kept";
        entries.push_back({.seen = row[1],
                           .right = row[0],
                           .kind = kind,
                           .firm = row[3] == "error" && kind != "cap" && kind != "hyph",
                           .exact = capitals});
    }
    return Vocabulary(std::move(entries));
}

/// Fixes that change no more than letters.
bool is_plain_change(const Entry& entry) {
    return entry.firm && entry.kind != "other" && entry.kind != "hyph";
}

/// Until about 2015 "socio-economic", "policy-making" and their like were written with a hyphen.
bool is_older(const Subject& subject) {
    const auto dates = attribute_values(subject, "FRBRWork", "FRBRdate", "date");
    return !dates.empty() && dates.front().text < "2015" && !dates.front().text.starts_with("0001");
}

/// A line that holds a name and nothing else, as in a list of organizations: more than half of its words have
/// capitals, and it has no mark at its end.
bool is_bare_name(const Words& words) {
    const auto text = trimmed_text(words.prose.text);
    if (text.empty() || std::string_view(".,;:").find(text.back()) != std::string_view::npos) return false;
    int all = 0, capitals = 0;
    for (const auto& token : words.tokens) {
        if (!token.is(Token::Kind::word)) continue;
        const char first = token.in(words.prose.text).front();
        ++all;
        capitals += first >= 'A' && first <= 'Z';
    }
    return all > 1 && 2 * capitals > all;
}

/// "the Secretary General"; those of other organizations write themselves so.
bool is_own_secretary_general(const Words& words, const Hit& hit) {
    return hit.entry->right == "Secretary-General" &&
           !std::string_view(words.prose.text).substr(hit.end).starts_with(" of ");
}

/// "Recognising", which has its capital for its place.
bool opens_paragraph(const Words& words, const Hit& hit, std::string_view right) {
    const auto phrase = citations::lower(right);
    return hit.begin == trimmed(words.prose.text).begin &&
           (find_phrase("en", false, phrase) || find_phrase("en", true, phrase));
}

void report(const Subject& subject, const Words& words, const Hit& hit, Findings& found) {
    const auto seen = std::string_view(words.prose.text).substr(hit.begin, hit.end - hit.begin);
    const auto right = with_case_of(seen, hit.entry->right);
    const auto span = words.prose.span(subject.source(), hit.begin, hit.end);
    auto message = cat("`", seen, "`, where the United Nations write `", right, "`");
    // "Organisation for Economic Co-operation and Development" is written as it names itself.
    const bool name = !opens_paragraph(words, hit, right) && seen.front() >= 'A' && seen.front() <= 'Z' &&
                      (hit.entry->kind == "ize" || is_bare_name(words));
    const bool sure = hit.entry->firm && !name && words.in_body() && !is_of_another_text(words, hit.begin);
    auto& finding = sure ? found.at(span, std::move(message)) : found.hint(span, std::move(message));
    offer_words(finding, subject, words.prose, hit.begin, hit.end, right,
                sure && is_plain_change(*hit.entry) ? Trust::safe : Trust::review);
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "en") return;
    static const Vocabulary vocabulary = make_vocabulary();
    for (const auto& words : subject.reading->words) {
        if (words.passage.role == model::Passage::Role::number) continue;
        for (const auto& hit : vocabulary.find(words)) {
            if (hit.entry->kind == "kept") continue;
            // A sure spelling inside a link or a capitalized name is no slip of this text.
            const bool other = is_of_another_text(words, hit.begin);
            const bool own_title = is_own_secretary_general(words, hit);
            if (hit.entry->kind == "hyph" && is_older(subject) && !own_title) continue;
            const bool firm = hit.entry->firm || own_title;
            if (other && (words.prose.run_at(hit.begin).link || !firm)) continue;
            report(subject, words, hit, found);
        }
    }
}

constexpr std::array<Relaxed, 1> relaxed{
    {{.organ = model::Organ::security_council, .language = {}, .levels = always(Level::hint)}}};

constexpr std::array<Example, 4> more_examples{
    {{.bad =
          R"(<container name="Welcoming" eId="container_1"><p><i>Welcoming</i> that libraries were ⟦revitalised⟧ and ⟦supervized⟧ under the Agreement,</p></container>)",
      .good =
          R"(<container name="Welcoming" eId="container_1"><p><i>Welcoming</i> that libraries were revitalized and supervised under the Revitalised Agreement,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recognising" eId="container_1"><p><i>⟦Recognising⟧</i> the work of librarians,</p></container>)",
      .good =
          R"(<container name="Recognizing" eId="container_1"><p><i>Recognizing</i> the work of librarians,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the ⟦co-operation⟧ of ⟦member states⟧,</p></container>)",
      .good =
          R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the cooperation of Member States,</p></container>)",
      .slot = Slot::preamble},
     {.bad =
          R"(<container name="Stressing" eId="container_1"><p><i>Stressing</i> the importance of ⟦decision making⟧ and of the ⟦color⟧ of the books,</p></container>)",
      .good =
          R"(<container name="Stressing" eId="container_1"><p><i>Stressing</i> the importance of decision-making and of the colour of the books,</p></container>)",
      .slot = Slot::preamble}}};

}  // namespace

extern constinit const Rule spelling_avoided{
    .code = "EDIT020",
    .name = "spelling-avoided",
    .levels = staged(Level::warning, Level::warning, Level::error, Level::warning),
    .summary = "an English spelling that the United Nations avoid",
    .why =
        R"(The United Nations spell as the Concise Oxford English Dictionary does in the first place: *organize* and *recognize*,
but *analyse* and *advise*; *labour*, *centre*, *defence*, *fulfil*, *travelling*; *cooperation* and *peacekeeping* in one
word, *non-governmental* and *decision-making* with a hyphen. Texts are compared and searched by their words, and one
spelling makes that possible. Titles of other texts and names keep their own spelling: where a word may belong to one, it
is no more than a hint. The Security Council's texts are spelled as they were negotiated.)",
    .authority = "Editorial Manual, Spelling; the counts of published texts in data/spelling.tsv",
    .example =
        {.bad =
             R"(<container name="Recognizing" eId="container_1"><p><i>Recognizing</i> the ⟦labor⟧ of librarians,</p></container>)",
         .good =
             R"(<container name="Recognizing" eId="container_1"><p><i>Recognizing</i> the labour of librarians,</p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .relaxed = relaxed,
    .more_examples = more_examples,
    .remedy = Remedy::safe};

}  // namespace resolute::rules
