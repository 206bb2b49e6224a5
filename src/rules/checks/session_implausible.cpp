// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "citations/folded.h"
#include "citations/ordinal.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/openings.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::FoundSession;
using model::Organ;

/// What stands before the session that something shall come to or be put on the agenda of, folded and in
/// small letters. Arabic and Chinese name the organ before the noun that belongs to the session.
struct Lead {
    std::string_view language;
    Organ organ;  // unknown: either
    std::string_view words;
};
constexpr std::array leads{Lead{"en", Organ::general_assembly, "to the general assembly at its "},
                           Lead{"en", Organ::general_assembly, "to the general assembly, at its "},
                           Lead{"en", Organ::human_rights_council, "to the human rights council at its "},
                           Lead{"en", Organ::human_rights_council, "to the human rights council, at its "},
                           Lead{"en", Organ::unknown, "provisional agenda of its "},
                           Lead{"fr", Organ::general_assembly, "à l'assemblée générale à sa "},
                           Lead{"fr", Organ::general_assembly, "à l'assemblée générale, à sa "},
                           Lead{"fr", Organ::human_rights_council, "au conseil des droits de l'homme à sa "},
                           Lead{"fr", Organ::unknown, "ordre du jour provisoire de sa "},
                           Lead{"es", Organ::general_assembly, "a la asamblea general en su "},
                           Lead{"es", Organ::general_assembly, "a la asamblea general, en su "},
                           Lead{"es", Organ::human_rights_council, "al consejo de derechos humanos en su "},
                           Lead{"es", Organ::human_rights_council, "al consejo de derechos humanos, en su "},
                           Lead{"es", Organ::unknown, "programa provisional de su "},
                           Lead{"ru", Organ::general_assembly, "генеральной ассамблее на ее "},
                           Lead{"ru", Organ::general_assembly, "генеральную ассамблею на ее "},
                           Lead{"ru", Organ::human_rights_council, "совету по правам человека на его "},
                           Lead{"ru", Organ::unknown, "повестку дня своей "},
                           Lead{"ar", Organ::general_assembly, "إلى الجمعية العامة في "},
                           Lead{"ar", Organ::human_rights_council, "إلى مجلس حقوق الإنسان في "},
                           Lead{"ar", Organ::unknown, "جدول الأعمال المؤقت "},
                           Lead{"zh", Organ::general_assembly, "向大会"},
                           Lead{"zh", Organ::human_rights_council, "向人权理事会"}};

/// The noun as written, in most of its forms: few texts hold it.
constexpr std::array<std::array<std::string_view, 2>, 6> nouns{{{"en", "session"},
                                                                {"fr", "session"},
                                                                {"es", "de sesiones"},
                                                                {"ru", "сесси"},
                                                                {"ar", "دورته"},
                                                                {"zh", "届会议"}}};

bool names_session(const Subject& subject, const Words& words) {
    const auto noun = std::ranges::find(nouns, subject.language, [](const auto& each) { return each[0]; });
    return noun != nouns.end() && words.find((*noun)[1]) != std::string_view::npos;
}

/// Whether what stands before the session says that it is one to come. An agenda to be drawn up is always of
/// such a session, what comes to an organ only where the paragraph asks for it.
bool leads_to(const Subject& subject, const Words& words, Span session, bool asks) {
    const std::string_view text = words.prose.text;
    // "列入大会第七十九届会议临时议程"
    if (subject.language == "zh" && text.substr(session.end).starts_with("临时议程")) return true;
    const citations::Folded folded(text.substr(0, session.begin));
    const auto& before = folded.lowered();
    return std::ranges::any_of(leads, [&](const Lead& lead) {
        const bool fits = lead.organ == Organ::unknown || (asks && lead.organ == subject.organ);
        return lead.language == subject.language && fits && before.ends_with(lead.words);
    });
}

