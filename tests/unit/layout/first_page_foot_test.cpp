// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "layout/set_pages.h"
#include "samples.h"
#include "style/templates.h"
#include "text/cat.h"

using namespace resolute;
using namespace resolute::layout;

namespace {

Pages set(std::string_view symbol, std::string_view job, std::string_view style, std::string_view language,
          const Image* emblem = nullptr) {
    const auto document = tests::document_from(cat(
        R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><meta>)"
        R"(<identification source="#u"><FRBRWork><FRBRdate date="2023-10-16" name="adoption"/></FRBRWork>)"
        R"(<FRBRExpression><FRBRlanguage language=")",
        language, R"("/></FRBRExpression></identification><proprietary source="#u"><docketNumber>)", job,
        R"(</docketNumber></proprietary></meta><coverPage><p><docNumber>)", symbol,
        R"(</docNumber></p></coverPage><mainBody><p>Text.</p></mainBody></statement></akomaNtoso>)"));
    Diagnostics ignored;
    const auto built_in = style::built_in(style);
    REQUIRE(built_in);
    return set_pages(document, *built_in, ignored, emblem);
}

template <class T>
std::vector<Placed> all_of(const Pages& pages) {
    std::vector<Placed> found;
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (std::holds_alternative<T>(item.item)) found.push_back(item);
    return found;
}

double in_points(Length length) {
    return length.units / 64.0;
}

}  // namespace

TEST_CASE("the foot of page 1 has a bar code, a QR code and the recycle mark at their places") {
    const auto pages = set("A/RES/78/2", "23-20103 (E)", "new-york", "eng");
    const auto codes = all_of<Matrix>(pages);
    REQUIRE(codes.size() == 2);
    const auto& bars = std::get<Matrix>(codes[0].item);
    CHECK(bars.columns == 9 * 16 - 1);
    CHECK(in_points(codes[0].at.x) == Approx(65.4).margin(0.3));
    CHECK(in_points(bars.size.width) == Approx(100.6).margin(0.5));
    CHECK(in_points(codes[0].at.y + bars.size.height) == Approx(762.3).margin(0.3));
    const auto& square = std::get<Matrix>(codes[1].item);
    CHECK(in_points(codes[1].at.x) == Approx(498.1).margin(0.1));
    CHECK(in_points(codes[1].at.y) == Approx(709.3).margin(0.1));
    CHECK(in_points(square.size.width) == Approx(54.7).margin(0.1));
    const auto marks = all_of<Outline>(pages);
    REQUIRE(marks.size() == 1);
    CHECK(in_points(marks[0].at.x) == Approx(471.9).margin(0.1));
    for (const auto& item : codes) CHECK(item.tag == -1);
}

TEST_CASE("documents that run to the left have the foot mirrored") {
    const auto codes = all_of<Matrix>(set("A/RES/78/2", "23-20103 (A)", "new-york", "ara"));
    REQUIRE(codes.size() == 2);
    CHECK(in_points(codes[0].at.x) == Approx(612 - 65.4 - 100.4).margin(0.5));
    CHECK(in_points(codes[1].at.x) == Approx(612 - 498.1 - 54.7).margin(0.2));
}

TEST_CASE("eras and places without a code, documents without a number") {
    CHECK(all_of<Matrix>(set("A/RES/58/143", "03-50598 (E)", "new-york-2004", "eng")).size() == 1);
    CHECK(all_of<Outline>(set("A/RES/58/143", "03-50598 (E)", "new-york-2004", "eng")).empty());
    CHECK(all_of<Matrix>(set("A/HRC/RES/59/25", "GE.25-11220 (E)", "geneva", "eng")).size() == 1);
    CHECK(all_of<Matrix>(set("A/RES/78/2", "", "new-york", "eng")).size() == 1);
    CHECK(all_of<Matrix>(set("", "", "new-york", "eng")).empty());
}

TEST_CASE("the job's number stands with the letter of the language") {
    const auto letter_of = [](std::string_view job, std::string_view language) {
        std::string words;
        for (const auto& run : all_of<GlyphRun>(set("", job, "new-york", language)))
            words += std::get<GlyphRun>(run.item).text;
        const auto begin = words.find('(');
        return begin == std::string::npos ? std::string() : words.substr(begin, 3);
    };
    CHECK(letter_of("25-17035", "fra") == "(F)");
    CHECK(letter_of("GE.25-11220", "eng") == "(E)");
    CHECK(letter_of("25-17035 (S)", "spa") == "(S)");
    CHECK(letter_of("03 50598", "eng").empty());
    CHECK(letter_of("25-17035", "deu").empty());
    CHECK(letter_of("", "eng").empty());
}

TEST_CASE("an emblem is a figure, as large as fits into its place") {
    Image image{.width = 100, .height = 50, .channels = 1, .jpeg = false, .bytes = std::string(5000, 'x')};
    const auto pages = set("A/RES/78/2", "", "new-york", "fra", &image);
    const auto pictures = all_of<Picture>(pages);
    REQUIRE(pictures.size() == 1);
    const auto& picture = std::get<Picture>(pictures[0].item);
    CHECK(in_points(picture.size.width) == Approx(56.15).margin(0.1));
    CHECK(in_points(picture.size.height) == Approx(28.08).margin(0.1));
    CHECK(in_points(pictures[0].at.y) == Approx(71.3 + (47 - 28.08) / 2).margin(0.1));
    const auto& tag = pages.tags[static_cast<std::size_t>(pictures[0].tag)];
    CHECK(tag.role == "Figure");
    CHECK(tag.alternative == "Emblème de l’Organisation des Nations Unies");
    CHECK(pages.images.size() == 1);
}
