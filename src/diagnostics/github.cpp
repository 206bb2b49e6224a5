// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/views.h"
#include "text/cat.h"

namespace resolute {

namespace {

/// What would end a command or a property (GitHub Actions, workflow commands; the runner decodes these four
/// in properties, the first three in the message).
std::string escaped(std::string_view text, bool property) {
    std::string result;
    for (const char c : text) {
        if (c == '%')
            result += "%25";
        else if (c == '\r')
            result += "%0D";
        else if (c == '\n')
            result += "%0A";
        else if (property && c == ':')
            result += "%3A";
        else if (property && c == ',')
            result += "%2C";
        else
            result += c;
    }
    return result;
}

std::string_view command(Severity severity) {
    return severity == Severity::error ? "error" : severity == Severity::warning ? "warning" : "notice";
}

}  // namespace

std::string github(const FileFindings& findings) {
    std::string out;
    const auto& source = *findings.source;
    for (const auto& found : findings.diagnostics) {
        const auto begin = source.position(found.span.begin, Columns::characters);
        const auto end = source.position(found.span.end, Columns::characters);
        out += cat("::", command(found.severity), " file=", escaped(source.name(), true),
                   ",line=", begin.line + 1, ",endLine=", end.line + 1);
        // Columns are only taken for places inside one line.
        if (begin.line == end.line) out += cat(",col=", begin.column + 1, ",endColumn=", end.column + 1);
        out += cat(",title=", escaped(cat(found.code, " ", found.name), true),
                   "::", escaped(found.message, false));
        if (!found.place.empty()) out += cat(" (", escaped(found.place, false), ")");
        out += '\n';
    }
    return out;
}

}  // namespace resolute
