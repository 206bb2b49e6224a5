// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "citations/scanner.h"
#include "rules/edits.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

/// A word that leads to a place in a source, before one number and before several, and how else it is
/// written by mistake: in full, with another ending; separated by spaces, small letters, without points.
struct Locator {
    std::string_view language, one, several, else_written;
};
constexpr std::array locators{Locator{"en", "para.", "paras.", "para paras paragraph paragraphs par pars"},
                              Locator{"en", "chap.", "chaps.", "chap chaps chapter chapters ch"},
                              Locator{"en", "sect.", "sects.", "sect sects section sections sec"},
                              Locator{"en", "vol.", "vols.", "vol vols volume volumes"},
                              Locator{"en", "art.", "arts.", "art arts article articles"},
                              Locator{"en", "annex", "annexes", "annex annexes annexs anex"},
                              Locator{"en", "appendix", "appendices", "appendix appendices appendixes"},
                              Locator{"fr", "par.", "par.", "par para paras paragraphe paragraphes"},
                              Locator{"fr", "chap.", "chap.", "chap chaps chapitre chapitres"},
                              Locator{"fr", "sect.", "sect.", "sect sects section sections sec"},
                              Locator{"fr", "vol.", "vol.", "vol vols volume volumes"},
                              Locator{"fr", "art.", "art.", "art arts article articles"},
                              Locator{"fr", "annexe", "annexes", "annexe annexes annex"},
                              Locator{"es", "párr.", "párrs.", "párr párrs parr parrs párrafo párrafos"},
                              Locator{"es", "cap.", "caps.", "cap caps capítulo capítulos"},
                              Locator{"es", "secc.", "seccs.", "secc seccs sec sección secciones"},
                              Locator{"es", "vol.", "vols.", "vol vols volumen volúmenes"},
                              Locator{"es", "art.", "arts.", "art arts artículo artículos"},
                              Locator{"es", "anexo", "anexos", "anexo anexos"},
                              Locator{"ru", "п.", "пп.", "п пп пункт пункты"},
                              Locator{"ru", "гл.", "гл.", "гл глава главы"},
                              Locator{"ru", "разд.", "разд.", "разд раздел разделы"},
                              Locator{"ru", "приложение", "приложения", "приложение приложения"}};

constexpr std::string_view arabic = "الفرع الفصل الفقرة الفقرات الفقرتان المرفق المرفقان المجلد الملحق";

bool is_listed(std::string_view words, std::string_view word) {
    for (auto at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
    }
    return false;
}

/// A number, roman numeral or letter with its parts, `V.A`, that begins at `at`; its length, 0 for none.
std::size_t label_length(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && (citations::is_digit(text[end]) || citations::is_upper(text[end]))) ++end;
    if (end == at || citations::word_at(text, end) || text.substr(end).starts_with('/')) return 0;
    const auto label = text.substr(at, end - at);
    const bool figures = citations::is_digit(label.front());
    if (!figures && label.size() > 1 && label.find_first_not_of("IVXLC") != std::string_view::npos) return 0;
    while (end + 1 < text.size() && text[end] == '.' &&
           (citations::is_digit(text[end + 1]) || citations::is_upper(text[end + 1])) &&
           !citations::word_at(text, end + 2))
        end += 2;
    return end - at;
}

/// Letters of roman numerals that make none: `VX`, `IIII`; their length, 0 where something else stands there.
std::size_t no_numeral_length(std::string_view text, std::size_t at) {
    const auto end = std::min(text.find_first_not_of("IVX", at), text.size());
    if (end < at + 2 || citations::word_at(text, end)) return 0;
    return citations::roman_value(text.substr(at, end - at)) > 0 ? 0 : end - at;
}

/// How the number of a supplement to the Official Records is written behind its word.
struct Supplement {
    std::string_view language, word, one, several;
};
constexpr std::array supplements{Supplement{"en", "Supplement ", "No.", "Nos."},
                                 Supplement{"es", "uplemento ", "núm.", "núms."},
                                 Supplement{"ru", "Дополнение ", "№", "№"}};

