// SPDX-License-Identifier: Apache-2.0
#include "text/stopwatch.h"

#include <algorithm>
#include <ctime>

namespace resolute {

void Stopwatch::add(std::string_view work, std::chrono::nanoseconds time) {
    const std::scoped_lock lock(mutex_);
    auto place = entries_.find(work);
    if (place == entries_.end()) place = entries_.emplace(work, Entry{std::string(work)}).first;
    place->second.time += time;
    ++place->second.times;
}

std::vector<Stopwatch::Entry> Stopwatch::entries() const {
    std::vector<Entry> all;
    {
        const std::scoped_lock lock(mutex_);
        for (const auto& [work, entry] : entries_) all.push_back(entry);
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &Entry::time);
    return all;
}

std::chrono::nanoseconds thread_time() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return std::chrono::seconds(now.tv_sec) + std::chrono::nanoseconds(now.tv_nsec);
}

}  // namespace resolute
