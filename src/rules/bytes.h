// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

/// What a text surely does not hold: nearly every text lacks what a rule looks for.
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

}  // namespace resolute::rules
