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
        CHECK(found.paths == each.files);
        CHECK(found.failures.empty());
    }
}

TEST_CASE("what stands for no file is told") {
    const Folder folder;
    fs::create_directory("empty");
    for (const auto* argument :
         {"nowhere.xml", "**/z*.xml", "z*.xml", "none/**/a.xml", "@nowhere", "empty"}) {
        INFO(argument);
        const auto found = workspace::find_inputs({argument, "a.xml"});
        CHECK(found.paths == Paths{"a.xml"});
        CHECK(found.failures.size() == 1);
    }
}
