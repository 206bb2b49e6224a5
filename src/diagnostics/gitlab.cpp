// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <nlohmann/json.hpp>

#include "diagnostics/fingerprint.h"
#include "diagnostics/views.h"
#include "text/cat.h"

namespace resolute {

namespace {

using Json = nlohmann::ordered_json;

/// Of the five that GitLab knows; `critical` and `blocker` are about running programs.
std::string_view severity(Severity severity) {
    return severity == Severity::error ? "major" : severity == Severity::warning ? "minor" : "info";
}

}  // namespace

std::string gitlab(const std::vector<FileFindings>& files) {
    Json rows = Json::array();
    for (const auto& file : files) {
        // GitLab compares with paths of the repository, which have no "./" in front.
        const auto path = std::filesystem::path(file.source->name()).lexically_normal().generic_string();
        const auto marks = fingerprints(file);
        for (std::size_t i = 0; i < file.diagnostics.size(); ++i) {
            const auto& found = file.diagnostics[i];
            const auto line = [&](std::uint32_t offset) {
                return file.source->position(offset, Columns::characters).line + 1;
            };
            rows.push_back(
                {{"description", cat(found.message, " (", found.name, ")")},
                 {"check_name", found.code},
                 {"fingerprint", digest(cat(path, "\n", marks[i]))},
                 {"severity", severity(found.severity)},
                 {"location",
                  {{"path", path},
                   {"lines", {{"begin", line(found.span.begin)}, {"end", line(found.span.end)}}}}}});
        }
    }
    return rows.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace resolute
