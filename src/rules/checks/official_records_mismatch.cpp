// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "citations/note.h"
#include "citations/note_words.h"
#include "citations/ordinal.h"
#include "citations/scanner.h"
#include "rules/note_sources.h"
#include "rules/notes.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::Language;
using citations::SessionNumber;

/// `53A` of `Supplement No. 53A`: the second report in one session has the letter A and the symbol Add.1.
struct Supplement {
    int number = 0, letter = 0;  // letter: 0 none, 1 A, 2 B …
    std::size_t begin = 0, end = 0;
};

std::optional<Supplement> read_supplement(std::string_view text, const std::string& low, Language language) {
    for (const auto word : citations::note_words(language).supplement) {
        const auto at = low.find(word);
        if (at == std::string::npos) continue;
        citations::Scanner in{text, at + word.size()};
        Supplement found{.begin = in.at};
        const auto number = in.number(3);
        if (!number) continue;
        found.number = *number;
        found.end = in.at;
        in.skip_spaces();
        constexpr std::array<std::array<std::string_view, 3>, 4> letters{
            {{"A", "А", "ألف"}, {"B", "В", "باء"}, {"C", "С", "جيم"}, {"D", "Д", "دال"}}};
        for (std::size_t i = 0; i < letters.size(); ++i)
            for (const auto each : letters[i])
                if (in.rest().starts_with(each) && !citations::word_at(text, in.at + each.size()))
                    found.letter = static_cast<int>(i) + 1;
        return found;
    }
    return std::nullopt;
}

/// The year of records without a session, `Ibid., 2008, Supplement No. 7`; 0 for none.
int year_before(std::string_view text, std::size_t end) {
    for (std::size_t at = 0; at + 4 <= end; ++at) {
        citations::Scanner in{text, at};
        if (at > 0 && (citations::is_digit(text[at - 1]) || text[at - 1] == '/')) continue;
        const auto year = in.number(4);
        if (year && *year >= 1946 && *year <= 2099) return *year;
    }
    return 0;
}

/// What a note says of the records: the session or the year, also where "Ibid." takes it from the note
/// before.
struct Volume {
    SessionNumber session;
    int year = 0;
};

class Records {
public:
    Records(const Subject& subject, Findings& found, Language language)
        : subject_(subject), found_(found), language_(language) {}

    void next(const Note& note) {
        const auto text = note.text();
        const auto source = source_of_note(text, language_);
        if (source.kind != NoteSource::records && source.kind != NoteSource::repeat) volume_ = {};
        if (source.kind != NoteSource::records && source.repeated != NoteSource::records) return;
        const auto parsed = citations::parse_note(text, language_);
        for (const auto& item : parsed.items) compare(note, item);
    }

private:
    void compare(const Note& note, const citations::NoteItem& item) {
        const auto text = note.text().substr(item.span.begin, item.span.size());
        const auto supplement = read_supplement(text, citations::lower(text), language_);
        const int year = item.year != 0 ? item.year : supplement ? year_before(text, supplement->begin) : 0;
        const bool own = !item.sessions.empty() || year != 0;
        if (!item.sessions.empty()) volume_ = {item.sessions.front().session, 0};
        if (item.sessions.empty() && year != 0) volume_ = {{}, year};
        if (item.symbols.empty()) return;
        const auto& symbol = item.symbols.front();
        compare_volume(note, item, symbol, own);
        if (supplement) compare_supplement(note, item.span.begin, *supplement, symbol);
    }

    void compare_volume(const Note& note, const citations::NoteItem& item,
                        const citations::FoundSymbol& found, bool own) {
        const auto& symbol = found.symbol;
        const bool plain = symbol.body.empty() && symbol.series.empty();
        if (!plain) return;
        if (symbol.organ() == "A" && volume_.session.kind != SessionNumber::Kind::none) {
            if (symbol.session.kind == SessionNumber::Kind::none || symbol.session == volume_.session) return;
            const auto place = own ? item.sessions.front().ordinal : found.span;
            auto& finding =
                found_.at(span_of(subject_, note, place.begin, place.end),
                          own ? cat("`", note.text().substr(place.begin, place.size()),
                                    "`, but the symbol is of session ", symbol.session.number,
                                    expected_ordinal(symbol.session))
                              : cat("`", citations::to_string(symbol),
                                    "`, but the note before is of session ", volume_.session.number));
            finding.labels.push_back(
                {span_of(subject_, note, found.span.begin, found.span.end), "the symbol"});
        } else if (symbol.organ() == "E" && volume_.year != 0 && symbol.year != 0 &&
                   symbol.year != volume_.year) {
            found_.at(span_of(subject_, note, found.span.begin, found.span.end),
                      cat("`", citations::to_string(symbol), "` in the records of ", volume_.year));
        }
    }

    std::string expected_ordinal(const SessionNumber& session) const {
        const auto words = citations::ordinal_words(session.number, language_);
        return words.empty() || language_ == Language::zh ? std::string() : cat(", expected `", words, "`");
    }

