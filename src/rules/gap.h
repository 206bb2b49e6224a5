// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "rules/rule.h"

/// Places where something is missing.
namespace resolute::rules {

/// Right behind the start tag of the element `element`, on the next line where the tag ends its own.
std::uint32_t gap_behind(const Subject& subject, Span element);
/// Behind the whole element `element`, up to the name of the next one or to the end of the element around.
Span gap_after(const Subject& subject, Span element);
/// In front of the element `element`, from the one before it or from the start tag around, up to its name.
Span gap_before(const Subject& subject, Span element);

}  // namespace resolute::rules
