// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "citations/folded.h"
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/find.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::string_view figures = "0123456789";

int superscript_digit(char32_t code) {
    if (code == U'¹') return 1;
    if (code == U'²' || code == U'³') return static_cast<int>(code - U'²') + 2;
    return code == U'⁰' || (code >= U'⁴' && code <= U'⁹') ? static_cast<int>(code - U'⁰') : -1;
}

bool has_superscript_digit(std::string_view text) {
    for (const std::string_view bytes : {"\xC2\xB9", "\xC2\xB2", "\xC2\xB3", "\xE2\x81"})
        if (text.find(bytes) != std::string_view::npos) return true;
    return false;
}

/// Three small letters of Latin or Cyrillic script before the place: a word and no name like G20 or PM10.
bool is_behind_word(std::string_view text, std::size_t at) {
    for (int count = 0; count < 3; ++count) {
        if (at == 0) return false;
        const auto last = character_before(text, at);
        const auto code = last.code;
        const bool small = (code >= 'a' && code <= 'z') || (code >= U'ß' && code <= U'ÿ' && code != U'÷') ||
                           (code >= U'а' && code <= U'я');
        if (!small) return false;
        at -= last.length;
    }
    return true;
}

/// The end of a quotation, behind which no figure stands of itself. Arabic quotations begin with the mark.
bool is_behind_quotation(std::string_view text, std::size_t at) {
    return at > 0 && (character_before(text, at).code == U'”' || character_before(text, at).code == U'»');
}

/// 1977, 2030: no number has a power there.
bool ends_with_year(std::string_view text) {
    if (text.size() < 5) return false;
    const auto year = text.substr(text.size() - 4);
    return (year.starts_with("19") || year.starts_with("20")) &&
           year.find_first_not_of(figures) == std::string_view::npos &&
           figures.find(text[text.size() - 5]) == std::string_view::npos;
}

/// Whether figures at this place are part of a unit (m²), a power (10⁶) or an element (²³⁵U) and not a call.
bool belongs_to_word(std::string_view before, std::string_view behind, bool tagged) {
    if (trimmed_text(before).empty()) return true;
    const auto last = character_before(before, before.size()).code;
    // Council of Europe, CM/Rec(2019)1: the figure behind the year is part of the number.
    if (last == ')' && before.size() > 5 &&
        before.substr(before.size() - 5).find_first_not_of("0123456789)") == std::string_view::npos)
        return true;
    if (last < 0x80 && figures.find(static_cast<char>(last)) != std::string_view::npos)
        return !tagged || !ends_with_year(before);
    for (const std::string_view unit : {"m", "м", "م", "CO", "米"})
        if (before.ends_with(unit)) {
            const auto shorter = before.substr(0, before.size() - unit.size());
            const auto previous = character_before(shorter, shorter.size()).code;
            if (unit == "CO" || shorter.empty() || previous == ' ' || previous == 0xA0 || previous == 'k' ||
                previous == 'c' || previous == U'к')
                return true;
        }
    return !behind.empty() && tagged && behind.front() >= 'A' && behind.front() <= 'Z';
}

class Calls {
public:
    Calls(const Subject& subject, Findings& found)
        : subject_(subject), found_(found), notes_(notes(subject)) {}

    void check(const Words& words) {
        const std::string_view text = words.prose.text;
        const bool may_be_raised =
            (words.has('\xC2') && words.has_any("\xB9\xB2\xB3")) || (words.has('\xE2') && words.has('\x81'));
        const bool raised = may_be_raised && has_superscript_digit(text);
        for (const auto& piece : words.prose.pieces) {
            const auto run = text.substr(piece.begin, piece.run.text.size());
            if (run.empty()) continue;
            if (piece.run.style.superscript)
                tagged(words, piece.begin, run);
            else if (raised)
                plain(words, piece.begin, run);
        }
        if (words.has_digit()) glued(words);
        if (words.has_digit() && words.has('(')) in_raised_brackets(words);
    }

private:
    void tagged(const Words& words, std::size_t begin, std::string_view run) {
        const auto extent = trimmed(run);
        auto inner = run.substr(extent.begin, extent.end - extent.begin);
        if (inner.starts_with('(') && inner.ends_with(')')) inner = inner.substr(1, inner.size() - 2);
        if (inner.empty() || inner.size() > 3 || inner.find_first_not_of(figures) != std::string_view::npos)
            return;
        const std::string_view text = words.prose.text;
        const auto place = begin + extent.begin;
        if (belongs_to_word(text.substr(0, place), text.substr(begin + extent.end), true)) return;
        report(words, place, begin + extent.end, *marker_number(inner));
    }

