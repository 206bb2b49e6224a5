// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/treaty.h"
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/nearest.h"

namespace resolute::rules {

namespace {

using citations::CountedPart;
using citations::Language;
using citations::Stretch;

/// Other ways to write the words: the dual in Arabic, № in Russian, the letter o that is no superscript.
bool is_accepted(std::string_view word, std::string_view expected) {
    if (word == expected) return true;
    constexpr std::array<std::array<std::string_view, 2>, 9> alike{{{"المجلدات", "المجلدان"},
                                                                    {"الأرقام", "الرقمان"},
                                                                    {"vol.", "том"},
                                                                    {"vols.", "тома"},
                                                                    {"No.", "№"},
                                                                    {"Nos.", "№№"},
                                                                    {"no", "n°"},
                                                                    {"no", "nº"},
                                                                    {"no", "n"}}};
    for (const auto& [usual, other] : alike)
        if (expected == usual && word == other) return true;
    return false;
}

class Reporter {
public:
    Reporter(const Subject& subject, Findings& found, const Note& note)
        : subject_(subject), found_(found), note_(note), text_(note.text()) {}

    void citation(const citations::TreatyCitation& citation) {
        if (!citation.title.empty()) owner(citation.title.begin);
        if (citation.volume.values.empty() || citation.registration.values.empty()) {
            incomplete(citation);
            return;
        }
        joints(citation);
        if (citation.words.volume.empty()) return;  // Chinese has no words
        const auto& words = citation.words;
        const auto first = citation.volume.word.of(text_), second = citation.registration.word.of(text_);
        if ((first == words.number || first == words.numbers) &&
            second.starts_with(words.volume.substr(0, 3))) {
            at({citation.volume.word.begin, citation.registration.numbers.end},
               cat("the number stands before the volume, expected `", words.volume, " …, ", words.number,
                   " …`"));
            return;
        }
        part(citation.volume, words.volume, words.volumes);
        part(citation.registration, words.number, words.numbers);
    }

    /// A note that begins with the editor but names the series otherwise.
    void series(Language language) {
        for (const auto each : {language, Language::en, Language::fr}) {
            const auto [owner, title] = citations::series_name(each);
            if (!text_.starts_with(owner)) continue;
            const bool chinese = each == Language::zh;
            const auto begin = text_.find_first_not_of(", ", owner.size());
            auto end = chinese ? text_.find("》", owner.size()) : text_.find(',', begin);
            if (begin == std::string_view::npos || end == std::string_view::npos) return;
            if (chinese) end += std::string_view("》").size();
            auto from = begin;
            for (const std::string_view comma : {"，"})
                if (chinese && text_.substr(from).starts_with(comma)) from += comma.size();
            const auto shown = text_.substr(from, end - from);
            if (shown == title || !nearest(shown, {title})) return;
            replace({from, end}, title);
            return;
        }
    }

private:
    /// A comma stands behind the title and between the parts.
    void joints(const citations::TreatyCitation& citation) {
        const auto first =
            citation.volume.word.empty() ? citation.volume.numbers.begin : citation.volume.word.begin;
        for (const Stretch joint :
             {citation.title.empty() ? Stretch{first, first} : Stretch{citation.title.end, first},
              citation.joint}) {
            if (joint.empty() && citation.title.empty()) continue;
            const auto text = joint.of(text_);
            if (text.find(',') == std::string_view::npos && text.find("،") == std::string_view::npos &&
                text.find("，") == std::string_view::npos)
                at({joint.begin == 0 ? 0 : joint.begin - 1, joint.end},
                   "no comma before this part of the citation");
        }
    }

    /// What stands before the title is the editor, `United Nations`, and a comma.
    void owner(std::size_t title) {
        auto before = text_.substr(0, title);
        if (before.ends_with("《")) before.remove_suffix(std::string_view("《").size());
        constexpr std::array languages{Language::en, Language::fr, Language::es, Language::zh};
        auto words = before.substr(0, before.find_last_not_of(", ") + 1);
        if (words.ends_with("，")) words.remove_suffix(std::string_view("，").size());
        for (const auto each : languages) {
            const auto name = citations::series_name(each).owner;
            if (!words.ends_with(name)) continue;
            if (words.size() == before.size() || before == cat(words, " "))
                at({words.size() - name.size(), title}, cat("no comma between `", name, "` and the title"));
            return;
        }
        for (const auto each : languages) {
            const auto name = citations::series_name(each).owner;
            if (words.size() > name.size() + 3 || !nearest(words, {name})) continue;
            replace({0, words.size()}, name);
            return;
        }
    }

