// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "xml/tree.h"

namespace resolute::xml {

/// Deeper elements are kept as text of their parent, so that every later stage may recurse.
constexpr std::uint32_t depth_limit = 200;

/// The edits that make a text well-formed, each reported with itself as the fix (codes of the family XML).
/// For well-formed text without a document type there are none. The result always parses, whatever the input.
std::vector<Edit> mend(const SourceFile& source, Diagnostics& out);

/// What is told of a text whose markup could not be mended, and which is read as an empty document.
inline constexpr const char* unmended = "the markup is too broken to be mended; nothing of it is read";

/// Reads anything; what is broken is reported and read as mended.
Tree read(Source source, Diagnostics& out);

}  // namespace resolute::xml
