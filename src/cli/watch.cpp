// SPDX-License-Identifier: Apache-2.0
#include "cli/watch.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <map>
#include <thread>

#include "cli/command.h"
#include "cli/terminal.h"
#include "text/cat.h"
#include "workspace/inputs.h"

namespace resolute::cli {

namespace {

namespace fs = std::filesystem;

/// When each file was written last, and its size: editors that write twice in one tick change that.
using Snapshot = std::map<std::string, std::pair<fs::file_time_type, std::uintmax_t>>;

Snapshot snapshot_of(const std::vector<std::string>& paths) {
    Snapshot snapshot;
    for (auto& [path, below] : workspace::find_inputs(paths).files) {
        std::error_code error;
        const auto written = fs::last_write_time(path, error);
        const auto size = fs::file_size(path, error);
        if (!error) snapshot.emplace(std::move(path), std::pair(written, size));
    }
    return snapshot;
}

}  // namespace

int watch(const std::vector<std::string>& paths, const std::function<int()>& work) {
    // A look at a thousand files takes a few milliseconds; nobody sees a quarter of a second.
    constexpr auto pause = std::chrono::milliseconds(250);
    if (std::ranges::any_of(paths, [](const auto& path) { return path == "-" || path == "@-"; })) {
        complain({"standard input cannot be watched; name files or folders"});
        return not_done;
    }
    for (;;) {
        const auto seen = snapshot_of(paths);
        if (output_is_terminal()) print("\x1b[2J\x1b[H");
        const int status = work();
        print_now({});
        if (output_is_closed()) return status;  // nobody looks any more
        if (seen.empty()) return not_done;      // what is missing was told
        std::fputs(cat("resolute: ", seen.size(), seen.size() == 1 ? " file is" : " files are",
                       " watched; Ctrl+C ends\n")
                       .c_str(),
                   stderr);
        while (snapshot_of(paths) == seen) std::this_thread::sleep_for(pause);
    }
}

}  // namespace resolute::cli
