// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <span>

#include "citations/date_reader.h"
#include "citations/folded.h"
#include "citations/number_reader.h"
#include "citations/ordinal_reader.h"
#include "citations/organ_reader.h"
#include "citations/resolution_number.h"
#include "citations/scanner.h"
#include "text/find.h"

namespace resolute::citations {
namespace {

using Words = std::span<const std::string_view>;

/// What a language puts around the number of a resolution, in small letters.
struct Lexicon {
    std::string_view resolution, decision;  // stems
    Words own, joints, of_organ, of_date;
    std::size_t look_back;  // 120 characters, in bytes
};

constexpr std::string_view en_own[] = {"its", "their"}, fr_own[] = {"sa", "ses", "leurs", "leur"},
                           es_own[] = {"su", "sus"}, ru_own[] = {"свою",   "свои",  "своей", "своих", "своим",
                                                                 "своими", "своем", "ее",    "его",   "их"};
constexpr std::string_view en_joints[] = {"and", "or", "to", "as", "well", "&"},
                           fr_joints[] = {"et", "ou", "à", "ainsi", "que"},
                           es_joints[] = {"y", "e", "o", "u", "a", "así", "como"},
                           ru_joints[] = {"и", "или", "а", "также", "по"},
                           ar_joints[] = {"و", "أو", "إلى", "ثم"},
                           zh_joints[] = {"和", "及", "、", "或", "以及", "至", "与", "号", "第", ","};
constexpr std::string_view en_of[] = {" of the ", " of "},
                           fr_of[] = {" de l'", " du ", " de la ", " des ", " de "},
                           es_of[] = {" de la ", " del ", " de "}, ru_of[] = {" "},
                           ar_of[] = {" لل", " ل", " ال", " الصادر عن ال", " الصادر عن ", " "};
constexpr std::string_view en_dated[] = {" of ", ", of "},
                           fr_dated[] = {" du ", ", du ", " en date du ", ", en date du ", " adoptée le "},
                           es_dated[] = {", de ", " de ", ", del ", " del ", ", de fecha ", " de fecha "},
                           ru_dated[] = {" от ", ", от "},
                           ar_dated[] = {" المؤرخ في ",  " المؤرخ ",    " المؤرخة في ", " المؤرخة ",
                                         " المؤرخين ",   "، المؤرخ ",   " المؤرختين ",  " الصادر في ",
                                         " الصادرة في ", " المتخذ في ", " المتخذة في "};

constexpr std::array<Lexicon, 6> lexicons{
    Lexicon{"resolution", "decision", en_own, en_joints, en_of, en_dated, 120},
    Lexicon{"résolution", "décision", fr_own, fr_joints, fr_of, fr_dated, 125},
    Lexicon{"resoluci", "decisi", es_own, es_joints, es_of, es_dated, 125},
    Lexicon{"резолюци", "решени", ru_own, ru_joints, ru_of, ru_dated, 225},
    Lexicon{"قرار", "مقرر", {}, ar_joints, ar_of, ar_dated, 215},
    Lexicon{"决议", "决定", {}, zh_joints, {}, {}, 330}};

struct Noun {
    std::size_t begin = 0, end = 0;
    NumberNoun kind = NumberNoun::none;
};

class Finder {
public:
    Finder(const Folded& text, Language language)
        : folded_(text),
          plain_(folded_.text()),
          lower_(folded_.lowered()),
          language_(language),
          lexicon_(lexicons[static_cast<std::size_t>(language)]) {
        collect_nouns(lexicon_.resolution, NumberNoun::resolution);
        collect_nouns(lexicon_.decision, NumberNoun::decision);
        std::ranges::sort(nouns_, {}, &Noun::begin);
    }

