// SPDX-License-Identifier: Apache-2.0
#include "workspace/fix_diff.h"

#include <catch2/catch.hpp>

using resolute::workspace::unified_diff;

TEST_CASE("a unified diff shows what changes with three lines around") {
    CHECK(unified_diff("f", "a\nb\n", "a\nb\n") == "");
    CHECK(unified_diff("f", "", "") == "");
    CHECK(unified_diff("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") ==
          "--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(unified_diff("f", "a\n", "") == "--- f\n+++ f\n@@ -1 +0,0 @@\n-a\n");
    CHECK(unified_diff("f", "", "a\n") == "--- f\n+++ f\n@@ -0,0 +1 @@\n+a\n");
    CHECK(unified_diff("f", "a", "b") ==
          "--- f\n+++ f\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
    CHECK(unified_diff("my f", "a\r\nb\r\n", "a\r\n") ==
          "--- my f\t\n+++ my f\t\n@@ -1,2 +1 @@\n a\r\n-b\r\n");
}

TEST_CASE("changes whose surroundings meet stand in one hunk") {
    CHECK(unified_diff("f", "a\n1\n2\n3\n4\n5\n6\nb\n", "A\n1\n2\n3\n4\n5\n6\nB\n") ==
          "--- f\n+++ f\n@@ -1,8 +1,8 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n");
    CHECK(unified_diff("f", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\nB\nC\n") ==
          "--- f\n+++ f\n@@ -1,4 +1,3 @@\n-a\n 1\n 2\n 3\n@@ -6,4 +5,5 @@\n 5\n 6\n 7\n-b\n+B\n+C\n");
}
