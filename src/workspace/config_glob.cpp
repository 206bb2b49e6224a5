// SPDX-License-Identifier: Apache-2.0
#include "workspace/config_glob.h"

#include <fnmatch.h>

#include <string>
#include <vector>

namespace resolute::workspace {

namespace {

std::vector<std::string> parts(std::string_view text) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const auto part = text.substr(0, text.find('/'));
        if (!part.empty() && part != ".") result.emplace_back(part);
        text.remove_prefix(std::min(text.size(), part.size() + 1));
    }
    return result;
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
    auto wanted = parts(pattern);
    if (wanted.empty()) return false;
    const bool anywhere =
        pattern.substr(0, pattern.find_last_not_of('/') + 1).find('/') == std::string_view::npos;
    if (anywhere) wanted.insert(wanted.begin(), "**");
    // Which parts of the pattern may come next; `**` may also be skipped.
    std::vector<bool> next(wanted.size() + 1);
    const auto put = [&](std::vector<bool>& set, std::size_t i) {
        set[i] = true;
        while (i < wanted.size() && wanted[i] == "**") set[++i] = true;
    };
    put(next, 0);
    for (const auto& part : parts(path)) {
        std::vector<bool> after(wanted.size() + 1);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            if (!next[i]) continue;
            if (wanted[i] == "**")
                put(after, i);
            else if (::fnmatch(wanted[i].c_str(), part.c_str(), FNM_NOESCAPE) == 0)
                put(after, i + 1);
        }
        if (after.back()) return true;
        next = std::move(after);
    }
    return false;
}

}  // namespace resolute::workspace
