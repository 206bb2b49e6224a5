// SPDX-License-Identifier: Apache-2.0
#include "workspace/check.h"

#include <mutex>
#include <optional>

#include "workspace/in_parallel.h"
#include "workspace/read_document.h"
#include "workspace/trace_back.h"

namespace resolute::workspace {

namespace {

/// Brings what ends in any order back into the order of the tasks.
class Sequence {
public:
    Sequence(const std::vector<Task>& tasks, const Receive& receive)
        : tasks_(tasks), receive_(receive), waiting_(tasks.size()) {}

    void done(std::size_t index, Result<FileFindings> result) {
        const std::scoped_lock lock(mutex_);
        waiting_[index].emplace(std::move(result));
        for (; next_ < waiting_.size() && waiting_[next_]; ++next_) {
            auto& each = *waiting_[next_];
            if (each)
                receive_(tasks_[next_], std::move(*each));
            else
                failures.push_back(each.error());
            waiting_[next_].reset();
        }
    }

    std::vector<Failure> failures;

private:
    const std::vector<Task>& tasks_;
    const Receive& receive_;
    std::vector<std::optional<Result<FileFindings>>> waiting_;
    std::size_t next_ = 0;
    std::mutex mutex_;
};

Result<FileFindings> check_one(const Task& task, const std::string& stdin_name) {
    auto read = timed(task.options.watch, "(file)", [&] { return read_document(task.path, stdin_name); });
    if (!read) return read.error();
    auto analysis = timed(task.options.watch, "(all)", [&] { return analyse(read->xml, task.options); });
    auto found = read->imported() ? trace_back(analysis, *read->written) : std::move(analysis.diagnostics);
    return FileFindings{std::move(read->written), std::move(found), std::move(read->guessed)};
}

}  // namespace

std::vector<Failure> check(const std::vector<Task>& tasks, const std::string& stdin_name, unsigned jobs,
                           const Receive& receive) {
    Sequence sequence(tasks, receive);
    in_parallel(tasks.size(), jobs,
                [&](std::size_t i) { sequence.done(i, check_one(tasks[i], stdin_name)); });
    return std::move(sequence.failures);
}

}  // namespace resolute::workspace
