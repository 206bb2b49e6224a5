// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/objects.h"

#include <catch2/catch.hpp>

#include "pdf_inflate.h"
#include "text/cat.h"

using namespace resolute;
using render::pdf::Objects;

TEST_CASE("objects are packed and streams stand alone") {
    Objects objects;
    const int catalog = objects.reserve();
    const int stream = objects.add_stream("/Kind/Test", std::string(500, 'x') + "some data");
    const int short_stream = objects.add_stream("/Kind/Short", "few data");
    objects.set(catalog, cat("<</Type/Catalog/More(", std::string(500, 'y'), ")/Data ", stream, " 0 R/Few ",
                             short_stream, " 0 R>>"));
    const auto file = objects.finish(catalog, objects.add("<</Title(t)>>"));
    CHECK(file.find("/Catalog") == std::string::npos);
    const auto text = tests::inflated(file);
    CHECK(text.find("y)/Data 2 0 R/Few 3 0 R>>\n<</Title(t)>>") != std::string::npos);
    CHECK(text.find("2 0 obj\n<</Kind/Test/Filter/FlateDecode/Length") != std::string::npos);
    CHECK(text.find("some data") != std::string::npos);
    CHECK(file.find("3 0 obj\n<</Kind/Short/Length 8>>stream\nfew data\nendstream") != std::string::npos);
    CHECK(text.find("/Root 1 0 R/Info 4 0 R/ID[<") != std::string::npos);
}

TEST_CASE("an object stream holds 400 objects at most") {
    Objects objects;
    for (int i = 0; i < 801; ++i) objects.add("null");
    const auto text = tests::inflated(objects.finish(1, 2));
    CHECK(tests::count(text, "/Type/ObjStm") == 3);
    CHECK(tests::count(text, "/Type/ObjStm/N 400/") == 2);
    CHECK(tests::count(text, "/Type/ObjStm/N 1/") == 1);
}

TEST_CASE("a plain stream can be read in the file") {
    Objects objects;
    objects.add_plain_stream("/Type/Metadata", "<xml/>");
    CHECK(objects.finish(1, 1).find("<</Type/Metadata/Length 6>>stream\n<xml/>\nendstream") !=
          std::string::npos);
}

TEST_CASE("offsets have as many bytes as the file needs") {
    for (const auto& [size, widths] : {std::pair{60'000, "/W[1 2 2]"}, std::pair{70'000, "/W[1 3 2]"}}) {
        Objects objects;
        objects.add_plain_stream("", std::string(static_cast<std::size_t>(size), 'x'));
        CHECK(objects.finish(1, 1).find(widths) != std::string::npos);
    }
}

TEST_CASE("a fingerprint depends on each byte") {
    const auto one = render::pdf::fingerprint("abc");
    CHECK(one.size() == 32);
    CHECK(one == render::pdf::fingerprint("abc"));
    CHECK(one != render::pdf::fingerprint("abd"));
    CHECK(one != render::pdf::fingerprint("ab"));
    const std::string zeros(16, '\0');
    CHECK(render::pdf::fingerprint(zeros) != render::pdf::fingerprint(zeros + '\0'));
    for (std::size_t at = 0; at < zeros.size(); ++at) {
        auto other = zeros;
        other[at] = '\x80';
        CHECK(render::pdf::fingerprint(other) != render::pdf::fingerprint(zeros));
    }
}
