// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace resolute {

/// Sixteen bytes of a text, looked at together: compilers make a single instruction of each step.
class Sixteen {
    using Bytes = unsigned char __attribute__((vector_size(16)));

public:
    static constexpr std::size_t size = 16;

    /// Those from `at` on; the text must have them.
    Sixteen(std::string_view text, std::size_t at) { std::memcpy(&bytes_, text.data() + at, size); }

    /// Some of the sixteen places.
    class Places {
    public:
        bool any() const { return (half(0) | half(1)) != 0; }
        bool all() const { return ~(half(0) & half(1)) == 0; }
        /// The first of them, 16 where there is none.
        std::size_t first() const {
            const auto low = half(0), high = half(1);
            return low != 0 ? before(low) : 8 + before(high);
        }
        Places operator|(Places other) const { return Places(marks_ | other.marks_); }
        Places operator&(Places other) const { return Places(marks_ & other.marks_); }

    private:
        friend class Sixteen;
        explicit Places(Bytes marks) : marks_(marks) {}
        std::uint64_t half(std::size_t which) const {
            std::uint64_t eight = 0;
            std::memcpy(&eight, reinterpret_cast<const char*>(&marks_) + 8 * which, sizeof eight);
            return eight;
        }
        static std::size_t before(std::uint64_t eight) {
            const bool little = std::endian::native == std::endian::little;
            return static_cast<std::size_t>(little ? std::countr_zero(eight) : std::countl_zero(eight)) / 8;
        }

        Bytes marks_;  // all bits of a byte or none
    };

    Places equal(char byte) const { return Places((Bytes)(bytes_ == static_cast<unsigned char>(byte))); }
    Places below(char byte) const { return Places((Bytes)(bytes_ < static_cast<unsigned char>(byte))); }
    /// Bytes of characters outside ASCII.
    Places wide() const { return Places((Bytes)(bytes_ > static_cast<unsigned char>(0x7F))); }
    Places inside(char first, char last) const {
        const auto from = static_cast<unsigned char>(first);
        const auto most = static_cast<unsigned char>(last - first);
        return Places((Bytes)((bytes_ - from) <= most));
    }
    Places outside(char first, char last) const {
        const auto from = static_cast<unsigned char>(first);
        const auto most = static_cast<unsigned char>(last - first);
        return Places((Bytes)((bytes_ - from) > most));
    }
    /// The same with some bits set: 0x20 makes small letters of the capitals of ASCII.
    Sixteen with(unsigned char bits) const {
        auto result = *this;
        result.bytes_ |= bits;
        return result;
    }
    /// The same with some bits set at some places.
    Sixteen with(unsigned char bits, Places where) const {
        auto result = *this;
        result.bytes_ |= where.marks_ & bits;
        return result;
    }
    /// Writes them to `to`, which has room for them.
    void put(char* to) const { std::memcpy(to, &bytes_, size); }

private:
    Bytes bytes_;
};

}  // namespace resolute
