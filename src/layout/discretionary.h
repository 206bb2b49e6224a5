// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/ink.h"
#include "layout/metric.h"

namespace resolute::layout {

/// The paragraph with its words cut where lines may end in a hyphen (by the metric's `syllables`), and
/// addresses of the web behind their signs. Not parted are words in links, with digits or signs, in capitals,
/// of several looks, with a hyphen of their own, and those that run to the left.
Inked with_discretionary_breaks(const Inked& inked, const Metric& metric);

/// The hyphen at the end of a line behind this ink. Its text is a soft hyphen, so that whoever reads the
/// page's text can join the word again.
Ink hyphen_behind(const Ink& ink, const InkLook& look, const Metric& metric);

}  // namespace resolute::layout
