// SPDX-License-Identifier: Apache-2.0
#include "lsp/configuration.h"

#include <algorithm>

#include "lsp/uri.h"

namespace resolute::lsp {

namespace {

std::vector<std::string> texts(const Value& array) {
    std::vector<std::string> result;
    for (const auto& each : array.values())
        if (!each.text().empty()) result.emplace_back(each.text());
    return result;
}

}  // namespace

void Configuration::complain_once(const std::string& why) {
    if (told_.insert(why).second) complain_(why);
}

void Configuration::set(const Value& settings) {
    own_ = {};
    const auto stage = std::ranges::find(rules::stage_names, settings["stage"].text());
    if (stage != rules::stage_names.end())
        own_.stage = static_cast<rules::Stage>(stage - rules::stage_names.begin());
    const auto take = [&](std::vector<std::string>& list, const Value& entries) {
        list = texts(entries);
        for (const auto& each : list) {
            const auto problem = workspace::unknown_rule(each);
            if (!problem) continue;
            complain_once(problem->what);
            list.clear();
            return;
        }
    };
    take(own_.selection.select, settings["select"]);
    take(own_.selection.ignore, settings["ignore"]);
}

/// Null where none is named, or it cannot be read.
std::shared_ptr<const workspace::Baseline> Configuration::baseline_in(const std::filesystem::path& file) {
    if (file.empty()) return nullptr;
    const auto [place, unread] = baselines_.try_emplace(file, nullptr);
    if (!unread) return place->second;
    auto baseline = workspace::Baseline::read(file);
    if (!baseline)
        complain_once(baseline.error().what);
    else
        place->second = std::make_shared<const workspace::Baseline>(std::move(*baseline));
    return place->second;
}

std::optional<Manner> Configuration::manner_of(const std::string& uri) {
    const auto path = path_of(uri);
    if (path.empty()) return Manner{own_};
    const auto config = configs_.of(path);
    if (!config) {
        complain_once(config.error().what);
        return Manner{own_};
    }
    if (workspace::excludes(**config, path)) return std::nullopt;
    return Manner{workspace::options_for(**config, path, own_), baseline_in((*config)->baseline)};
}

void Configuration::forget() {
    configs_ = {};
    baselines_.clear();
    told_.clear();
}

}  // namespace resolute::lsp
