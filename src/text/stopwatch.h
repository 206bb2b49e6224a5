// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace resolute {

/// Adds up how much processor time pieces of work take. Any number of threads may use it.
class Stopwatch {
public:
    struct Entry {
        std::string work;
        std::chrono::nanoseconds time{0};
        std::size_t times = 0;
    };

    void add(std::string_view work, std::chrono::nanoseconds time);
    /// Everything added so far, what took longest first.
    std::vector<Entry> entries() const;

private:
    mutable std::mutex mutex_;
    std::map<std::string, Entry, std::less<>> entries_;
};

/// Processor time of the calling thread so far.
std::chrono::nanoseconds thread_time();

/// Does the work and returns its result; takes the time where there is a watch.
template <class Work>
auto timed(Stopwatch* watch, std::string_view name, const Work& work) {
    if (!watch) return work();
    const auto begin = thread_time();
    auto result = work();
    watch->add(name, thread_time() - begin);
    return result;
}

}  // namespace resolute
