// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "rules/rule.h"

namespace resolute::rules {

/// The rule's page in Markdown: docs/rules/NAME.md and `resolute explain`.
std::string page(const Rule& rule);
/// Code, name and summary on one line: `resolute rules`.
std::string line(const Rule& rule);
/// A table of all rules in Markdown: docs/rules/README.md.
std::string index_page();

}  // namespace resolute::rules
