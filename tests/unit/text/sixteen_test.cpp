// SPDX-License-Identifier: Apache-2.0
#include "text/sixteen.h"

#include <array>
#include <catch2/catch.hpp>
#include <functional>
#include <random>
#include <string>

using namespace resolute;

namespace {

std::string some_bytes(std::mt19937& random) {
    std::string bytes(Sixteen::size, ' ');
    for (char& each : bytes) each = static_cast<char>(random() % (random() % 4 == 0 ? 256 : 3) + 'a');
    return bytes;
}

/// The places are those of the bytes of which `wanted` holds.
void check(Sixteen::Places places, const std::string& bytes,
           const std::function<bool(unsigned char)>& wanted) {
    std::size_t first = 0, count = 0;
    for (std::size_t i = bytes.size(); i-- > 0;)
        if (wanted(static_cast<unsigned char>(bytes[i]))) {
            first = i;
            ++count;
        }
    CHECK(places.any() == (count > 0));
    CHECK(places.all() == (count == Sixteen::size));
    CHECK(places.first() == (count > 0 ? first : Sixteen::size));
}

}  // namespace

TEST_CASE("sixteen bytes together tell what each tells") {
    std::mt19937 random(3);
    for (int i = 0; i < 300; ++i) {
        const auto bytes = some_bytes(random);
        const auto text = "." + bytes;
        const Sixteen sixteen(text, 1);
        check(sixteen.equal('b'), bytes, [](unsigned char c) { return c == 'b'; });
        check(sixteen.below('b'), bytes, [](unsigned char c) { return c < 'b'; });
        check(sixteen.wide(), bytes, [](unsigned char c) { return c >= 0x80; });
        check(sixteen.inside('b', '\xC3'), bytes, [](unsigned char c) { return c >= 'b' && c <= 0xC3; });
        check(sixteen.outside('a', 'c'), bytes, [](unsigned char c) { return c < 'a' || c > 'c'; });
        check(sixteen.equal('a') | sixteen.equal('c'), bytes,
              [](unsigned char c) { return c == 'a' || c == 'c'; });
        check(sixteen.below('c') & sixteen.equal('b'), bytes, [](unsigned char c) { return c == 'b'; });
    }
}

TEST_CASE("bits are set at all or at some of sixteen places") {
    const std::string text = "ABCDEFGHabcdefgh";
    std::array<char, Sixteen::size> put{};
    const Sixteen sixteen(text, 0);
    sixteen.with(0x20).put(put.data());
    CHECK(std::string(put.data(), put.size()) == "abcdefghabcdefgh");
    sixteen.with(0x20, sixteen.inside('C', 'E')).put(put.data());
    CHECK(std::string(put.data(), put.size()) == "ABcdeFGHabcdefgh");
}
