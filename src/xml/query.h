// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "text/result.h"
#include "xml/tree.h"

namespace resolute::xml {

/// Why an XPath 1.0 expression cannot be asked, or nothing. `akn:` and `akn4un:` are bound to the namespaces
/// of the documents; `matches(text, pattern)` is there as in XPath 2.0, with the regular expressions of XML
/// Schema.
std::optional<Failure> problem_with_query(const std::string& expression);

/// For each expression the places it selects, in the order of the document: of an element its start tag's
/// name, of an attribute its value, of a text the text; the root's name where the answer is a plain true.
/// Nothing for an expression that cannot be asked, and for a text that libxml2 cannot read.
std::vector<std::vector<Span>> query(const Tree& tree, const std::vector<std::string>& expressions);

}  // namespace resolute::xml