    /// `<sup>(</sup>11<sup>)</sup>`: the brackets of Arabic calls around a figure.
    void in_raised_brackets(const Words& words) {
        const auto& pieces = words.prose.pieces;
        const auto is = [&](std::size_t at, std::string_view bracket) {
            return pieces[at].run.style.superscript && trimmed_text(pieces[at].run.text) == bracket;
        };
        for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
            const auto run = std::string_view(pieces[i].run.text);
            const bool figure = !run.empty() && run.size() <= 2 && run.find_first_not_of(figures) == run.npos;
            if (!figure || pieces[i].run.style.superscript || !is(i - 1, "(") || !is(i + 1, ")")) continue;
            report(words, pieces[i].begin, pieces[i].begin + run.size(), *marker_number(run));
        }
    }

    void plain(const Words& words, std::size_t begin, std::string_view run) {
        const std::string_view text = words.prose.text;
        for (std::size_t at = 0; at < run.size();) {
            int number = 0;
            auto end = at;
            while (end < run.size()) {
                const auto next = character_at(run, end);
                const int digit = superscript_digit(next.code);
                if (digit < 0 || number > 99) break;
                number = number * 10 + digit;
                end += next.length;
            }
            if (end == at) {
                at += character_at(run, at).length;
                continue;
            }
            if (number > 0 && !belongs_to_word(text.substr(0, begin + at), text.substr(begin + end), false))
                report(words, begin + at, begin + end, number);
            at = end;
        }
    }

    /// A bare figure behind a word or a quotation, `Peoples4`, that is the number of a note.
    void glued(const Words& words) {
        const std::string_view text = words.prose.text;
        constexpr ByteSet any_figure(figures);
        for (auto at = find_any(text, any_figure); at != std::string_view::npos;
             at = find_any(text, any_figure, at)) {
            auto begin = at;
            while (at < text.size() && any_figure.holds(text[at])) ++at;
            const auto end = at;
            const auto linked = behind_link(words, begin, end);
            const bool stands_behind = linked < end || is_behind_word(text, begin) ||
                                       (subject_.language != "ar" && is_behind_quotation(text, begin));
            if (linked < end) begin = linked;
            if (end - begin > 2 || text[begin] == '0' || !stands_behind) continue;
            const auto behind = character_at(text, end).code;
            const bool decimal = behind == '.' && citations::word_at(text, end + 1);
            if (behind == '-' || behind == '/' || decimal || citations::word_at(text, end)) continue;
            const int number = *marker_number(text.substr(begin, end - begin));
            const auto most = notes_.size() + 1;  // one note was lost
            if (static_cast<std::size_t>(number) > most || words.prose.run_at(begin).style.superscript ||
                words.prose.run_at(begin).style.subscript)
                continue;
            found_.hint(words.prose.span(subject_.source(), begin, end),
                        cat("`", number, "` behind a word, as if it called note ", number));
        }
    }

    /// `76/267[2]`: where the figures begin that the link on a number leaves out, with which it would have
    /// more than three; their end where there are none.
    static std::size_t behind_link(const Words& words, std::size_t begin, std::size_t end) {
        constexpr std::size_t longest = 3;
        if (end - begin <= longest || !words.prose.run_at(begin).link) return end;
        while (begin < end && words.prose.run_at(begin).link) ++begin;
        return begin;
    }

    void report(const Words& words, std::size_t begin, std::size_t end, int number) {
        const auto span = words.prose.span(subject_.source(), begin, end);
        auto& finding = found_.at(span, cat("the call of note ", number, " is typed, expected `noteRef`"));
        const auto element = element_around(subject_, span.begin, "sup");
        for (const auto& each : notes_) {
            const auto id = model::value(each.note->attributes, "eId");
            if (id.empty() || marker_number(each.marker()) != number || each.note->at.span.begin > span.begin)
                continue;
            offer(finding, "call the note again",
                  Edit{element.value_or(span),
                       cat("<noteRef href=\"#", escaped(id), "\" marker=\"", number, "\"/>")},
                  Trust::review);
            return;
        }
    }

    const Subject& subject_;
    Findings& found_;
    const std::vector<Note>& notes_;
};

