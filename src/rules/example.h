// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace resolute::rules {

/// A small adopted resolution, right under every rule and the schema, in which `text` stands at the example's
/// slot.
std::string framed(const Example& example, std::string_view text);

}  // namespace resolute::rules
