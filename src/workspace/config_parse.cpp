// SPDX-License-Identifier: Apache-2.0
#include "workspace/config.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>

#include "text/cat.h"
#include "text/nearest.h"
#include "workspace/absolute_path.h"

namespace resolute::workspace {

namespace {

namespace fs = std::filesystem;

/// Goes over the tables; the first thing that is wrong stays.
class Reader {
public:
    explicit Reader(const fs::path& file) : name_(file.string()) {
        config_.folder = absolute_path(file).parent_path();
    }

    Result<Config> read(std::string_view text) {
        try {
            top(toml::parse(text));
        } catch (const toml::parse_error& error) {  // Debian's library throws
            fail(error.source(), error.description());
        }
        if (failure_) return *failure_;
        return std::move(config_);
    }

private:
    void fail(const toml::source_region& at, std::string_view words) {
        if (!failure_) failure_ = Failure{cat(name_, ":", at.begin.line, ":", at.begin.column, ": ", words)};
    }

    void top(const toml::table& table) {
        for (const auto& [key, node] : table) {
            if (key == "stage")
                stage(node);
            else if (key == "select")
                config_.selection.select = rule_list(node);
            else if (key == "extend-select")
                config_.selection.extend = rule_list(node);
            else if (key == "ignore")
                config_.selection.ignore = rule_list(node);
            else if (key == "severity")
                severities(node);
            else if (key == "per-file")
                per_file(node);
            else if (key == "exclude")
                config_.exclude = list(node);
            else if (key == "baseline")
                baseline(node);
            else
                unknown_key(key, {"stage", "select", "extend-select", "ignore", "severity", "per-file",
                                  "exclude", "baseline"});
        }
    }

    void unknown_key(const toml::key& key, const std::vector<std::string_view>& known) {
        const auto near = nearest(key.str(), known);
        std::string words = cat("no setting is called `", key.str(), "`; ");
        if (near) {
            words += cat("did you mean `", *near, "`?");
        } else {
            words += "there are ";
            for (const auto each : known) words += cat(each == known.front() ? "" : ", ", "`", each, "`");
        }
        fail(key.source(), words);
    }

    std::string word(const toml::node& node, std::string_view expected) {
        if (const auto* text = node.as_string()) return text->get();
        fail(node.source(), cat("expected ", expected));
        return {};
    }

    void stage(const toml::node& node) {
        constexpr std::string_view expected = "\"draft\", \"submission\", \"adopted\" or \"published\"";
        const auto name = word(node, expected);
        const auto found = std::ranges::find(rules::stage_names, name);
        if (found == rules::stage_names.end())
            fail(node.source(), cat("no stage is called `", name, "`; expected ", expected));
        else
            config_.stage = static_cast<rules::Stage>(found - rules::stage_names.begin());
    }

    std::vector<std::string> list(const toml::node& node) {
        std::vector<std::string> result;
        if (const auto* array = node.as_array())
            for (const auto& each : *array) result.push_back(word(each, "text in quotes"));
        else
            fail(node.source(), "expected a list, `[\"…\", \"…\"]`");
        return result;
    }

    std::vector<std::string> rule_list(const toml::node& node) {
        auto result = list(node);
        if (const auto* array = node.as_array())
            for (std::size_t i = 0; i < result.size(); ++i)
                if (const auto problem = unknown_rule(result[i])) fail((*array)[i].source(), problem->what);
        return result;
    }

    void severities(const toml::node& node) {
        const auto* table = node.as_table();
        if (!table) return fail(node.source(), "expected a table, `[severity]`");
        using enum rules::Level;
        constexpr std::array levels{off, hint, warning, error};
        constexpr std::string_view expected = "\"off\", \"hint\", \"warning\" or \"error\"";
        for (const auto& [key, value] : *table) {
            if (const auto problem = unknown_rule(key.str())) fail(key.source(), problem->what);
            const auto name = word(value, expected);
            const auto level =
                std::ranges::find(levels, name, [](auto each) { return rules::name_of(each); });
            if (level == levels.end())
                fail(value.source(), cat("no severity is called `", name, "`; expected ", expected));
            else
                config_.selection.levels.emplace_back(std::string(key.str()), *level);
        }
        // The more particular wins, wherever it stands: TOML knows no order of keys.
        std::ranges::stable_sort(config_.selection.levels, {}, [](const auto& each) {
            return each.first == "ALL" ? 0 : rules::find(each.first) ? 2 : 1;
        });
    }

    void per_file(const toml::node& node) {
        const auto* table = node.as_table();
        if (!table) return fail(node.source(), "expected a table, `[per-file]`");
        for (const auto& [key, value] : *table) {
            const auto* settings = value.as_table();
            if (!settings) return fail(value.source(), "expected `{ ignore = [\"…\"] }`");
            Config::PerFile entry{std::string(key.str()), {}};
            for (const auto& [name, rules] : *settings) {
                if (name == "ignore")
                    entry.ignore = rule_list(rules);
                else
                    unknown_key(name, {"ignore"});
            }
            config_.per_file.push_back(std::move(entry));
        }
    }

    void baseline(const toml::node& node) {
        const auto name = word(node, "the path of a file, in quotes");
        if (!name.empty()) config_.baseline = (config_.folder / name).lexically_normal();
    }

    std::string name_;
    Config config_;
    std::optional<Failure> failure_;
};

}  // namespace

Result<Config> parse_config(std::string_view text, const fs::path& file) {
    return Reader(file).read(text);
}

}  // namespace resolute::workspace
