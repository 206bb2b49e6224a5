// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "rules/data.h"
#include "rules/note_calls.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

struct Instrument {
    std::string_view name, numbers;
};

const std::vector<Instrument>& instruments(const std::string& language) {
    static const auto all = [] {
        std::map<std::string, std::vector<Instrument>, std::less<>> found;
        for (const auto& row : table("instruments.tsv"))
            found[std::string(row[0])].push_back({row[1], row[2]});
        return found;
    }();
    static const std::vector<Instrument> none;
    const auto place = all.find(language);
    return place == all.end() ? none : place->second;
}

/// Whether the number stands in the text by itself, not as a part of a longer one.
bool shows(std::string_view text, std::string_view number) {
    for (auto at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
        const auto end = at + number.size();
        if ((at == 0 || !citations::is_digit(text[at - 1])) &&
            (end == text.size() || !citations::is_digit(text[end])))
            return true;
    }
    return false;
}

/// Calls `take` with each part between the cuts.
template <class Take>
bool any_part(std::string_view text, char cut, Take take) {
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(cut, begin), text.size());
        if (take(text.substr(begin, end - begin))) return true;
        begin = end + 1;
    }
    return false;
}

/// A treaty of which only the volume or only the number is right is told of by itself.
bool fits_partly(std::string_view text, std::string_view numbers) {
    const auto first = numbers.substr(0, numbers.find('|'));
    return first.find(' ') != std::string_view::npos &&
           any_part(first, ' ', [&](std::string_view number) { return shows(text, number); });
}

bool fits(std::string_view text, std::string_view numbers) {
    return any_part(numbers, '|', [&](std::string_view alternative) {
        return !any_part(alternative, ' ', [&](std::string_view number) { return !shows(text, number); });
    });
}

/// The words before the call, folded, without the marks and quotation marks that close them.
std::string words_before(const Note& note) {
    const std::string_view all = note.caller->prose.text;
    auto text = trimmed_text(all.substr(0, note.place));
    if (text.size() > 400) {
        text.remove_prefix(text.size() - 400);
        while (!text.empty() && (static_cast<unsigned char>(text.front()) & 0xC0) == 0x80)
            text.remove_prefix(1);
    }
    constexpr std::array<std::string_view, 8> closing{"”", "»", "》", ")", "(", "’", "“", "\""};
    for (bool cut = true; cut;) {
        cut = false;
        text = trimmed_text(text);
        const auto mark = mark_at_end(text);
        text.remove_suffix(mark.size());
        cut = !mark.empty();
        for (const auto each : closing)
            if (text.ends_with(each)) {
                text.remove_suffix(each.size());
                cut = true;
            }
    }
    return std::string(citations::Folded(text).text());
}

bool any_of_words(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// A protocol has the name of its convention in its own; an amendment, a committee too.
bool is_of_something_else(std::string_view before) {
    return any_of_words(before, {"rotocol", "ротокол", "بروتوكول", "议定书", "mendment", "Amendement",
                                 "nmienda", "оправк", "تعديل", "修正"});
}

/// Whether the note names a resolution or a treaty and nothing else. A document or a decision may be that of
/// a body of the instrument, a report on it, an agreement under it.
bool cites_instrument(const Note& note) {
    const auto text = note.text();
    const bool kind = any_of_words(text, {"esolu", "ésolu", "езолюц", "قرار", "决议", "vol.", "Treaty Series",
                                          "Recueil", "条约汇编", "المجلد"});
    return kind && note.first->symbols().empty() &&
           !any_of_words(text, {"ecision", "écision", "ecisión", "ешени", "مقرر", "决定"});
}

void check(const Subject& subject, Findings& found) {
    const auto& known = instruments(subject.language);
    if (known.empty()) return;
    for (const auto& note : notes(subject)) {
        const auto text = note.text();
        // "Ibid." alone repeats numbers of the note before.
        if (text.find_first_of("0123456789") == std::string_view::npos) continue;
        const auto before = words_before(note);
        const auto instrument = std::ranges::find_if(known, [&](const Instrument& each) {
            const auto name =
                each.name.ends_with(')') ? each.name.substr(0, each.name.size() - 1) : each.name;
            return before.ends_with(name);
        });
        if (instrument == known.end() || fits(text, instrument->numbers) ||
            fits_partly(text, instrument->numbers) || !cites_instrument(note))
            continue;
        const auto rest = std::string_view(before).substr(0, before.size() - instrument->name.size() + 1);
        if (is_of_something_else(rest.substr(rest.size() > 150 ? rest.size() - 150 : 0))) continue;
        const auto first = instrument->numbers.substr(0, instrument->numbers.find('|'));
        found.at(span_of(subject, note, 0, text.size()),
                 cat("the note of “", instrument->name, "” shows other numbers, expected `", first, "`"));
    }
}

constexpr std::array more{Example{
    .bad = R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des
droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦Résolution 2200 A (XXI).⟧</p>
</authorialNote>,</p></container>)",
    .good =
        R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des
droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
    .slot = Slot::preamble,
    .language = "fr"}};

}  // namespace

extern constinit const Rule note_of_another_instrument{
    .code = "CITE038",
    .name = "note-of-another-instrument",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "a well-known instrument with a note that cites another source",
    .why =
        R"(The same instrument has always the same note: the Universal Declaration of Human Rights "Resolution 217 A (III).", the
Convention on the Rights of the Child "United Nations, *Treaty Series*, vol. 1577, No. 27531." Older texts cite the human
rights treaties by the resolution that adopted them, which is accepted.)",
    .authority = "Editorial Manual, Footnotes; published texts, 95 to 100 % for each instrument",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Universal Declaration of Human
Rights,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦Resolution 271 A (III).⟧</p>
</authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Universal Declaration of
Human Rights,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
