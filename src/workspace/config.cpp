// SPDX-License-Identifier: Apache-2.0
#include "workspace/config.h"

#include <algorithm>

#include "text/file.h"
#include "workspace/absolute_path.h"
#include "workspace/config_glob.h"

namespace resolute::workspace {

namespace {

namespace fs = std::filesystem;

std::string relative(const Config& config, const fs::path& file) {
    return absolute_path(file).lexically_relative(config.folder).generic_string();
}

Result<std::shared_ptr<const Config>> read_config(const fs::path& file) {
    const auto text = read_file(file);
    if (!text) return text.error();
    auto config = parse_config(*text, file);
    if (!config) return config.error();
    return std::make_shared<const Config>(std::move(*config));
}

}  // namespace

bool excludes(const Config& config, const fs::path& file) {
    const auto path = relative(config, file);
    return std::ranges::any_of(config.exclude,
                               [&](const std::string& pattern) { return glob_matches(pattern, path); });
}

Options options_for(const Config& config, const fs::path& file, Options command_line) {
    if (!command_line.stage) command_line.stage = config.stage;
    command_line.configured = {config.selection};
    command_line.house = config.house;
    const auto path = relative(config, file);
    Selection here;
    for (const auto& each : config.per_file)
        if (glob_matches(each.pattern, path))
            here.ignore.insert(here.ignore.end(), each.ignore.begin(), each.ignore.end());
    if (!here.ignore.empty()) command_line.configured.push_back(std::move(here));
    return command_line;
}

Result<Configs> Configs::of_file(const fs::path& file) {
    auto config = read_config(file);
    if (!config) return config.error();
    Configs result;
    result.fixed_ = std::move(*config);
    return result;
}

Configs Configs::isolated() {
    Configs result;
    result.fixed_ = std::make_shared<const Config>();
    return result;
}

Result<std::shared_ptr<const Config>> Configs::of(const fs::path& file) {
    if (fixed_) return fixed_;
    return of_folder(absolute_path(file).parent_path());
}

Result<std::shared_ptr<const Config>> Configs::of_folder(const fs::path& folder) {
    if (const auto known = known_.find(folder); known != known_.end()) return known->second;
    std::error_code error;
    const auto file = folder / "resolute.toml";
    Result<std::shared_ptr<const Config>> result = std::make_shared<const Config>();
    if (fs::is_regular_file(file, error))
        result = read_config(file);
    else if (folder.has_relative_path() && folder != folder.parent_path())
        result = of_folder(folder.parent_path());
    if (result) known_[folder] = *result;
    return result;
}

}  // namespace resolute::workspace
