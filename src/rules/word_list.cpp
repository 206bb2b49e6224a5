// SPDX-License-Identifier: Apache-2.0
#include "rules/word_list.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <utility>

#include "citations/folded.h"
#include "rules/data.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

constexpr std::size_t shortest = 4, longest = 24;  // letters of a word that is looked at
constexpr std::size_t shortest_struck = 7;         // of one with a letter struck for another
constexpr std::size_t shortest_joined = 5;         // of two words run together, or of one cut in two
constexpr std::size_t places = 1 << 15, short_places = 1 << 15;

char32_t small(char32_t code) {
    const bool latin = (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE);
    if (latin || (code >= 0x410 && code <= 0x42F)) return code + 0x20;
    if (code == 0x401) return 0x451;
    return code == 0x152 ? 0x153 : code;
}

/// The signs of Arabic endings, which most texts leave out: "أيضاً" is "أيضا". Those of vowels stand where
/// they tell words apart.
bool is_tanwin(char32_t code) {
    return code >= 0x64B && code <= 0x64D;
}

/// The small letters of a word, one more than `longest` of one that has more.
class Letters {
public:
    explicit Letters(std::string_view word) {
        for (std::size_t at = 0; at < word.size() && size_ <= longest;) {
            const auto next = character_at(word, at);
            if (!is_tanwin(next.code)) all_[size_++] = small(next.code);
            at += next.length;
        }
    }
    std::u32string_view all() const { return {all_.data(), size_}; }

private:
    std::array<char32_t, longest + 1> all_;
    std::size_t size_ = 0;
};

/// `letters`: those of the word, small.
bool begins_with_capital(std::string_view word, std::u32string_view letters) {
    return letters[0] != character_at(word, 0).code;
}

/// Words with the same letters in another order have the same sum of these.
std::uint32_t number_of(char32_t letter) {
    // By far not proportional to the code: sums would tell little then.
    auto number = static_cast<std::uint32_t>(letter) * 2654435761u;
    number = (number ^ number >> 15) * 2246822519u;
    return number ^ number >> 13;
}

std::uint32_t sum_of(std::u32string_view letters) {
    std::uint32_t sum = 0;
    for (const auto letter : letters) sum += number_of(letter);
    return sum;
}

constexpr std::uint64_t base = 0x9E3779B97F4A7C15u;  // odd; no letter comes near it

/// Hashes of a word and of all that differ from it by one slip, each in a few steps (Karp and Rabin 1987).
class Hashes {
public:
    explicit Hashes(std::u32string_view letters) : size_(letters.size()) {
        head_[0] = 0;
        for (std::size_t i = 0; i < size_; ++i) head_[i + 1] = head_[i] * base + letters[i];
    }
    /// Of the word whose `count` letters at `at` are `put` instead.
    std::uint64_t replaced(std::size_t at, std::size_t count, std::u32string_view put) const {
        auto hash = head_[at];
        for (const auto letter : put) hash = hash * base + letter;
        const auto rest = at + count;
        return (hash - head_[rest]) * powers[size_ - rest] + head_[size_];
    }
    std::uint64_t whole() const { return head_[size_]; }

private:
    using Each = std::array<std::uint64_t, longest + 1>;
    static constexpr Each powers = [] {
        Each result{1};
        for (std::size_t i = 0; i < longest; ++i) result[i + 1] = result[i] * base;
        return result;
    }();

    std::size_t size_;  // at most `longest`
    Each head_;         // of the first letters, as many as the place says
};

std::uint32_t piece_number(std::uint64_t hash) {
    return static_cast<std::uint32_t>(hash >> 32);
}

std::size_t place_of(std::uint64_t hash) {
    return hash >> 49;
}
static_assert(places == std::size_t{1} << (64 - 49));

/// The bytes of a text from `at` on, as a number.
template <class Number>
std::uint64_t bytes_at(std::string_view text, std::size_t at) {
    Number number = 0;
    std::memcpy(&number, text.data() + at, sizeof number);
    return number;
}