    /// Supplement No. 53 of the Assembly's records is A/…/53, No. 53A is A/…/53/Add.1; No. 3 of the Economic
    /// and Social Council's is E/…/23.
    void compare_supplement(const Note& note, std::size_t offset, const Supplement& supplement,
                            const citations::FoundSymbol& found) {
        const auto& symbol = found.symbol;
        if (!symbol.body.empty() || !symbol.series.empty() || symbol.number == 0) return;
        const bool council = symbol.organ() == "E";
        if (!council && symbol.organ() != "A") return;
        const int number = council ? symbol.number - 20 : symbol.number;
        const auto span = span_of(subject_, note, offset + supplement.begin,
                                  std::max(offset + supplement.end, offset + supplement.begin + 1));
        if (supplement.number != number) {
            auto& finding =
                found_.at(span, cat("supplement ", supplement.number, " with the symbol `",
                                    citations::to_string(symbol), "`, expected supplement ", number));
            finding.labels.push_back(
                {span_of(subject_, note, found.span.begin, found.span.end), "the symbol"});
            return;
        }
        const auto& modifiers = symbol.modifiers;
        const int addendum =
            !modifiers.empty() && modifiers.front().kind == citations::Modifier::Kind::addendum
                ? modifiers.front().number
                : 0;
        if (council || addendum == supplement.letter || addendum > 4) return;
        found_.hint(span, addendum == 0 ? cat("a supplement with a letter, but the symbol `",
                                              citations::to_string(symbol), "` without `Add.`")
                                        : cat("supplement ", supplement.number, " for the symbol `",
                                              citations::to_string(symbol), "`, expected the letter `",
                                              static_cast<char>('A' + addendum - 1), "`"));
    }

    const Subject& subject_;
    Findings& found_;
    Language language_;
    Volume volume_;
};

void check(const Subject& subject, Findings& found) {
    const auto language = citations::language_from_code(subject.language);
    if (!language) return;
    Records records(subject, found, *language);
    for (const auto& note : notes(subject)) records.next(note);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Official Records of the Economic and Social Council, 2023, Supplement No. ⟦8⟧</i>
(E/2023/27), chap. I.</p></authorialNote></p></container>)",
        .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report,<authorialNote
marker="1" placement="bottom" eId="authorialNote_1"><p><i>Official Records of the Economic and Social Council, 2023,
Supplement No. 7</i> (E/2023/27), chap. I.</p></authorialNote></p></container>)",
        .slot = Slot::preamble},
    Example{
        .bad =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le rapport<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Documents officiels de l’Assemblée générale, ⟦soixante-dix-septième⟧ session,
Supplément n<sup>o</sup> 53</i> (A/78/53).</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="Rappelant" eId="container_1"><p><i>Rappelant</i> le rapport<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Documents officiels de l’Assemblée générale, soixante-dix-huitième session,
Supplément n<sup>o</sup> 53</i> (A/78/53).</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "fr"},
    Example{
        .bad =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Официальные отчеты Генеральной Ассамблеи, ⟦семьдесят седьмая⟧ сессия,
Дополнение № 53</i> (A/78/53).</p></authorialNote>,</p></container>)",
        .good =
            R"(<container name="ссылаясь" eId="container_1"><p><i>ссылаясь</i> на доклад<authorialNote marker="1"
placement="bottom" eId="authorialNote_1"><p><i>Официальные отчеты Генеральной Ассамблеи, семьдесят восьмая сессия,
Дополнение № 53</i> (A/78/53).</p></authorialNote>,</p></container>)",
        .slot = Slot::preamble,
        .language = "ru"}};

}  // namespace

extern constinit const Rule official_records_mismatch{
    .code = "CITE033",
    .name = "official-records-mismatch",
    .levels = staged(Level::warning, Level::error, Level::error, Level::warning),
    .summary = "Official Records whose session, supplement and symbol do not agree",
    .why =
        R"(A supplement to the Official Records of the General Assembly is named by its session and number, and its symbol holds
both: Seventy-eighth Session, Supplement No. 53 is A/78/53; Supplement No. 53A is A/78/53/Add.1. The Economic and Social
Council names the year, and its symbol counts 20 further: 2023, Supplement No. 7 is E/2023/27. Where they disagree, one of
them was mistyped. "Ibid., Supplement No. 39" goes on with the session of the note before.)",
    .authority = "Editorial Manual, Footnotes: Official Records; published texts, 1,230 notes",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Council,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>Official Records of the General Assembly,
⟦Seventy-seventh⟧ Session, Supplement No. 53</i> (A/78/53), chap. V.</p></authorialNote></p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> the report of the
Council,<authorialNote marker="1" placement="bottom" eId="authorialNote_1"><p><i>Official Records of the General Assembly,
Seventy-eighth Session, Supplement No. 53</i> (A/78/53), chap. V.</p></authorialNote></p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .more_examples = more};

}  // namespace resolute::rules
