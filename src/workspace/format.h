// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "text/result.h"
#include "text/source_file.h"

namespace resolute::workspace {

/// The canonical form of a document: an XML declaration, LF at line ends, no byte-order mark, each element
/// that holds no text of its own on its own line and two spaces deeper than its parent, one space between
/// attributes, `<a/>` for what is empty. Between two elements a blank line stays one. Running text, with all
/// elements in it, comments, elements that the schema does not know and tags broken over lines stay byte for
/// byte. Its Canonical XML, but for that white space, is that of the source, and its own canonical form is
/// itself.
/// Fails, with the place, where the source is not well-formed: what it is meant to be is not for this to say.
Result<std::string> canonical_form(const Source& source);

}  // namespace resolute::workspace
