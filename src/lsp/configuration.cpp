// SPDX-License-Identifier: Apache-2.0
#include "lsp/configuration.h"

#include "lsp/uri.h"

namespace resolute::lsp {

std::optional<workspace::Options> Configuration::options_of(const std::string& uri) {
    const auto path = path_of(uri);
    if (path.empty()) return workspace::Options();
    const auto config = configs_.of(path);
    if (!config) {
        if (told_.insert(config.error().what).second) complain_(config.error().what);
        return workspace::Options();
    }
    if (workspace::excludes(**config, path)) return std::nullopt;
    return workspace::options_for(**config, path, {});
}

void Configuration::forget() {
    configs_ = {};
    told_.clear();
}

}  // namespace resolute::lsp
