// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <optional>

#include "cli/command.h"
#include "cli/selection_options.h"
#include "cli/tasks.h"
#include "cli/terminal.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/fix.h"
#include "workspace/fix_diff.h"
#include "workspace/in_parallel.h"
#include "workspace/read_document.h"

namespace resolute::cli {

namespace {

struct Settings {
    TaskWords files;
    SelectionWords selection;
    bool review = false, diff = false;
    unsigned jobs = 0;
};

void add_options(CLI::App& app, Settings& settings) {
    add_task_options(app, settings.files);
    app.add_flag("--review", settings.review, "make the fixes too that a person should look over");
    app.add_flag("--diff", settings.diff, "show what would change and write nothing");
    add_selection_options(app, settings.selection);
    add_jobs_option(app, settings.jobs);
    app.footer(
        "Examples:\n  resolute fix draft.xml\n  resolute fix --review --diff resolutions/ > fixes.patch\n"
        "  resolute fix - < draft.xml > fixed.xml");
}

/// What became of one file, in words, so that thousands of files are not held in memory.
struct FileOutcome {
    std::string output;  // for standard output: a diff, or the fixed standard input
    std::string name;
    std::size_t applied = 0, remaining = 0;  // findings
    std::vector<std::string> left_out;       // fixes that were not made, and why
    std::optional<Failure> failure;
    bool something_remains = false;  // findings of severity warning or error, or a fix that was only shown
};

std::string summary(std::size_t applied, std::size_t remain, const std::string& name, bool diff) {
    if (applied + remain == 0) return {};
    return cat(diff ? "would fix " : "fixed ", applied, applied == 1 ? " finding" : " findings", " in ", name,
               " (", remain, remain == 1 ? " remains" : " remain", ")\n");
}

std::string left_out(const workspace::Refused& refused, const workspace::Fixed& fixed,
                     const std::string& name) {
    const auto text = SourceFile::from_bytes(name, fixed.text);
    const auto at = text.position(refused.finding.span.begin, Columns::characters);
    return cat(name, ":", at.line + 1, ":", at.column + 1, ": the fix of ", refused.finding.code, " [",
               refused.finding.name, "] is left out: ", refused.why);
}

FileOutcome fix_one(const workspace::Task& task, const Settings& settings) {
    FileOutcome done;
    const auto source = workspace::read_xml(task.path, settings.files.stdin_filename);
    if (!source) {
        done.failure = source.error();
        return done;
    }
    const auto trust = settings.review ? Trust::review : Trust::safe;
    const auto fixed = workspace::fix(*source, task.options, trust);
    if (!fixed) {
        done.failure = fixed.error();
        return done;
    }
    const auto& name = (*source)->name();
    const auto before = cat((*source)->byte_order_mark() ? "\xEF\xBB\xBF" : "", (*source)->text());
    if (settings.diff) {
        done.output = workspace::unified_diff(name, before, fixed->text);
    } else if (task.path == "-") {
        done.output = fixed->text;
    } else if (fixed->text != before) {
        const auto written = write_file(task.path, fixed->text);
        if (!written) {
            done.failure = written.error();
            return done;
        }
    }
    done.name = name;
    done.applied = fixed->applied;
    done.remaining = fixed->remaining.size();
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
    const auto files = tasks_of(settings.files, *options);
    if (!files) {
        complain(files.error());
        return not_done;
    }
    for (const auto& failure : files->failures) complain(failure);
    std::vector<FileOutcome> outcomes(files->tasks.size());
    workspace::in_parallel(outcomes.size(), settings.jobs,
                           [&](std::size_t i) { outcomes[i] = fix_one(files->tasks[i], settings); });
    // Where standard output is a text or a patch, the lines about it go beside.
    const bool reads_input =
        std::ranges::find(files->tasks, "-", &workspace::Task::path) != files->tasks.end();
    const bool beside = settings.diff || reads_input;
    const auto tell = [&](const std::string& line) {
        if (beside)
            std::fwrite(line.data(), 1, line.size(), stderr);
        else
            print(line);
    };
    bool failed = !files->failures.empty(), remain = false;
    std::size_t applied = 0, remaining = 0;
    for (const auto& file : outcomes) {
        print(file.output);
        // Of many files only those that change are named.
        if (file.applied > 0 || outcomes.size() == 1)
            tell(summary(file.applied, file.remaining, file.name, settings.diff));
        applied += file.applied;
        remaining += file.remaining;
        for (const auto& each : file.left_out) complain({each});
        if (file.failure) complain(*file.failure);
        failed = failed || file.failure.has_value();
        remain = remain || file.something_remains;
    }
    if (outcomes.size() > 1) tell(summary(applied, remaining, cat(outcomes.size(), " files"), settings.diff));
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
