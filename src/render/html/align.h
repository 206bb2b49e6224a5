// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "render/html/outline.h"

namespace resolute::render::html {

/// What says the same in several languages; one of each, null where a language has nothing there.
using AlignedRow = std::vector<const Entry*>;

/// Puts outlines side by side by kind, order, numbers and length of what stands in them. Nothing is left out
/// and the order of each outline stays. Outlines of a thousand entries take some milliseconds; of very long
/// ones that differ much only a band around the same order is looked at.
std::vector<AlignedRow> align(const std::vector<const Outline*>& outlines);

}  // namespace resolute::render::html
