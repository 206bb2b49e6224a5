// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "diagnostics/diagnostic.h"
#include "rules/run.h"
#include "workspace/house.h"
#include "xml/tree.h"

namespace resolute::workspace {

/// Carries out the suppressions that stand in a document: takes the findings that `<?resolute ignore=…
/// reason=…?>` covers out of `found` (which is sorted by place) and puts in what is wrong with these
/// instructions themselves, behind. An instruction covers the next element beside it with everything in it;
/// before the root element, or first inside it, the whole file. `level_of` is how grave each rule is taken
/// in this run: a suppression of a rule that would be on at `stage`, but was left out, is not called unused.
/// Rules of the `house` can be suppressed like others.
void suppress(const xml::Tree& tree, rules::Stage stage, const HouseRules& house,
              const rules::LevelOf& level_of, Diagnostics& found);

}  // namespace resolute::workspace