    std::vector<FoundNumber> run() {
        // Without a word for resolution, only an old number with its session in brackets is one.
        if (nouns_.empty() && (language_ == Language::zh || plain_.find('(') == std::string_view::npos))
            return {};
        constexpr ByteSet first("0123456789SE\xD8");
        for (auto at = find_any(plain_, first); at < plain_.size(); at = find_any(plain_, first, at)) {
            if (!may_begin(at)) {
                ++at;
                continue;
            }
            const auto read = read_number(plain_, at);
            if (!read || !take(at, *read)) {
                at += 1;
                while (at < plain_.size() && is_digit(plain_[at])) ++at;
                continue;
            }
            at = read->end;
        }
        return std::move(found_);
    }

private:
    void collect_nouns(std::string_view stem, NumberNoun kind) {
        const bool glued = language_ == Language::ar || language_ == Language::zh;
        for (auto at = find_phrase(lower_, stem); at != std::string::npos;
             at = find_phrase(lower_, stem, at + stem.size())) {
            if (!glued && word_before(lower_, at)) continue;
            const bool chinese = language_ == Language::zh;
            nouns_.push_back({language_ == Language::ar ? word_begin(lower_, at) : at,
                              chinese ? at + stem.size() : word_end(lower_, at), kind});
        }
    }

    bool may_begin(std::size_t at) const {
        const char c = plain_[at];
        if (is_digit(c)) return at == 0 || !is_digit(plain_[at - 1]);
        if (c != 'S' && c != 'E' && c != "د"[0]) return false;
        const std::string_view rest = std::string_view(plain_).substr(at);
        return (c == 'S' && rest.starts_with("S-")) || (c == 'E' && rest.starts_with("ES-")) ||
               rest.starts_with("دإ");
    }

    bool take(std::size_t at, const ReadNumber& read) {
        FoundNumber found;
        found.number = read.number;
        found.span = folded_.original(at, read.end);
        const bool taken = language_ == Language::zh ? chinese(at, read, found) : governed(at, read, found);
        if (!taken) return false;
        found_.push_back(std::move(found));
        if (found_.back().listed && found_.back().date && !found_.back().date_shared) share_date();
        return true;
    }

    /// The date behind the last number of a pair or list holds for those before that have none.
    void share_date() {
        for (std::size_t i = found_.size() - 1; i-- > 0 && found_[i + 1].listed && !found_[i].date;) {
            if (!joined_[i + 1]) return;
            found_[i].date = found_.back().date;
            found_[i].date_span = found_.back().date_span;
            found_[i].date_phrase = found_.back().date_phrase;
            found_[i].date_shared = true;
        }
    }

    const Noun* noun_before(std::size_t at) const {
        const auto after = std::ranges::upper_bound(nouns_, at, {}, &Noun::end);
        return after == nouns_.begin() ? nullptr : &*(after - 1);
    }

    bool governed(std::size_t at, const ReadNumber& read, FoundNumber& found) {
        const Noun* noun = noun_before(at);
        const bool fresh = noun && noun->begin >= last_end_;
        ReadOrgan between;
        const bool joined = !found_.empty() && only_joints(last_end_, at);
        if (fresh && only_glue(noun->end, at, between)) {
            set_noun(*noun, between, found);
        } else if (joined || (!found_.empty() && noun && dated_in_list(at, read.end))) {
            inherit(found);
        } else if (read.number.shape != NumberShape::roman) {
            return false;
        }
        joined_.push_back(joined);
        std::size_t end = read.end;
        organ_behind(end, found);
        date_behind(end, found);
        last_end_ = end;
        return true;
    }

    void inherit(FoundNumber& found) const {
        const FoundNumber& first = found_.back();
        found.listed = true;
        found.noun = first.noun;
        found.noun_span = first.noun_span;
        found.organ = first.organ;
        found.organ_span = first.organ_span;
        found.organ_beside = first.organ_beside;
        found.own = first.own;
        found.own_of_organ = first.own_of_organ;
    }

    /// Whether only commas and words that join numbers stand in [from, to).
    bool only_joints(std::size_t from, std::size_t to) const {
        if (to < from || to - from > 40) return false;
        Scanner in{std::string_view(lower_).substr(0, to), from};
        while (!in.done()) {
            if (in.accept(' ') || in.accept(',') || in.accept(';') || in.accept("،")) continue;
            const bool joint = std::ranges::any_of(lexicon_.joints, [&](std::string_view word) {
                return language_ == Language::ar || language_ == Language::zh ? in.accept(word)
                                                                              : in.accept_word(word);
            });
            if (!joint) return false;
        }
        return true;
    }

