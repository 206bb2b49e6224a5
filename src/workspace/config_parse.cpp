// SPDX-License-Identifier: Apache-2.0
#include "workspace/config.h"

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cctype>

#include "text/cat.h"
#include "text/nearest.h"
#include "workspace/absolute_path.h"
#include "xml/query.h"

namespace resolute::workspace {

namespace {

namespace fs = std::filesystem;

/// Goes over the tables; the first thing that is wrong stays.
class Reader {
public:
    explicit Reader(const fs::path& file) : name_(shown_path(file)) {
        config_.folder = absolute_path(file).parent_path();
    }

    Result<Config> read(std::string_view text) {
        try {
            top(toml::parse(text));
        } catch (const toml::parse_error& error) {  // Debian's library throws
            std::string told(error.description());
            told.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(told.front())));
            fail(error.source(), cat("this is not TOML: ", told));
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
            else if (key == "rule")
                house_rules(node);
            else
                unknown_key(key, {"stage", "select", "extend-select", "ignore", "severity", "per-file",
                                  "exclude", "baseline", "rule"});
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

    rules::Level level(const toml::node& node) {
        using enum rules::Level;
        constexpr std::array levels{off, hint, warning, error};
        constexpr std::string_view expected = "\"off\", \"hint\", \"warning\" or \"error\"";
        const auto name = word(node, expected);
        const auto found = std::ranges::find(levels, name, [](auto each) { return rules::name_of(each); });
        if (found != levels.end()) return *found;
        fail(node.source(), cat("no severity is called `", name, "`; expected ", expected));
        return off;
    }

    void severities(const toml::node& node) {
        const auto* table = node.as_table();
        if (!table) return fail(node.source(), "expected a table, `[severity]`");
        for (const auto& [key, value] : *table) {
            if (const auto problem = unknown_rule(key.str())) fail(key.source(), problem->what);
            config_.selection.levels.emplace_back(std::string(key.str()), level(value));
        }
        // The more particular wins, wherever it stands: TOML knows no order of keys.
        std::ranges::stable_sort(config_.selection.levels, {}, [](const auto& each) {
            const bool one =
                each.first.find_first_of("0123456789") != std::string::npos || rules::find(each.first);
            return each.first == "ALL" ? 0 : one ? 2 : 1;
        });
    }

    void house_rules(const toml::node& node) {
        const auto* array = node.as_array();
        if (!array) return fail(node.source(), "expected tables, `[[rule]]`");
        HouseRules rules;
        for (const auto& each : *array) {
            const auto* table = each.as_table();
            if (!table) return fail(each.source(), "expected a table, `[[rule]]`");
            rules.push_back(house_rule(*table));
            const auto& code = rules.back().code;
            if (std::ranges::count(rules, code, &HouseRule::code) > 1)
                fail(table->source(), cat("another rule is called `", code, "` already"));
        }
        config_.house = std::make_shared<const HouseRules>(std::move(rules));
    }

    HouseRule house_rule(const toml::table& table) {
        HouseRule rule;
        for (const auto& [key, node] : table) {
            if (key == "code") {
                rule.code = word(node, "a code, \"HOUSE001\"");
                if (!is_house_code(rule.code) || rule.code.size() != 8)
                    fail(node.source(),
                         cat("`", rule.code, "` is no code of a rule of the house; expected \"HOUSE001\""));
            } else if (key == "name") {
                rule.name = word(node, "a name in quotes");
                constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
                if (rule.name.find_first_not_of(allowed) != std::string::npos || rule.name.empty())
                    fail(node.source(),
                         cat("`", rule.name, "` is no name; expected small letters, figures and `-`"));
            } else if (key == "match") {
                rule.match = word(node, "an XPath expression in quotes");
                if (const auto problem = xml::problem_with_query(rule.match))
                    fail(node.source(), problem->what);
            } else if (key == "message") {
                rule.message = word(node, "a message in quotes");
            } else if (key == "severity") {
                rule.level = level(node);
            } else {
                unknown_key(key, {"code", "name", "match", "message", "severity"});
            }
        }
        const std::array<std::pair<std::string_view, const std::string*>, 4> needed{
            {{"code", &rule.code}, {"name", &rule.name}, {"match", &rule.match}, {"message", &rule.message}}};
        for (const auto& [key, value] : needed)
            if (value->empty()) fail(table.source(), cat("the rule has no `", key, "`"));
        return rule;
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
