// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "xml/tree.h"

namespace resolute::xml {

/// Reads the nodes of a text in which mend() finds nothing to mend; false for any other, and no nodes. Spans
/// are those of `text`, whether or not it is the source of `tree`.
bool read_well_formed(std::string_view text, Tree& tree);

}  // namespace resolute::xml
