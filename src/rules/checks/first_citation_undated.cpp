// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "citations/calendar.h"
#include "citations/register.h"
#include "citations/resolution_number.h"
#include "rules/cited_number.h"
#include "rules/edits.h"
#include "rules/metadata.h"
#include "rules/rule.h"
#include "text/cat.h"

namespace resolute::rules {

namespace {

using citations::NumberShape;

struct Citation {
    const Words* words = nullptr;
    const citations::FoundNumber* number = nullptr;
    bool dated = false;  // of the first one
};

/// How the text cites one resolution or decision, in order.
using Citations = std::map<std::string, std::vector<Citation>>;

/// Numbers of the two bodies that date what they cite; those of the Security Council carry their year.
bool is_dated_kind(const citations::FoundNumber& cited) {
    const auto shape = cited.number.shape;
    return cited.noun != citations::NumberNoun::none &&
           (shape == NumberShape::session || shape == NumberShape::roman);
}

/// Whether the date behind it is its own: one behind several numbers that cannot be of one day is the last's.
bool is_dated(const citations::FoundNumber& cited, const Subject& subject) {
    if (!cited.date || !cited.date_shared) return cited.date.has_value();
    const auto readings = citations::readings(cited, author(subject));
    if (readings.symbols.empty()) return true;
    const auto adoption = citations::adoption(readings.symbols.front(), *cited.date);
    return adoption == citations::Adoption::possible || adoption == citations::Adoption::unknown;
}

/// Whether a date stands between the number and the next one that is cited, in Chinese between the one before
/// and the number: "resolution 64/2, adopted on 9 March 2020", "第69/213号" behind "2014年12月19日题为…的".
bool has_date_nearby(const Subject& subject, const Words& words, const citations::FoundNumber& cited) {
    const auto& all = words.numbers();
    const auto index = static_cast<std::size_t>(&cited - all.data());
    const std::size_t before = index > 0 ? all[index - 1].span.end : 0;
    const std::size_t next = index + 1 < all.size() ? all[index + 1].span.begin : words.prose.text.size();
    const bool first = subject.language == "zh";
    return std::ranges::any_of(words.dates(), [&](const citations::FoundDate& date) {
        return first ? date.span.begin >= before && date.span.end <= cited.span.begin
                     : date.span.begin >= cited.span.end && date.span.begin < next;
    });
}

/// "resolutions 32/21, 38/6 and 44/16, of 26 September 2014, 5 July 2018 and 16 July 2020 respectively", in
/// whatever language: several numbers, then their dates.
bool dates_follow_list(const Words& words, const citations::FoundNumber& cited) {
    const auto& all = words.numbers();
    auto last = static_cast<std::size_t>(&cited - all.data());
    while (last + 1 < all.size() && all[last + 1].listed) ++last;
    constexpr std::size_t nearby = 80;
    const auto end = all[last].span.end;
    return last != static_cast<std::size_t>(&cited - all.data()) &&
           std::ranges::any_of(words.dates(), [&](const citations::FoundDate& date) {
               return date.span.begin >= end && date.span.begin < end + nearby && !all[last].date;
           });
}

/// Whether the mark that opens a quotation stands before the place, and none behind it that closes it.
bool is_quoted(const Words& words, std::size_t place) {
    constexpr std::array<std::u32string_view, 3> pairs{U"“”", U"«»", U"《》"};
    return std::ranges::any_of(pairs, [&](std::u32string_view pair) {
        bool open = false;
        for (const auto mark : words.kinds.marks) {
            const auto& token = words.tokens[mark];
            if (token.begin >= place) break;
            if (pair.find(token.code) != std::u32string_view::npos) open = token.code == pair.front();
        }
        return open;
    });
}

/// Numbers that are cited without a date by custom or for a reason: those of bodies of their own, which begin
/// with few sessions; the package of institution-building and the code of conduct of the Human Rights
/// Council; those in a quoted title.
bool needs_no_date(const Words& words, const citations::FoundNumber& cited) {
    constexpr int first_slashed = 31;  // session of the General Assembly
    const auto shown = citations::to_string(cited.number);
    if (shown == "5/1" || shown == "5/2") return true;
    const auto& session = cited.number.session;
    const bool early = cited.number.shape == NumberShape::session && !session.roman &&
                       session.kind == citations::SessionNumber::Kind::regular &&
                       session.number < first_slashed;
    if (early && cited.organ != citations::Organ::human_rights_council) return true;
    return is_quoted(words, cited.span.begin);
}

Citations collect(const Subject& subject) {
    Citations citations;
    for (const auto& words : subject.reading->words) {
        if (!words.in_body() || words.passage.note || !words.has_any("/(") || !words.has_digit()) continue;
        for (const auto& cited : words.numbers()) {
            if (!is_dated_kind(cited)) continue;
            const char noun = cited.noun == citations::NumberNoun::decision ? 'd' : 'r';
            auto& all = citations[cat(noun, citations::to_string(cited.number))];
            const bool dated =
                all.empty() && (is_dated(cited, subject) || has_date_nearby(subject, words, cited) ||
                                dates_follow_list(words, cited) || needs_no_date(words, cited));
            all.push_back({&words, &cited, dated});
        }
    }
    return citations;
}

/// Whether the writer dates what is cited: a text that dates nothing may be a form, or of another practice.
bool dates_citations(const Citations& all) {
    constexpr int enough = 3;
    int undated = 0;
    for (const auto& [number, citations] : all) {
        if (citations.front().dated) return true;
        ++undated;
    }
    return undated >= enough;
}

/// Headings and tables name what they are about and do not cite.
bool is_left_alone(const Citation& citation) {
    const auto role = citation.words->passage.role;
    return role == model::Passage::Role::heading || role == model::Passage::Role::cell;
}

/// The day of adoption, where the number can stand for one text alone and its own words tell it.
std::optional<citations::Date> known_day(const Subject& subject, const Citation& citation) {
    const auto& readings = readings_of(subject, *citation.words, *citation.number);
    if (!readings.complete || readings.symbols.size() != 1) return std::nullopt;
    const auto known = citations::registered_date(readings.symbols.front());
    const bool sure = known && known->evidence <= citations::Evidence::agreed;
    return sure ? std::optional(known->adopted) : std::nullopt;
}

/// Where something can be put in behind the number: behind the link that it ends.
std::uint32_t place_behind(const Subject& subject, Span number) {
    const auto link = element_around(subject, number.begin, "ref");
    constexpr std::string_view end_tag = "</ref>";
    return link && link->end == number.end + end_tag.size() ? link->end : number.end;
}

void report_undated(const Subject& subject, const Citation& first, Findings& found) {
    const auto shown = citations::to_string(first.number->number);
    const auto& [begin, end] = first.number->span;
    const auto at = first.words->prose.span(subject.source(), begin, end);
    const auto day = subject.language == "en" ? known_day(subject, first) : std::nullopt;
    const auto date = day ? citations::format_date(*day, citations::Language::en) : std::string();
    auto& finding = found.at(at, cat("`", shown, "` is cited for the first time, expected its date behind it",
                                     day ? cat(", `of ", date, "`") : ""));
    if (!day) return;
    const auto place = place_behind(subject, at);
    offer(finding, cat("write `of ", date, "` behind it"), Edit{{place, place}, cat(" of ", date)},
          Trust::review);
}

void check(const Subject& subject, Findings& found) {
    const bool dating = subject.organ == model::Organ::general_assembly ||
                        subject.organ == model::Organ::human_rights_council;
    const auto kind = subject.kind;
    const bool resolution =
        kind == model::DocumentKind::resolution || kind == model::DocumentKind::draft_resolution;
    if (!dating || !resolution) return;
    const auto all = collect(subject);
    if (!dates_citations(all)) return;
    const auto span = [&](const Citation& one, Span at) {
        return one.words->prose.span(subject.source(), at.begin, at.end);
    };
    for (const auto& [key, citations] : all) {
        const auto& first = citations.front();
        const auto shown = citations::to_string(first.number->number);
        if (!first.dated && !is_left_alone(first)) {
            report_undated(subject, first, found);
            continue;
        }
        for (std::size_t i = 1; i < citations.size(); ++i) {
            const auto& later = citations[i];
            if (!later.number->date || later.number->date_shared) continue;
            if (later.number->date != first.number->date) continue;  // told as a contradiction
            found
                .hint(span(later, later.number->date_span),
                      cat("the date of `", shown, "` again, expected at its first mention only"))
                .labels.push_back({span(first, first.number->span), {}});
        }
    }
}

}  // namespace

extern constinit const Rule first_citation_undated{
    .code = "CITE009",
    .name = "first-citation-undated",
    .levels = staged(Level::warning, Level::warning, Level::hint, Level::hint),
    .summary = "a resolution cited for the first time without its date, or again with it",
    .why =
        R"(The General Assembly and the Human Rights Council give the date of a resolution where they cite it for the first time,
"resolution 45/158 of 18 December 1990"; further on the number is enough. Numbers of the Security Council carry their
year and need no date.

The rule looks at texts that date at least one citation, or cite three without dating any.)",
    .authority =
        "Editorial Manual, References to resolutions; published texts: first mentions dated 98 % in "
        "preambles, 94 % in operative parts, later ones undated 97 %",
    .example = {.bad = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolutions 45/158 of 18 December 1990 and ⟦70/1⟧,</p></container>)",
                .good = R"(<container name="Recalling" eId="container_1"><p><i>Recalling</i> its
resolutions 45/158 of 18 December 1990 and 70/1 of 25 September 2015,</p></container>)",
                .slot = Slot::preamble},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
