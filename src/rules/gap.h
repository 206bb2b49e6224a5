// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/rule.h"

/// Places where something is missing.
namespace resolute::rules {

/// Right behind the start tag of the element `element`, on the next line where the tag ends its own.
std::uint32_t gap_behind(const Subject& subject, Span element);

}  // namespace resolute::rules
