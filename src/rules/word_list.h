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

    /// The common word that one slip makes `word` of, behind its first letter: a letter left out, put in, in
    /// longer words struck for another (in Arabic only for one that looks alike), two neighbours changed
    /// over, or all accents left out. Nothing for a common word, or one that is a word itself. A word that
    /// begins with a capital is a name, unless the common word is written with one too.
    std::optional<std::string> meant(std::string_view word) const;

private:
    struct Common {
        std::uint64_t hash = 0;
        bool name = false;  // has a capital within sentences
    };
    /// Sums of letters, told by their lowest bits: most are surely not held.
    class Sums {
    public:
        void insert(std::uint32_t sum) { bits_[word(sum)] |= bit(sum); }
        bool may_hold(std::uint32_t sum) const { return (bits_[word(sum)] & bit(sum)) != 0; }

    private:
        static constexpr std::uint32_t size = 1 << 18;
        static std::size_t word(std::uint32_t sum) { return sum % size / 64; }
        static std::uint64_t bit(std::uint32_t sum) { return std::uint64_t{1} << (sum % 64); }
        std::vector<std::uint64_t> bits_ = std::vector<std::uint64_t>(size / 64);
    };

    /// meant() of a word not looked at before.
    std::optional<std::string> judged(std::string_view word) const;
    const Common* find(std::uint64_t hash) const;
    /// The first of the words that a slip makes `letters` of, into `letters`; null: none.
    const Common* undo_slip(std::u32string& letters) const;
    bool is_own(char32_t letter) const { return letter < is_own_.size() && is_own_[letter]; }
    bool is_other(std::string_view word) const;

    std::u32string_view alphabet_;
    std::array<bool, 0x650> is_own_{};    // whether a letter is of the alphabet
    std::vector<std::uint32_t> numbers_;  // of the alphabet's letters
    std::size_t kept_ = 0;                // last letters that are not struck: they change with the case
    std::vector<Common> common_;          // by their hashes; 0: free
    std::unordered_map<std::uint64_t, std::u32string> accented_;  // by their hashes without any accent
    Sums whole_, short_of_one_;            // of the letters of common words, and of all but one of them
    std::vector<std::string_view> other_;  // rows of words that are none of them, in order
};

}  // namespace resolute::rules
