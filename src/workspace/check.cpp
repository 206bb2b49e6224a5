// SPDX-License-Identifier: Apache-2.0
#include "workspace/check.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include "text/file.h"

namespace resolute::workspace {

Result<Source> read_source(const std::string& path, const std::string& stdin_name) {
    auto bytes = path == "-" ? read_standard_input() : read_file(path);
    if (!bytes) return bytes.error();
    return Source(
        std::make_shared<SourceFile>(SourceFile::from_bytes(path == "-" ? stdin_name : path, *bytes)));
}

Outcome check(const std::vector<std::string>& paths, const std::string& stdin_name, const Options& options,
              unsigned jobs) {
    std::vector<std::optional<Result<FileFindings>>> slots(paths.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (auto i = next++; i < paths.size(); i = next++) {
            auto source = read_source(paths[i], stdin_name);
            if (!source) {
                slots[i].emplace(source.error());
                continue;
            }
            auto analysis = analyse(*source, options);
            slots[i].emplace(FileFindings{std::move(*source), std::move(analysis.diagnostics)});
        }
    };
    if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
    jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, paths.size()));
    {
        std::vector<std::jthread> helpers;
        for (unsigned i = 1; i < jobs; ++i) helpers.emplace_back(work);
        work();
    }
    Outcome outcome;
    for (auto& slot : slots) {
        if (*slot)
            outcome.files.push_back(std::move(**slot));
        else
            outcome.failures.push_back(slot->error());
    }
    return outcome;
}

}  // namespace resolute::workspace
