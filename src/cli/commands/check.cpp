// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>

#include "cli/command.h"
#include "cli/terminal.h"
#include "diagnostics/views.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/check.h"
#include "workspace/inputs.h"

namespace resolute::cli {

namespace {

struct Settings {
    std::vector<std::string> paths, select, extend, ignore, levels;
    std::string stage, format, stdin_filename = "<stdin>";
    bool no_schema = false, exit_zero = false, quiet = false, statistics = false;
    unsigned jobs = 0;
    std::size_t most = 0;
};

void add_options(CLI::App& app, Settings& settings) {
    app.add_option("path", settings.paths, "files, folders, patterns, @list, or - for standard input")
        ->type_name("PATH");
    app.add_option("--stage", settings.stage, "how far the text has come; by default what the document says")
        ->check(CLI::IsMember({"draft", "submission", "adopted", "published"}));
    app.add_option("--select", settings.select, "only these rules")
        ->delimiter(',')->allow_extra_args(false)
        ->type_name("CODE|NAME|FAMILY");
    app.add_option("--extend-select", settings.extend, "these rules too")
        ->delimiter(',')->allow_extra_args(false)
        ->type_name("CODE|NAME|FAMILY");
    app.add_option("--ignore", settings.ignore, "not these rules")
        ->delimiter(',')->allow_extra_args(false)
        ->type_name("CODE|NAME|FAMILY");
    app.add_option("--severity", settings.levels, "take a rule as off, hint, warning or error")
        ->delimiter(',')->allow_extra_args(false)
        ->type_name("CODE=LEVEL");
    app.add_option("--format", settings.format,
                   "full (default on a terminal), concise (default elsewhere) or json")
        ->check(CLI::IsMember({"full", "concise", "json"}));
    app.add_option("--stdin-filename", settings.stdin_filename, "what to call standard input")
        ->type_name("NAME");
    app.add_option("--jobs", settings.jobs, "how many files at a time; by default one for each core")
        ->type_name("N");
    app.add_option("--max-findings", settings.most, "show at most so many")->type_name("N");
    app.add_flag("--no-schema", settings.no_schema, "leave the schema out");
    app.add_flag("--statistics", settings.statistics,
                 "count the findings of each rule instead of showing them");
    app.add_flag("--exit-zero", settings.exit_zero, "exit 0 whatever was found");
    app.add_flag("--quiet", settings.quiet, "say nothing but the findings");
    app.footer(
        "Examples:\n  resolute check draft.xml\n  resolute check --select NUM,NOTE --format json "
        "resolutions/\n"
        "  cat draft.xml | resolute check --stdin-filename draft.xml -");
}

Result<workspace::Options> options_of(const Settings& settings) {
    workspace::Options options;
    options.schema = !settings.no_schema;
    const auto stage = std::ranges::find(rules::stage_names, settings.stage);
    if (stage != rules::stage_names.end())
        options.stage = static_cast<rules::Stage>(stage - rules::stage_names.begin());
    options.selection = {settings.select, settings.extend, settings.ignore, {}};
    for (const auto& each : settings.levels) {
        const auto mark = each.find('=');
        const auto word = mark == std::string::npos ? std::string() : each.substr(mark + 1);
        auto level = rules::Level::off;
        while (rules::name_of(level) != word && level != rules::Level::error)
            level = static_cast<rules::Level>(static_cast<int>(level) + 1);
        if (rules::name_of(level) != word)
            return Failure{
                cat("`--severity ", each, "`: expected CODE=off, CODE=hint, CODE=warning or CODE=error")};
        options.selection.levels.emplace_back(each.substr(0, mark), level);
    }
    if (auto problem = workspace::problem_with(options.selection)) return *problem;
    return options;
}

void print_statistics(const std::vector<FileFindings>& files) {
    std::map<std::string, std::size_t> counts;
    std::map<std::string, std::string> names;
    for (const auto& file : files)
        for (const auto& found : file.diagnostics) {
            ++counts[found.code];
            names[found.code] = found.name;
        }
    std::vector<std::pair<std::string, std::size_t>> rows(counts.begin(), counts.end());
    std::ranges::stable_sort(rows, std::ranges::greater{}, &std::pair<std::string, std::size_t>::second);
    for (const auto& [code, count] : rows) {
        const auto number = cat(count);
        print(cat(std::string(number.size() < 6 ? 6 - number.size() : 0, ' '), number, "  ", code, "  ",
                  names[code], "\n"));
    }
}

void cut(std::vector<FileFindings>& files, std::size_t most) {
    for (auto& file : files) {
        if (file.diagnostics.size() > most) file.diagnostics.resize(most);
        most -= file.diagnostics.size();
    }
}

void print_summary(std::size_t files, std::size_t errors, std::size_t warnings, std::size_t hints) {
    const auto count = [](std::size_t number, std::string_view noun) {
        return cat(number, " ", noun, number == 1 ? "" : "s");
    };
    if (errors + warnings + hints == 0)
        print(cat("no findings in ", count(files, "file"), "\n"));
    else
        print(cat(count(errors, "error"), ", ", count(warnings, "warning"), ", ", count(hints, "hint"),
                  " in ", count(files, "file"), "\n"));
}

int run(const Settings& settings) {
    const auto options = options_of(settings);
    if (!options) {
        complain(options.error());
        return not_done;
    }
    const auto inputs =
        workspace::find_inputs(settings.paths.empty() ? std::vector<std::string>{"."} : settings.paths);
    auto outcome = workspace::check(inputs.paths, settings.stdin_filename, *options, settings.jobs);
    for (const auto& failure : inputs.failures) complain(failure);
    for (const auto& failure : outcome.failures) complain(failure);

    std::array<std::size_t, 3> counts{};
    for (const auto& file : outcome.files)
        for (const auto& found : file.diagnostics) ++counts[static_cast<std::size_t>(found.severity)];
    const auto [hints, warnings, errors] = counts;
    if (settings.most) cut(outcome.files, settings.most);
    const auto format = !settings.format.empty() ? settings.format
                        : output_is_terminal()   ? "full"
                                                 : "concise";
    if (settings.statistics) {
        print_statistics(outcome.files);
    } else if (format == "json") {
        print(json(outcome.files));
    } else {
        for (const auto& file : outcome.files)
            print(format == "full" ? full(file, use_colour()) : concise(file));
        if (format == "full" && !settings.quiet) print_summary(outcome.files.size(), errors, warnings, hints);
    }
    if (!inputs.failures.empty() || !outcome.failures.empty()) return not_done;
    return errors + warnings > 0 && !settings.exit_zero ? findings_remain : nothing_found;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    add_options(app, *settings);
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command check{"check", "What is wrong with resolutions: schema and rules", declare};

}  // namespace resolute::cli
