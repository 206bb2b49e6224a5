// SPDX-License-Identifier: Apache-2.0
#include "workspace/inputs.h"

#include <glob.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "text/cat.h"
#include "text/file.h"
#include "workspace/config_glob.h"

namespace resolute::workspace {

namespace {

namespace fs = std::filesystem;

class Finder {
public:
    void argument(const std::string& argument) {
        std::error_code error;
        if (argument == "-" || fs::is_regular_file(argument, error)) {
            add(argument);
        } else if (error == std::errc::permission_denied) {
            refuse(argument, error);
        } else if (fs::is_directory(argument, error)) {
            folder(argument);
        } else if (argument.starts_with('@')) {
            list(argument.substr(1));
        } else if (argument.find_first_of("*?[") != std::string::npos) {
            pattern(argument);
        } else if (fs::exists(argument, error)) {
            add(argument);  // a pipe or device
        } else {
            fail(cat("cannot read `", argument, "`: no such file or directory"));
        }
    }

    Inputs result;

private:
    void add(const fs::path& path) { add(path, path.filename()); }
    void add(const fs::path& path, const fs::path& below) {
        const auto same = path == "-" ? path : fs::absolute(path).lexically_normal();
        if (seen_.insert(same.string()).second) result.files.push_back({path.string(), below.string()});
    }
    void fail(std::string what) { result.failures.push_back({std::move(what)}); }
    void refuse(const fs::path& path, std::error_code error) {
        auto reason = error.message();
        reason.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(reason.front())));
        fail(cat("cannot read `", path.string(), "`: ", reason));
    }

    /// All files below a folder, in order of name. A folder in it that may not be read is told.
    std::vector<fs::path> below(const fs::path& path) {
        std::vector<fs::path> found;
        std::vector<fs::path> folders{path};
        while (!folders.empty()) {
            const auto folder = std::move(folders.back());
            folders.pop_back();
            std::error_code error;
            for (auto each = fs::directory_iterator(folder, error);
                 !error && each != fs::directory_iterator(); each.increment(error)) {
                std::error_code gone;
                // What stands in `.git` and its like is nobody's document; links could lead in a circle.
                const bool hidden = each->path().filename().string().starts_with('.');
                if (each->is_directory(gone)) {
                    if (!hidden && !each->is_symlink(gone)) folders.push_back(each->path());
                } else if (each->is_regular_file(gone)) {
                    // Readers of reports know the files of this folder without `./`.
                    found.push_back(path == "." ? each->path().lexically_normal() : each->path());
                }
            }
            if (error) refuse(folder, error);
        }
        std::ranges::sort(found, {}, [](const fs::path& each) { return each.string(); });
        return found;
    }

    void folder(const fs::path& path) {
        const auto failures = result.failures.size();
        bool any = false;
        for (const auto& each : below(path))
            if (each.extension() == ".xml" || each.extension() == ".XML") {
                any = true;
                add(each, each.lexically_relative(path));
            }
        if (!any && result.failures.size() == failures)
            fail(cat("no `*.xml` file in the folder `", path.string(), "`"));
    }

    /// Names one a line, or parted by NUL as `find -print0` and `git ls-files -z` write them.
    void list(const std::string& name) {
        const auto bytes = name == "-" ? read_standard_input() : read_file(name);
        if (!bytes) {
            result.failures.push_back(bytes.error());
            return;
        }
        const char end = bytes->find('\0') == std::string::npos ? '\n' : '\0';
        std::string_view rest = *bytes;
        bool any = false;
        while (!rest.empty()) {
            auto line = rest.substr(0, rest.find(end));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            if (end == '\n' && line.ends_with('\r')) line.remove_suffix(1);
            // A list inside a list could go round in a circle.
            if (line.empty() || line.starts_with('@')) continue;
            any = true;
            argument(std::string(line));
        }
        // A command before us in a pipe may well have found nothing; who wrote a file meant some.
        if (!any && name != "-") fail(cat("no file is named in the list `", name, "`"));
    }

    void pattern(const std::string& pattern) {
        if (pattern.find("**") != std::string::npos) return deep_pattern(pattern);
        glob_t found{};
        if (::glob(pattern.c_str(), GLOB_TILDE, nullptr, &found) == 0)
            for (std::size_t i = 0; i < found.gl_pathc; ++i) argument(found.gl_pathv[i]);
        else
            fail(cat("nothing matches `", pattern, "`"));
        ::globfree(&found);
    }

    /// A pattern with `**`, any number of folders, which the library's glob does not know.
    void deep_pattern(const std::string& pattern) {
        fs::path base, rest;
        for (const auto& part : fs::path(pattern)) {
            const bool plain = rest.empty() && part.string().find_first_of("*?[") == std::string::npos;
            (plain ? base : rest) /= part;
        }
        if (base.empty()) base = ".";
        std::error_code error;
        bool any = false;
        if (fs::is_directory(base, error))
            for (const auto& each : below(base))
                if (glob_matches(rest.generic_string(), each.lexically_relative(base).generic_string())) {
                    any = true;
                    add(each, each.lexically_relative(base));
                }
        if (!any) fail(cat("nothing matches `", pattern, "`"));
    }

    std::unordered_set<std::string> seen_;
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& arguments) {
    Finder finder;
    for (const auto& argument : arguments) finder.argument(argument);
    return std::move(finder.result);
}

}  // namespace resolute::workspace
