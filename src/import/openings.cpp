// SPDX-License-Identifier: Apache-2.0
#include "import/openings.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "citations/folded.h"
#include "rules/data.h"
#include "rules/opening.h"
#include "rules/openings.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

using citations::Language;

namespace {

/// Where the word at `at` ends; in Chinese, which does not part words, behind one character.
std::size_t word_end(std::string_view text, std::size_t at, Language language) {
    if (language == Language::zh) return at + character_at(text, at).length;
    while (citations::word_at(text, at)) at += character_at(text, at).length;
    return at;
}

std::size_t adverb_length(std::string_view text, std::size_t at, Language language) {
    for (const int which : {1, 2}) {
        const auto word = rules::adverb(citations::code(language), which);
        if (word.empty() || text.substr(at, word.size()) != word) continue;
        if (language == Language::zh || !citations::word_at(text, at + word.size())) return word.size();
    }
    return 0;
}

/// How phrases go on behind their verb: "with appreciation", "con satisfacción". A verb of the list may have
/// the tail that official texts use behind another one.
struct Tails {
    Language language;
    std::string_view preposition;
};
constexpr std::array<Tails, 4> tail_words{
    {{Language::en, " with "}, {Language::fr, " avec "}, {Language::es, " con "}, {Language::ru, " с "}}};

const std::vector<std::string>& tails(Language language) {
    static const auto all = [] {
        std::array<std::vector<std::string>, citations::all_languages.size()> made;
        for (const auto& row : rules::table("opening-phrases.tsv"))
            for (const auto& each : tail_words) {
                if (row[0] != citations::code(each.language)) continue;
                const auto at = row[2].find(each.preposition);
                if (at != std::string_view::npos)
                    made[static_cast<std::size_t>(each.language)].emplace_back(row[2].substr(at));
            }
        for (auto& each : made) std::ranges::sort(each, std::greater<>(), &std::string::size);
        return made;
    }();
    return all[static_cast<std::size_t>(language)];
}

/// The length of a tail behind the phrase that ends at `at`, or 0; in English also that of an adverb in -ly.
std::size_t tail_length(std::string_view line, std::size_t at, Language language) {
    for (const auto& tail : tails(language))
        if (line.substr(at).starts_with(tail) && !citations::word_at(line, at + tail.size()))
            return tail.size();
    if (language != Language::en || at >= line.size() || line[at] != ' ') return 0;
    const auto end = word_end(line, at + 1, language);
    const auto word = line.substr(at + 1, end - at - 1);
    constexpr std::size_t shortest = 8;  // "only", "early", "family"
    return word.size() >= shortest && word.ends_with("ly") ? end - at : 0;
}

constexpr std::size_t most_words = 14, most_bytes = 300;

/// Commonest words that no other of the three languages has.
constexpr std::array<std::array<std::string_view, 6>, 3> common{
    {{" the ", " of ", " and ", " to ", " its ", " by "},
     {" les ", " des ", " du ", " et ", " à ", " aux "},
     {" los ", " las ", " del ", " y ", " el ", " por "}}};

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size() - 1))
        ++found;
    return found;
}

}  // namespace

std::size_t opening_words(std::string_view text, Language language, bool operative) {
    const citations::Folded fold(text.substr(0, most_bytes));
    const std::string_view line = fold.lowered();
    const bool chinese = language == Language::zh;
    std::string base;
    std::size_t at = 0, best = 0;
    for (std::size_t words = 0; words < (chinese ? most_words * 2 : most_words) && at < line.size();
         ++words) {
        if (const auto adverb = adverb_length(line, at, language); adverb > 0) {
            // "Recalling also": it belongs to the words before it.
            if (best > 0 && (chinese ? best == at : best + 1 == at)) best = at + adverb;
            at += adverb;
        } else {
            const auto end = word_end(line, at, language);
            if (end == at) break;
            if (!base.empty() && !chinese) base += ' ';
            base += line.substr(at, end - at);
            at = end;
            if (rules::find_phrase(citations::code(language), operative, base)) best = at;
        }
        if (chinese) continue;
        if (at >= line.size()) break;
        // "non-governmental" and "l'Assemblée" go on without a space.
        if (line[at] == '-' || line[at] == '\'') {
            base += line[at++];
            const auto end = word_end(line, at, language);
            base += line.substr(at, end - at);
            at = end;
            if (rules::find_phrase(citations::code(language), operative, base)) best = at;
        }
        if (at >= line.size() || line[at] != ' ') break;
        ++at;
    }
    if (best > 0) best += tail_length(line, best, language);
    return best == 0 ? 0 : fold.original(0, best).end;
}

