// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/views.h"

namespace resolute {

/// A report of a whole run that is more than its lines. What is told of a file leaves as soon as it was
/// checked: nobody holds the findings of thousands.
class Report {
public:
    virtual ~Report() = default;
    virtual std::string file(const FileFindings& findings) = 0;
    /// `complete` is whether every file could be read.
    virtual std::string end(bool complete) = 0;
};

/// One array of all findings; schema/findings.schema.json describes it.
std::unique_ptr<Report> json_report();
/// The report that GitLab shows as Code Quality: one array of all findings.
std::unique_ptr<Report> gitlab_report();
/// JUnit's XML: a suite for each file, a case for each finding; hints do not fail.
std::unique_ptr<Report> junit_report();

/// What SARIF tells about a rule; `severity` is nothing for a rule that is off unless asked for.
struct RuleFacts {
    std::string_view code, name, summary, why;
    std::optional<Severity> severity;
};
/// The program that made the findings.
struct Producer {
    std::string_view name;
    std::string version;
    std::vector<RuleFacts> rules;
};
/// SARIF 2.1.0 (OASIS Standard, 27 March 2020), one run; columns count UTF-16 units.
std::unique_ptr<Report> sarif_report(Producer producer);

/// A JSON array that leaves row by row, a line each.
class JsonRows {
public:
    std::string row(std::string_view written);
    std::string end() const;

private:
    bool any_ = false;
};

}  // namespace resolute
