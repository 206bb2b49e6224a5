// SPDX-License-Identifier: Apache-2.0
#include "workspace/in_parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace resolute::workspace {

void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work) {
    std::atomic<std::size_t> next = 0;
    const auto take = [&] {
        for (auto i = next++; i < count; i = next++) work(i);
    };
    if (jobs == 0) jobs = std::max(1u, std::thread::hardware_concurrency());
    jobs = static_cast<unsigned>(std::min<std::size_t>(jobs, count));
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < jobs; ++i) others.emplace_back(take);
    take();
}

}  // namespace resolute::workspace
