// SPDX-License-Identifier: Apache-2.0
#include "import/file_kind.h"

#include <catch2/catch.hpp>

using namespace resolute::importing;
using namespace std::string_view_literals;

TEST_CASE("what a file is by its first bytes") {
    CHECK(kind_of_file("a", "\xEF\xBB\xBF <?xml") == FileKind::xml);
    CHECK(kind_of_file("a.txt", "<p>") == FileKind::xml);
    CHECK(kind_of_file("a.xml", "<<ODS JOB NO>>") == FileKind::text);
    CHECK(kind_of_file("a", "%PDF-1.7") == FileKind::pdf);
    CHECK(kind_of_file("a.pdf", "broken") == FileKind::pdf);
    CHECK(kind_of_file("a", "") == FileKind::text);
    CHECK(kind_of_file("a", "The General Assembly,") == FileKind::text);
    // Markup with a zero in it is markup still, and is told where.
    CHECK(kind_of_file("a", "<p>\0</p>"sv) == FileKind::xml);
}

TEST_CASE("texts that Windows writes in UTF-16 are texts") {
    for (const auto bytes :
         {"\xFF\xFET\0h\0e\0\r\0\n\0"sv, "\xFE\xFF\x06\x25\0 "sv, "T\0h\0e\0"sv, "\0T\0h\0e"sv})
        CHECK(kind_of_file("a", bytes) == FileKind::wide_text);
    CHECK(kind_of_file("a", "\xFF\xFE\1\0\2\0"sv) == FileKind::unreadable);
}

TEST_CASE("files without text are told apart from texts") {
    for (const auto bytes : {"\xFF\xFE<\0?\0"sv, "\xFE\xFF\0<\0?"sv, "<\0?\0"sv}) {
        CHECK(kind_of_file("a.txt", bytes) == FileKind::unreadable);
        CHECK(why_unreadable(bytes) == "it is markup in UTF-16; save it as UTF-8");
        CHECK(kind_of_file("a.xml", bytes) == FileKind::text);
    }
    for (const auto bytes : {"\x89PNG\r\n\x1A\n\0\0\0\r"sv, "\0\1\0\0\xFF"sv, "\xFF\xD8\xFF\0"sv}) {
        CHECK(kind_of_file("a.png", bytes) == FileKind::unreadable);
        CHECK(kind_of_file("a.XML", bytes) == FileKind::text);
        CHECK(why_unreadable(bytes) == "it is a picture or another file that is no text");
    }
}
