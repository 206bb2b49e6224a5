// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The words that resolutions use often, and what a slip of the finger makes of them.
namespace resolute::rules {

class WordList {
public:
    /// Of a language that data/words-LL.tsv tells of.
    explicit WordList(std::string_view language);
    /// The list of that language, made when it is first asked for; null for one that has none.
    static const WordList* of(std::string_view language);

    /// The common word that one slip makes `word` of, behind its first letter: a letter left out, put in,
    /// struck for another, or two neighbours changed over. Nothing for a common word, or one that is a word
    /// itself. A word that begins with a capital is a name, unless the common word is written with one too.
    std::optional<std::string> meant(std::string_view word) const;

private:
    struct Common {
        std::uint64_t hash = 0;
        bool name = false;  // has a capital within sentences
    };
    using Letters = std::u32string;

    /// meant() of a word not looked at before.
    std::optional<std::string> judged(std::string_view word) const;
    const Common* find(std::uint64_t hash) const;
    bool may_hold(std::uint32_t sum) const {
        const auto place = sum & (sums - 1);
        return (filter_[place / 64] >> (place % 64) & 1) != 0;
    }
    /// The first of the words that a slip makes `letters` of, into `letters`; null: none.
    const Common* undo_slip(Letters& letters) const;
    bool is_other(std::string_view word) const;

    static constexpr std::uint32_t sums = 1 << 18;
    std::u32string_view alphabet_;
    std::vector<std::uint32_t> numbers_;   // of the alphabet's letters
    std::size_t kept_ = 0;                 // last letters that a slip leaves alone: they change with the case
    std::vector<Common> common_;           // by their hashes; 0: free
    std::vector<std::uint64_t> filter_;    // a bit for each sum of the numbers of a common word's letters
    std::vector<std::string_view> other_;  // rows of words that are none of them, in order
};

}  // namespace resolute::rules
