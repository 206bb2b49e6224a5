// SPDX-License-Identifier: Apache-2.0
#include "layout/read_image.h"

#include <catch2/catch.hpp>

#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;
using namespace std::string_literals;

namespace {

std::string bytes_of(std::string_view hex) {
    const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
    std::string bytes;
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
        bytes += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    return bytes;
}

// A red pixel and a transparent one.
constexpr std::string_view red_and_clear =
    "89504e470d0a1a0a0000000d4948445200000002000000010806000000f4227f8a0000000f4944415478da63f8cfc000440c0c"
    "000cfc01ffe586a8d20000000049454e44ae426082";
// Of grey 10 and 200.
constexpr std::string_view two_greys =
    "89504e470d0a1a0a0000000d4948445200000002000000010800000000d14920560000000b4944415478da63e03a010000df00"
    "d3d885d2ae0000000049454e44ae426082";
constexpr std::string_view jpeg_start = "ffd8ffe000104a46494600010100000100010000";
constexpr std::string_view jpeg_scan = "ffda000801010000003f00aabbff00ccffd9";

std::string jpeg(std::string_view frame) {
    return bytes_of(cat(jpeg_start, frame, jpeg_scan));
}

}  // namespace

TEST_CASE("a PNG file is laid on white paper") {
    const auto image = read_image(bytes_of(red_and_clear));
    REQUIRE(image);
    CHECK(image->width == 2);
    CHECK(image->height == 1);
    CHECK(image->channels == 3);
    CHECK_FALSE(image->jpeg);
    CHECK(image->bytes == "\xff\0\0\xff\xff\xff"s);
}

TEST_CASE("an image without colour has one channel") {
    const auto image = read_image(bytes_of(two_greys));
    REQUIRE(image);
    CHECK(image->channels == 1);
    CHECK(image->bytes == "\x0a\xc8");
}

TEST_CASE("a JPEG file stays as it is") {
    const auto good = jpeg("ffc00011080082009b03012200021101031101");
    const auto image = read_image(good);
    REQUIRE(image);
    CHECK(image->jpeg);
    CHECK(image->width == 155);
    CHECK(image->height == 130);
    CHECK(image->channels == 3);
    CHECK(image->bytes == good);
}

TEST_CASE("what is no image, or not whole, is told") {
    const auto why = [](const std::string& bytes) {
        const auto image = read_image(bytes);
        return image ? std::string() : image.error().what;
    };
    CHECK(why("") == "neither a PNG nor a JPEG file");
    CHECK(why("<svg/>").find("SVG") != std::string::npos);
    CHECK(why("<p/>") == "neither a PNG nor a JPEG file");
    const auto png = bytes_of(red_and_clear);
    for (std::size_t length = 8; length < png.size() - 12; ++length) {
        INFO(length);
        CHECK(why(png.substr(0, length)).starts_with("a PNG file that cannot be read"));
    }
    auto huge = png;
    huge[18] = huge[22] = '\x7f';
    CHECK_FALSE(why(huge).empty());
    const auto photo = jpeg("ffc00011080082009b03012200021101031101");
    for (std::size_t length = 3; length < photo.size(); ++length) {
        INFO(length);
        CHECK(why(photo.substr(0, length)) == "a JPEG file that cannot be read");
    }
    CHECK(why(jpeg("ffc00014080082009b04012200021101031101041101")) ==
          "a JPEG file of 4 channels of 8 bits, where 1 or 3 of 8 were expected");
    CHECK(why(jpeg("ffc000110cffffffff03012200021101031101")) != "");
    CHECK(why(jpeg("ffc0001108ffffffff03012200021101031101")) ==
          "65535 by 65535 pixels, where at most 16 million in all are read");
    CHECK(why(jpeg("ffc30011080082009b03012200021101031101")) == "a JPEG file that cannot be read");
}
