// SPDX-License-Identifier: Apache-2.0
#include "rules/openings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "citations/folded.h"
#include "rules/data.h"
#include "rules/numbering.h"
#include "rules/opening.h"
#include "text/cat.h"
#include "text/find.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

struct Adverbs {
    std::string_view language, also, further;
};
constexpr std::array<Adverbs, 6> adverbs{{{"en", "also", "further"},
                                          {"fr", "également", "en outre"},
                                          {"es", "también", "además"},
                                          {"ru", "также", "далее"},
                                          {"ar", "أيضا", "كذلك"},
                                          {"zh", "又", "还"}}};

Adverbs adverbs_of(std::string_view language) {
    for (const auto& each : adverbs)
        if (each.language == language) return each;
    return {};
}

/// The phrases of one part in one language, in the order of their bytes.
struct List {
    std::string_view language;
    bool operative;
    std::vector<Phrase> phrases;
};

const std::vector<Phrase>& phrases(std::string_view language, bool operative) {
    static const auto lists = [] {
        std::vector<List> made;
        for (const auto& row : table("opening-phrases.tsv")) {
            const bool of_operative = row[1] == "operative";
            if (made.empty() || made.back().language != row[0] || made.back().operative != of_operative)
                made.push_back({row[0], of_operative, {}});
            made.back().phrases.push_back({row[2], row[3] == "state", row[3] == "beginning", row[4], row[5]});
        }
        return made;
    }();
    static const std::vector<Phrase> none;
    for (const auto& list : lists)
        if (list.language == language && list.operative == operative) return list.phrases;
    return none;
}

auto lower_bound(const std::vector<Phrase>& list, std::string_view words) {
    return std::ranges::lower_bound(list, words, {}, &Phrase::words);
}

/// Reads the folded beginning of a line word by word.
struct Match {
    std::string base;
    const Phrase* phrase = nullptr;
    std::size_t end = 0;  // of the phrase in the folded text
    int adverb = 0;
    Extent adverb_at;
};

/// 1 or 2 where "also" or "further" of the language begins at the place.
int adverb_at(std::string_view text, std::size_t at, const Adverbs& known) {
    for (const int which : {1, 2}) {
        const auto word = which == 1 ? known.also : known.further;
        if (word.empty() || text[at] != word.front() || text.substr(at, word.size()) != word) continue;
        if (known.language == "zh" ? at == 0 : !citations::word_at(text, at + word.size())) return which;
    }
    return 0;
}

std::size_t word_end(std::string_view text, std::size_t at, std::string_view language) {
    if (language == "zh") return at + character_at(text, at).length;
    static constexpr ByteSet ends(" ,;:.");
    return std::min(find_any(text, ends, at), text.size());
}

/// Takes words as long as some phrase goes on with them; with `all`, every word of the text.
Match match(std::string_view text, std::string_view language, const std::vector<Phrase>& list, bool all) {
    Match found;
    const bool spaced = language != "zh";
    std::string base;
    const auto known = adverbs_of(language);
    for (std::size_t at = 0; at < text.size();) {
        if (const int which = adverb_at(text, at, known)) {
            const auto end = at + adverb(language, which).size();
            // Behind the phrase it is part of it, before it too ("Also requests").
            if (!found.adverb) {
                found.adverb = which;
                found.adverb_at = {at, end};
            }
            if (found.phrase && found.phrase->words == base) found.end = end;
            at = end;
        } else {
            const auto end = word_end(text, at, language);
            if (spaced && !base.empty()) base += ' ';
            base += text.substr(at, end - at);
            const auto next = lower_bound(list, base);
            if (next != list.end() && next->words == base) {
                found.phrase = &*next;
                found.end = end;
            }
            const bool goes_on = next != list.end() && next->words.starts_with(base);
            if (!goes_on && !all) break;
            if (end == at || (end < text.size() && text[end] != ' ' && spaced)) break;
            at = end;
        }
        if (at < text.size() && text[at] == ' ') ++at;
    }
    found.base = all ? std::move(base) : found.phrase ? std::string(found.phrase->words) : std::string();
    if (!all && found.adverb_at.begin >= found.end) {
        found.adverb = 0;
        found.adverb_at = {};
    }
    return found;
}

