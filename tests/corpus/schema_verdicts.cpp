// SPDX-License-Identifier: Apache-2.0
// A published document has the same verdict under the published level as under the OASIS schema.
#include <array>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>

#include "schema/validate.h"
#include "support/corpus.h"
#include "text/file.h"
#include "xml/read.h"

namespace resolute::schema {

namespace {

/// Files that may have another verdict than the OASIS schema gives, each with its reason.
struct Exception {
    std::string_view path, reason;
};
constexpr std::array<Exception, 0> exceptions{};

bool is_excepted(std::string_view path) {
    for (const auto& each : exceptions)
        if (each.path == path) return true;
    return false;
}

/// The verdict in the words of the manifest. What had to be mended is not well-formed.
std::string verdict(const std::string& path, const std::string& bytes, std::map<std::string, int>& codes) {
    Diagnostics mends;
    const auto tree = xml::read(std::make_shared<SourceFile>(SourceFile::from_bytes(path, bytes)), mends);
    const auto found = validate(tree, Grammar::of(Level::published));
    for (const auto& each : found) {
        ++codes[each.code];
        // The last code is for what nothing better is known about; published documents give no cause for it.
        if (each.code == "SCH009") FAIL_CHECK(path << ": " << each.message);
    }
    if (!mends.empty()) return "not-well-formed";
    return found.empty() ? "valid" : "invalid";
}

}  // namespace

TEST_CASE("verdicts over the published corpus") {
    std::map<std::string, int> codes, verdicts;
    int different = 0;
    for (const auto& each : tests::corpus()) {
        INFO(each.name);
        const auto bytes = read_file(each.path);
        REQUIRE(bytes);
        const auto found = verdict(each.name, *bytes, codes);
        ++verdicts[found];
        if (found == each.verdict || is_excepted(each.name)) continue;
        ++different;
        FAIL_CHECK(each.name << ": " << found << ", OASIS says " << each.verdict);
    }
    std::cout << "schema verdicts:";
    for (const auto& [name, count] : verdicts) std::cout << ' ' << count << ' ' << name << ',';
    std::cout << ' ' << different << " differ; findings:";
    for (const auto& [code, count] : codes) std::cout << ' ' << code << ' ' << count;
    std::cout << '\n';
}

}  // namespace resolute::schema
