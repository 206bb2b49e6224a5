// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <nlohmann/json.hpp>

#include "diagnostics/fingerprint.h"
#include "diagnostics/report.h"
#include "text/cat.h"

namespace resolute {

namespace {

using Json = nlohmann::ordered_json;

/// Of the five that GitLab knows; `critical` and `blocker` are about running programs.
std::string_view severity(Severity severity) {
    return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

class GitlabReport : public Report {
public:
    std::string file(const FileFindings& findings) override {
        // GitLab compares with paths of the repository, which have no "./" in front.
        const auto path = std::filesystem::path(findings.source->name()).lexically_normal().generic_string();
        const auto marks = fingerprints(findings);
        const auto line = [&](std::uint32_t offset) {
            return findings.source->position(offset, Columns::characters).line + 1;
        };
        std::string out;
        for (std::size_t i = 0; i < findings.diagnostics.size(); ++i) {
            const auto& found = findings.diagnostics[i];
            const Json row{{"description", cat(found.message, " (", found.name, ")")},
                           {"check_name", found.code},
                           {"fingerprint", digest(cat(path, "\n", marks[i]))},
                           {"severity", severity(found.severity)},
                           {"location",
                            {{"path", path},
                             {"lines", {{"begin", line(found.span.begin)}, {"end", line(found.span.end)}}}}}};
            out += rows_.row(row.dump(-1, ' ', false, Json::error_handler_t::replace));
        }
        return out;
    }
    std::string end(bool) override { return rows_.end(); }

private:
    JsonRows rows_;
};

}  // namespace

std::unique_ptr<Report> gitlab_report() {
    return std::make_unique<GitlabReport>();
}

}  // namespace resolute
