// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

/// What a text surely does not hold, told by a few bits: nearly every text lacks what a rule looks for.
namespace resolute::rules {

/// Which bytes stand in a text: a bit for each.
class Bytes {
public:
    Bytes() = default;
    explicit Bytes(std::string_view text);

    bool has(char byte) const {
        const auto code = static_cast<unsigned char>(byte);
        return (seen_[code / 64] >> (code % 64) & 1) != 0;
    }
    /// A European figure.
    bool has_digit() const { return (seen_[0] & std::uint64_t{0x3FF} << '0') != 0; }
    bool is_ascii() const { return (seen_[2] | seen_[3]) == 0; }

private:
    std::array<std::uint64_t, 4> seen_{};
};

/// Which four bytes in a row stand in a text, those that begin at every second place: a bit for each class of
/// such fours. Of each phrase in the text either its even or its odd fours are among them.
class Fours {
public:
    Fours() = default;
    explicit Fours(std::string_view text) {
        for (std::size_t at = 0; at + size <= text.size(); at += 2) {
            const auto place = class_of(text.data() + at);
            seen_[place / 64] |= std::uint64_t{1} << (place % 64);
        }
    }
    /// False only where the phrase surely does not stand in the text, with whatever capitals of ASCII. Always
    /// true of phrases below five bytes.
    bool may_hold(std::string_view phrase) const { return has_from(phrase, 0) || has_from(phrase, 1); }

private:
    static constexpr std::size_t size = 4;

    /// Capitals and small letters of ASCII are the same.
    static std::size_t class_of(const char* four) {
        std::uint32_t letters = 0;
        std::memcpy(&letters, four, size);
        // Multiplied by an odd number, so that few classes fall together.
        return (letters | 0x20202020u) * 2654435761u >> 22;
    }
    bool has_from(std::string_view phrase, std::size_t at) const {
        for (; at + size <= phrase.size(); at += 2) {
            const auto place = class_of(phrase.data() + at);
            if ((seen_[place / 64] >> (place % 64) & 1) == 0) return false;
        }
        return true;
    }

    std::array<std::uint64_t, 16> seen_{};
};

}  // namespace resolute::rules
