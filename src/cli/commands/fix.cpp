// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <optional>

#include "cli/command.h"
#include "cli/selection_options.h"
#include "cli/terminal.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/check.h"
#include "workspace/fix.h"
#include "workspace/fix_diff.h"
#include "workspace/in_parallel.h"
#include "workspace/inputs.h"

namespace resolute::cli {

namespace {

struct Settings {
    SelectionWords selection;
    std::vector<std::string> paths;
    std::string stdin_filename = "<stdin>";
    bool review = false, diff = false;
    unsigned jobs = 0;
};

void add_options(CLI::App& app, Settings& settings) {
    app.add_option("path", settings.paths, "files, folders, patterns, @list, or - for standard input")
        ->type_name("PATH");
    app.add_flag("--review", settings.review, "make the fixes too that a person should look over");
    app.add_flag("--diff", settings.diff, "show what would change and write nothing");
    add_selection_options(app, settings.selection);
    app.add_option("--stdin-filename", settings.stdin_filename, "what to call standard input")
        ->type_name("NAME");
    app.add_option("--jobs", settings.jobs, "how many files at a time; by default one for each core")
        ->type_name("N");
    app.footer(
        "Examples:\n  resolute fix draft.xml\n  resolute fix --review --diff resolutions/ > fixes.patch\n"
        "  resolute fix - < draft.xml > fixed.xml");
}

/// What became of one file, in words, so that thousands of files are not held in memory.
struct FileOutcome {
    std::string output;                 // for standard output: a diff, or the fixed standard input
    std::string line;                   // "fixed 3 findings in draft.xml (1 remains)", or empty
    std::vector<std::string> left_out;  // fixes that were not made, and why
    std::optional<Failure> failure;
    bool something_remains = false;  // findings of severity warning or error, or a fix that was only shown
};

std::string summary(const workspace::Fixed& fixed, const std::string& name, bool diff) {
    const auto remain = fixed.remaining.size();
    if (fixed.applied + remain == 0) return {};
    return cat(diff ? "would fix " : "fixed ", fixed.applied, fixed.applied == 1 ? " finding" : " findings",
               " in ", name, " (", remain, remain == 1 ? " remains" : " remain", ")\n");
}

std::string left_out(const workspace::Refused& refused, const workspace::Fixed& fixed,
                     const std::string& name) {
    const auto text = SourceFile::from_bytes(name, fixed.text);
    const auto at = text.position(refused.finding.span.begin, Columns::characters);
    return cat(name, ":", at.line + 1, ":", at.column + 1, ": the fix of ", refused.finding.code, " [",
               refused.finding.name, "] is left out: ", refused.why);
}

FileOutcome fix_one(const std::string& path, const Settings& settings, const workspace::Options& options) {
    FileOutcome done;
    const auto source = workspace::read_source(path, settings.stdin_filename);
    if (!source) {
        done.failure = source.error();
        return done;
    }
    const auto trust = settings.review ? Trust::review : Trust::safe;
    const auto fixed = workspace::fix(*source, options, trust);
    if (!fixed) {
        done.failure = fixed.error();
        return done;
    }
    const auto& name = (*source)->name();
    const auto before = cat((*source)->byte_order_mark() ? "\xEF\xBB\xBF" : "", (*source)->text());
    if (settings.diff) {
        done.output = workspace::unified_diff(name, before, fixed->text);
    } else if (path == "-") {
        done.output = fixed->text;
    } else if (fixed->text != before) {
        const auto written = write_file(path, fixed->text);
        if (!written) {
            done.failure = written.error();
            return done;
        }
    }
    done.line = summary(*fixed, name, settings.diff);
    for (const auto& each : fixed->refused) done.left_out.push_back(left_out(each, *fixed, name));
    const auto grave = [](const Diagnostic& each) { return each.severity != Severity::hint; };
    done.something_remains =
        std::ranges::any_of(fixed->remaining, grave) || (settings.diff && !done.output.empty());
    return done;
}

int run(const Settings& settings) {
    const auto options = options_of(settings.selection);
    if (!options) {
        complain(options.error());
        return not_done;
    }
    const auto inputs =
        workspace::find_inputs(settings.paths.empty() ? std::vector<std::string>{"."} : settings.paths);
    for (const auto& failure : inputs.failures) complain(failure);
    std::vector<FileOutcome> files(inputs.paths.size());
    workspace::in_parallel(files.size(), settings.jobs,
                           [&](std::size_t i) { files[i] = fix_one(inputs.paths[i], settings, *options); });
    // Where standard output is a text or a patch, the lines about it go beside.
    const bool beside = settings.diff || std::ranges::find(inputs.paths, "-") != inputs.paths.end();
    bool failed = !inputs.failures.empty(), remain = false;
    for (const auto& file : files) {
        print(file.output);
        if (beside)
            std::fwrite(file.line.data(), 1, file.line.size(), stderr);
        else
            print(file.line);
        for (const auto& each : file.left_out) complain({each});
        if (file.failure) complain(*file.failure);
        failed = failed || file.failure.has_value();
        remain = remain || file.something_remains;
    }
    if (failed) return not_done;
    return remain ? findings_remain : nothing_found;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    add_options(app, *settings);
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command fix{"fix", "Makes the fixes that need no second look", declare};

}  // namespace resolute::cli
