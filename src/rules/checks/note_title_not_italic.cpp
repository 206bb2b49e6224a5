// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "citations/folded.h"
#include "citations/treaty.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

constexpr std::array<std::array<std::string_view, 2>, 4> records{{{"en", "Official Records of the"},
                                                                  {"fr", "Documents officiels d"},
                                                                  {"es", "Documentos Oficiales d"},
                                                                  {"ru", "Официальные отчеты "}}};

class Reader {
public:
    Reader(const Subject& subject, Findings& found, const Note& note)
        : subject_(subject), found_(found), note_(note) {}

    /// A title, or of a longer one the words it begins with.
    void title(std::size_t begin, std::size_t end, bool whole) {
        const auto place = note_.first->folded().original(note_.begin + begin, note_.begin + end);
        if (note_.first->prose.run_at(place.begin).style.italic) return;
        const auto span = span_of(subject_, note_, begin, end);
        auto& finding =
            found_.at(span, cat("`", note_.text().substr(begin, end - begin), "` is not in italics"));
        if (whole && subject_.tree.source->slice(span).find('<') == std::string_view::npos)
            finding.fixes.push_back({"set it in italics",
                                     {{{span.begin, span.begin}, "<i>"}, {{span.end, span.end}, "</i>"}},
                                     Trust::review});
    }

private:
    const Subject& subject_;
    Findings& found_;
    const Note& note_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language || subject.language == "zh") return;
    const auto row = std::ranges::find(records, subject.language, [](const auto& each) { return each[0]; });
    for (const auto& note : notes(subject)) {
        Reader reader(subject, found, note);
        for (const auto& citation : citations::read_treaties(note.text(), *language))
            if (!citation.title.empty()) reader.title(citation.title.begin, citation.title.end, true);
        if (row == records.end()) continue;
        const auto at = note.text().find((*row)[1]);
        if (at != std::string_view::npos) reader.title(at, at + (*row)[1].find(' ', 10), false);
        if (subject.language == "es" && note.text().starts_with("Ibid")) reader.title(0, 4, true);
    }
}

constexpr std::array more{Example{
    .bad =
        R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الاتفاقية<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, ⟦Treaty Series⟧, vol. 1577, No. 27531.</p></authorialNote>،</p></container>)",
    .good =
        R"(<container name="إذ تشير" eId="container_1"><p><span class="bold italic">إذ تشير</span> إلى الاتفاقية<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>, vol. 1577, No. 27531.</p></authorialNote>،</p></container>)",
    .slot = Slot::preamble,
    .language = "ar"}};

}  // namespace

extern constinit const Rule note_title_not_italic{
    .code = "CITE036",
    .name = "note-title-not-italic",
    .levels = always(Level::hint),
    .summary = "the title of a series or of official records in a note without italics",
    .why =
        R"(Titles of publications are in italics, and only they: *Treaty Series*, *Official Records of the General Assembly,
Seventy-eighth Session, Supplement No. 53*. Symbols, `United Nations publication, Sales No.` and the words for chapter and
paragraph stay roman. Spanish sets *Ibid.* in italics. Chinese has 《 》 instead.)",
    .authority = "Editorial Manual, Italics; published texts, 95 %",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Convention on the Rights of the
Child,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, ⟦Treaty Series⟧, vol. 1577,
No. 27531.</p></authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the Convention on the Rights of
the Child,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p>United Nations, <i>Treaty Series</i>,
vol. 1577, No. 27531.</p></authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
