// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "rules/rule.h"

/// What the tests of rules share.
namespace resolute::rules::tests {

/// The findings of the reader and of all rules at a stage.
Diagnostics findings(const std::string& text, Stage stage, const std::string& name = "example.xml");
/// Each finding on a line: code, the bytes of its span, message.
std::string told(const std::string& text, const Diagnostics& found);
/// The first stage at which a rule is asked, the adopted one before others.
Stage stage_for(const Rule& rule);

}  // namespace resolute::rules::tests
