// SPDX-License-Identifier: Apache-2.0
#include "citations/reference.h"

#include <algorithm>

#include "citations/folded.h"
#include "citations/ordinal.h"
#include "citations/ordinal_reader.h"
#include "citations/reference_words.h"
#include "citations/scanner.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::citations {
namespace {

struct Noun {
    std::size_t begin = 0, end = 0;
    PlaceKind kind = PlaceKind::paragraph;
    bool abbreviated = false;
};

/// Length of the ending that stands at `at`; nothing when none of the list does.
std::optional<std::size_t> ending_length(std::string_view text, std::size_t at, std::string_view endings) {
    std::size_t length = 0;  // none is longer than all of them together
    while (length <= endings.size() && word_at(text, at + length))
        length += character_at(text, at + length).length;
    const std::string_view written = text.substr(at, length);
    while (true) {
        const auto bar = endings.find('|');
        if (endings.substr(0, bar) == written) return length;
        if (bar == std::string_view::npos) return std::nullopt;
        endings.remove_prefix(bar + 1);
    }
}

bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}

/// `a`, `ii`, `4` (of articles), one Cyrillic or Arabic letter; empty when there is none.
std::string_view label(Scanner& in) {
    Scanner look = in;
    auto letters = look.run(is_lower);
    if (letters.empty() && look.number(2)) letters = look.since(in.at);
    if (letters.empty() && !look.done()) {
        const Character c = character_at(look.text, look.at);
        const bool letter = (c.code >= 0x430 && c.code <= 0x44F) || (c.code >= 0x621 && c.code <= 0x64A);
        if (!letter) return {};
        letters = look.text.substr(look.at, c.length);
        look.at += c.length;
        // The letter h stands with the sign that gives it its single form.
        if (look.accept("ـ")) {
        }
    }
    if (letters.empty() || letters.size() > 5) return {};
    in = look;
    return letters;
}

class Finder {
public:
    Finder(const Folded& text, Language language)
        : folded_(text),
          plain_(folded_.text()),
          lower_(folded_.lowered()),
          language_(language),
          words_(reference_words(language)) {
        collect();
        std::ranges::sort(nouns_, [](const Noun& a, const Noun& b) {
            return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
        });
    }

    std::vector<FoundReference> run() {
        for (const Noun& noun : nouns_) {
            if (noun.begin < done_) continue;
            if (language_ == Language::zh && noun.kind != PlaceKind::annex &&
                noun.kind != PlaceKind::appendix)
                chinese(noun);
            else
                behind_noun(noun);
        }
        return std::move(found_);
    }

private:
    /// Arabic glues articles and prepositions to a noun, Chinese has no spaces: there a noun may begin
    /// anywhere.
    void collect() {
        const bool anywhere = language_ == Language::zh || language_ == Language::ar;
        for (std::size_t at = 0; at + 1 < lower_.size(); ++at) {
            if (!words_.may_begin(lower_[at], lower_[at + 1])) continue;
            if (!anywhere && word_before(lower_, at)) continue;
            for (const auto& noun : words_.nouns) collect(noun, at);
        }
    }

    void collect(const PlaceNoun& noun, std::size_t at) {
        std::size_t end = at + noun.stem.size();
        // The last byte tells most others apart.
        if (end > lower_.size() || lower_[end - 1] != noun.stem.back() ||
            lower_.compare(at, noun.stem.size(), noun.stem) != 0)
            return;
        const bool abbreviated = noun.stem.ends_with('.');
        if (language_ != Language::zh && !abbreviated) {
            const auto ending = ending_length(lower_, end, noun.endings);
            if (!ending) return;
            end += *ending;
        }
        nouns_.push_back(
            {language_ == Language::ar ? word_begin(lower_, at) : at, end, noun.kind, abbreviated});
    }

    FoundReference begin_reference(const Noun& noun) const {
        FoundReference found;
        found.kind = noun.kind;
        found.noun = folded_.original(noun.begin, noun.end);
        found.abbreviated = noun.abbreviated;
        const auto before = std::string_view(lower_).substr(0, noun.begin);
        found.operative = before.ends_with("operative ") || before.ends_with("preambular ");
        return found;
    }

    void behind_noun(const Noun& noun) {
        FoundReference found = begin_reference(noun);
        Scanner in{plain_, noun.end};
        std::size_t end = noun.end;
        if (language_ == Language::zh || in.accept(' ')) {
            end = places(in, found);
            if (!found.places.empty()) end = of_paragraph(end, found);
        }
        if (found.places.empty()) end = noun.end;
        const std::size_t where_end = where(end, found);
        const bool annexed = noun.kind == PlaceKind::annex && found.where != PlaceWhere::unsaid &&
                             found.where != PlaceWhere::elsewhere;
        if (found.places.empty() && !annexed) return;
        if (found.where != PlaceWhere::elsewhere) end = where_end;
        found.span = folded_.original(noun.begin, end);
        found_.push_back(std::move(found));
        done_ = end;
    }

