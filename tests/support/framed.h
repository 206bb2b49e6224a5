// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "rules/rule.h"

namespace resolute::tests {

/// A small adopted resolution in the example's language (frames/), right under every rule and the schema, in
/// which `text` stands at the example's slot.
std::string framed(const rules::Example& example, std::string_view text);

}  // namespace resolute::tests
