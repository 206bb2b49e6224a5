// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/quick_deflate.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>

#include <libdeflate.h>

namespace resolute::render::pdf {

namespace {

constexpr std::size_t shortest_match = 4, longest_match = 258;
constexpr std::uint32_t farthest_match = 32'768;

/// How many bits each symbol has, `a` for one: the Huffman code for how often they come in the streams of
/// 2,000 pages in English, French, Spanish and German. First bytes, then the end, then lengths of matches.
/// Any other code would be read as well; this one makes such streams short.
constexpr std::string_view symbol_sizes =
    "lkkkkkkkklhllmklkkkkkkkkkkllkklldlllllllfgllhgfgeeeeefffffkjhlhlliihiiijkikjjijjilihhjkkllkgjilk"
    "lfhggehhhfjjggffgjfffgiijhjlllliijjjjkjkljkkkikkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkllkkkklkkkl"
    "gkmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmkmdeeeefgggggghhigfgkkkklllllk";
constexpr std::string_view distance_sizes = "kllijhffgfeeddddddcddededffgfg";
/// The same for the sizes themselves, 0 for those that do not occur.
constexpr std::string_view size_sizes = "0006543443333600300";

struct Code {
    std::uint32_t bits = 0;  // the first to be written lowest
    std::uint32_t size = 0;
};

/// RFC 1951, 3.2.2; `sizes` counts from `none`.
template <std::size_t count>
constexpr std::array<Code, count> codes_of(std::string_view sizes, char none) {
    std::array<Code, count> codes{};
    std::uint32_t next = 0;
    for (std::uint32_t size = 1; size < 16; ++size, next <<= 1) {
        for (std::size_t i = 0; i < count; ++i) {
            if (static_cast<std::uint32_t>(sizes[i] - none) != size) continue;
            for (std::uint32_t bit = 0; bit < size; ++bit)
                codes[i].bits |= (next >> bit & 1) << (size - 1 - bit);
            codes[i].size = size;
            ++next;
        }
    }
    return codes;
}

constexpr std::size_t end_symbol = 256;
constexpr auto symbols = codes_of<286>(symbol_sizes, '`');
constexpr auto distances = codes_of<30>(distance_sizes, '`');

/// The bits behind the symbol of a length or a distance tell which of those it stands for is meant.
constexpr Code followed(Code symbol, std::uint32_t which, std::uint32_t size) {
    return {symbol.bits | which << symbol.size, symbol.size + size};
}

/// By length, with the bits behind them (RFC 1951, 3.2.5).
constexpr auto matches = [] {
    std::array<Code, longest_match + 1> codes{};
    std::size_t symbol = end_symbol + 1, length = 3;
    for (std::uint32_t group = 0; length < longest_match; ++group) {
        const auto more = group < 2 ? 0 : group - 1;
        for (int in_group = 0; in_group < 4; ++in_group, ++symbol)
            for (std::uint32_t which = 0; which < std::uint32_t{1} << more && length < longest_match; ++which)
                codes[length++] = followed(symbols[symbol], which, more);
    }
    codes[longest_match] = symbols.back();
    return codes;
}();

/// `back` is 1 or above.
Code distance_code(std::uint32_t back) {
    const auto from = back - 1;
    if (from < 4) return distances[from];
    const auto more = static_cast<std::uint32_t>(std::bit_width(from)) - 2;
    return followed(distances[2 * more + (from >> more)], from & ((std::uint32_t{1} << more) - 1), more);
}

class BitWriter {
public:
    /// There is room for all that comes and eight bytes more.
    explicit BitWriter(char* to) : to_(to) {}