/// A roman numeral in small letters behind the word for a chapter: `chap. ii`; its length, 0 for none.
std::size_t small_numeral_length(std::string_view text, std::size_t at) {
    const auto end = std::min(text.find_first_not_of("ivxl", at), text.size());
    if (end == at || citations::word_at(text, end) || text.substr(end).starts_with(')')) return 0;
    std::string capitals(text.substr(at, end - at));
    for (char& letter : capitals) letter = static_cast<char>(letter - 'a' + 'A');
    return citations::roman_value(capitals) > 0 ? end - at : 0;
}

/// Whether more than one number follows: 0 when none does, 1, or 2 for several.
int count_labels(std::string_view text, std::size_t at) {
    auto length = label_length(text, at);
    if (length == 0) return 0;
    const bool figures = citations::is_digit(text[at]);
    at += length;
    for (const std::string_view joint :
         {"–", "-", " to ", " à ", " a ", ", ", " and ", " et ", " y ", " и "}) {
        if (!text.substr(at).starts_with(joint)) continue;
        const auto next = at + joint.size();
        if (label_length(text, next) > 0 && citations::is_digit(text[next]) == figures) return 2;
    }
    return 1;
}

class Reader {
public:
    Reader(const Subject& subject, Findings& found, const Note& note)
        : subject_(subject), found_(found), note_(note), text_(note.text()), low_(citations::lower(text_)) {}

    /// The word behind each comma.
    void read() {
        for (auto comma = text_.find(", "); comma != std::string_view::npos;
             comma = text_.find(", ", comma + 1))
            word_at(comma + 2);
    }

    /// "Supplement No 53": the word before its number.
    void read_supplement() {
        const auto known = std::ranges::find(supplements, subject_.language, &Supplement::language);
        if (known == supplements.end()) return;
        for (auto at = text_.find(known->word); at != std::string_view::npos;
             at = text_.find(known->word, at + 1)) {
            const auto begin = at + known->word.size();
            const auto end = text_.find_first_of("0123456789 ", begin);
            if (end == std::string_view::npos || end == begin) continue;
            const auto number = text_[end] == ' ' ? end + 1 : end;
            const auto seen = text_.substr(begin, end - begin);
            constexpr std::size_t longest = 8;
            if (number >= text_.size() || !citations::is_digit(text_[number]) || seen == known->one ||
                seen == known->several || seen.size() > longest)
                continue;
            report(begin, end, seen, known->one, number == end);
        }
    }

    /// The words that follow a number without a comma.
    void read_joints() {
        for (auto space = text_.find(' '); space != std::string_view::npos;
             space = text_.find(' ', space + 1)) {
            if (space == 0 || !(citations::is_digit(text_[space - 1]) ||
                                citations::is_upper(text_[space - 1]) || text_[space - 1] == ')'))
                continue;
            const auto begin = space + 1;
            const auto end = std::min(text_.find_first_of(" ,.;)", begin), text_.size());
            const auto word = text_.substr(begin, end - begin);
            // French par is also a preposition.
            if (word.size() < 2 || !is_locator(word) ||
                (word == "par" && !text_.substr(end).starts_with('.')))
                continue;
            auto& finding =
                found_.at(span_of(subject_, note_, begin, end), cat("no comma before `", word, "`"));
            const std::string_view comma = subject_.language == "ar" ? "، " : ", ";
            offer(finding, "put the comma", rewrite(subject_, note_, space, begin, comma), Trust::review);
        }
    }

private:
    bool is_locator(std::string_view word) const {
        if (subject_.language == "ar") return is_listed(arabic, word);
        return std::ranges::any_of(locators, [&](const Locator& each) {
            return each.language == subject_.language && is_listed(each.else_written, word);
        });
    }

