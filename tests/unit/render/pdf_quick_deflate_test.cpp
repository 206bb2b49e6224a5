// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/quick_deflate.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>

#include "pdf_inflate.h"
#include "render/pdf/deflate.h"

using namespace resolute;
using render::pdf::quickly_deflated;

namespace {

bool comes_back(const std::string& data) {
    return tests::inflated_data(quickly_deflated(data), data.size()) == data;
}

/// Bytes that depend on nothing but the seed, of the lowest `range`.
std::string noise(std::size_t size, std::uint32_t seed, std::uint32_t range) {
    std::string result;
    for (std::size_t i = 0; i < size; ++i) {
        seed = seed * 1664525u + 1013904223u;
        result += static_cast<char>((seed >> 16) % range);
    }
    return result;
}

std::string operators(int lines) {
    std::string result;
    for (int i = 0; i < lines; ++i)
        result += "/P<</MCID " + std::to_string(i) + ">>BDC\n0." + std::to_string(i * 7919 % 100'000) +
                  " Tw\n0 -12 Td\n[( of the General Assembly, in par)" + std::to_string(i % 37) +
                  "(ticular )]TJ\nEMC\n";
    return result;
}

}  // namespace

TEST_CASE("what is quickly deflated is read back") {
    for (std::size_t size = 0; size < 40; ++size) {
        CHECK(comes_back(std::string(size, 'a')));
        CHECK(comes_back(noise(size, 7, 256)));
    }
    CHECK(comes_back(operators(2000)));
}

TEST_CASE("matches of every length and distance are read back") {
    for (std::size_t length = 4; length < 600; ++length) {
        const auto part = noise(length, static_cast<std::uint32_t>(length), 256);
        CHECK(comes_back(part + noise(length * length % 33'000, 1, 256) + part));
    }
    for (const std::size_t apart : {32'700u, 32'763u, 32'764u, 32'765u, 32'768u, 32'769u, 40'000u})
        CHECK(comes_back("(General Assembly)" + noise(apart, 3, 256) + "(General Assembly)"));
    for (const std::uint32_t range : {1u, 2u, 3u, 256u}) CHECK(comes_back(noise(300'000, 5, range)));
}

TEST_CASE("the same data give the same bytes, whatever came before") {
    const auto text = operators(50);
    const auto first = quickly_deflated(text);
    CHECK(tests::inflated_data(quickly_deflated(operators(300)), operators(300).size()) == operators(300));
    CHECK(quickly_deflated(text) == first);
}

TEST_CASE("operators become little longer than with libdeflate, other data are left to it") {
    const auto text = operators(200);
    CHECK(render::pdf::deflated_syntax(text) == quickly_deflated(text));
    CHECK(quickly_deflated(text).size() * 2 < render::pdf::deflated(text).size() * 3);
    const auto bytes = noise(5'000, 9, 256);
    CHECK(render::pdf::deflated_syntax(bytes) == render::pdf::deflated(bytes));
}
