// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/diagnostic.h"

#include <algorithm>
#include <tuple>

namespace resolute {

std::string_view name_of(Severity severity) {
    switch (severity) {
        case Severity::hint:
            return "hint";
        case Severity::warning:
            return "warning";
        case Severity::error:
            return "error";
    }
    return "";
}

std::string_view name_of(Trust trust) {
    switch (trust) {
        case Trust::safe:
            return "safe";
        case Trust::review:
            return "review";
        case Trust::show:
            return "show";
    }
    return "";
}

void sort(Diagnostics& diagnostics) {
    const auto key = [](const Diagnostic& d) {
        return std::tie(d.span.begin, d.span.end, d.code, d.message);
    };
    std::ranges::stable_sort(diagnostics, {}, key);
    const auto same = [&](const Diagnostic& a, const Diagnostic& b) {
        return key(a) == key(b) && a.labels == b.labels;
    };
    diagnostics.erase(std::unique(diagnostics.begin(), diagnostics.end(), same), diagnostics.end());
}

}  // namespace resolute
