// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The words that resolutions use often, and what a slip of the finger makes of them.
namespace resolute::rules {

class WordList {
public:
    /// Of a language that data/words-LL.tsv tells of.
    explicit WordList(std::string_view language);
    /// The list of that language, made when it is first asked for; null for one that has none.
    static const WordList* of(std::string_view language);

    enum class Look : std::uint8_t { known, strange, slip };
    /// `slip`: meant() tells of what; `strange`: no word, but the beginning or the end of a common one.
    Look look(std::string_view word) const;

    /// The common word that one slip makes `word` of, behind its first letter: a letter left out, put in, in
    /// longer words struck for another (in Arabic only for one that looks alike), two neighbours changed
    /// over, or all accents left out; or the two common words that a space left out makes it of. Nothing for
    /// a common word, or one that is a word itself. A word that begins with a capital is a name, unless the
    /// common word is written with one too.
    std::optional<std::string> meant(std::string_view word) const;
    /// Whether resolutions use the word often, in whatever case.
    bool is_common(std::string_view word) const;
    /// Whether a word that is meant to have accents is one of English too.
    bool is_foreign(std::string_view word) const { return holds(foreign_, word); }
    /// The common word of which a space makes these two, one of them strange; empty: none.
    std::string cut_in_two(std::string_view first, std::string_view second) const;

private:
    /// Of words in the order of their bytes.
    using Rows = std::vector<std::string_view>;
    struct Common {
        std::uint64_t hash = 0;
        bool name = false;   // has a capital within sentences
        bool small = false;  // shorter than words that are looked at for slips
    };
    /// Numbers, told by their lowest bits: most are surely not held.
    template <std::uint32_t size>
    class Numbers {
    public:
        void insert(std::uint32_t number) { bits_[word(number)] |= bit(number); }
        bool may_hold(std::uint32_t number) const { return (bits_[word(number)] & bit(number)) != 0; }

    private:
        static std::size_t word(std::uint32_t number) { return number % size / 64; }
        static std::uint64_t bit(std::uint32_t number) { return std::uint64_t{1} << (number % 64); }
        std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(size / 64);
    };

    // What a word that is none itself is meant to be; `letters`: its own, small.
    /// By a slip of the finger.
    std::optional<std::string> undone(std::string_view word, std::u32string_view letters) const;
    /// Two common words, between which a space was left out.
    std::optional<std::string> parted(std::string_view word, std::u32string_view letters) const;
    const Common* find(std::uint64_t hash) const;
    /// The first of the words that a slip makes `letters` of, into `letters`; null: none.
    const Common* undo_slip(std::u32string& letters) const;
    bool is_own(char32_t letter) const { return letter < is_own_.size() && is_own_[letter]; }
    static bool holds(const Rows& rows, std::string_view word);

    std::u32string_view alphabet_;
    std::array<bool, 0x650> is_own_{};    // whether a letter is of the alphabet
    std::vector<std::uint32_t> numbers_;  // of the alphabet's letters
    std::size_t kept_ = 0;                // last letters that are not struck: they change with the case
    std::vector<Common> common_;          // by their hashes; 0: free
    std::unordered_map<std::uint64_t, std::u32string> accented_;  // by their hashes without any accent
    Numbers<(1 << 18)> whole_, short_of_one_;  // of the letters of common words, and of all but one of them
    Numbers<1 << 20> pieces_;                  // hashes of the beginnings and ends of common words
    Rows other_, foreign_;        // words that are none of them; English ones, which are them without accents
    std::vector<bool> is_short_;  // which words of less than four bytes are known, by place_of_short()
    Rows prefix_, suffix_;        // of the words of daily use, those that others are made with
};

}  // namespace resolute::rules
