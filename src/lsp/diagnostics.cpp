// SPDX-License-Identifier: Apache-2.0
#include "lsp/diagnostics.h"

#include "text/cat.h"

namespace resolute::lsp {

namespace {

/// Editors hardly show the protocol's own "hint"; ours are meant to be read.
int severity(Severity of) {
    switch (of) {
        case Severity::error:
            return 1;
        case Severity::warning:
            return 2;
        case Severity::hint:
            break;
    }
    return 3;
}

}  // namespace

Value diagnostic(const Diagnostic& found, const Snapshot& document, const Client& client) {
    Object result{{"range", document.positions().value(found.span)},
                  {"severity", severity(found.severity)},
                  {"code", found.code}};
    result.push_back({"source", "resolute"});
    result.push_back({"message", cat(found.message, " [", found.name, "]")});
    if (client.related_places && !found.labels.empty()) {
        Array places;
        for (const auto& label : found.labels)
            places.push_back(Object{{"location", Object{{"uri", document.uri()},
                                                        {"range", document.positions().value(label.span)}}},
                                    {"message", label.text.empty() ? "see here" : label.text}});
        result.push_back({"relatedInformation", std::move(places)});
    }
    return result;
}

Value diagnostics(const Snapshot& document, const Client& client) {
    Array all;
    for (const auto& found : document.analysis().diagnostics)
        all.push_back(diagnostic(found, document, client));
    return all;
}

}  // namespace resolute::lsp