namespace {

/// "The United Nations Human Rights Council": as Model United Nations call the organs.
constexpr std::string_view long_start = "the united nations ";

struct KnownFormula {
    model::Organ organ;
    Language language;
    std::string name;  // folded, in small letters
};

const std::vector<KnownFormula>& known_formulas() {
    static const auto all = [] {
        using enum model::Organ;
        std::vector<KnownFormula> made;
        for (const auto organ :
             {general_assembly, security_council, human_rights_council, economic_and_social_council})
            for (const auto language : citations::all_languages) {
                const citations::Folded fold(rules::opening_formula(organ, citations::code(language)));
                if (fold.lowered().empty()) continue;
                KnownFormula& known = made.emplace_back();
                known.organ = organ;
                known.language = language;
                known.name = fold.lowered();
                if (language != Language::en) continue;
                constexpr std::string_view article = "the ";
                made.push_back({organ, language, cat(long_start, fold.lowered().substr(article.size()))});
            }
        return made;
    }();
    return all;
}

}  // namespace

std::optional<Formula> read_formula(std::string_view text) {
    const std::size_t begin = text.starts_with('[') ? 1 : 0;
    const citations::Folded fold(text.substr(begin, most_bytes));
    for (const auto& known : known_formulas()) {
        const auto& name = known.name;
        if (!fold.lowered().starts_with(name) || citations::word_at(fold.text(), name.size())) continue;
        const auto end = begin + fold.original(0, name.size()).end;
        auto rest = fold.text().substr(name.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        bool comma = false;
        for (const std::string_view mark : {",", "،", "，", ":", "："})
            if (rest.starts_with(mark)) {
                rest.remove_prefix(mark.size());
                comma = true;
                break;
            }
        if (rest.starts_with(']')) rest.remove_prefix(1);
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        if (rest.empty()) return Formula{known.organ, known.language, begin, end, comma};
    }
    return std::nullopt;
}

namespace {

/// Of the languages that have a script of their own.
std::optional<Language> language_of_script(std::string_view text) {
    std::size_t han = 0, arabic = 0, cyrillic = 0, latin = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        at += next.length;
        han += next.code >= 0x4E00 && next.code < 0xA000;
        arabic += next.code >= 0x600 && next.code < 0x700;
        cyrillic += next.code >= 0x400 && next.code < 0x500;
        latin += next.code < 0x80 && citations::is_letter(static_cast<char>(next.code));
    }
    if (han * 4 > latin && han > arabic && han > cyrillic) return Language::zh;
    if (arabic * 2 > latin && arabic > cyrillic) return Language::ar;
    if (cyrillic * 2 > latin) return Language::ru;
    return std::nullopt;
}

}  // namespace

Language language_of(std::string_view text) {
    // Annexes may list names in another language, some right behind the cover.
    constexpr std::size_t cover = 400, beginning = 2000;
    for (const auto size : {cover, beginning})
        if (const auto language = language_of_script(text.substr(0, size))) return *language;
    const auto small = citations::lower(text.substr(0, beginning));
    std::array<std::size_t, 3> counts{};
    for (std::size_t i = 0; i < common.size(); ++i)
        for (const auto word : common[i]) counts[i] += count(small, word);
    constexpr std::array languages{Language::en, Language::fr, Language::es};
    return languages[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

}  // namespace resolute::importing
