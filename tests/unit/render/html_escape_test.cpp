// SPDX-License-Identifier: Apache-2.0
#include "render/html/escape.h"

#include <catch2/catch.hpp>

#include "render/html/emblem.h"

using namespace resolute::render::html;

TEST_CASE("text cannot become markup, and holds no character that HTML forbids") {
    CHECK(escaped("<b> & \"x\"") == "&lt;b&gt; &amp; &quot;x&quot;");
    CHECK(escaped("a\x01\x1F\x7F\xC2\x85\xEF\xBF\xBE") == "a");
    CHECK(escaped("a\tb\nc") == "a b c");
    CHECK(escaped("ж中\xE2\x80\x8F") == "ж中\xE2\x80\x8F");
}

TEST_CASE("addresses of the web are made whole") {
    CHECK(safe_address(" https://undocs.org/en/A/RES/58/143 ") == "https://undocs.org/en/A/RES/58/143");
    CHECK(safe_address("HTTP://undocs.org/a b?q=\"x\"#é#") == "http://undocs.org/a%20b?q=%22x%22#%C3%A9%23");
    CHECK(safe_address("https://x.org/50%/%2F") == "https://x.org/50%25/%2F");
    CHECK(safe_address("mailto:a@un.org") == "mailto:a@un.org");
    CHECK(safe_address("https://x.org:8080/") == "https://x.org:8080/");
    for (const auto* bad : {"", "javascript:x", "vbscript:x", "mailto:x", "https:///x", "https://u:p@x.org/",
                            "https://[::1]/", "A/RES/58/143", "https://x.org:port/"})
        CHECK(safe_address(bad).empty());
}

TEST_CASE("a string of a style sheet ends where it ends") {
    CHECK(css_string("A/RES/58/143") == "\"A/RES/58/143\"");
    CHECK(css_string("\"}</style>\\") == "\"\\22 \\7D \\3C /style\\3E \\5C \"");
}

TEST_CASE("an image becomes an address") {
    using namespace std::string_view_literals;
    const auto png = image_address("\x89PNG\r\n\x1A\n"sv);
    REQUIRE(png);
    CHECK(*png == "data:image/png;base64,iVBORw0KGgo=");
    CHECK(image_address("<?xml version=\"1.0\"?><svg/>"));
    CHECK_FALSE(image_address("MZ"));
    CHECK_FALSE(image_address(""));
}
