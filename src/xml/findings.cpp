// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "xml/tags.h"

namespace resolute::xml {

Diagnostic xml_finding(std::string_view code, Span span, std::string message) {
    constexpr std::array names{"encoding-not-utf-8",  "document-type",        "tag-not-closed",
                               "end-tag-unmatched",   "bare-ampersand",       "bare-angle-bracket",
                               "attribute-malformed", "attribute-repeated",   "control-character",
                               "section-not-closed",  "content-outside-root", "root-missing",
                               "prefix-not-declared", "nesting-too-deep",     "instruction-misplaced"};
    const auto number = static_cast<std::size_t>((code[4] - '0') * 10 + code[5] - '0');
    return {.code = std::string(code),
            .name = names[number - 1],
            .severity = Severity::error,
            .span = span,
            .message = std::move(message),
            .labels = {},
            .fixes = {},
            .place = {},
            .eid = {}};
}

}  // namespace resolute::xml
