// SPDX-License-Identifier: Apache-2.0
#include "layout/hyphenate.h"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace resolute;
using namespace resolute::layout;

namespace {

std::string parted(const Hyphenator& hyphenator, std::string_view word) {
    std::string result;
    std::size_t begin = 0;
    for (const auto point : hyphenator.points(word)) {
        result += word.substr(begin, point - begin);
        result += '-';
        begin = point;
    }
    return result + std::string(word.substr(begin));
}

}  // namespace

TEST_CASE("patterns decide by their largest values") {
    // Liang's own example: the patterns that fit `hyphenation`, and no others.
    const auto made =
        Hyphenator::read("UTF-8\nhy3ph\nhe2n\nhena4\nhen5at\n1na\nn2at\n1tio\n2io\no2n\n% o1n\n");
    REQUIRE(made);
    CHECK(parted(*made, "hyphenation") == "hyphen-ation");
    // `hy-` would leave two letters behind.
    CHECK(parted(*made, "Rehyphenation") == "Rehy-phen-ation");
    CHECK(parted(*made, "phenation’s") == "phen-ation’s");
    CHECK(parted(*made, "l’hyphenation") == "l’hyphen-ation");
    CHECK(parted(*made, "") == "");
    CHECK(parted(*made, "na") == "na");
    CHECK(parted(*made, std::string(1000, 'n')).find('-') == std::string::npos);
}

TEST_CASE("what a dictionary says about itself") {
    const auto strict = Hyphenator::read("UTF-8\nLEFTHYPHENMIN 4\nRIGHTHYPHENMIN 5\nNEXTLEVEL\na1\n");
    REQUIRE(strict);
    CHECK(parted(*strict, "aaaaaaaaaa") == "aaaa-a-aaaaa");
    const auto loose = Hyphenator::read("ISO8859-1\nLEFTHYPHENMIN 1\r\n1\xE9\r\n");
    REQUIRE(loose);
    CHECK(parted(*loose, "éooéooéo") == "éoo-éooéo");
    CHECK_FALSE(Hyphenator::read("EBCDIC-OF-THE-MOON\na1b\n"));
    CHECK_FALSE(Hyphenator::read(""));
    CHECK_FALSE(Hyphenator::open("/nonexistent/hyph.dic"));
    // Letters that change at the hyphen are left alone.
    const auto changing = Hyphenator::read("UTF-8\nc1k/k=,1,2\nb1c\n");
    REQUIRE(changing);
    CHECK(parted(*changing, "abbcckkkk") == "abb-cckkkk");
}

TEST_CASE("words of the languages that have dictionaries") {
    struct Case {
        const char *file, *word, *expected;
    };
    for (const auto& [file, word, expected] : {Case{"hyph_en_GB.dic", "international", "inter-na-tional"},
                                               {"hyph_en_GB.dic", "Assembly", "Assembly"},
                                               {"hyph_en_GB.dic", "through", "through"},
                                               {"hyph_fr.dic", "développement", "déve-lop-pe-ment"},
                                               {"hyph_fr.dic", "l’Assemblée", "l’Assem-blée"},
                                               {"hyph_es_ES.dic", "desarrollo", "desa-rro-llo"},
                                               {"hyph_ru_RU.dic", "Ассамблея", "Ассам-блея"},
                                               {"hyph_ru_RU.dic", "международный", "меж-ду-на-род-ный"}}) {
        const auto opened = Hyphenator::open(std::string("/usr/share/hyphen/") + file);
        if (!opened) {
            WARN("skipped: " << opened.error().what);
            continue;
        }
        INFO(word);
        CHECK(parted(*opened, word) == expected);
    }
}