/// The styled words that the line begins with.
Extent shown_words(const Subject& subject, const TextLine& line, std::size_t begin) {
    auto end = begin;
    for (const auto& piece : line.prose.pieces) {
        const auto stop = piece.begin + piece.run.text.size();
        if (stop <= begin || trimmed_text(piece.run.text).empty()) continue;
        if (!looks_opening(subject, piece.run.style)) break;
        end = stop;
    }
    const auto words = trimmed_text(std::string_view(line.prose.text).substr(begin, end - begin));
    auto size = words.size();
    for (const std::string_view comma : {",", "،", "，"})
        if (words.ends_with(comma)) size -= comma.size();
    return {begin, begin + size};
}

/// The first words of a line, enough for any phrase.
std::string_view head(std::string_view text, std::size_t begin) {
    constexpr std::size_t enough = 120;
    auto size = std::min(enough, text.size() - begin);
    while (size > 0 && begin + size < text.size() && (text[begin + size] & 0xC0) == 0x80) --size;
    return text.substr(begin, size);
}

/// "*Recalling* also" lacks no adverb, it lacks italics. English "further" may belong to what follows.
void read_adverb_behind(const Subject& subject, Opening& opening) {
    const std::string_view whole = opening.line->prose.text;
    const auto behind = whole.substr(opening.shown.end);
    const auto begin = opening.shown.end + trimmed(behind).begin;
    const citations::Folded folded(head(whole, begin));
    const auto known = adverbs_of(subject.language);
    if (begin == opening.shown.end || subject.language == "zh" || folded.text().empty()) return;
    const int which = adverb_at(folded.text(), 0, known);
    if (which == 0 || (which == 2 && subject.language == "en")) return;
    const auto span = folded.original(0, adverb(subject.language, which).size());
    opening.adverb = which;
    opening.adverb_at = {begin + span.begin, begin + span.end};
}

/// What is set apart tells the base: "Encourages" in "*Encourages* further efforts".
void read_shown(const Subject& subject, Opening& opening) {
    const auto size = opening.shown.end - opening.begin;
    const citations::Folded shown(std::string_view(opening.line->prose.text).substr(opening.begin, size));
    auto found = match(citations::lower(shown.text()), subject.language, {}, true);
    opening.base = std::move(found.base);
    opening.adverb = found.adverb;
    opening.adverb_at = {};
    if (!found.adverb) return read_adverb_behind(subject, opening);
    const auto span = shown.original(found.adverb_at.begin, found.adverb_at.end);
    opening.adverb_at = {opening.begin + span.begin, opening.begin + span.end};
}

/// The phrases of the subject's language.
struct Phrases {
    const std::vector<Phrase>&preambular, &operative;
};

void read_words(const Subject& subject, const Phrases& known, Opening& opening) {
    const std::string_view whole = opening.line->prose.text;
    const bool operative = opening.line->operative;
    const citations::Folded folded(head(whole, opening.begin));
    const auto text = citations::lower(folded.text());
    const auto place = [&](std::size_t from, std::size_t to) {
        const auto span = folded.original(from, to);
        return Extent{opening.begin + span.begin, opening.begin + span.end};
    };
    auto found = match(text, subject.language, operative ? known.operative : known.preambular, false);
    if (!found.phrase) {
        found = match(text, subject.language, operative ? known.preambular : known.operative, false);
        opening.own_part = !found.phrase;
    }
    if (found.phrase) {
        opening.phrase = found.phrase;
        opening.words = place(0, found.end);
    }
    if (found.adverb) opening.adverb_at = place(found.adverb_at.begin, found.adverb_at.end);
    opening.base = std::move(found.base);
    opening.adverb = found.adverb;
    if (!opening.shown.empty()) read_shown(subject, opening);
}

std::vector<Opening> read_all(const Subject& subject) {
    std::vector<Opening> all;
    const Phrases known{phrases(subject.language, false), phrases(subject.language, true)};
    for (const auto& text : subject.reading->texts) {
        if (!text.resolution) continue;
        bool first = true;
        for (const auto& line : text.lines) {
            if (!line.is_paragraph() || !line.step.line || line.quoted || !line.step.division) continue;
            const auto words = trimmed(line.prose.text);
            if (words.empty()) continue;
            const bool numbered = line.operative && is_numbered(line);
            if (line.operative && !numbered && !std::exchange(first, false)) continue;
            first = first && !line.operative;
            Opening opening;
            opening.text = &text;
            opening.line = &line;
            opening.numbered = numbered;
            opening.begin = words.begin + typed_label(line).size();
            opening.begin += trimmed(std::string_view(line.prose.text).substr(opening.begin)).begin;
            if (opening.begin >= words.end) continue;
            opening.shown = shown_words(subject, line, opening.begin);
            read_words(subject, known, opening);
            all.push_back(std::move(opening));
        }
    }
    return all;
}