    /// Whether at most an organ and the sign for *number* stand between noun and number.
    bool only_glue(std::size_t from, std::size_t to, ReadOrgan& organ) const {
        if (to - from > 160) return false;
        Scanner in{std::string_view(lower_).substr(0, to), from};
        while (!in.done()) {
            bool moved =
                in.accept(' ') || in.accept(':') || in.accept('"') || in.accept("“") || in.accept("«");
            for (const std::string_view sign :
                 {"nos.", "no.", "nos", "no", "n°", "nº", "№", "núm.", "núms.", "رقم"})
                moved = moved || in.accept(sign);
            if (moved) continue;
            if (organ.organ != Organ::none) return false;
            for (const std::string_view of : {"of the ", "de l'", "de la ", "del ", "du ", "لل", "ال", "ل"})
                if (in.accept(of)) break;
            const auto named = organ_at(lower_, in.at, language_);
            if (!named || named->end > to) return false;
            organ = *named;
            in.at = named->end;
        }
        return true;
    }

    /// A number with a date of its own, in the same sentence as the one before.
    bool dated_in_list(std::size_t at, std::size_t end) const {
        if (at - last_end_ > 500) return false;
        const auto between = std::string_view(plain_).substr(last_end_, at - last_end_);
        if (between.find(". ") != std::string_view::npos || between.find(';') != std::string_view::npos)
            return false;
        FoundNumber ignored;
        date_behind(end, ignored);
        return ignored.date.has_value();
    }

    void set_noun(const Noun& noun, const ReadOrgan& between, FoundNumber& found) const {
        found.noun = noun.kind;
        found.noun_span = folded_.original(noun.begin, noun.end);
        if (between.organ != Organ::none) return set_organ(between, true, found);
        if (language_ == Language::ar) {
            const auto word = std::string_view(lower_).substr(noun.begin, noun.end - noun.begin);
            if (word.ends_with("ها") || word.ends_with("ه")) found.own = true;
        }
        organ_before(noun.begin, found);
    }

    void set_organ(const ReadOrgan& organ, bool beside, FoundNumber& found) const {
        found.organ = organ.organ;
        found.organ_span = folded_.original(organ.begin, organ.end);
        found.organ_beside = beside;
    }

    /// Looks back from the noun: the organ right before it, `its`, or an organ named in the same sentence.
    void organ_before(std::size_t noun, FoundNumber& found) const {
        std::size_t from = noun > lexicon_.look_back ? noun - lexicon_.look_back : 0;
        for (auto at = noun; at > from; --at) {
            const char last = lower_[at - 1];
            if (last != ';' && last != ' ' && last != '\x82') continue;
            const auto before = std::string_view(lower_).substr(from, at - from);
            if (before.back() != ';' && !before.ends_with(". ") && !before.ends_with("。")) continue;
            from = at;
        }
        const auto organ = organ_within(lower_, from, noun, language_);
        const bool beside = organ && std::string_view(lower_).substr(organ->end, noun - organ->end) == " ";
        std::size_t at = noun;
        for (int count = 0; count < 3 && !beside && at > 0 && lower_[at - 1] == ' '; ++count) {
            const std::size_t begin = word_begin(lower_, at - 1);
            const auto word = std::string_view(lower_).substr(begin, at - 1 - begin);
            if (std::ranges::find(lexicon_.own, word) != lexicon_.own.end()) found.own = true;
            at = begin;
        }
        if (organ) set_organ(*organ, beside, found);
        found.own_of_organ = organ && !beside && found.own && noun - organ->end <= lexicon_.look_back / 2;
    }

