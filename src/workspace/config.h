// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"
#include "workspace/analyse.h"

namespace resolute::workspace {

/// What a `resolute.toml` says.
struct Config {
    /// Rules that are left out of the files a pattern names.
    struct PerFile {
        std::string pattern;
        std::vector<std::string> ignore;
    };
    std::filesystem::path folder;  // absolute; patterns and paths are relative to it
    std::optional<rules::Stage> stage;
    Selection selection;
    std::shared_ptr<const HouseRules> house;  // null: none
    std::vector<PerFile> per_file;
    std::vector<std::string> exclude;  // patterns
    std::filesystem::path baseline;    // absolute; empty where none is named
};

/// Reads the text of a configuration; `file` is its path, for messages ("resolute.toml:3:1: …") and to
/// resolve paths. An unknown key or rule is a failure with a suggestion.
Result<Config> parse_config(std::string_view text, const std::filesystem::path& file);

/// Whether the configuration leaves a file out.
bool excludes(const Config& config, const std::filesystem::path& file);
/// The options of a file: what the configuration says, and over it what the command line says.
Options options_for(const Config& config, const std::filesystem::path& file, Options command_line);

/// The configuration of each file: the nearest `resolute.toml` in its folder or above.
class Configs {
public:
    Configs() = default;
    /// The same one for all files.
    static Result<Configs> of_file(const std::filesystem::path& file);
    /// None for any file.
    static Configs isolated();

    /// Each file is read once. An empty configuration where there is none.
    Result<std::shared_ptr<const Config>> of(const std::filesystem::path& file);

private:
    Result<std::shared_ptr<const Config>> of_folder(const std::filesystem::path& folder);

    std::shared_ptr<const Config> fixed_;
    std::map<std::filesystem::path, std::shared_ptr<const Config>> known_;  // by folder
};

}  // namespace resolute::workspace
