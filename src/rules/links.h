// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "rules/reading.h"
#include "rules/rule.h"

/// Links to other documents and the words they stand on.
namespace resolute::rules {

/// A link with its words; neighbours with the same target and no words between them count as one, as
/// converters cut them.
struct Link {
    const model::Reference* reference = nullptr;  // the first
    const Words* words = nullptr;
    Extent shown;  // in words->prose, white space around left out
};
const std::vector<Link>& links(const Subject& subject);

}  // namespace resolute::rules
