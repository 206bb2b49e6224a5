// SPDX-License-Identifier: Apache-2.0
#include "citations/note.h"

#include <algorithm>
#include <optional>

#include "citations/folded.h"
#include "citations/note_reader.h"
#include "citations/note_words.h"
#include "citations/organ_reader.h"
#include "citations/reference_words.h"
#include "citations/scanner.h"
#include "text/cat.h"

namespace resolute::citations {
namespace {

std::optional<std::size_t> find_any(std::string_view text, WordList words) {
    for (const auto word : words)
        if (const auto at = text.find(word); at != std::string_view::npos) return at;
    return std::nullopt;
}

/// One item, between semicolons of the note.
class ItemReader {
public:
    ItemReader(std::string_view note, const Folded& folded, std::string_view lower, std::size_t begin,
               std::size_t end, Language language)
        : note_(note),
          folded_(folded),
          lower_(lower.substr(0, end)),
          plain_(folded.text().substr(0, end)),
          begin_(begin),
          end_(end),
          language_(language),
          words_(note_words(language)) {}

    NoteItem read() {
        item_.span = folded_.original(begin_, end_);
        Scanner in{lower_, begin_};
        for (const auto word : words_.see)
            if (in.accept(word)) {
                item_.see = folded_.original(begin_, in.at - (word.ends_with(' ') ? 1 : 0));
                break;
            }
        start_ = in.at;
        gather();
        choose();
        if (item_.kind != SourceKind::text && item_.kind != SourceKind::address) tail();
        return std::move(item_);
    }

private:
    std::string_view own() const { return lower_.substr(start_); }

    /// Everything that can be read anywhere in the item.
    void gather() {
        const Span own_span = folded_.original(start_, end_);
        const auto text = note_.substr(own_span.begin, own_span.size());
        const auto moved = [&](Span span) {
            return Span{span.begin + own_span.begin, span.end + own_span.begin};
        };
        item_.symbols = find_symbols(text);
        for (auto& one : item_.symbols) one.span = moved(one.span);
        item_.numbers = find_numbers(text, language_);
        for (auto& one : item_.numbers)
            for (Span* span : {&one.span, &one.noun_span, &one.organ_span, &one.date_span, &one.date_phrase})
                if (!span->empty()) *span = moved(*span);
        item_.sessions = find_sessions(text, language_);
        for (auto& one : item_.sessions) {
            one.span = moved(one.span);
            one.ordinal = moved(one.ordinal);
        }
        item_.corrigendum = find_any(own(), words_.corrigendum).has_value();
        for (std::size_t at = start_; at < end_ && item_.sales.empty(); ++at)
            if (const auto length = sales_length(plain_, at)) {
                item_.sales = plain_.substr(at, length);
                item_.sales_span = folded_.original(at, at + length);
            }
        item_.volumes = numbers_behind(words_.volume, "卷");
        item_.registrations = numbers_behind(words_.registration, "号");
        supplement();
    }

    std::vector<NumberRange> numbers_behind(WordList words, std::string_view counter) {
        for (const auto word : words)
            for (auto at = lower_.find(word, start_); at != std::string_view::npos;
                 at = lower_.find(word, at + 1)) {
                if (word_before(lower_, at) && language_ != Language::ar) continue;
                Scanner in{plain_, at + word.size()};
                auto numbers = number_list(in);
                if (numbers.empty() || in.peek() == '/') continue;
                known_end_ = std::max(known_end_, in.at);
                return numbers;
            }
        if (language_ != Language::zh) return {};
        static constexpr std::string_view ordinal = "第";
        for (auto at = plain_.find(ordinal, start_); at != std::string_view::npos;
             at = plain_.find(ordinal, at + 1)) {
            Scanner in{plain_, at + ordinal.size()};
            auto numbers = number_list(in);
            if (numbers.empty() || !in.accept(counter)) continue;
            known_end_ = std::max(known_end_, in.at);
            return numbers;
        }
        return {};
    }

    void supplement() {
        for (const auto word : words_.supplement) {
            const auto at = lower_.find(word, start_);
            if (at == std::string_view::npos) continue;
            Scanner in{plain_, at + word.size()};
            const std::size_t number = in.at;
            if (!in.number(3)) continue;
            if (is_upper(in.peek())) ++in.at;
            item_.supplement = in.since(number);
            in.accept("号");
            known_end_ = std::max(known_end_, in.at);
            return;
        }
    }

