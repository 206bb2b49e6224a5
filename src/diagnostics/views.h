// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "text/source_file.h"

namespace resolute {

/// What was found in one file, in order of place.
struct FileFindings {
    Source source;  // its name is the path as given or found
    Diagnostics diagnostics;
    std::string guessed = {};  // what reading the file had to guess, in a line; no view shows it
};

/// `path:line:col: severity code [name] message`, one line each; lines and columns count from 1, columns
/// characters.
std::string concise(const FileFindings& findings);
/// The same with the line of the source, carets under the place, where it stands in the document, and what
/// would fix it. `colour` adds terminal escapes; lines of the source are cut to so many cells.
std::string full(const FileFindings& findings, bool colour, std::uint32_t columns = 112);
/// The rows of `json_report`, one a line.
std::string json_lines(const FileFindings& findings);

/// Workflow commands of GitHub Actions, one line each: an annotation at each finding; hints are notices.
std::string github(const FileFindings& findings);

/// A text as a JSON string, with its quotes.
std::string json_string(std::string_view text);
/// Where the page of a rule is published; nothing where this build knows no address (RESOLUTE_DOCS_URL).
std::optional<std::string> rule_url(std::string_view name);

}  // namespace resolute