    /// ` de l'Assemblée générale`, ` Совета Безопасности` behind the number.
    void organ_behind(std::size_t& end, FoundNumber& found) const {
        for (const std::string_view of : lexicon_.of_organ) {
            Scanner in{lower_, end};
            if (!in.accept(of)) continue;
            const auto organ = organ_at(lower_, in.at, language_);
            if (!organ) continue;
            found.own = found.own_of_organ = false;
            set_organ(*organ, true, found);
            end = organ->end;
            return;
        }
    }

    void date_behind(std::size_t& end, FoundNumber& found) const {
        for (const std::string_view of : lexicon_.of_date) {
            Scanner in{lower_, end};
            if (!in.accept(of)) continue;
            const auto date = read_date(plain_, in.at, language_);
            if (!date || date->first) continue;
            found.date = date->date;
            found.date_span = folded_.original(in.at, date->end);
            found.date_phrase = folded_.original(end + (lower_[end] == ' ' ? 1 : 0), date->end);
            end = date->end;
            return;
        }
    }
    void date_behind(const std::size_t& end, FoundNumber& found) const {
        std::size_t place = end;
        date_behind(place, found);
    }

    /// Chinese puts the date before and the noun behind: `大会1990年12月18日第45/158号决议`.
    bool chinese(std::size_t at, const ReadNumber& read, FoundNumber& found) {
        static constexpr std::string_view ordinal = "第", counter = "号";
        const std::string_view text = plain_;
        const bool joined = !found_.empty() && only_joints(last_end_, at);
        const bool marked = text.substr(0, at).ends_with(ordinal);
        if (!marked && !joined && !text.substr(read.end).starts_with(counter)) return false;
        const auto noun = std::ranges::lower_bound(nouns_, read.end, {}, &Noun::begin);
        if (noun == nouns_.end() || noun->begin - read.end > 3000) return false;
        const auto between = text.substr(read.end, noun->begin - read.end);
        if (between.find("。") != std::string_view::npos || !text.substr(0, noun->begin).ends_with(counter))
            return false;
        joined_.push_back(joined);
        last_end_ = read.end;
        std::size_t begin = marked ? at - ordinal.size() : at;
        if (joined) {
            inherit(found);
        } else {
            found.noun = noun->kind;
            found.noun_span = folded_.original(noun->begin, noun->end);
        }
        date_before(begin, found);
        if (!joined) {
            organ_before(begin, found);
            found.own = text.substr(0, begin).ends_with("其");
            found.organ_beside =
                found.organ != Organ::none && found.organ_span.end == folded_.original(begin, begin).begin;
        } else if (!found.date && found_.back().date) {
            found.date = found_.back().date;
            found.date_span = found_.back().date_span;
            found.date_phrase = found_.back().date_phrase;
            found.date_shared = true;
        }
        return true;
    }

    void date_before(std::size_t& begin, FoundNumber& found) const {
        const std::size_t from = begin > 24 ? begin - 24 : 0;
        const auto year = plain_.substr(from, begin - from).rfind("年");
        if (year == std::string_view::npos || from + year < 4) return;
        const std::size_t at = from + year - 4;
        const auto date = read_date(plain_, at, language_);
        if (!date || date->end != begin || date->first) return;
        found.date = date->date;
        found.date_span = found.date_phrase = folded_.original(at, begin);
        begin = at;
    }

    const Folded& folded_;
    std::string_view plain_;
    const std::string& lower_;
    Language language_;
    const Lexicon& lexicon_;
    std::vector<Noun> nouns_;
    std::vector<FoundNumber> found_;
    std::vector<bool> joined_;  // of each number found: only joining words stand before it
    std::size_t last_end_ = 0;  // behind the last number and what belongs to it
};

}  // namespace

std::vector<FoundNumber> find_numbers(const Folded& text, Language language) {
    // Every number has figures and a slash or parenthesis.
    const auto plain = text.text();
    constexpr ByteSet figures("0123456789"), marks("/(");
    if (find_any(plain, marks) == std::string_view::npos ||
        find_any(plain, figures) == std::string_view::npos)
        return {};
    return Finder(text, language).run();
}

}  // namespace resolute::citations
