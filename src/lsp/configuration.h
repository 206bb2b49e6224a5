// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <set>
#include <string>

#include "workspace/config.h"

namespace resolute::lsp {

/// How a text is analysed, by the `resolute.toml` above its file.
class Configuration {
public:
    /// `complain` is told why a configuration cannot be used, once for each reason.
    explicit Configuration(std::function<void(const std::string&)> complain)
        : complain_(std::move(complain)) {}

    /// Nothing where the configuration leaves the file out. A text without a file, or whose configuration
    /// cannot be used, is analysed as if there were none.
    std::optional<workspace::Options> options_of(const std::string& uri);
    /// Files may have changed: they are read again when next asked for.
    void forget();

private:
    std::function<void(const std::string&)> complain_;
    workspace::Configs configs_;
    std::set<std::string> told_;
};

}  // namespace resolute::lsp
