// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <optional>

#include "rules/note_sources.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

std::string_view name_of(NoteSource source) {
    return source == NoteSource::treaty ? "a treaty" : "official records";
}

/// Follows the notes: what "Ibid." in the next one would repeat.
class Chain {
public:
    Chain(const Subject& subject, Findings& found, citations::Language language)
        : subject_(subject), found_(found), language_(language) {}

    void next(const Note& note) {
        const auto text = note.text();
        const auto source = source_of_note(text, language_);
        if (source.kind == NoteSource::repeat) {
            repeat(note, source);
        } else {
            antecedent_ = text.empty() ? std::nullopt : std::optional(source.kind);
        }
        before_ = {&note, text.empty(), source.several};
    }

private:
    struct Before {
        const Note* note = nullptr;
        bool empty = false, several = false;
    };

    void repeat(const Note& note, const SourceOfNote& source) {
        const auto word = note.text().substr(0, source.word);
        const auto span = span_of(subject_, note, 0, source.word);
        if (!before_.note) {
            found_.at(span, cat("`", word, "` in the first note, where there is none before it"));
            antecedent_ = source.repeated;  // one finding is enough for all that repeat it
        } else if (before_.empty) {
            label(found_.at(span, cat("`", word, "` behind a note without words")));
            antecedent_ = source.repeated;
        } else if (antecedent_ && source.repeated != NoteSource::other && *antecedent_ != source.repeated) {
            label(found_.at(span, cat("`", word, "` repeats ", name_of(source.repeated),
                                      ", which the note before does not cite")));
            antecedent_ = source.repeated;
        } else if (before_.several) {
            label(found_.hint(span, cat("`", word, "` behind a note with several sources")));
        }
    }

    void label(Diagnostic& finding) const {
        finding.labels.push_back({marker_span(subject_, *before_.note->note), "the note before"});
    }

    const Subject& subject_;
    Findings& found_;
    citations::Language language_;
    Before before_;
    std::optional<NoteSource> antecedent_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language) return;
    Chain chain(subject, found, *language);
    for (const auto& note : notes(subject)) chain.next(note);
}

constexpr std::array more{
    Example{.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> and the Convention,<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>⟦Ibid⟧., vol.
660, No. 9464.</p></authorialNote></p></container>)",
            .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Declaration,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolution 217 A (III).</p>
</authorialNote> and the Convention,<authorialNote marker="2" placement="bottom" eId="authorialNote_2"><p>United Nations,
<i>Treaty Series</i>, vol. 660, No. 9464.</p></authorialNote></p></container>)",
            .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>⟦Там же⟧, гл. V.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/77/268, гл. V.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{.bad = R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى
التقرير<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦المرجع نفسه⟧، الفقرة 5.</p>
</authorialNote><sup>)</sup>،</p></container>)",
            .good = R"(<container name="إذ تشير" eId="container_1"><p><b><i>إذ تشير</i></b> إلى
التقرير<sup>(</sup><authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>A/77/268، الفقرة 5.</p>
</authorialNote><sup>)</sup>،</p></container>)",
            .slot = Slot::preamble,
            .language = "ar"},
    Example{
        .bad =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告，<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>⟦同上⟧，第5段。</p></authorialNote></p></container>)",
        .good =
            R"(<container name="回顾" eId="container_1"><p><b>回顾</b>秘书长的报告，<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/77/268，第5段。</p></authorialNote></p></container>)",
        .slot = Slot::preamble,
        .language = "zh"},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>⟦Ibid⟧.</i>, annexe I.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> la Déclaration universelle des droits de l’homme<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Résolution 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>⟦Ibid⟧.</i>, anexo I.</p>
</authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> la Declaración Universal de Derechos Humanos<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>Resolución 217 A (III).</p>
</authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"}};

}  // namespace

extern constinit const Rule ibid_without_antecedent{
    .code = "NOTE008",
    .name = "ibid-without-antecedent",
    .levels = staged(Level::warning, Level::error, Level::error, Level::error),
    .summary = "\"Ibid.\" with no note before it that it could repeat",
    .why =
        R"("Ibid." repeats what is equal in the note immediately before. In the first note of a document there is nothing to
repeat: the source was lost when notes were moved or deleted. No published resolution begins its notes with it. "Ibid.,
vol. 660, No. 9464." can only repeat a treaty, "Ibid., Supplement No. 53" only official records. Behind a note with
several sources it is not clear which is meant; that is a hint.)",
    .authority = "Editorial Manual, Footnotes: ibid.; published texts, 0 of 2,799",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Convention,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>⟦Ibid⟧., vol. 660, No. 9464.</p>
</authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the
Convention,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 660, No. 9464.</p></authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
