// SPDX-License-Identifier: Apache-2.0
#include "workspace/inputs.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "text/cat.h"

using namespace resolute;
namespace fs = std::filesystem;

namespace {

/// A folder with documents that the tests name; they run inside it.
class Folder {
public:
    Folder()
        : path_(fs::temp_directory_path() / cat("resolute-inputs-", ::getpid())),
          before_(fs::current_path()) {
        for (const auto* name : {"a.xml", "notes.txt", "sub/b.xml", "sub/deep/c.xml", ".git/d.xml"}) {
            fs::create_directories((path_ / name).parent_path());
            std::ofstream(path_ / name) << "<a/>";
        }
        fs::current_path(path_);
    }
    ~Folder() {
        fs::current_path(before_);
        fs::remove_all(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

private:
    fs::path path_, before_;
};

using Paths = std::vector<std::string>;

Paths paths_of(const workspace::Inputs& inputs) {
    Paths paths;
    for (const auto& each : inputs.files) paths.push_back(each.path);
    return paths;
}

}  // namespace

TEST_CASE("paths, folders and patterns become files") {
    const Folder folder;
    struct Case {
        Paths arguments, files;
    };
    for (const auto& each : {
             Case{{"."}, {"a.xml", "sub/b.xml", "sub/deep/c.xml"}},
             Case{{"sub/"}, {"sub/b.xml", "sub/deep/c.xml"}},
             Case{{"a.xml", "./a.xml", "."}, {"a.xml", "sub/b.xml", "sub/deep/c.xml"}},
             Case{{"*.xml"}, {"a.xml"}},
             Case{{"**/*.xml"}, {"a.xml", "sub/b.xml", "sub/deep/c.xml"}},
             Case{{"sub/**/c.xml", "sub/[ab].xml"}, {"sub/deep/c.xml", "sub/b.xml"}},
             Case{{"notes.txt", "-", "-"}, {"notes.txt", "-"}},
         }) {
        INFO(each.arguments.front());
        const auto found = workspace::find_inputs(each.arguments);
        CHECK(paths_of(found) == each.files);
        CHECK(found.failures.empty());
    }
}

TEST_CASE("a file keeps its place below what it was found by") {
    const Folder folder;
    for (const auto& [argument, below] : {std::pair{"sub", "deep/c.xml"},
                                          {"./sub/", "deep/c.xml"},
                                          {".", "sub/deep/c.xml"},
                                          {"sub/**/c.xml", "deep/c.xml"},
                                          {"sub/deep/c.xml", "c.xml"},
                                          {"sub/deep/*.xml", "c.xml"}}) {
        INFO(argument);
        CHECK(workspace::find_inputs({argument}).files.back().below == below);
    }
}

TEST_CASE("documents of systems that write in capitals are found, and links do not lead round") {
    const Folder folder;
    fs::create_directory("more");
    std::ofstream("more/OLD.XML") << "<a/>";
    fs::create_directory_symlink("..", "more/up");
    CHECK(paths_of(workspace::find_inputs({"more"})) == Paths{"more/OLD.XML"});
}

TEST_CASE("a folder that may not be read is told") {
    if (::geteuid() == 0) return;  // who may read everything
    const Folder folder;
    fs::permissions("sub/deep", fs::perms::none);
    for (const auto* argument : {"sub", "sub/deep", "sub/deep/c.xml", "sub/**/*.xml"}) {
        INFO(argument);
        const auto failures = workspace::find_inputs({argument}).failures;
        CHECK((failures.size() == 1 && failures.front().what.ends_with("permission denied")));
    }
    fs::permissions("sub/deep", fs::perms::owner_all);
}

TEST_CASE("what stands for no file is told") {
    const Folder folder;
    fs::create_directory("empty");
    std::ofstream("names") << "\n@other\n";
    for (const auto* argument :
         {"nowhere.xml", "**/z*.xml", "z*.xml", "none/**/a.xml", "@nowhere", "@names", "empty"}) {
        INFO(argument);
        const auto found = workspace::find_inputs({argument, "a.xml"});
        CHECK(paths_of(found) == Paths{"a.xml"});
        CHECK(found.failures.size() == 1);
    }
}
