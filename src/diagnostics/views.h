// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "text/source_file.h"

namespace resolute {

/// What was found in one file, in order of place.
struct FileFindings {
    Source source;  // its name is the path as given or found
    Diagnostics diagnostics;
};

/// `path:line:col: severity code [name] message`, one line each; lines and columns count from 1, columns
/// characters.
std::string concise(const FileFindings& findings);
/// The same with the line of the source, carets under the place, where it stands in the document, and what
/// would fix it. `colour` adds terminal escapes.
std::string full(const FileFindings& findings, bool colour);
/// One array of all findings; schema/findings.schema.json describes it.
std::string json(const std::vector<FileFindings>& files);
/// The same rows without the array, one a line.
std::string json_lines(const FileFindings& findings);

/// What SARIF tells about a rule; `severity` is nothing for a rule that is off unless asked for.
struct RuleFacts {
    std::string_view code, name, summary, why;
    std::optional<Severity> severity;
};
/// The program that made the findings.
struct Producer {
    std::string_view name, version;
    std::vector<RuleFacts> rules;
};
/// SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run; columns count UTF-16 units. `complete` is whether
/// every file could be read.
std::string sarif(const std::vector<FileFindings>& files, const Producer& producer, bool complete);
/// Workflow commands of GitHub Actions, one line each: an annotation at each finding; hints are notices.
std::string github(const FileFindings& findings);
/// The report that GitLab shows as Code Quality: one array of all findings.
std::string gitlab(const std::vector<FileFindings>& files);
/// JUnit's XML: a suite for each file, a case for each finding; hints do not fail.
std::string junit(const std::vector<FileFindings>& files);

/// A text as a JSON string, with its quotes.
std::string json_string(std::string_view text);
/// Where the page of a rule is published.
std::string rule_url(std::string_view name);

}  // namespace resolute
