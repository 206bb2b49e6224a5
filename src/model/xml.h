// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "model/document.h"
#include "xml/tree.h"

namespace resolute::model {

/// The document in a tree, whatever it holds: elements that are out of place stay where they are. Only white
/// space between structural elements is left out.
Document from_xml(const xml::Tree& tree);

/// The document as Akoma Ntoso: UTF-8 with LF, an XML declaration, two spaces of indentation for each level
/// of structure and none inside running text. `from_xml` of the result gives the same document.
std::string to_xml(const Document& document);

}  // namespace resolute::model