    void word_at(std::size_t begin) {
        auto end = text_.find_first_of(" ,.;)", begin);
        if (end == std::string_view::npos) end = text_.size();
        const std::string_view low = std::string_view(low_).substr(begin, end - begin);
        if (low.empty()) return;
        const auto locator = std::ranges::find_if(locators, [&](const Locator& each) {
            return each.language == subject_.language && is_listed(each.else_written, low);
        });
        if (locator == locators.end()) return;
        auto behind = end;
        if (text_.substr(behind).starts_with('.') && locator->one.ends_with('.')) ++behind;
        const auto number = text_.substr(behind).starts_with(' ') ? behind + 1 : behind;
        // The volumes of treaties are another rule's matter.
        if (locator->one == "vol." && number < text_.size() && citations::is_digit(text_[number])) return;
        if (const auto length = no_numeral_length(text_, number); length > 0)
            found_.at(span_of(subject_, note_, number, number + length),
                      cat("`", text_.substr(number, length), "` is no roman numeral"));
        const bool chapter = locator->one == "chap." || locator->one == "cap." || locator->one == "гл.";
        if (const auto length = chapter ? small_numeral_length(text_, number) : 0; length > 0)
            found_.at(span_of(subject_, note_, number, number + length),
                      cat("`", text_.substr(number, length), "` in small letters, expected a roman numeral"));
        const int count = count_labels(text_, number);
        const bool bare = count == 0;
        // Abbreviations stand before numbers only; annexes may stand alone.
        if (bare && locator->one.ends_with('.')) return;
        // `Annexes, agenda item 23` is a volume of the Official Records.
        if (bare && low_[begin] != text_[begin] && text_.substr(end).starts_with(',')) return;
        const auto expected = count == 2                        ? locator->several
                              : bare && low == locator->several ? locator->several
                                                                : locator->one;
        const auto seen = text_.substr(begin, behind - begin);
        if (seen == expected && (bare || number > behind)) return;
        report(begin, behind, seen, expected, number == behind && !bare);
    }

    void report(std::size_t begin, std::size_t end, std::string_view seen, std::string_view expected,
                bool glued) {
        auto& finding = found_.at(span_of(subject_, note_, begin, end),
                                  cat("`", seen, "`, expected `", expected, glued ? "` and a space" : "`"));
        offer(finding, cat("write `", expected, "`"),
              rewrite(subject_, note_, begin, end, cat(expected, glued ? " " : "")), Trust::review);
    }

    const Subject& subject_;
    Findings& found_;
    const Note& note_;
    std::string_view text_;
    std::string low_;
};

void check(const Subject& subject, Findings& found) {
    if (subject.language == "zh" || subject.language == "de") return;
    for (const auto& note : notes(subject)) {
        if (note.text().find(' ') == std::string_view::npos) continue;
        Reader reader(subject, found, note);
        if (subject.language != "ar") reader.read();
        reader.read_supplement();
        reader.read_joints();
    }
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Official Records of the General Assembly, Seventy-eighth Session,
Supplement ⟦No⟧ 53</i> (A/78/53), chap. V.</p></authorialNote></p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Official Records of the General Assembly, Seventy-eighth Session,
Supplement No. 53</i> (A/78/53), chap. V.</p></authorialNote></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Официальные отчеты Генеральной Ассамблеи, семьдесят восьмая сессия, Дополнение ⟦No.⟧ 53</i> (A/78/53).</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Официальные отчеты Генеральной Ассамблеи, семьдесят восьмая сессия, Дополнение № 53</i> (A/78/53).</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"},
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, chap. ⟦ii⟧, sect. B.</p></authorialNote></p></container>)",
        .good =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, chap. II, sect. B.</p></authorialNote></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le rapport<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, ⟦paragraphe⟧ 5.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le rapport<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, par. 5.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el informe<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, ⟦párr.⟧ 5 y 6.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="Recordando" eId="container_1"><p><i>Recordando</i> el informe<authorialNote
marker="1" placement="bottom" eId="authorialNote_1"><p>A/78/184, párrs. 5 y 6.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "es"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, ⟦Гл.⟧ V.</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, гл. V.</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"}};

}  // namespace

extern constinit const Rule note_locator_malformed{
    .code = "CITE034",
    .name = "note-locator-malformed",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary = "chapter, section, paragraph or annex of a source in another form than notes use",
    .why =
        R"(Behind the source a note names the place in it: `chap. V, sect. A`, `para. 5`, `paras. 5 and 6`, `annex I`, `annexes I
and II`. The words are small; chapter, section, paragraph, volume and article are abbreviated before a number, with a
point; annex, appendix, part, resolution and decision are written in full. Several numbers have the plural, which French
and Russian do not mark in some of these words. A comma stands before each of them.)",
    .authority = "Editorial Manual, Footnotes: abbreviations; published texts, 4,422 of 4,437",
    .example =
        {.bad =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p>A/78/184, ⟦para.⟧ 5 and 6.</p></authorialNote></p></container>)",
         .good =
             R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote
marker="1" placement="bottom" eId="authorialNote_1"><p>A/78/184, paras. 5 and 6.</p></authorialNote></p></container>)",
         .slot = Slot::preamble},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
