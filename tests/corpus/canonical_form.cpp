// SPDX-License-Identifier: Apache-2.0
// Published files get their canonical form, which is its own; that they say the same is held by the
// formatter.
#include <catch2/catch.hpp>
#include <iostream>

#include "support/corpus.h"
#include "text/file.h"
#include "workspace/format.h"

using namespace resolute;

TEST_CASE("every well-formed file of the corpus has a canonical form") {
    int formatted = 0;
    for (const auto& file : tests::corpus()) {
        const auto bytes = read_file(file.path);
        REQUIRE(bytes.has_value());
        INFO(file.name);
        const auto once = workspace::canonical_form(
            std::make_shared<SourceFile>(SourceFile::from_bytes(file.name, *bytes)));
        CHECK(once.has_value() == (file.verdict != "not-well-formed"));
        if (!once) continue;
        ++formatted;
        const auto twice = workspace::canonical_form(std::make_shared<SourceFile>(file.name, *once));
        REQUIRE(twice.has_value());
        const bool stable = *twice == *once;
        CHECK(stable);
    }
    std::cout << "canonical form: " << formatted << " files\n";
}
