// SPDX-License-Identifier: Apache-2.0
#include "lsp/edits.h"

#include <catch2/catch.hpp>
#include <random>

using namespace resolute;
using lsp::edits_between;

TEST_CASE("edits lead from one text to the other") {
    CHECK(edits_between("<a>b c</a>", "<a>b c</a>").empty());
    CHECK(edits_between("", "<a/>") == std::vector<Edit>{{{0, 0}, "<a/>"}});
    CHECK(edits_between("one two three four", "one three four") == std::vector<Edit>{{{4, 8}, ""}});
    CHECK(edits_between("<a>\n<b  >c</b>\n</a>", "<a>\n<b>c</b>\n</a>") == std::vector<Edit>{{{6, 8}, ""}});
}

TEST_CASE("random texts, with line ends that no position parts") {
    std::mt19937 random(7);
    const std::string letters[] = {"\r\n", " ", "<", ">", "word", "é", "\n", "  ", "x"};
    const auto any_text = [&](std::size_t length) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i) text += letters[random() % std::size(letters)];
        return text;
    };
    for (int round = 0; round < 2000; ++round) {
        const auto before = any_text(random() % 200);
        const auto after = round % 2 ? any_text(random() % 200) : before.substr(0, before.size() / 2) + "new";
        const auto edits = edits_between(before, after);
        REQUIRE(apply_edits(before, edits) == after);
        for (const auto& each : edits)
            for (const auto at : {each.span.begin, each.span.end})
                if (at > 0 && at < before.size()) CHECK(!(before[at - 1] == '\r' && before[at] == '\n'));
    }
}
