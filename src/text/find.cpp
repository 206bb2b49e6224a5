// SPDX-License-Identifier: Apache-2.0
#include "text/find.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "text/sixteen.h"

namespace resolute {

namespace {

/// How often each byte stands in running text of the official languages and in markup, in steps that matter
/// for choosing the rarest of some.
constexpr auto commonness = [] {
    std::array<std::uint8_t, 256> steps{};
    for (std::size_t byte = 0; byte < 0x80; ++byte) steps[byte] = 2;
    for (std::size_t byte = '0'; byte <= '9'; ++byte) steps[byte] = 5;
    for (const char each : std::string_view("<>=\"/_.:-")) steps[static_cast<std::size_t>(each)] = 6;
    for (std::size_t byte = 'A'; byte <= 'Z'; ++byte) steps[byte] = 3;
    std::uint8_t step = 29;
    for (const char each : std::string_view(" etaoinsrhldcumfpgybwvkxjqz"))
        steps[static_cast<std::size_t>(each)] = step--;
    for (std::size_t byte = 0x80; byte < 0xC0; ++byte) steps[byte] = 12;
    // The second bytes of the commonest letters of Cyrillic and Arabic.
    for (const auto byte : {0x80U, 0x81U, 0x82U, 0x84U, 0x85U, 0x86U, 0x88U, 0x8AU, 0xA7U, 0xAAU, 0xB0U,
                            0xB1U, 0xB2U, 0xB5U, 0xB8U, 0xBDU, 0xBEU})
        steps[byte] = 20;
    for (std::size_t byte = 0xC0; byte < 0x100; ++byte) steps[byte] = 30;
    return steps;
}();

/// Whether the phrase stands at the place, where the text has room for it.
bool is_at(std::string_view text, std::string_view what, std::size_t at) {
    return text[at] == what.front() && text[at + what.size() - 1] == what.back() &&
           std::memcmp(text.data() + at, what.data(), what.size()) == 0;
}

/// Looks at two bytes of the phrase everywhere, the rarest and one at its edge. There are at least sixteen
/// places from `from` on.
std::size_t find_by_two_bytes(std::string_view text, std::string_view what, std::size_t rare,
                              std::size_t from) {
    const auto last = what.size() - 1, other = rare == last ? 0 : last;
    const auto end = text.size() - last;
    const auto near = [&](std::size_t place) {
        return Sixteen(text, place + rare).equal(what[rare]) &
               Sixteen(text, place + other).equal(what[other]);
    };
    const auto match = [&](std::size_t first, std::size_t stop) {
        while (first < stop && !is_at(text, what, first)) ++first;
        return first;
    };
    constexpr auto stride = 2 * Sixteen::size;  // one answer for both
    auto at = from;
    for (; at + stride <= end; at += stride) {
        const auto here = near(at), next = near(at + Sixteen::size);
        if (!(here | next).any()) continue;
        const auto first = here.any() ? here.first() : Sixteen::size + next.first();
        if (const auto found = match(at + first, at + stride); found < at + stride) return found;
    }
    // What is left, some of it perhaps looked at twice.
    while (at < end) {
        at = std::min(at, end - Sixteen::size);
        const auto stop = at + Sixteen::size;
        if (const auto found = match(at + near(at).first(), stop); found < stop) return found;
        at = stop;
    }
    return std::string_view::npos;
}

}  // namespace

std::size_t find_phrase(std::string_view text, std::string_view what, std::size_t from) {
    if (from > text.size() || what.size() > text.size() - from) return std::string_view::npos;
    if (what.empty()) return from;
    const auto step = [](char each) { return commonness[static_cast<unsigned char>(each)]; };
    const auto rare = static_cast<std::size_t>(std::ranges::min_element(what, {}, step) - what.begin());
    const auto end = text.size() - (what.size() - 1);
    // Of a common byte there is a hit every few words, and a call for each takes longer.
    constexpr std::uint8_t common = 12;
    if (step(what[rare]) >= common && end - from >= Sixteen::size)
        return find_by_two_bytes(text, what, rare, from);
    auto at = from;
    for (; at < end; ++at) {
        const auto* hit = std::memchr(text.data() + at + rare, what[rare], end - at);
        if (!hit) break;
        at = static_cast<std::size_t>(static_cast<const char*>(hit) - text.data()) - rare;
        if (is_at(text, what, at)) return at;
    }
    return std::string_view::npos;
}

}  // namespace resolute