    /// What the item is, and where what belongs to that kind ends.
    void choose() {
        const auto text = own();
        const auto from = [&](std::size_t at) { return folded_.original(at, at).begin; };
        const auto starts = [&](WordList words) {
            return std::ranges::any_of(words, [&](auto word) { return text.starts_with(word); });
        };
        if (starts(words_.ibid)) {
            item_.kind = SourceKind::ibid;
            for (const auto word : words_.ibid)
                if (text.starts_with(word)) tail_ = start_ + word.size();
            if (plain_.substr(tail_).starts_with('.')) ++tail_;
            skip_described();
        } else if (find_any(text, words_.records)) {
            item_.kind = SourceKind::records;
            records();
        } else if (find_any(text, words_.treaty)) {
            item_.kind = SourceKind::treaty;
            tail_ = known_end_;
        } else if (find_any(text, words_.publication) && !item_.sales.empty()) {
            item_.kind = SourceKind::publication;
            tail_ = behind_bracket(position(item_.sales_span.end));
        } else if (!item_.symbols.empty() && item_.symbols[0].span.begin == from(start_)) {
            item_.kind = SourceKind::symbols;
            tail_ = end_of_symbols();
        } else if (!item_.numbers.empty() && near_start(item_.numbers[0])) {
            const auto& last = end_of_numbers();
            item_.kind =
                item_.numbers[0].noun == NumberNoun::decision ? SourceKind::decision : SourceKind::resolution;
            tail_ = position(std::max({last.span.end, last.date_phrase.end, last.organ_span.end}));
            if (language_ == Language::zh) skip_chinese_noun();
        } else if (!item_.symbols.empty() && text.find(". ") == std::string_view::npos) {
            // A title or an organization, then the symbol.
            item_.kind = SourceKind::document;
            tail_ = behind_symbols();
        } else if (const auto document = find_any(text, words_.document)) {
            item_.kind = SourceKind::document;
            tail_ = std::min(lower_.find(',', start_ + *document + 2), end_);
        } else if (text.find("www.") != std::string_view::npos ||
                   text.find("http") != std::string_view::npos) {
            item_.kind = SourceKind::address;
        } else {
            item_.rest = folded_.original(start_, end_);
        }
    }