/// "prie le Secrétaire général de lui présenter, à sa … session", "que le presente, en su … período": what is
/// asked for comes to the organ that speaks.
bool comes_to_speaker(std::string_view text, Span session, std::string_view language) {
    struct Asked {
        std::string_view language, lead, pronoun;
    };
    constexpr std::array asked{Asked{"fr", "à sa ", " lui présenter"}, Asked{"fr", "à sa ", " lui faire"},
                               Asked{"fr", "à sa ", " lui rendre"},    Asked{"fr", "à sa ", " lui soumettre"},
                               Asked{"es", "en su ", " le presente"},  Asked{"es", "en su ", " le informe"},
                               Asked{"es", "en su ", " la informe"},   Asked{"es", "en su ", " lo informe"}};
    constexpr std::size_t nearby = 60;
    const auto before = text.substr(0, session.begin);
    const auto last = before.substr(before.size() - std::min(before.size(), nearby));
    const auto behind = text.substr(std::min(text.size(), std::size_t{session.end}), nearby);
    return std::ranges::any_of(asked, [&](const Asked& each) {
        return each.language == language && last.ends_with(each.lead) &&
               (last.find(each.pronoun) != last.npos || behind.find(each.pronoun) != behind.npos);
    });
}

std::string in_words(const FoundSession& session, citations::Language language) {
    return citations::ordinal_words(session.session.number, language);
}

/// How many sessions ahead something is asked for at most: published texts know ten of the General Assembly,
/// nine of the Human Rights Council, which has three a year.
constexpr int farthest = 10;

/// A report asked for, or an item put on the agenda, of a session that is over or far away.
void check_asked(const Subject& subject, int own, Findings& found) {
    for (const auto& opening : openings(subject)) {
        const bool asks = opening.phrase && !opening.phrase->of_state;
        if (!opening.line->operative || !opening.line->words) continue;
        const auto& words = *opening.line->words;
        if (!names_session(subject, words)) continue;
        for (const auto& session : words.sessions()) {
            const int number = session.session.number;
            const bool plausible = number >= own && number <= own + farthest;
            if (session.session.kind != citations::SessionNumber::Kind::regular || session.resumed ||
                plausible)
                continue;
            if (!leads_to(subject, words, session.span, asks) &&
                !(asks && comes_to_speaker(words.prose.text, session.span, subject.language)))
                continue;
            found.hint(words.prose.span(subject.source(), session.ordinal.begin, session.ordinal.end),
                       number < own
                           ? cat("session ", number, " is over, where a later one than that of this text, ",
                                 own, ", was expected")
                           : cat("session ", number, " is more than ", farthest,
                                 " sessions behind that of this text, ", own));
        }
    }
}

/// "seventy eighth session", "its 78th session".
void check_form(const Subject& subject, int own, const Words& words, Findings& found) {
    constexpr std::array<std::string_view, 8> tens{"twenty ", "thirty ",  "forty ",  "fifty ",
                                                   "sixty ",  "seventy ", "eighty ", "ninety "};
    constexpr int near = 20;
    for (const auto& session : words.sessions()) {
        const std::string_view before = std::string_view(words.prose.text).substr(0, session.ordinal.begin);
        const auto written =
            std::string_view(words.prose.text).substr(session.ordinal.begin, session.ordinal.size());
        std::size_t begin = session.ordinal.begin;
        std::string right;
        if (session.session.number < 10 && !session.figures) {
            const auto lowered = citations::lower(before);
            const auto ten = std::ranges::find_if(tens, [&](auto each) { return lowered.ends_with(each); });
            if (ten == tens.end()) continue;
            begin -= ten->size();
            right = cat(ten->substr(0, ten->size() - 1), "-", written);
        } else if (session.figures && before.ends_with(" its ") && session.session.number > own - near &&
                   session.session.number < own + near) {
            right = in_words(session, citations::Language::en);
        } else {
            continue;
        }
        auto& finding =
            found.at(words.prose.span(subject.source(), begin, session.ordinal.end),
                     cat("`", std::string_view(words.prose.text).substr(begin, session.ordinal.end - begin),
                         "`, expected `", right, "`"));
        offer(finding, cat("write `", right, "`"),
              replacement(subject, words.prose, begin, session.ordinal.end, right), Trust::review);
    }
}