bool one_character_apart(std::string_view one, std::string_view other) {
    const auto left = to_utf32(one), right = to_utf32(other);
    if (left.size() + 1 < right.size() || right.size() + 1 < left.size()) return false;
    std::size_t head = 0, tail = 0;
    const auto shorter = std::min(left.size(), right.size());
    while (head < shorter && left[head] == right[head]) ++head;
    while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail]) ++tail;
    const auto longest_rest = std::max(left.size(), right.size()) - head - tail;
    const auto shortest_rest = shorter - head - tail;
    return longest_rest == 1 || (longest_rest == 2 && shortest_rest == 2 && left[head] == right[head + 1] &&
                                 left[head + 1] == right[head]);
}

}  // namespace

std::string_view adverb(std::string_view language, int which) {
    const auto known = adverbs_of(language);
    return which == 1 ? known.also : known.further;
}

const Phrase* find_phrase(std::string_view language, bool operative, std::string_view words) {
    const auto& list = phrases(language, operative);
    const auto found = lower_bound(list, words);
    return found != list.end() && found->words == words ? &*found : nullptr;
}

const Phrase* similar_phrase(std::string_view language, bool operative, std::string_view words) {
    constexpr std::size_t long_enough = 5;
    if (words.size() < long_enough || language == "zh") return nullptr;
    for (const auto& phrase : phrases(language, operative))
        if (phrase.words.size() + 4 >= words.size() && words.size() + 4 >= phrase.words.size() &&
            one_character_apart(phrase.words, words))
            return &phrase;
    return nullptr;
}

const std::vector<Opening>& openings(const Subject& subject) {
    return subject.reading->openings.get([&] { return read_all(subject); });
}

const Opening* opening_of(const Subject& subject, const model::Prose& prose) {
    const auto place = [](const model::Prose& of) { return of.pieces.front().run.at.span.begin; };
    const auto placed = [&](const Opening* opening) { return place(opening->line->prose); };
    const auto& all = subject.reading->placed_openings.get([&] {
        std::vector<const Opening*> made;
        for (const auto& opening : openings(subject))
            if (!opening.line->prose.pieces.empty()) made.push_back(&opening);
        std::ranges::sort(made, {}, placed);
        return made;
    });
    if (prose.pieces.empty()) return nullptr;
    const auto found = std::ranges::lower_bound(all, place(prose), {}, placed);
    return found != all.end() && placed(*found) == place(prose) ? *found : nullptr;
}

ThirdPerson third_person_meant(const Subject& subject, const Opening& opening) {
    const auto& line = *opening.line;
    if (opening.phrase || !opening.shown.empty() || subject.language != "en" || !line.operative ||
        !opening.numbered || line.is_display())
        return {};
    const auto text = std::string_view(line.prose.text).substr(opening.begin);
    const auto word = text.substr(0, std::min(text.find(' '), text.size()));
    if (word.empty() || !citations::is_upper(word.front())) return {};
    // What follows tells a verb from a noun: "Direct expenses", "Support for libraries".
    const auto behind = text.substr(word.size());
    constexpr std::array<std::string_view, 7> objects{" the ",  " that ",   " all ",   " its ",
                                                      " upon ", " Member ", " States "};
    if (std::ranges::none_of(objects, [&](std::string_view object) { return behind.starts_with(object); }))
        return {};
    for (const std::string_view ending : {"s", "es"})
        if (auto verb = cat(word, ending); find_phrase("en", true, citations::lower(verb)))
            return {{opening.begin, opening.begin + word.size()}, std::move(verb)};
    return {};
}

bool follows_directly(const Opening& before, const Opening& after) {
    if (before.text != after.text || before.line->operative != after.line->operative) return false;
    const auto* line = before.line + 1;
    for (; line != after.line; ++line)
        if (line->is_heading() || line->step.kind == model::Step::Kind::formula || line->is_paragraph())
            return false;
    return true;
}

}  // namespace resolute::rules