/// A hash of a word of at least four bytes: eight in a step, the last ones perhaps twice.
std::uint64_t hash_of(std::string_view word) {
    const auto mixed = [](std::uint64_t value) {
        value *= base;
        return value ^ value >> 32;
    };
    if (word.size() < 8)
        return mixed(mixed(word.size() ^ bytes_at<std::uint32_t>(word, 0) << 8) ^
                     bytes_at<std::uint32_t>(word, word.size() - 4));
    auto hash = mixed(word.size());
    for (std::size_t at = 0; at + 8 < word.size(); at += 8)
        hash = mixed(hash ^ bytes_at<std::uint64_t>(word, at));
    return mixed(hash ^ bytes_at<std::uint64_t>(word, word.size() - 8));
}

bool is_small_ascii(std::string_view word) {
    return std::ranges::all_of(word, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

/// Of a word of two or three bytes, the only one of small letters with this place.
std::size_t place_of_short(std::string_view word) {
    const auto bits = [&](std::size_t i) { return static_cast<std::size_t>(word[i]) & 31u; };
    return bits(0) << 10 | bits(1) << 5 | (word.size() > 2 ? bits(2) : 0);
}

/// French and Spanish letters with those that have no accent in place of those that have.
std::u32string without_accents(std::u32string_view letters) {
    constexpr std::u32string_view accented = U"àâáçéèêëíîïñóôúùûü", plain = U"aaaceeeeiiinoouuuu";
    std::u32string result(letters);
    for (auto& letter : result)
        if (const auto at = accented.find(letter); at != accented.npos) letter = plain[at];
    return result;
}

struct Alphabet {
    std::string_view language;
    std::u32string_view letters;
    std::size_t kept;
};
constexpr std::array<Alphabet, 5> alphabets{{{"en", U"abcdefghijklmnopqrstuvwxyz", 0},
                                             {"fr", U"abcdefghijklmnopqrstuvwxyzàâçéèêëîïôûùœ", 0},
                                             {"es", U"abcdefghijklmnopqrstuvwxyzáéíóúüñ", 0},
                                             {"ru", U"абвгдежзийклмнопрстуфхцчшщъыьэюя", 4},
                                             {"ar", U"ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", 0}}};

constexpr char32_t first_arabic = 0x600;

/// Whether a slip puts in the letter at `at`: nearly any makes another word of an Arabic one, but for a
/// letter that stands twice.
bool may_be_put_in(std::u32string_view letters, std::size_t at) {
    return letters[at] < first_arabic || letters[at] == letters[at - 1];
}

/// Whether a slip puts the one letter in place of the other. Another letter makes another word of most Arabic
/// ones, but for those that look alike.
bool is_struck_for(char32_t letter, char32_t right) {
    if (letter == right) return false;
    constexpr std::array<std::u32string_view, 3> alike{U"اأإآ", U"ىي", U"ةه"};
    return right < first_arabic || std::ranges::any_of(alike, [&](std::u32string_view letters) {
               return letters.find(letter) != letters.npos && letters.find(right) != letters.npos;
           });
}

template <class Each>
void for_each_word(std::string_view row, Each each) {
    while (!row.empty()) {
        const auto end = std::min(row.find(' '), row.size());
        each(row.substr(0, end));
        row.remove_prefix(std::min(end + 1, row.size()));
    }
}

}  // namespace

WordList::WordList(std::string_view language) : common_(places), is_short_(short_places) {
    const auto alphabet = std::ranges::find(alphabets, language, &Alphabet::language);
    alphabet_ = alphabet->letters;
    kept_ = alphabet->kept;
    for (const auto letter : alphabet_) {
        numbers_.push_back(number_of(letter));
        is_own_.at(letter) = true;
    }
    const std::array<std::pair<std::string_view, Rows*>, 4> others{
        {{"other", &other_}, {"foreign", &foreign_}, {"prefix", &prefix_}, {"suffix", &suffix_}}};
    for (const auto& row : table(cat("words-", language, ".tsv"))) {
        if (const auto kind = std::ranges::find(others, row[0], [](const auto& each) { return each.first; });
            kind != others.end()) {
            kind->second->push_back(row[1]);
            continue;
        }
        const bool small = row[0] == "small";
        for_each_word(row[1], [&](std::string_view word) {
            const Letters known(word);
            const auto letters = known.all();
            if (letters.size() > longest) return;
            const auto hash = Hashes(letters).whole();
            auto place = place_of(hash);
            while (common_[place].hash != 0) place = (place + 1) % places;
            common_[place] = {hash, begins_with_capital(word, letters), small};
            if (word.size() > 1 && word.size() < shortest) is_short_[place_of_short(word)] = true;
            if (small) return;
            const Hashes hashes(letters);
            for (std::size_t at = 2; at + 1 < letters.size(); ++at) {
                pieces_.insert(piece_number(hashes.replaced(at, letters.size() - at, {})));
                pieces_.insert(piece_number(hashes.replaced(0, at, {})));
            }
            if (const auto plain = without_accents(letters); plain != letters)
                accented_.emplace(Hashes(plain).whole(), letters);
            const auto sum = sum_of(letters);
            whole_.insert(sum);
            for (const auto letter : letters) short_of_one_.insert(sum - number_of(letter));
        });
    }
    for (const auto row : other_)
        for_each_word(row, [&](std::string_view word) {
            if (word.size() > 1 && word.size() < shortest) is_short_[place_of_short(word)] = true;
        });
}

const WordList* WordList::of(std::string_view language) {
    if (language == "en") {
        static const WordList list("en");
        return &list;
    }
    if (language == "fr") {
        static const WordList list("fr");
        return &list;
    }
    if (language == "es") {
        static const WordList list("es");
        return &list;
    }
    if (language == "ru") {
        static const WordList list("ru");
        return &list;
    }
    if (language == "ar") {
        static const WordList list("ar");
        return &list;
    }
    return nullptr;
}

const WordList::Common* WordList::find(std::uint64_t hash) const {
    for (auto place = place_of(hash); common_[place].hash != 0; place = (place + 1) % places)
        if (common_[place].hash == hash) return &common_[place];
    return nullptr;
}

const WordList::Common* WordList::undo_slip(std::u32string& letters) const {
    const auto sum = sum_of(letters);
    const Hashes hashes(letters);
    const Common* word = nullptr;
    const auto is_word = [&](std::size_t at, std::size_t count, std::u32string_view put) {
        word = find(hashes.replaced(at, count, put));
        if (word && word->small) word = nullptr;
        if (word) letters.replace(at, count, put);
        return word != nullptr;
    };
    const auto letter = [&](std::size_t i) { return alphabet_.substr(i, 1); };
    if (whole_.may_hold(sum))
        for (std::size_t at = 1; at + 1 < letters.size(); ++at) {
            const std::array swapped{letters[at + 1], letters[at]};
            if (is_word(at, 2, {swapped.data(), swapped.size()})) return word;
        }
    for (std::size_t at = 1; at < letters.size() && letters.size() > shortest; ++at)
        if (may_be_put_in(letters, at) && whole_.may_hold(sum - number_of(letters[at])) && is_word(at, 1, {}))
            return word;
    // A letter left out: the others are all but one of a common word. So they are where one is struck for it.
    for (std::size_t i = 0; i < alphabet_.size() && short_of_one_.may_hold(sum); ++i) {
        if (!whole_.may_hold(sum + numbers_[i])) continue;
        for (std::size_t at = 1; at <= letters.size(); ++at)
            if (is_word(at, 0, letter(i))) return word;
    }
    if (const auto whole = accented_.find(hashes.whole()); whole != accented_.end()) {
        letters = whole->second;
        return find(Hashes(letters).whole());
    }
    if (letters.size() < shortest_struck && letters[0] < first_arabic) return nullptr;
    const auto end = letters.size() - kept_;
    for (std::size_t at = 1; at < end; ++at) {
        const auto rest = sum - number_of(letters[at]);
        for (std::size_t i = 0; i < alphabet_.size() && short_of_one_.may_hold(rest); ++i)
            if (whole_.may_hold(rest + numbers_[i]) && is_struck_for(letters[at], alphabet_[i]) &&
                is_word(at, 1, letter(i)))
                return word;
    }
    return nullptr;
}

bool WordList::holds(const Rows& rows, std::string_view word) {
    const auto begins_behind = [](std::string_view sought, std::string_view row) {
        return sought < row.substr(0, row.find(' '));
    };
    const auto next = std::upper_bound(rows.begin(), rows.end(), word, begins_behind);
    if (next == rows.begin()) return false;
    for (auto row = *(next - 1); !row.empty();) {
        const auto begin = row.rfind(' ', row.size() / 2) + 1;  // of the word in its middle
        const auto end = std::min(row.find(' ', begin), row.size());
        const auto order = word.compare(row.substr(begin, end - begin));
        if (order == 0) return true;
        row =
            order < 0 ? row.substr(0, begin > 0 ? begin - 1 : 0) : row.substr(std::min(end + 1, row.size()));
    }
    return false;
}

std::optional<std::string> WordList::parted(std::string_view word, std::u32string_view all) const {
    if (all.size() < shortest_joined) return std::nullopt;
    const bool capital = begins_with_capital(word, all);
    // Little Russian and Arabic words make others, or are written with the next one.
    const bool with_small = alphabet_.front() == U'a', arabic = alphabet_.back() >= first_arabic;
    const Hashes hashes(all);
    for (std::size_t at = 2; at + 2 <= all.size(); ++at) {
        const auto* head = find(hashes.replaced(at, all.size() - at, {}));
        if (!head) continue;
        const auto* tail = find(hashes.replaced(0, at, {}));
        if (!tail || (!with_small && (head->small || tail->small))) continue;
        // "Darfuris" is none.
        if (capital && (!head->name || tail->small)) continue;
        const auto first = to_utf8(all.substr(0, at)), second = to_utf8(all.substr(at));
        if (holds(prefix_, first) || holds(suffix_, second) || (arabic && !second.starts_with("ال")))
            continue;
        return cat(word.substr(0, first.size()), " ", word.substr(first.size()));
    }
    return std::nullopt;
}

std::string WordList::cut_in_two(std::string_view first, std::string_view second) const {
    const Letters head(first), tail(second);
    if (!whole_.may_hold(sum_of(head.all()) + sum_of(tail.all()))) return {};
    if (citations::lower(second) != second) return {};  // a name begins there
    if (head.all().size() < 2) return {};               // "в первые дни": a word of one letter
    const auto whole = cat(first, second);
    const Letters letters(whole);
    const auto all = letters.all();
    if (all.size() < shortest_joined || all.size() > longest || !find(Hashes(all).whole())) return {};
    return to_utf8(all);
}

bool WordList::is_common(std::string_view word) const {
    const Letters letters(word);
    const auto all = letters.all();
    return all.size() <= longest && find(Hashes(all).whole());
}

WordList::Look WordList::look(std::string_view word) const {
    if (word.size() > 2 * longest) return Look::known;
    if (word.size() < shortest)
        return word.size() == 1 || is_short_[place_of_short(word)] || !is_small_ascii(word) ? Look::known
                                                                                            : Look::strange;
    // Most words have been looked at before, in this text or another, by this thread or another. Two have
    // room at each place, so that one does not drive out another.
    static std::array<std::array<std::atomic<std::uint32_t>, 2>, 1 << 16> innocent{};
    const auto hash = hash_of(word) ^ reinterpret_cast<std::uintptr_t>(this);
    const auto mark = static_cast<std::uint32_t>(hash >> 32) & ~1u;
    auto& [last, one_before] = innocent[hash % innocent.size()];
    constexpr auto order = std::memory_order_relaxed;
    for (const auto* known : {&last, &one_before})
        if (const auto value = known->load(order); (value & ~1u) == mark)
            return (value & 1u) != 0 ? Look::strange : Look::known;
    if (meant(word)) return Look::slip;
    const Letters letters(word);
    const auto all = letters.all();
    const auto is_piece = [&](std::uint64_t own) {
        return pieces_.may_hold(piece_number(own)) && !find(own) && !holds(other_, to_utf8(all));
    };
    const bool strange = all.size() <= longest && is_piece(Hashes(all).whole());
    one_before.store(last.exchange(mark | (strange ? 1u : 0u), order), order);
    return strange ? Look::strange : Look::known;
}

std::optional<std::string> WordList::meant(std::string_view word) const {
    const Letters seen(word);
    const auto all = seen.all();
    if (all.size() < shortest || all.size() > longest || find(Hashes(all).whole())) return std::nullopt;
    // Other letters are those of a word of another language.
    if (!std::ranges::all_of(all, [&](char32_t letter) { return is_own(letter); })) return std::nullopt;
    auto result = undone(word, all);
    if (!result) result = parted(word, all);
    return result && !holds(other_, to_utf8(all)) ? result : std::nullopt;
}

std::optional<std::string> WordList::undone(std::string_view word, std::u32string_view all) const {
    std::u32string letters;
    letters.reserve(all.size() + 1);  // a letter may be put in
    letters = all;
    const auto* common = undo_slip(letters);
    if (!common || (begins_with_capital(word, all) && !common->name)) return std::nullopt;
    return to_utf8(letters);
}

}  // namespace resolute::rules