    /// No more than 56 bits before they are put out.
    void add(Code code) {
        held_ |= std::uint64_t{code.bits} << count_;
        count_ += code.size;
    }
    void put_out() {
        for (unsigned byte = 0; byte < 8; ++byte) to_[byte] = static_cast<char>(held_ >> (8 * byte) & 0xff);
        to_ += count_ / 8;
        held_ >>= count_ & ~7u;
        count_ &= 7;
    }
    /// Where the next whole byte goes.
    char* place() const { return to_; }
    /// The bits that make no whole byte yet.
    Code rest() const { return {static_cast<std::uint32_t>(held_), count_}; }

private:
    char* to_;
    std::uint64_t held_ = 0;
    std::uint32_t count_ = 0;
};

/// Both sets of sizes (RFC 1951, 3.2.7). What repeats is the symbol 16.
void write_sizes(BitWriter& to) {
    constexpr auto codes = codes_of<19>(size_sizes, '0');
    constexpr std::array<std::size_t, 19> order{16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                11, 4,  12, 3, 13, 2, 14, 1, 15};
    const auto add = [&to](Code code) {
        to.add(code);
        to.put_out();
    };
    add({286 - 257, 5});
    add({30 - 1, 5});
    add({19 - 4, 4});
    for (const auto symbol : order) add({codes[symbol].size, 3});
    for (const auto sizes : {symbol_sizes, distance_sizes}) {
        for (std::size_t i = 0; i < sizes.size();) {
            std::size_t same = 0;
            while (i > 0 && same < 6 && i + same < sizes.size() && sizes[i + same] == sizes[i - 1]) ++same;
            const auto repeats = static_cast<std::uint32_t>(same);
            add(same < 3 ? codes[static_cast<std::size_t>(sizes[i] - '`')]
                         : followed(codes[16], repeats - 3, 2));
            i += same < 3 ? 1 : same;
        }
    }
}

/// What every result begins with.
class Head {
public:
    Head() {
        bytes_[0] = 0x78;  // RFC 1950: deflated, 32 KB of window; by the quickest way
        bytes_[1] = 0x01;
        BitWriter to(bytes_.data() + 2);
        to.add({1 | 2 << 1, 3});  // the last block, with a code of its own
        write_sizes(to);
        size_ = static_cast<std::size_t>(to.place() - bytes_.data());
        rest_ = to.rest();
    }
    BitWriter write(char* to) const {
        std::memcpy(to, bytes_.data(), size_);
        BitWriter behind(to + size_);
        behind.add(rest_);
        return behind;
    }

private:
    std::array<char, 200> bytes_{};
    std::size_t size_ = 0;
    Code rest_;
};

/// Where four bytes were last met: a place for each of their hashes. Places count through all texts, so that
/// nothing has to be cleared between them.
class LastPlaces {
public:
    /// Where the text begins.
    std::uint32_t begin(std::size_t size) {
        constexpr std::uint32_t most = std::uint32_t{1} << 31;
        if (next_ >= most) {
            places_.fill(0);
            next_ = 1;
        }
        const auto first = next_;
        next_ += static_cast<std::uint32_t>(size);
        return first;
    }
    std::uint32_t exchange(std::uint32_t four, std::uint32_t place) {
        return std::exchange(places_[four * 0x9e3779b1u >> (32 - bits)], place);
    }

private:
    static constexpr unsigned bits = 12;
    std::array<std::uint32_t, 1 << bits> places_{};
    std::uint32_t next_ = 1;
};

template <class Number>
Number load(const char* from) {
    Number number;
    std::memcpy(&number, from, sizeof number);
    return number;
}

/// How many bytes are the same; no more than `most`, which both have.
std::size_t same_bytes(const char* one, const char* other, std::size_t most) {
    std::size_t same = 0;
    for (; same + 8 <= most; same += 8) {
        const auto differing = load<std::uint64_t>(one + same) ^ load<std::uint64_t>(other + same);
        if (differing == 0) continue;
        const bool little = std::endian::native == std::endian::little;
        const auto bits = little ? std::countr_zero(differing) : std::countl_zero(differing);
        return same + static_cast<std::size_t>(bits) / 8;
    }
    while (same < most && one[same] == other[same]) ++same;
    return same;
}

void write_text(BitWriter& to, std::string_view data) {
    thread_local LastPlaces last;
    const auto first = last.begin(data.size());
    const auto place_of = [first](std::size_t at) { return first + static_cast<std::uint32_t>(at); };
    const auto four_at = [data](std::size_t at) { return load<std::uint32_t>(data.data() + at); };
    const auto fours = data.size() < shortest_match ? 0 : data.size() - shortest_match + 1;
    std::size_t at = 0;
    while (at < fours) {
        const auto before = last.exchange(four_at(at), place_of(at));
        const auto back = place_of(at) - before;
        if (before < first || back > farthest_match || four_at(at - back) != four_at(at)) {
            to.add(symbols[static_cast<unsigned char>(data[at++])]);
            to.put_out();
            continue;
        }
        const auto here = data.data() + at;
        const auto length = same_bytes(here, here - back, std::min(longest_match, data.size() - at));
        to.add(matches[length]);
        to.add(distance_code(back));
        to.put_out();
        for (const auto inside : {at + 1, at + length - 1})
            if (inside < fours) last.exchange(four_at(inside), place_of(inside));
        at += length;
    }
    for (; at < data.size(); ++at) {
        to.add(symbols[static_cast<unsigned char>(data[at])]);
        to.put_out();
    }
}

}  // namespace

std::string quickly_deflated(std::string_view data) {
    constexpr std::size_t around = 400, most_bits = 15;
    static const Head head;
    const auto room = std::make_unique_for_overwrite<char[]>(data.size() / 8 * most_bits + around);
    auto to = head.write(room.get());
    write_text(to, data);
    to.add(symbols[end_symbol]);
    to.put_out();
    auto* end = to.place() + (to.rest().size > 0 ? 1 : 0);
    const auto sum = libdeflate_adler32(1, data.data(), data.size());
    for (const unsigned shift : {24u, 16u, 8u, 0u}) *end++ = static_cast<char>(sum >> shift & 0xff);
    return {room.get(), end};
}

}  // namespace resolute::render::pdf
