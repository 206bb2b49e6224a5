// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/color_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace resolute::render::pdf {

namespace {

/// The transfer function of IEC 61966-2-1 at n/32, in 1/65535. Written out, so that no mathematics library
/// has a say in the bytes.
constexpr std::array<std::uint16_t, 33> curve{0,     159,   338,   595,   940,   1381,  1923,  2572,  3334,
                                              4214,  5215,  6344,  7603,  8997,  10530, 12206, 14027, 15998,
                                              18122, 20401, 22840, 25440, 28206, 31139, 34243, 37521, 40975,
                                              44607, 48420, 52417, 56601, 60972, 65535};

/// XYZ in 1/65536. The primaries are adapted to the white of the profile connection space, D50 (Bradford).
using Tristimulus = std::array<std::uint32_t, 3>;
constexpr Tristimulus white{63190, 65536, 54061}, red{28579, 14582, 913}, green{25236, 46981, 6364},
    blue{9377, 3973, 46804};

void append(std::string& to, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        to += static_cast<char>((value >> shift) & 0xff);
}

std::string xyz(const Tristimulus& value) {
    std::string result("XYZ \0\0\0\0", 8);
    for (const auto part : value) append(result, part, 4);
    return result;
}

std::string text(std::string_view words) {
    std::string result("text\0\0\0\0", 8);
    result += words;
    return result + '\0';
}

/// ICC.1:1998-09, 6.5.16: the words once as ASCII; the Unicode and the Macintosh form are empty.
std::string description(std::string_view words) {
    std::string result("desc\0\0\0\0", 8);
    append(result, words.size() + 1, 4);
    result += words;
    return result + std::string(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

std::string curve_points() {
    std::string result("curv\0\0\0\0", 8);
    append(result, curve.size(), 4);
    for (const auto point : curve) append(result, point, 2);
    return result;
}

struct Element {
    std::vector<std::string_view> signatures;
    std::string data;
};

/// ICC.1:1998-09, 6.1.
std::string header(std::size_t size) {
    std::string result;
    append(result, size, 4);
    append(result, 0, 4);  // no preferred module
    append(result, 0x02100000, 4);
    result += "mntrRGB XYZ ";
    for (const int part : {1998, 2, 9, 0, 0, 0}) append(result, static_cast<std::uint64_t>(part), 2);
    result += "acsp";
    result.append(28, '\0');  // platform to rendering intent: none told, perceptual
    for (const auto part : white) append(result, part, 4);
    result.append(128 - result.size(), '\0');
    return result;
}

}  // namespace

std::string srgb_profile() {
    const std::vector<Element> elements{{{"desc"}, description("sRGB")},
                                        {{"cprt"}, text("CC0")},
                                        {{"wtpt"}, xyz(white)},
                                        {{"rXYZ"}, xyz(red)},
                                        {{"gXYZ"}, xyz(green)},
                                        {{"bXYZ"}, xyz(blue)},
                                        {{"rTRC", "gTRC", "bTRC"}, curve_points()}};
    constexpr std::size_t signature_count = 9, row = 12;
    std::string table, data;
    append(table, signature_count, 4);
    const auto data_start = 128 + 4 + signature_count * row;
    for (const auto& element : elements) {
        for (const auto signature : element.signatures) {
            table += signature;
            append(table, data_start + data.size(), 4);
            append(table, element.data.size(), 4);
        }
        data += element.data;
        data.resize((data.size() + 3) / 4 * 4);
    }
    return header(data_start + data.size()) + table + data;
}

}  // namespace resolute::render::pdf
