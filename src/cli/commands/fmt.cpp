// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <optional>

#include "cli/command.h"
#include "cli/tasks.h"
#include "cli/terminal.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/fix_diff.h"
#include "workspace/format.h"
#include "workspace/in_parallel.h"
#include "workspace/read_document.h"

namespace resolute::cli {

namespace {

struct Settings {
    TaskWords files;
    bool check = false, diff = false;
    unsigned jobs = 0;
};

void add_options(CLI::App& app, Settings& settings) {
    add_task_options(app, settings.files);
    app.add_flag("--check", settings.check, "name the files that are in another form and write nothing");
    app.add_flag("--diff", settings.diff, "show what would change and write nothing");
    add_jobs_option(app, settings.jobs);
    app.footer(
        "Examples:\n  resolute fmt draft.xml\n  resolute fmt --check drafts/\n"
        "  resolute fmt - < draft.xml > formatted.xml\n\n"
        "White space between elements, quotes around attributes, line ends and the XML declaration get one\n"
        "form. Running text stays as it is.");
}

/// What became of one file.
struct Outcome {
    std::string output;              // for standard output
    std::optional<Failure> left;     // why it is left as it is
    std::optional<Failure> failure;  // why it could not be read or written
    bool differs = false;
};

Outcome format_one(const std::string& path, const Settings& settings) {
    Outcome done;
    const auto source = workspace::read_xml(path, settings.files.stdin_filename);
    if (!source) {
        done.failure = source.error();
        return done;
    }
    const auto& name = (*source)->name();
    const auto before = cat((*source)->byte_order_mark() ? "\xEF\xBB\xBF" : "", (*source)->text());
    const bool writes = !settings.check && !settings.diff;
    const auto after = workspace::canonical_form(*source);
    if (!after) {
        done.left = Failure{cat(after.error().what, "; left as it is")};
        // Bytes that are not UTF-8 are not in the text that was read.
        const bool whole = (*source)->ill_formed().empty();
        if (path == "-" && writes && whole) done.output = before;
        return done;
    }
    done.differs = *after != before;
    if (settings.diff)
        done.output = workspace::unified_diff(name, before, *after);
    else if (settings.check)
        done.output = done.differs ? cat("would format ", name, "\n") : "";
    else if (path == "-")
        done.output = *after;
    else if (done.differs) {
        const auto written = write_file(path, *after);
        if (!written)
            done.failure = written.error();
        else
            done.output = cat("formatted ", name, "\n");
    }
    return done;
}

int run(const Settings& settings) {
    const auto files = tasks_of(settings.files, {});
    if (!files) {
        complain(files.error());
        return not_done;
    }
    for (const auto& failure : files->failures) complain(failure);
    std::vector<Outcome> outcomes(files->tasks.size());
    workspace::in_parallel(outcomes.size(), settings.jobs,
                           [&](std::size_t i) { outcomes[i] = format_one(files->tasks[i].path, settings); });
    bool failed = !files->failures.empty(), remain = false;
    for (const auto& each : outcomes) {
        print(each.output);
        if (each.left) complain(*each.left);
        if (each.failure) complain(*each.failure);
        failed = failed || each.failure;
        remain = remain || each.left || (each.differs && (settings.check || settings.diff));
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

extern constinit const Command fmt{"fmt", "Gives documents one form of white space, quotes and line ends",
                                   declare};

}  // namespace resolute::cli