    /// The place in the folded text that became `original`.
    std::size_t position(std::size_t original) const {
        std::size_t low = start_, high = end_;
        while (low < high) {
            const std::size_t middle = (low + high) / 2;
            if (folded_.original(middle, middle).begin < original)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    /// Behind the last symbol and the parentheses it closes; Chinese: and the word for document.
    std::size_t behind_symbols() const {
        std::size_t at = position(item_.symbols.back().span.end);
        while (at < end_ && (plain_[at] == ')' || plain_[at] == ']')) ++at;
        if (plain_.substr(at).starts_with("号文件")) at += std::string_view("号文件").size();
        return at;
    }

    std::size_t behind_bracket(std::size_t at) const {
        const auto close = plain_.find(')', at);
        return close == std::string_view::npos ? at : close + 1;
    }

    void records() {
        item_.organ = Organ::none;
        const auto mark = *find_any(own(), words_.records) + start_;
        if (const auto organ =
                organ_within(lower_, start_, language_ == Language::zh ? mark : end_, language_))
            item_.organ = organ->organ;
        if (item_.organ == Organ::none || item_.organ == Organ::other)
            if (const auto organ = organ_within(lower_, mark, std::min(end_, mark + 120), language_))
                item_.organ = organ->organ;
        if (item_.sessions.empty())
            for (std::size_t at = mark; at + 4 <= end_ && item_.year == 0; ++at) {
                Scanner in{plain_, at};
                if (at > 0 && (is_digit(plain_[at - 1]) || plain_[at - 1] == '/')) continue;
                const auto year = in.number(4);
                if (year && *year >= 1946 && *year <= 2099) item_.year = *year;
            }
        tail_ = known_end_;
        if (!item_.symbols.empty()) tail_ = std::max(tail_, behind_symbols());
        while (tail_ < end_ && lower_.substr(tail_).starts_with("》")) tail_ += std::string_view("》").size();
    }

    /// Behind `Ibid.` everything that was read as a fact: the volume, the supplement, a symbol in
    /// parentheses.
    void skip_described() {
        std::size_t end = std::max(tail_, known_end_);
        if (!item_.symbols.empty()) end = std::max(end, behind_symbols());
        if (!item_.sales.empty()) end = std::max(end, behind_bracket(position(item_.sales_span.end)));
        if (!item_.numbers.empty()) end = tail_;
        tail_ = std::min(end, end_);
    }

    bool near_start(const FoundNumber& number) const {
        const std::size_t first = position(std::min(
            number.noun_span.empty() ? number.span.begin : number.noun_span.begin, number.span.begin));
        return first - start_ <= 110 &&
               plain_.substr(start_, first - start_).find_first_of(",(") == std::string_view::npos;
    }

    /// The last number of the list at the start; later ones belong to the locators (`chap. I, resolution 1`).
    const FoundNumber& end_of_numbers() const {
        std::size_t last = 0;
        while (last + 1 < item_.numbers.size() && item_.numbers[last + 1].listed) ++last;
        return item_.numbers[last];
    }

    std::size_t end_of_symbols() const {
        std::size_t end = start_;
        for (const auto& one : item_.symbols) {
            const std::size_t first = position(one.span.begin);
            if (first < end || (end > start_ && first - end > 8)) break;
            end = position(one.span.end);
        }
        return end;
    }

    void skip_chinese_noun() {
        if (plain_.substr(tail_).starts_with(' ')) ++tail_;
        for (const std::string_view word : {"号决议", "号决定", "号"})
            if (plain_.substr(tail_).starts_with(word)) {
                tail_ += word.size();
                return;
            }
    }

    /// `, annex`, `, chap. V, sect. A`: up to the first piece that is no locator.
    void tail() {
        Scanner in{lower_, std::min(tail_, end_)};
        if (in.accept("》")) {
        }
        while (!in.done()) {
            const std::size_t before = in.at;
            const bool comma = in.accept(", ") || in.accept("、") || in.accept("، ") || in.accept("，") ||
                               in.accept(" and ") || in.accept(" et ") || in.accept(" y ") ||
                               in.accept(" и ") || in.accept(" و") || in.accept("和") || in.accept(' ');
            for (const std::string_view word : {"and ", "et ", "y ", "и ", "а также ", "و ", "و"})
                if (in.accept(word)) break;
            if (!comma && before == tail_ && language_ != Language::zh) break;
            in.skip_spaces();
            if (!locator(in) && !further_source(in)) {
                in.at = before;
                break;
            }
        }
        if (!in.done()) item_.rest = folded_.original(in.at, end_);
    }

    /// Another symbol or resolution of the same item: `resolution 50/81, annex, and resolution 62/126,
    /// annex`.
    bool further_source(Scanner& in) const {
        const auto place = folded_.original(in.at, in.at).begin;
        for (const auto& one : item_.symbols)
            if (one.span.begin == place) {
                in.at = position(one.span.end);
                return true;
            }
        for (const auto& one : item_.numbers)
            if (one.span.begin == place || (one.noun_span.begin == place && !one.noun_span.empty())) {
                const std::size_t end = position(std::max(one.span.end, one.date_phrase.end));
                if (end <= in.at) continue;
                in.at = end;
                return true;
            }
        return false;
    }

    bool locator(Scanner& in) {
        const auto rest = in.rest();
        const std::size_t begin = in.at;
        const auto known = [&](std::string_view word) {
            if (rest.starts_with(word)) return true;
            // Arabic articles and prepositions are one word with the noun.
            return language_ == Language::ar &&
                   (rest.starts_with(cat("ال", word)) || rest.starts_with(cat("وال", word)));
        };
        const bool named = std::ranges::any_of(reference_words(language_).nouns, known, &PlaceNoun::stem) ||
                           std::ranges::any_of(words_.locators, known);
        const bool number = is_digit(in.peek()) || in.peek() == '(' || is_label(begin);
        if (!named && !(number && !item_.locators.empty())) return false;
        in.run([](char c) { return c != ',' && c != ';'; });
        // Arabic and Chinese have commas of their own.
        for (const std::string_view comma : {"،", "，"})
            if (const auto at = lower_.find(comma, begin); at != std::string_view::npos && at < in.at)
                in.at = at;
        if (in.at == begin) return false;
        item_.locators.push_back(folded_.original(begin, in.at));
        return true;
    }

    /// A roman numeral or a letter that goes on with the list before.
    bool is_label(std::size_t at) const {
        std::size_t end = at;
        while (end < end_ && (is_upper(plain_[end]) || plain_[end] == '.')) ++end;
        return end > at && !word_at(plain_, end);
    }

    std::string_view note_;
    const Folded& folded_;
    std::string_view lower_, plain_;
    std::size_t begin_, end_;
    Language language_;
    const NoteWords& words_;
    std::size_t start_ = 0, tail_ = 0, known_end_ = 0;
    NoteItem item_;
};

}  // namespace

Note parse_note(const Folded& folded, Language language) {
    const std::string& low = folded.lowered();
    Note note;
    std::size_t begin = 0, end = low.size();
    while (begin < end && low[begin] == ' ') ++begin;
    while (end > begin && low[end - 1] == ' ') --end;
    // Arabic files keep the parentheses of the mark in the text.
    if (Scanner mark{low, begin}; mark.accept('(')) {
        mark.number(3);
        if (mark.accept(')') && mark.accept(' ')) begin = mark.at;
    }
    for (const std::string_view stop : {".", "。"})
        if (std::string_view(low).substr(begin, end - begin).ends_with(stop)) {
            note.full_stop = folded.original(end - stop.size(), end);
            end -= stop.size();
            break;
        }
    note.complete = true;
    int depth = 0;
    const auto add = [&](std::size_t item_end) {
        while (item_end > begin && low[item_end - 1] == ' ') --item_end;
        if (item_end <= begin) return;
        note.items.push_back(ItemReader(folded.source(), folded, low, begin, item_end, language).read());
        const NoteItem& item = note.items.back();
        note.complete = note.complete && item.kind != SourceKind::text && item.rest.empty();
    };
    for (std::size_t at = begin; at < end; ++at) {
        if (low[at] == '(') ++depth;
        if (low[at] == ')') --depth;
        std::size_t mark = 0;
        for (const std::string_view sign : {";", "；", "؛"})
            if (depth <= 0 && std::string_view(low).substr(at, end - at).starts_with(sign))
                mark = sign.size();
        if (mark == 0) continue;
        add(at);
        begin = at + mark;
        while (begin < end && low[begin] == ' ') ++begin;
        at = begin > at ? begin - 1 : at;
    }
    add(end);
    note.complete = note.complete && !note.items.empty();
    return note;
}

}  // namespace resolute::citations