/// "septuagésimo septima período de sesiones", "на ее семьдесят седьмая сессии": a ten and behind it a word
/// that no ordinal of the noun has.
void check_ordinals(const Subject& subject, const Words& words, Findings& found) {
    constexpr std::array<std::string_view, 14> tens{
        "trigésimo",  "cuadragésimo", "quincuagésimo", "sexagésimo", "septuagésimo",
        "octogésimo", "nonagésimo",   "тридцать",      "сорок",      "пятьдесят",
        "шестьдесят", "семьдесят",    "восемьдесят",   "девяносто"};
    const std::string_view text = words.prose.text;
    const bool spanish = subject.language == "es";
    const std::string_view noun = spanish ? " período de sesiones" : " сессии";
    for (auto at = words.find(noun); at != std::string_view::npos; at = words.find(noun, at + noun.size())) {
        const auto unit = text.rfind(' ', at == 0 ? 0 : at - 1);
        if (unit == std::string_view::npos || unit == 0) continue;
        const auto before = text.rfind(' ', unit - 1);
        const auto begin = before == std::string_view::npos ? 0 : before + 1;
        const auto ten = text.substr(begin, unit - begin);
        if (std::ranges::find(tens, citations::lower(ten)) == tens.end()) continue;
        const bool read = std::ranges::any_of(words.sessions(), [&](const FoundSession& session) {
            return session.ordinal.begin <= begin && session.ordinal.end >= at;
        });
        // "сессии" stands in no case that these endings have.
        const auto last = text.substr(unit + 1, at - unit - 1);
        const bool nominative = !spanish && (last.ends_with("ая") || last.ends_with("тья"));
        if (read && !nominative) continue;
        found.hint(words.prose.span(subject.source(), begin, at),
                   cat("`", text.substr(begin, at - begin), "` is no ordinal of the session behind it"));
    }
}

/// "في دورتها السابعة والسبعون": behind a preposition the tens end in `ين`.
void check_arabic_case(const Subject& subject, const Words& words, Findings& found) {
    const std::string_view text = words.prose.text;
    for (const std::string_view lead : {"في دورتها ", "في دورته "})
        for (auto at = words.find(lead); at != std::string_view::npos; at = words.find(lead, at + 1)) {
            const auto unit = text.find(' ', at + lead.size());
            if (unit == std::string_view::npos) continue;
            const auto end = std::min(text.find_first_of(" ,.<\n", unit + 1), text.size());
            const auto ten = text.substr(unit + 1, end - unit - 1);
            constexpr std::string_view with = "وال", nominative = "ون";
            if (ten.size() <= with.size() + nominative.size() || !ten.starts_with(with) ||
                !ten.ends_with(nominative))
                continue;
            const auto place = end - nominative.size();
            auto& finding = found.hint(words.prose.span(subject.source(), unit + 1, end),
                                       cat("`", ten, "` behind a preposition, expected `",
                                           text.substr(unit + 1, place - unit - 1), "ين`"));
            offer(finding, "write the other case", replacement(subject, words.prose, place, end, "ين"),
                  Trust::review);
        }
}

/// Whether a session in it may be in figures or parted: "79th session", "seventy ninth session".
bool may_be_odd(const Words& words) {
    const std::string_view text = words.prose.text;
    for (auto noun = words.find(" session"); noun != std::string_view::npos && noun > 0;
         noun = words.find(" session", noun + 1)) {
        const auto space = text.rfind(' ', noun - 1);
        if (space == std::string_view::npos) continue;
        const bool parted = text.substr(0, space).ends_with("ty");
        if (parted || citations::is_digit(text[space + 1])) return true;
    }
    return false;
}

void check(const Subject& subject, Findings& found) {
    const auto& symbol = own_symbol(subject);
    if (!symbol || symbol->session.kind != citations::SessionNumber::Kind::regular ||
        symbol->session.number == 0 || symbol->session.roman)
        return;
    check_asked(subject, symbol->session.number, found);
    if (subject.language == "ar")
        for (const auto& words : subject.reading->words)
            if (words.in_body()) check_arabic_case(subject, words, found);
    if (subject.language == "es" || subject.language == "ru")
        for (const auto& words : subject.reading->words)
            if (words.in_body()) check_ordinals(subject, words, found);
    if (subject.language != "en") return;
    for (const auto& words : subject.reading->words)
        if (words.in_body() && !words.passage.note && may_be_odd(words))
            check_form(subject, symbol->session.number, words, found);
}

