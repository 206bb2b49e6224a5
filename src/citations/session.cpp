// SPDX-License-Identifier: Apache-2.0
#include "citations/session.h"

#include "citations/folded.h"
#include "citations/ordinal.h"
#include "citations/ordinal_reader.h"
#include "citations/scanner.h"

namespace resolute::citations {
namespace {

using Kind = SessionNumber::Kind;

/// What the words around a noun say of it.
struct Quality {
    Kind kind = Kind::regular;
    bool resumed = false, plenary = false;
};

/// Takes an adjective into account; false when the word is none that stands between ordinal and noun.
bool qualify(std::string_view word, Quality& quality) {
    struct Row {
        std::string_view stem;
        char says;
    };
    constexpr Row rows[] = {
        {"special", 's'},     {"emergency", 'e'}, {"resumed", 'r'},        {"regular", ' '},
        {"substantive", ' '}, {"annual", ' '},    {"organizational", ' '}, {"plenary", 'p'},
        {"extraordin", 's'},  {"специальн", 's'}, {"чрезвычайн", 'e'},     {"возобновленн", 'r'},
        {"очередн", ' '},     {"основн", ' '},    {"ежегодн", ' '},        {"пленарн", 'p'},
        {"الاستثنائي", 's'},  {"الطارئ", 'e'},    {"المستأنف", 'r'},       {"العادي", ' '},
        {"السنوي", ' '},      {"الموضوعي", ' '},  {"العامة", 'p'},         {"plénièr", 'p'},
        {"plenari", 'p'}};
    for (const auto& [stem, says] : rows) {
        if (!word.starts_with(stem)) continue;
        if (says == 's' && quality.kind == Kind::regular) quality.kind = Kind::special;
        if (says == 'e') quality.kind = Kind::emergency;
        quality.resumed = quality.resumed || says == 'r';
        quality.plenary = quality.plenary || says == 'p';
        return true;
    }
    return false;
}

bool accept_joint(std::string_view text, std::size_t& end) {
    for (const std::string_view joint : {", and ", " and ", " to ", " et ", " à ", " y ", " e ", " a ", " и ",
                                         " по ", ", ", "-", " – ", "–"})
        if (text.substr(0, end).ends_with(joint)) {
            end -= joint.size();
            return true;
        }
    return false;
}

struct Noun {
    std::size_t begin = 0, end = 0;
};

/// One noun with its ordinals, whatever the language and the noun.
struct Phrase {
    std::vector<ReadOrdinal> ordinals;
    Quality quality;
    std::size_t begin = 0, end = 0;
};

/// Languages that put the ordinal first: `resumed tenth emergency special session`.
Phrase before_noun(std::string_view lower, Noun noun, Language language, Quality quality) {
    Phrase phrase{{}, quality, noun.begin, noun.end};
    std::size_t at = noun.begin;
    for (int count = 0; count < 3 && at > 0 && lower[at - 1] == ' '; ++count) {
        const std::size_t begin = word_begin(lower, at - 1);
        if (!qualify(lower.substr(begin, at - 1 - begin), phrase.quality)) break;
        at = begin;
    }
    if (at == 0 || lower[at - 1] != ' ') return phrase;
    for (std::size_t end = at - 1; phrase.ordinals.size() < 16;) {
        const auto ordinal = ordinal_before(lower, end, language);
        if (!ordinal) break;
        phrase.ordinals.insert(phrase.ordinals.begin(), *ordinal);
        phrase.begin = end = ordinal->begin;
        if (!accept_joint(lower, end)) break;
    }
    if (phrase.begin > 0 && lower[phrase.begin - 1] == ' ') {
        const std::size_t begin = word_begin(lower, phrase.begin - 1);
        Quality more;
        if (qualify(lower.substr(begin, phrase.begin - 1 - begin), more) && more.resumed)
            phrase.quality.resumed = true;
    }
    return phrase;
}

/// Arabic: `دورتها الاستثنائية الطارئة العاشرة`.
Phrase behind_noun(std::string_view lower, Noun noun, Quality quality) {
    Phrase phrase{{}, quality, noun.begin, noun.end};
    Scanner in{lower, noun.end};
    in.accept(" الجمعية العامة");
    const auto adjectives = [&] {
        for (int count = 0; count < 3 && in.peek() == ' '; ++count) {
            const std::size_t end = word_end(lower, in.at + 1);
            if (!qualify(lower.substr(in.at + 1, end - in.at - 1), phrase.quality)) break;
            in.at = end;
        }
    };
    adjectives();
    for (bool more = in.accept(' '); more && phrase.ordinals.size() < 16;) {
        const auto ordinal = ordinal_at(lower, in.at, Language::ar);
        if (!ordinal) break;
        phrase.ordinals.push_back(*ordinal);
        phrase.end = in.at = ordinal->end;
        more = in.accept(" و") || in.accept(" إلى ") || in.accept("، و") || in.accept("، ");
        if (more) in.accept(' ');
    }
    if (!phrase.ordinals.empty()) {
        in.at = phrase.end;
        adjectives();
        phrase.end = in.at;
    }
    return phrase;
}

/// Chinese: `第七十八届会议`, `第40次全体会议`; `counter` is 届 or 次.
Phrase chinese(std::string_view text, std::size_t counter) {
    Phrase phrase{{}, {}, counter, counter};
    std::size_t begin = counter;
    while (begin > 0 && counter - begin < 24 && !text.substr(0, begin).ends_with("第")) --begin;
    if (begin == 0 || begin == counter) return phrase;
    const auto ordinal = ordinal_at(text.substr(0, counter), begin, Language::zh);
    if (!ordinal || ordinal->end != counter) return phrase;
    phrase.begin = begin - std::string_view("第").size();
    Scanner in{text, counter};
    in.accept("届") || in.accept("次");
    if (in.accept("紧急特别"))
        phrase.quality.kind = Kind::emergency;
    else if (in.accept("特别"))
        phrase.quality.kind = Kind::special;
    phrase.quality.plenary = in.accept("全体");
    const bool listed =
        in.rest().starts_with("和第") || in.rest().starts_with("至第") || in.rest().starts_with("、第");
    if (!in.accept("会议") && !in.accept("常会") && !in.accept("会") && !listed) return phrase;
    phrase.quality.resumed = in.accept("续会") || in.accept("(续会)") || in.accept("(续)");
    phrase.end = in.at;
    phrase.ordinals.push_back(*ordinal);
    return phrase;
}

/// `(resumed)` and its like behind the noun.
bool resumed_behind(std::string_view lower, std::size_t at) {
    const std::string_view rest = lower.substr(at);
    for (const std::string_view word :
         {" (resumed", " (reprise", " (continuación", " (возобновленн", " (المستأنفة", " (reanud"})
        if (rest.starts_with(word)) return true;
    return false;
}

/// The noun whose stem was found at `at`, with what belongs to it behind; empty when it is another word.
Noun session_noun(std::string_view lower, std::size_t at, Language language, Quality& quality) {
    Noun noun{at, word_end(lower, at)};
    Scanner in{lower, noun.end};
    const auto take = [&](std::string_view words) {
        const bool taken = in.accept(words);
        if (taken) noun.end = in.at;
        return taken;
    };
    if (language == Language::fr) {
        if (take(" extraordinaires") || take(" extraordinaire")) quality.kind = Kind::special;
        if (take(" d'urgence")) quality.kind = Kind::emergency;
    } else if (language == Language::es) {
        if (take(" extraordinarios") || take(" extraordinario")) quality.kind = Kind::special;
        if (!take(" de sesiones")) return {};
        if (take(" extraordinarios") || take(" extraordinario")) quality.kind = Kind::special;
        if (take(" de emergencia")) quality.kind = Kind::emergency;
    }
    return noun;
}

Noun meeting_noun(std::string_view lower, std::size_t at, Language language, Quality& quality) {
    Noun noun{at, word_end(lower, at)};
    if ((language == Language::fr || language == Language::es) && noun.end < lower.size() &&
        lower[noun.end] == ' ') {
        const std::size_t end = word_end(lower, noun.end + 1);
        Quality more;
        if (qualify(lower.substr(noun.end + 1, end - noun.end - 1), more) && more.plenary) {
            quality.plenary = true;
            noun.end = end;
        }
    }
    return noun;
}

using NounReader = Noun (*)(std::string_view, std::size_t, Language, Quality&);

template <class Use>
void each_phrase(std::string_view lower, std::string_view stem, Language language, NounReader noun_at,
                 Use use) {
    for (auto at = lower.find(stem); at != std::string_view::npos; at = lower.find(stem, at + stem.size())) {
        if (language == Language::zh) {
            use(chinese(lower, at));
            continue;
        }
        if (language != Language::ar && word_before(lower, at)) continue;
        Quality quality;
        const Noun noun = noun_at(lower, at, language, quality);
        // Only Russian and Arabic add more to the stem than the `s` of the plural (and Spanish, which looks
        // itself).
        const bool plain = language == Language::en || language == Language::fr;
        const std::string_view ending = lower.substr(at + stem.size());
        if (plain && word_at(ending, 0) && (!ending.starts_with('s') || word_at(ending, 1))) continue;
        if (noun.end <= at) continue;
        use(language == Language::ar ? behind_noun(lower, {word_begin(lower, at), noun.end}, quality)
                                     : before_noun(lower, noun, language, quality));
    }
}

constexpr std::string_view session_stems[] = {"session", "session", "per", "сесси", "دور", "届"};
constexpr std::string_view meeting_stems[] = {"meeting", "séance", "sesi", "заседани", "جلس", "次"};

struct Spans {
    Span ordinal, whole;
};
/// Of a list the noun belongs to the last ordinal; Arabic has it in front, so there to the first.
Spans spans(const Phrase& phrase, std::size_t index, Language language, const Folded& folded) {
    const auto& ordinal = phrase.ordinals[index];
    const bool arabic = language == Language::ar;
    const Span own = folded.original(ordinal.begin, ordinal.end);
    if (index != (arabic ? 0 : phrase.ordinals.size() - 1)) return {own, own};
    const bool noun_first = arabic || language == Language::zh;
    const std::size_t begin = noun_first ? phrase.begin : ordinal.begin;
    const std::size_t end = arabic && phrase.ordinals.size() > 1 ? ordinal.end : phrase.end;
    return {own, folded.original(begin, end)};
}

}  // namespace

std::vector<FoundSession> find_sessions(const Folded& folded, Language language) {
    const std::string& low = folded.lowered();
    std::vector<FoundSession> found;
    const auto use = [&](const Phrase& phrase) {
        const bool resumed = phrase.quality.resumed || resumed_behind(low, phrase.end);
        for (std::size_t i = 0; i < phrase.ordinals.size(); ++i) {
            const auto& ordinal = phrase.ordinals[i];
            if (ordinal.number > last_ordinal) continue;
            const auto [own, whole] = spans(phrase, i, language, folded);
            found.push_back(
                {{phrase.quality.kind, ordinal.number, false}, resumed, ordinal.figures, own, whole});
        }
    };
    each_phrase(low, session_stems[static_cast<std::size_t>(language)], language, session_noun, use);
    return found;
}

std::vector<FoundMeeting> find_meetings(const Folded& folded, Language language) {
    const std::string& low = folded.lowered();
    std::vector<FoundMeeting> found;
    const auto use = [&](const Phrase& phrase) {
        for (std::size_t i = 0; i < phrase.ordinals.size(); ++i) {
            const auto& ordinal = phrase.ordinals[i];
            const auto [own, whole] = spans(phrase, i, language, folded);
            found.push_back({ordinal.number, phrase.quality.plenary, ordinal.suffix_right, own, whole});
        }
    };
    each_phrase(low, meeting_stems[static_cast<std::size_t>(language)], language, meeting_noun, use);
    return found;
}

}  // namespace resolute::citations