    void incomplete(const citations::TreatyCitation& citation) {
        if (citation.title.empty()) return;
        const bool volume = citation.volume.values.empty();
        const auto& seen = volume ? citation.title : citation.volume.numbers;
        const auto& words = citation.words;
        // What stands there instead of the part that is not read.
        const auto begin = seen.end;
        auto end = text_.find_first_of(".;)", begin);
        if (end == std::string_view::npos) end = text_.size();
        const auto expected = volume ? (words.volume.empty() ? "第…卷" : words.volume)
                                     : (words.number.empty() ? "第…号" : words.number);
        found_.at(span_of(subject_, note_, seen.begin, seen.end),
                  cat("`", seen.of(text_), "` is not followed by the ", volume ? "volume" : "number",
                      " of the treaty, expected `", expected, "`"));
    }

    void part(const CountedPart& part, std::string_view one, std::string_view several) {
        const bool many = part.values.size() > 1 || part.values.front().first != part.values.front().last;
        const auto expected = many ? several : one;
        const auto word = part.word.of(text_);
        if (part.word.empty()) {
            at(part.numbers, cat("`", part.numbers.of(text_), "` without a word before it, expected `",
                                 expected, " ", part.numbers.of(text_), "`"));
        } else if (!is_accepted(word, expected)) {
            replace(part.word, expected);
        } else if (!part.apart) {
            const Stretch both{part.word.begin, part.numbers.end};
            replace(both, cat(expected, " ", part.numbers.of(text_)));
        }
    }

    Diagnostic& at(Stretch place, std::string message) {
        return found_.at(span_of(subject_, note_, place.begin, place.end), std::move(message));
    }

    void replace(Stretch place, std::string_view expected) {
        auto& finding = at(place, cat("`", place.of(text_), "`, expected `", expected, "`"));
        offer(finding, cat("write `", expected, "`"),
              rewrite(subject_, note_, place.begin, place.end, expected), Trust::review);
    }

    const Subject& subject_;
    Findings& found_;
    const Note& note_;
    std::string_view text_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language) return;
    for (const auto& note : notes(subject)) {
        if (note.text().empty()) continue;
        Reporter reporter(subject, found, note);
        const auto citations = citations::read_treaties(note.text(), *language);
        for (const auto& each : citations) reporter.citation(each);
        if (citations.empty()) reporter.series(*language);
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Convention relative aux droits de
l’enfant<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Nations Unies, <i>Recueil des Traités</i>,
⟦Vol.⟧ 1577, n<sup>o</sup> 27531.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Convention relative aux droits de
l’enfant<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Nations Unies, <i>Recueil des Traités</i>,
vol. 1577, n<sup>o</sup> 27531.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Convención sobre los Derechos
del Niño<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Naciones Unidas, <i>Treaty Series</i>,
vol. 1577, ⟦No.⟧ 27531.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Convención sobre los Derechos
del Niño<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Naciones Unidas, <i>Treaty Series</i>,
vol. 1577, núm. 27531.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{.bad = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Конвенцию о правах
ребенка<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 1577, ⟦no.⟧ 27531.</p></authorialNote>,</p></container>)",
            .good = R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Конвенцию о правах
ребенка<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 1577, No. 27531.</p></authorialNote>,</p></container>)",
            .slot = Slot::preamble,
            .language = "ru"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《儿童权利公约》，<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>联合国，《⟦条约汇编⟧》，第27531号。</p></authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《儿童权利公约》，<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>联合国，《条约汇编》，第1577卷，第27531号。</p></authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule treaty_citation_malformed{
    .code = "CITE030",
    .name = "treaty-citation-malformed",
    .levels = always(Level::warning),
    .summary = "a treaty cited in another form than `United Nations, Treaty Series, vol. 1577, No. 27531`",
    .why =
        R"(A treaty is cited by the series in which it is published, the volume and the number under which it is registered,
with the words of the language: `vol. 1577, No. 27531`, `vol. 1577, nº 27531` with a superscript in French, `vol. 1577,
núm. 27531`, 第1577卷，第27531号. Several volumes are `vols.`, several numbers `Nos.`. Russian and Arabic keep the title and
these words as the series has them.)",
    .authority = "Editorial Manual, Footnotes: Treaty Series; published texts, 1,551 notes",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Convention on the Rights of the
Child,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 1577, ⟦no.⟧ 27531.</p></authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Convention on the Rights of
the Child,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 1577, No. 27531.</p></authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