constexpr std::array more{
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> أن تدرج في جدول الأعمال المؤقت لدورتها ⟦الحادية والأربعين⟧ البند المعنون ”المكتبات العامة“.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><b><i>تقرر</i></b> أن تدرج في جدول الأعمال المؤقت لدورتها التاسعة والسبعين البند المعنون ”المكتبات العامة“.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Decides</i> to include in the provisional agenda of its ⟦ninety-first⟧ session the item entitled “Public libraries”.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Decides</i> to include in the provisional agenda of its eighty-first session the item entitled “Public libraries”.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Decides</i> to include in the provisional agenda of its ⟦forty-first⟧ session the item entitled “Public libraries”.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Decides</i> to include in the provisional agenda of its eightieth session the item entitled “Public libraries”.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> the Secretary-General to report to the General Assembly at its ⟦forty-first⟧ session;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> the Secretary-General to report to the General Assembly at its eightieth session;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prie</i> le Secrétaire général de faire rapport à l’Assemblée générale à sa ⟦quarante et unième⟧ session&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prie</i> le Secrétaire général de faire rapport à l’Assemblée générale à sa quatre-vingtième session&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prie</i> le Secrétaire général de lui présenter, à sa ⟦quarante et unième⟧ session, un rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Prie</i> le Secrétaire général de lui présenter, à sa quatre-vingtième session, un rapport&#160;;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Décide</i> de rester saisie de la question.</p></content></paragraph>)",
        .language = "fr"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Solicita</i> al Secretario General que le presente, en su ⟦cuadragésimo segundo⟧ período de sesiones, un informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Solicita</i> al Secretario General que le presente, en su octogésimo período de sesiones, un informe;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decide</i> seguir ocupándose de la cuestión.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>Decide</i> examinar el informe en su ⟦octogésimo prima⟧ período de sesiones.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>Decide</i> examinar el informe en su octogésimo primer período de sesiones.</p></content></paragraph>)",
        .language = "es"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><i>постановляет</i> рассмотреть доклад на своей ⟦восемьдесят первая⟧ сессии.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><i>постановляет</i> рассмотреть доклад на своей восемьдесят первой сессии.</p></content></paragraph>)",
        .language = "ru"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><content><p><span class="bold italic">تقرر</span> النظر في التقرير في دورتها التاسعة ⟦والسبعون⟧ على سبيل الأولوية.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><content><p><span class="bold italic">تقرر</span> النظر في التقرير في دورتها التاسعة والسبعين على سبيل الأولوية.</p></content></paragraph>)",
        .language = "ar"},
    Example{
        .bad =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> the Secretary-General to report at its ⟦79th⟧ session;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
        .good =
            R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> the Secretary-General to report at its seventy-ninth session;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"}};

}  // namespace

extern constinit const Rule session_implausible{
    .code = "CITE014",
    .name = "session-implausible",
    .levels = staged(Level::warning, Level::warning, Level::warning, Level::hint),
    .summary =
        "a session in the text that is over or far away where one to come is meant, or that is written "
        "otherwise",
    .why =
        R"(What a resolution asks for comes to a session of its organ that is still to come: the next one, or a later one. An
earlier number is mostly left over from the text that this one was made from. English writes sessions in words with a
hyphen, `seventy-eighth session`.)",
    .authority = "Editorial Manual, Numbers, dates and time; published texts",
    .example =
        {.bad =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> the Secretary-General to report at its ⟦seventy ninth⟧ session;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)",
         .good =
             R"(<paragraph eId="para_1"><num>1.</num><content><p><i>Requests</i> the Secretary-General to report at its seventy-ninth session;</p></content></paragraph>
<paragraph eId="para_2"><num>2.</num><content><p><i>Decides</i> to remain seized of the matter.</p></content></paragraph>)"},
    .check = check,
    .more_examples = more,
    .remedy = Remedy::review};

}  // namespace resolute::rules
