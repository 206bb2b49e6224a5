// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/run_text.h"

#include <catch2/catch.hpp>

#include "text/cat.h"

using namespace resolute;

namespace {

/// The parts as `text*count` for each, separated by bars.
std::string parts(std::string_view text, const std::vector<std::uint32_t>& clusters, bool rtl = false) {
    layout::GlyphRun run;
    run.text = text;
    run.rtl = rtl;
    for (const auto cluster : clusters) run.glyphs.push_back({1, {64}, {}, cluster});
    std::string result;
    for (const auto& part : render::pdf::parts_of(run)) {
        result += cat(part.text, part.count > 1 ? cat('*', part.count) : "", '|');
    }
    return result;
}

}  // namespace

TEST_CASE("which text each glyph shows") {
    using Clusters = std::vector<std::uint32_t>;
    CHECK(parts("ab", Clusters{0, 1}) == "a|b|");
    CHECK(parts("office", Clusters{0, 1, 4, 5}) == "o|ffi|c|e|");
    CHECK(parts("éa", Clusters{0, 2}) == "é|a|");
    CHECK(parts("", Clusters{}).empty());
    CHECK(parts("", Clusters{0}) == "|");
    CHECK(parts("ab", Clusters{9}) == "|");
}

TEST_CASE("a cluster of several glyphs is split among them where it has as many characters") {
    using Clusters = std::vector<std::uint32_t>;
    CHECK(parts("e\u0301x", Clusters{0, 0, 3}) == "e|\u0301|x|");
    CHECK(parts("abc", Clusters{0, 0}) == "ab|c|");
    CHECK(parts("a", Clusters{0, 0, 0}) == "a*3|");
}

TEST_CASE("right to left, the last glyph shows the first character") {
    using Clusters = std::vector<std::uint32_t>;
    CHECK(parts("אב", Clusters{2, 0}, true) == "ב|א|");
    CHECK(parts("אבג", Clusters{4, 0}, true) == "ג|אב|");
    CHECK(parts("אב", Clusters{0, 0}, true) == "ב|א|");
    CHECK(parts("א", Clusters{0, 0}, true) == "א*2|");
}
