// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "layout/pages.h"
#include "style/style.h"

namespace resolute::tests {

/// What is wrong with pages that were set by a style, on fonts or on a character grid, a sentence each: a
/// line over its measure, a page too full, text over other text or through a rule, a note that does not begin
/// on the page of its first call, a single line of a paragraph at the end or the top of a page that could
/// stand elsewhere. Empty where all is well.
std::vector<std::string> faults_of(const layout::Pages& pages, const style::Style& style, bool grid);

}  // namespace resolute::tests
