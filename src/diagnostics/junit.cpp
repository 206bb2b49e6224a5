// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "diagnostics/report.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute {

namespace {

/// Text for an attribute or an element; what no XML may hold (XML 1.0 §2.2) becomes U+FFFD.
std::string escaped(std::string_view text) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        at += next.length;
        const bool control = next.code < 0x20 && next.code != '\t' && next.code != '\n' && next.code != '\r';
        if (control || next.code == 0xFFFE || next.code == 0xFFFF)
            append_utf8(result, 0xFFFD);
        else if (next.code == '<' || next.code == '>' || next.code == '&' || next.code == '"' ||
                 next.code < 0x20)
            result += cat("&#", static_cast<unsigned>(next.code), ";");
        else
            append_utf8(result, next.code);
    }
    return result;
}

void show_case(std::string& out, const SourceFile& source, const Diagnostic& found) {
    const auto at = source.position(found.span.begin, Columns::characters);
    const auto where = cat(source.name(), ":", at.line + 1, ":", at.column + 1);
    const auto words = found.place.empty() ? where : cat(where, " (", found.place, ")");
    out += cat("    <testcase name=\"", escaped(cat(found.code, " ", found.name)), " at ", at.line + 1, ":",
               at.column + 1, "\" classname=\"", escaped(source.name()), "\" file=\"", escaped(source.name()),
               "\" line=\"", at.line + 1, "\">\n");
    // A hint is told, but it never fails a build.
    if (found.severity == Severity::hint)
        out +=
            cat("      <system-out>", escaped(cat("hint: ", found.message, "\n", words)), "</system-out>\n");
    else
        out += cat("      <failure type=\"", name_of(found.severity), "\" message=\"", escaped(found.message),
                   "\">", escaped(words), "</failure>\n");
    out += "    </testcase>\n";
}

bool fails(const Diagnostic& found) {
    return found.severity != Severity::hint;
}

class JunitReport : public Report {
public:
    std::string file(const FileFindings& findings) override {
        const auto name = escaped(findings.source->name());
        // A file without findings is a test that passed.
        const auto cases = std::max<std::size_t>(findings.diagnostics.size(), 1);
        const auto failures = static_cast<std::size_t>(std::ranges::count_if(findings.diagnostics, fails));
        cases_ += cases;
        failures_ += failures;
        suites_ += cat("  <testsuite name=\"", name, "\" tests=\"", cases, "\" failures=\"", failures,
                       "\" errors=\"0\" skipped=\"0\">\n");
        for (const auto& found : findings.diagnostics) show_case(suites_, *findings.source, found);
        if (findings.diagnostics.empty())
            suites_ +=
                cat("    <testcase name=\"no findings\" classname=\"", name, "\" file=\"", name, "\"/>\n");
        suites_ += "  </testsuite>\n";
        return {};
    }
    std::string end(bool) override {
        return cat("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"resolute\" tests=\"",
                   cases_, "\" failures=\"", failures_, "\" errors=\"0\">\n", suites_, "</testsuites>\n");
    }

private:
    std::string suites_;  // the root element, before them, counts them
    std::size_t cases_ = 0, failures_ = 0;
};

}  // namespace

std::unique_ptr<Report> junit_report() {
    return std::make_unique<JunitReport>();
}

}  // namespace resolute
