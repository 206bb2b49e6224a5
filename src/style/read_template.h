// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "diagnostics/diagnostic.h"
#include "style/draft.h"
#include "xml/tree.h"

namespace resolute::style {

/// Puts what a template says on top of a draft. The draft takes over its name, organs, years and what it is
/// based on, but does not look for that.
void read_template(const xml::Tree& tree, Draft& draft, Diagnostics& out);

}  // namespace resolute::style
