// SPDX-License-Identifier: Apache-2.0
#include "lsp/documents.h"

#include <catch2/catch.hpp>

using namespace resolute::lsp;
using std::chrono::milliseconds;

TEST_CASE("only who types faster than a long text is analysed waits for its findings") {
    const Clock::time_point told{milliseconds(1000)};
    const auto before = told - milliseconds(5), after = told + milliseconds(5);
    CHECK(due_of(after, told, milliseconds(60)) == after);
    CHECK(due_of(before, told, milliseconds(60)) == told + milliseconds(60));
    CHECK(due_of(before, told, milliseconds(19)) == before);
    CHECK(due_of(before, told, milliseconds(4000)) == told + milliseconds(250));
}
