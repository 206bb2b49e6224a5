// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <span>
#include <vector>

/// Labels that should count up by one, whatever they are written with.
namespace resolute::rules {

struct Counted {
    int value = 0;          // 0: cannot be read, and fits everywhere
    bool restarts = false;  // the count may begin anew here, at 1
};

/// A label that is not the one its neighbours ask for.
struct Break {
    std::size_t at = 0;
    int expected = 0;
    bool shifts = false;  // those behind it, up to `end`, are off with it; else it alone is wrong
    std::size_t end = 0;  // one past the last that is off
};
/// The smallest set of faults that explains the labels, in order: one wrong number among right ones is told
/// at itself, while one label too many or too few, which shifts all that follow, is told once.
std::vector<Break> breaks(std::span<const Counted> labels);

}  // namespace resolute::rules
