// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "diagnostics/diagnostic.h"
#include "schema/grammar.h"
#include "xml/tree.h"

namespace resolute::schema {

/// All that a grammar does not allow in a document, as mended: codes of the family SCH, errors, in order of
/// place. One mistake is told once. Where the root is not described nothing else is told. Only the tree and
/// the grammar are read; what `xsi:schemaLocation` names is not looked for.
Diagnostics validate(const xml::Tree& tree, const Grammar& grammar);

}  // namespace resolute::schema
