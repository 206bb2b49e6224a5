// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

#include "layout/ink.h"
#include "layout/metric.h"
#include "layout/pages.h"

namespace resolute::layout {

struct Baseline {
    Width x = 0, y = 0;  // where it begins
};

/// Shows ink side by side, each with its width; what has one look becomes one run.
void show_ink(std::span<const Ink> ink, std::span<const Width> widths, const Inked& inked,
              const Metric& metric, Baseline at, std::vector<Placed>& to);

}  // namespace resolute::layout
