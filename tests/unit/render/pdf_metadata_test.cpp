// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/metadata.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "render/pdf/color_profile.h"

using namespace resolute::render::pdf;

TEST_CASE("days") {
    const auto [date, expected] =
        GENERATE(table<std::string, std::string>({{"2023-12-07", "2023-12-07"},
                                                  {"2023-12-07T10:00:00", "2023-12-07"},
                                                  {"2023-12", ""},
                                                  {"7 December 2023", ""},
                                                  {"", ""}}));
    CHECK(day_of(date) == expected);
    CHECK(date_string("2023-12-07") == "(D:20231207000000Z)");
}

TEST_CASE("both descriptions say the same") {
    const Description description{"A < B & ü", "en", "A/RES/1/1", "resolute 1", "2023-12-07", 3};
    const auto packet = xmp_packet(description);
    CHECK(packet.find("<rdf:li xml:lang=\"x-default\">A &lt; B &amp; ü</rdf:li>") != std::string::npos);
    CHECK(packet.find("<xmp:CreateDate>2023-12-07T00:00:00Z</xmp:CreateDate>") != std::string::npos);
    CHECK(packet.find("<pdfaid:part>3</pdfaid:part>") != std::string::npos);
    CHECK(packet.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
    const auto dictionary = information_dictionary(description);
    CHECK(dictionary.find("/Title<FEFF") != std::string::npos);
    CHECK(dictionary.find("/Subject(A/RES/1/1)/CreationDate(D:20231207000000Z)") != std::string::npos);
}

TEST_CASE("what is not known is not told") {
    const Description description{"T", "und", "", "p", "", 2};
    CHECK(xmp_packet(description).find("Date>") == std::string::npos);
    CHECK(information_dictionary(description) == "<</Title(T)/Producer(p)>>");
}

TEST_CASE("the colour profile is sound") {
    const auto profile = srgb_profile();
    const auto number = [&](std::size_t at, int bytes) {
        std::uint32_t value = 0;
        for (int i = 0; i < bytes; ++i)
            value = value << 8 | static_cast<unsigned char>(profile[at + static_cast<std::size_t>(i)]);
        return value;
    };
    CHECK(number(0, 4) == profile.size());
    CHECK(profile.size() < 600);
    CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
    CHECK(profile.substr(36, 4) == "acsp");
    REQUIRE(number(128, 4) == 9);
    for (std::size_t row = 0; row < 9; ++row) {
        const auto offset = number(132 + 12 * row + 4, 4), size = number(132 + 12 * row + 8, 4);
        CHECK(offset % 4 == 0);
        CHECK(offset + size <= profile.size());
    }
    // The last data are the curve: IEC 61966-2-1 at n/32.
    const auto curve = profile.size() - 66 - (profile.size() - 66) % 2;
    const auto start = profile.find("curv") + 12;
    REQUIRE(start + 66 <= curve + 66 + 2);
    for (std::size_t i = 0; i <= 32; ++i) {
        const double u = static_cast<double>(i) / 32;
        const double linear = u <= 0.04045 ? u / 12.92 : std::pow((u + 0.055) / 1.055, 2.4);
        CHECK(number(start + 2 * i, 2) == static_cast<std::uint32_t>(std::lround(linear * 65535)));
    }
}
