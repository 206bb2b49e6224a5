// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/views.h"
#include "text/cat.h"

namespace resolute {

std::string concise(const FileFindings& findings) {
    std::string out;
    const auto& source = *findings.source;
    for (const auto& found : findings.diagnostics) {
        const auto at = source.position(found.span.begin, Columns::characters);
        out += cat(source.name(), ":", at.line + 1, ":", at.column + 1, ": ", name_of(found.severity), " ",
                   found.code, " [", found.name, "] ", found.message, "\n");
    }
    return out;
}

}  // namespace resolute
