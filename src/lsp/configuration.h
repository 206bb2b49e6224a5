// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>

#include "lsp/manner.h"
#include "lsp/value.h"
#include "workspace/config.h"

namespace resolute::lsp {

/// How a text is analysed: by the settings of the editor and, under them, the `resolute.toml` above its file.
class Configuration {
public:
    /// `complain` is told why a configuration cannot be used, once for each reason.
    explicit Configuration(std::function<void(const std::string&)> complain)
        : complain_(std::move(complain)) {}

    /// Nothing where the configuration leaves the file out; what its baseline knows is not told again. A text
    /// without a file, or whose configuration cannot be used, is analysed as if there were none.
    std::optional<Manner> manner_of(const std::string& uri);
    /// Takes the editor's settings, an object with `stage` (a name, or empty for what the text says),
    /// `select` and `ignore` (arrays of codes, names or families); what is not there is as if it were empty.
    /// Complains of an entry that names no rule, and leaves its list out.
    void set(const Value& settings);
    /// Files may have changed: they are read again when next asked for.
    void forget();

private:
    std::function<void(const std::string&)> complain_;
    void complain_once(const std::string& why);
    std::shared_ptr<const workspace::Baseline> baseline_in(const std::filesystem::path& file);

    workspace::Configs configs_;
    std::map<std::filesystem::path, std::shared_ptr<const workspace::Baseline>> baselines_;
    workspace::Options own_;  // what the editor's settings say
    std::set<std::string> told_;
};

}  // namespace resolute::lsp