    /// The list of numbers at the place of `in`; the end of the last that could be read.
    std::size_t places(Scanner& in, FoundReference& found) {
        std::size_t end = in.at;
        while (found.places.size() < 100) {
            Place place;
            const std::size_t begin = in.at;
            if (!number(in, found.kind, place) && !labels(in, place, found, true)) break;
            if (!place.number.empty()) labels(in, place, found, false);
            if (found.places.empty() && place.number.empty() && found.kind != PlaceKind::subparagraph) break;
            // A bare label goes with the number before it: `5 (a) and (b)`.
            if (place.number.empty() && !found.places.empty()) place.number = found.places.back().number;
            range(in, place, found);
            place.span = folded_.original(begin, in.at);
            end = in.at;
            found.places.push_back(std::move(place));
            const bool more =
                std::ranges::any_of(words_.joints, [&](std::string_view word) { return in.accept(word); });
            if (!more) break;
            if (language_ == Language::zh) in.accept("第");
        }
        return end;
    }

    bool number(Scanner& in, PlaceKind kind, Place& place) const {
        Scanner look = in;
        const bool plain_figures = kind == PlaceKind::paragraph || kind == PlaceKind::article;
        // No list has a paragraph 0 or 1414, but a slip makes them.
        if (const auto figures = look.number(plain_figures ? 4 : 3)) {
            if ((*figures == 0 && !plain_figures) || look.peek() == '/' || is_upper(look.peek()) ||
                is_lower(look.peek()))
                return false;
            if ((look.peek() == '.' || look.peek() == ',') && is_digit(look.peek(1))) return false;
            place.number = cat(*figures);
            in = look;
            for (const std::string_view more : {" bis", " ter", " quater"})
                if (in.accept_word(more)) place.number += more;
            return true;
        }
        if (language_ == Language::ar || language_ == Language::zh) {
            if (const auto ordinal = worded(look)) {
                place.number = cat(*ordinal);
                in = look;
                return true;
            }
        }
        if (plain_figures || kind == PlaceKind::subparagraph) return false;
        // `II`, `A`, `II.A`, `I.B.2`
        const auto text = look.run([](char c) { return is_upper(c) || is_digit(c) || c == '.'; });
        std::string_view name = text;
        while (name.ends_with('.')) name.remove_suffix(1);
        const auto head = name.substr(0, name.find('.'));
        if (name.empty() || (head.size() > 1 && roman_value(head) == 0) || is_digit(head.front()))
            return false;
        if (word_at(plain_, in.at + name.size())) return false;
        in.at += name.size();
        place.number = name;
        return true;
    }

    /// Arabic masculine and feminine ordinals, Chinese numerals.
    std::optional<int> worded(Scanner& in) const {
        constexpr std::string_view masculine[] = {"الأول",  "الثاني", "الثالث", "الرابع", "الخامس",
                                                  "السادس", "السابع", "الثامن", "التاسع", "العاشر"};
        if (language_ == Language::ar) {
            for (int i = 0; i < 10; ++i)
                if (in.accept_word(masculine[i])) return i + 1;
            const auto ordinal = ordinal_at(lower_, in.at, language_);
            if (!ordinal || ordinal->figures) return std::nullopt;
            in.at = ordinal->end;
            return ordinal->number;
        }
        std::size_t end = in.at;
        while (end < plain_.size() && end - in.at < 15 &&
               std::string_view("一二三四五六七八九十百零").find(plain_.substr(end, 3)) !=
                   std::string_view::npos)
            end += 3;
        const auto value = ordinal_value(plain_.substr(in.at, end - in.at), language_);
        if (value) in.at = end;
        return value;
    }

    /// ` (a) (ii)`, ` a) ii)`: at least one.
    bool labels(Scanner& in, Place& place, FoundReference& found, bool first) const {
        bool any = false;
        while (place.labels.size() < 4) {
            Scanner look = in;
            const bool space = look.accept(' ');
            const bool bracket = look.accept('(');
            if (!bracket &&
                (language_ == Language::en || language_ == Language::ar || (!space && !first && !any)))
                break;
            const auto written = label(look);
            if (written.empty() || !look.accept(')')) break;
            place.labels.emplace_back(written);
            if (bracket && !space && !first && !any && language_ != Language::zh) found.space_missing = true;
            in = look;
            any = true;
        }
        return any;
    }

    void range(Scanner& in, Place& place, FoundReference& found) const {
        Scanner look = in;
        const bool dash = look.accept("–") || look.accept('-');
        const bool range = dash || std::ranges::any_of(words_.ranges, [&](std::string_view word) {
                               return look.accept(word);
                           });
        if (!range) return;
        if (language_ == Language::zh) look.accept("第");
        Place second;
        if (number(look, found.kind, second)) {
            place.last = second.number;
            labels(look, place, found, false);
        } else if (!place.labels.empty() && labels(look, second, found, true)) {
            place.last_label = second.labels.back();
        } else {
            return;
        }
        found.dash = found.dash || dash;
        in = look;
    }

