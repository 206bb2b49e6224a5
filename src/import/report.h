// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "import/import_text.h"

namespace resolute::importing {

/// What each paragraph and note was taken for, how sure that is and why, what was left out, and what is a
/// guess.
std::string report_text(const Imported& imported, const SourceFile& source);
/// The same as JSON: `form`, `reason`, `paragraphs`, `notes`, `left_out`, `warnings`; places as bytes and
/// lines.
std::string report_json(const Imported& imported, const SourceFile& source);
/// How much of it a person should look at, in one line: `2 guesses, such as: the call of note 3 is a guess`.
/// Empty where nothing is.
std::string report_line(const Imported& imported);

}  // namespace resolute::importing
