// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <functional>

namespace resolute::workspace {

/// Calls `work` once for every number below `count`, `jobs` at a time, 0 for one a core; comes back when all
/// are done. The order is not promised.
void in_parallel(std::size_t count, unsigned jobs, const std::function<void(std::size_t)>& work);

}  // namespace resolute::workspace