    /// `alinéa a) du paragraphe 5`, `subparagraph (a) of paragraph 5`: the number belongs to the label
    /// before.
    std::size_t of_paragraph(std::size_t end, FoundReference& found) {
        if (found.kind != PlaceKind::subparagraph) return end;
        for (const std::string_view of : words_.of) {
            if (!std::string_view(lower_).substr(end).starts_with(of)) continue;
            const auto noun = std::ranges::lower_bound(nouns_, end + of.size(), {}, &Noun::begin);
            if (noun == nouns_.end() || noun->begin != end + of.size() || noun->kind != PlaceKind::paragraph)
                continue;
            Scanner in{plain_, noun->end};
            Place place;
            if (!in.accept(' ') || !number(in, PlaceKind::paragraph, place)) continue;
            for (Place& one : found.places)
                if (one.number.empty()) one.number = place.number;
            return in.at;
        }
        return end;
    }

    std::size_t where(std::size_t end, FoundReference& found) const {
        const auto rest = std::string_view(lower_).substr(std::min(end, lower_.size()));
        for (const auto& [words, place] : words_.where)
            if (rest.starts_with(words) && !word_at(rest, words.size())) {
                found.where = place;
                found.where_span = folded_.original(end + 1, end + words.size());
                return end + words.size();
            }
        // "section VI.A, paragraph 134 (2), of the report"
        const auto behind_comma = rest.substr(rest.starts_with(',') ? 1 : 0);
        if (language_ == Language::ru
                ? word_at(rest, 1) && rest.starts_with(' ') && in_genitive(rest.substr(1), end + 1)
                : std::ranges::any_of(words_.of, [&](auto of) { return behind_comma.starts_with(of); }))
            found.where = PlaceWhere::elsewhere;
        return end;
    }

    /// Whether a Russian word behind the number names the text it belongs to, as far as its form tells.
    bool in_genitive(std::string_view rest, std::size_t begin) const {
        const auto word = rest.substr(0, word_end(rest, 0));
        for (const std::string_view stem :
             {"резолюци",  "решени",   "доклад",   "устав",    "конвенц", "протокол",     "пакт",
              "статут",    "декларац", "программ", "документ", "итогов",  "заключительн", "раздел",
              "приложени", "его",      "ее",       "этой",     "этого",   "той"})
            if (word.starts_with(stem)) return true;
        // The first word of a title: "пункт 75 Дурбанской декларации".
        if (plain_.substr(begin, 2) == std::string_view(lower_).substr(begin, 2)) return false;
        for (const std::string_view ending : {"ого", "его", "ой", "ей", "ых", "их"})
            if (word.ends_with(ending)) return true;
        return false;
    }

    /// `上文第2段`, `本决议第3至5段`, `第5(a)段`: the number stands before the noun.
    void chinese(const Noun& noun) {
        static constexpr std::string_view ordinal = "第";
        const std::string_view text = plain_;
        const std::size_t from = std::max(done_, noun.begin > 60 ? noun.begin - 60 : 0);
        // Of all the signs of order before the noun the first from which the numbers run on to it.
        for (auto at = text.find(ordinal, from); at != std::string_view::npos && at < noun.begin;
             at = text.find(ordinal, at + ordinal.size())) {
            FoundReference found = begin_reference(noun);
            Scanner in{text.substr(0, noun.begin), at + ordinal.size()};
            if (places(in, found) != noun.begin || found.places.empty()) continue;
            std::size_t begin = at;
            const auto before = text.substr(0, at);
            const auto said = [&](std::string_view words, PlaceWhere place) {
                if (found.where != PlaceWhere::unsaid || !before.ends_with(words)) return;
                begin = at - words.size();
                found.where = place;
                found.where_span = folded_.original(begin, at);
            };
            said("上文", PlaceWhere::above);
            said("下文", PlaceWhere::below);
            said("本决议", PlaceWhere::present);
            said("本决定", PlaceWhere::present);
            if (before.ends_with("决议") && found.where == PlaceWhere::unsaid)
                found.where = PlaceWhere::elsewhere;
            found.span = folded_.original(begin, noun.end);
            found_.push_back(std::move(found));
            done_ = noun.end;
            return;
        }
    }

    const Folded& folded_;
    std::string_view plain_;
    const std::string& lower_;
    Language language_;
    const ReferenceWords& words_;
    std::vector<Noun> nouns_;
    std::vector<FoundReference> found_;
    std::size_t done_ = 0;
};

}  // namespace

std::vector<FoundReference> find_references(const Folded& text, Language language) {
    return Finder(text, language).run();
}

}  // namespace resolute::citations
