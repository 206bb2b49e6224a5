// SPDX-License-Identifier: Apache-2.0
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>
#include <fstream>

#include "text/cat.h"
#include "text/cells.h"
#include "text/file.h"
#include "text/find.h"
#include "text/nearest.h"
#include "text/unfinished_file.h"
#include "text/utf8.h"

using namespace resolute;

TEST_CASE("pieces are joined") {
    CHECK(cat("a", 'b', 12, std::string("c"), -3, 7u) == "ab12c-37");
}

TEST_CASE("UTF-8 survives both ways") {
    const std::string text = "Aé№中𝄞";
    CHECK(to_utf8(to_utf32(text)) == text);
    CHECK(character_before(text, text.size()).code == 0x1D11E);
    CHECK(character_before(text, 0).length == 0);
    CHECK_FALSE(character_at("\xE4\xB8", 0).well_formed);
}

TEST_CASE("cells of a character grid") {
    CHECK(cells_of("abc") == 3);
    CHECK(cells_of("e\u0301") == 1);  // a joining mark
    CHECK(cells_of("大会") == 4);
    CHECK(cells_of("\u200Fا\u064E") == 1);  // a direction mark and a vowel sign
}

TEST_CASE("mistyped words find the one that was meant") {
    const std::vector<std::string_view> words{"check", "render", "explain", "NUM002"};
    CHECK(nearest("chekc", words) == "check");
    CHECK(nearest("NUM02", words) == "NUM002");
    CHECK(nearest("Explain", words) == "explain");
    CHECK_FALSE(nearest("banana", words).has_value());
    CHECK_FALSE(nearest("", words).has_value());
}

TEST_CASE("files are written whole or not at all") {
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / cat("resolute-file-test-", ::getpid());
    fs::create_directories(folder);
    const auto path = folder / "out.txt";
    REQUIRE(write_file(path, "first").has_value());
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
    REQUIRE(write_file(path, "second").has_value());
    CHECK(*read_file(path) == "second");
    CHECK((fs::status(path).permissions() & fs::perms::group_read) != fs::perms::none);
    fs::create_symlink("out.txt", folder / "link");
    REQUIRE(write_file(folder / "link", "third").has_value());
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(*read_file(path) == "third");
    fs::permissions(path, fs::perms::owner_read);
    const auto refused = write_file(path, "fourth");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().what.ends_with("permission denied"));
    CHECK(*read_file(path) == "third");
    const auto nowhere = write_file(folder / "no" / "such", "x");
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().what.find("cannot write") == 0);
    CHECK_FALSE(read_file(folder / "missing").has_value());
    // No temporary file is left behind.
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 2);
    fs::remove_all(folder);
}

TEST_CASE("a phrase is found where find() finds it") {
    const std::string text = "aababcabcd …… résolution резолюция 决议 the end of it all, resolution 1";
    for (std::size_t from = 0; from <= text.size() + 1; ++from)
        for (const std::string_view what :
             {"", "a", "e", "on", "it all", "olution", "n 1", "abc", "abcd", "……", "résolution", "золюц",
              "议", "all,", "resolution 1", "resolution 12"})
            CHECK(find_phrase(text, what, from) == std::string_view(text).find(what, from));
}

TEST_CASE("a file that is not finished goes when the program is ended, one that is stays") {
    namespace fs = std::filesystem;
    const auto folder = fs::temp_directory_path() / cat("resolute-unfinished-test-", ::getpid());
    fs::create_directories(folder);
    auto whole = (folder / "whole.XXXXXX").string(), half = (folder / "half.XXXXXX").string();
    {
        const UnfinishedFile written(whole);
        REQUIRE(written.descriptor() >= 0);
        ::close(written.descriptor());
    }
    auto nowhere = (folder / "none" / "XXXXXX").string();
    CHECK(UnfinishedFile(nowhere).error() == ENOENT);
    // No file can be written in a process that has removed them, so another one does.
    const auto child = ::fork();
    if (child == 0) {
        const UnfinishedFile being_written(half);
        const bool there = fs::exists(half);
        remove_unfinished_files();
        ::_exit(there && !fs::exists(half) ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
    CHECK(fs::exists(whole));
    fs::remove_all(folder);
}