void check(const Subject& subject, Findings& found) {
    Calls calls(subject, found);
    for (const auto& words : subject.reading->words)
        if (words.in_body() && words.passage.role != model::Passage::Role::cell && !words.passage.note)
            calls.check(words);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى ميثاق المكتبات<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 77/1.</p></authorialNote><sup>)</sup>، وإلى حقوق القراء<sup>(</sup>⟦1⟧<sup>)</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى ميثاق المكتبات<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 77/1.</p></authorialNote><sup>)</sup>، وإلى حقوق القراء<sup>(</sup><noteRef href="#authorialNote_1" marker="1"/><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the “Charter of Libraries”<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 77/1.</p>
</authorialNote> and the “Rights of Readers”⟦1⟧ of all ages and resolution <ref href="https://docs.un.org/en/A/RES/45/158">45/158</ref>⟦1⟧ of 18 December 1990,</p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the “Charter of Libraries”<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 77/1.</p>
</authorialNote> and the “Rights of Readers”<noteRef href="#authorialNote_1" marker="1"/> of all ages and resolution <ref href="https://docs.un.org/en/A/RES/45/158">45/158</ref><noteRef href="#authorialNote_1" marker="1"/> of 18 December 1990,</p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> la Déclaration universelle des droits de l’homme<sup>⟦1⟧</sup>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Réaffirmant" eId="container_2"><p><i>Réaffirmant</i> la Déclaration universelle des droits de l’homme<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> la Declaración Universal de Derechos Humanos<sup>⟦1⟧</sup>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>
<container name="Reafirmando" eId="container_2"><p><i>Reafirmando</i> la Declaración Universal de Derechos Humanos<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> Всеобщую декларацию прав человека<sup>⟦1⟧</sup>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на Всеобщую декларацию прав человека<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Резолюция 217 A (III).</p>
</authorialNote>,</p></container>
<container name="подтверждая" eId="container_2"><p><i>подтверждая</i> Всеобщую декларацию прав человека<noteRef href="#authorialNote_1" marker="1"/>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> الإعلان العالمي لحقوق الإنسان<sup>⟦(1)⟧</sup>،</p></container>)",
        .good =
            R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى الإعلان العالمي لحقوق الإنسان<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>القرار 217 ألف (د-3).</p>
</authorialNote><sup>)</sup>،</p></container>
<container name="وإذ تؤكد من جديد" eId="container_2"><p><b><i>وإذ تؤكد من جديد</i></b> الإعلان العالمي لحقوق الإنسان<sup>(</sup><noteRef href="#authorialNote_1" marker="1"/><sup>)</sup>،</p></container>)",
        .slot = Slot::preamble,
        .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>
<container name="重申" eId="container_2"><p><b>重申</b>《世界人权宣言》，<sup>⟦1⟧</sup></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>《世界人权宣言》，<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>第217 A (III)号决议。</p>
</authorialNote></p></container>
<container name="重申" eId="container_2"><p><b>重申</b>《世界人权宣言》，<noteRef href="#authorialNote_1" marker="1"/></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"}};

}  // namespace

extern constinit const Rule note_call_typed{
    .code = "NOTE007",
    .name = "note-call-typed",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "a superscript number typed in the text where a note is called",
    .why =
        R"(A superscript figure in running text calls a note. Typed by hand (`<sup>7</sup>`, `⁷`) it leads nowhere, and keeps its
number when the notes are renumbered. The first call is the place of the note itself, `authorialNote`; every further one
is a `noteRef`.

Units (m²), powers and ordinals (`1<sup>er</sup>`, `n<sup>o</sup>`) are no calls.)",
    .authority = "Editorial Manual, Footnotes; Akoma Ntoso 1.0, part 2, element `noteRef`",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> and,
in the words of the Declaration,<sup>⟦1⟧</sup></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 70/1.</p></authorialNote> and,
in the words of the Declaration,<noteRef href="#authorialNote_1" marker="1"/></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
