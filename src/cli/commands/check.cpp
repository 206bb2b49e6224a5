// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <limits>
#include <map>
#include <memory>

#include "cli/command.h"
#include "cli/guesses.h"
#include "cli/outputs.h"
#include "cli/selection_options.h"
#include "cli/tasks.h"
#include "cli/terminal.h"
#include "cli/version.h"
#include "cli/watch.h"
#include "diagnostics/report.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/baseline.h"
#include "workspace/check.h"

namespace resolute::cli {

namespace {

struct Settings {
    TaskWords files;
    SelectionWords selection;
    std::string format, baseline, write_baseline;
    bool exit_zero = false, quiet = false, statistics = false, profile_rules = false, watches = false;
    unsigned jobs = 0, most = 0;
};

void add_options(CLI::App& app, Settings& settings) {
    add_task_options(app, settings.files);
    add_selection_options(app, settings.selection);
    app.add_option("--format", settings.format,
                   "full (default on a terminal), concise (default elsewhere), json, jsonl, sarif, github, "
                   "gitlab or junit")
        ->check(CLI::IsMember({"full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit"}));
    app.add_option("--baseline", settings.baseline, "leave out the findings known from this file")
        ->type_name("FILE");
    app.add_option("--write-baseline", settings.write_baseline, "make what is found now known in this file")
        ->type_name("FILE");
    add_jobs_option(app, settings.jobs);
    app.add_option("--max-findings", settings.most, "show at most so many")->type_name("N");
    app.add_flag("--statistics", settings.statistics,
                 "count the findings of each rule instead of showing them");
    app.add_flag("--profile-rules", settings.profile_rules,
                 "tell on standard error how long each rule and step took, what they share counting for the "
                 "first to ask");
    app.add_flag("--exit-zero", settings.exit_zero, "exit 0 whatever was found");
    app.add_flag("--watch", settings.watches, "check again whenever a file changes");
    app.add_flag("-q,--quiet", settings.quiet, "say nothing but the findings");
    app.footer(
        "Examples:\n  resolute check draft.xml\n  resolute check --select NUM,NOTE --format json "
        "resolutions/\n"
        "  cat draft.xml | resolute check --stdin-filename draft.xml -\n"
        "  resolute check --format github drafts/\n"
        "  resolute check --write-baseline known.tsv archive/\n\n"
        "Rules, severities and files left out can stand in a `resolute.toml` beside the files or above;\n"
        "`<?resolute ignore=CODE reason=\"…\"?>` in a document suppresses what is found in the next "
        "element.");
}

/// What the whole run found.
struct Totals {
    std::size_t files = 0;
    std::array<std::size_t, 3> by_severity{};
    std::map<std::string, std::pair<std::size_t, std::string>> by_code;  // how many, the name

    void add(const FileFindings& file) {
        ++files;
        for (const auto& found : file.diagnostics) {
            ++by_severity[static_cast<std::size_t>(found.severity)];
            auto& [count, name] = by_code[found.code];
            ++count;
            name = found.name;
            const auto has = [&](Trust trust) {
                return std::ranges::find(found.fixes, trust, &Fix::trust) != found.fixes.end();
            };
            if (has(Trust::safe))
                ++safe;
            else if (has(Trust::review))
                ++review;
        }
    }
    std::size_t safe = 0, review = 0;  // findings with a fix, and with one that a person should look over
    std::size_t known = 0, gone = 0;   // by a baseline

    std::size_t of(Severity severity) const { return by_severity[static_cast<std::size_t>(severity)]; }
};

void print_statistics(const Totals& totals, bool json) {
    struct Row {
        std::size_t count;
        std::string code, name;
    };
    std::vector<Row> rows;
    for (const auto& [code, entry] : totals.by_code) rows.push_back({entry.first, code, entry.second});
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::count);
    std::string out;
    for (const auto& [count, code, name] : rows) {
        const auto number = cat(count);
        if (json)
            out += cat(out.empty() ? "" : ",", "\n  {\"code\": \"", code, "\", \"name\": \"", name,
                       "\", \"count\": ", number, "}");
        else
            out += cat(std::string(number.size() < 6 ? 6 - number.size() : 0, ' '), number, "  ", code, "  ",
                       name, "\n");
    }
    print(json ? cat("[", out, out.empty() ? "]\n" : "\n]\n") : out);
}

void print_summary(const Totals& totals) {
    const auto count = [](std::size_t number, std::string_view noun) {
        return cat(number, " ", noun, number == 1 ? "" : "s");
    };
    const auto errors = totals.of(Severity::error), warnings = totals.of(Severity::warning),
               hints = totals.of(Severity::hint);
    auto words = errors + warnings + hints == 0 ? std::string("no findings")
                                                : cat(count(errors, "error"), ", ",
                                                      count(warnings, "warning"), ", ", count(hints, "hint"));
    words += cat(" in ", count(totals.files, "file"));
    const auto with_review = totals.safe + totals.review;
    if (totals.safe) words += cat("; ", totals.safe, " can be fixed by `resolute fix`");
    if (totals.review)
        words += totals.safe ? cat(", ", with_review, " with `--review`")
                             : cat("; ", with_review, " can be fixed by `resolute fix --review`");
    if (totals.known) words += cat("; ", totals.known, " known from before left out");
    if (totals.gone) words += cat("; ", totals.gone, " known from before gone");
    print(words + "\n");
}

Producer producer() {
    Producer result{"resolute", std::string(version_number()), {}};
    for (const auto* rule : rules::by_code()) {
        // A document may be at any stage; the gravest is what a reader of the report should expect.
        const auto gravest = std::ranges::max(rule->levels.by_stage);
        std::optional<Severity> severity;
        if (gravest != rules::Level::off) severity = static_cast<Severity>(static_cast<int>(gravest) - 1);
        result.rules.push_back({rule->code, rule->name, rule->summary, rule->why, severity});
    }
    return result;
}

/// Writes findings as a format wants them, file by file.
class Output {
public:
    Output(std::string format, std::size_t most)
        : format_(std::move(format)), left_(most ? most : all), report_(report_of(format_)) {}

    void file(FileFindings findings) {
        if (findings.diagnostics.size() > left_) findings.diagnostics.resize(left_);
        left_ -= findings.diagnostics.size();
        if (report_)
            print(report_->file(findings));
        else if (format_ == "full")
            print(full(findings, use_colour(), terminal_columns(112)));
        else if (format_ == "concise")
            print(concise(findings));
        else if (format_ == "github")
            print(github(findings));
        else if (format_ == "jsonl")
            print_now(json_lines(findings));
    }

    void end(bool complete) const {
        if (report_) print(report_->end(complete));
    }

private:
    static std::unique_ptr<Report> report_of(const std::string& format) {
        if (format == "json") return json_report();
        if (format == "gitlab") return gitlab_report();
        if (format == "junit") return junit_report();
        if (format == "sarif") return sarif_report(producer());
        return nullptr;
    }

    static constexpr auto all = std::numeric_limits<std::size_t>::max();
    std::string format_;
    std::size_t left_;
    std::unique_ptr<Report> report_;
};

/// What is to be done, and what is known from before, by file.
struct Plan {
    std::vector<workspace::Task> tasks;
    std::map<std::filesystem::path, workspace::Baseline> baselines;
};

Result<Plan> plan_of(const Settings& settings, std::vector<workspace::Task> tasks) {
    Plan plan{std::move(tasks), {}};
    for (auto& task : plan.tasks) {
        if (!settings.write_baseline.empty()) {
            if (auto spared = spares(settings.write_baseline, task.path); !spared) return spared.error();
            task.baseline.clear();
        } else if (!settings.baseline.empty()) {
            task.baseline = settings.baseline;
        }
        if (task.baseline.empty() || plan.baselines.contains(task.baseline)) continue;
        auto baseline = workspace::Baseline::read(task.baseline);
        if (!baseline) return baseline.error();
        plan.baselines.emplace(task.baseline, std::move(*baseline));
    }
    return plan;
}

/// Whether a rule is looked for at any stage.
bool asks(const workspace::Options& options, std::string_view code) {
    const auto* rule = rules::find(code);
    if (!rule) return true;
    if (rule->finder == rules::Finder::schema && !options.schema) return false;
    using enum rules::Stage;
    return std::ranges::any_of(std::array{draft, submission, adopted, published}, [&](rules::Stage stage) {
        return workspace::level_of(options, *rule, stage) != rules::Level::off;
    });
}

/// Takes out what is known from before, or makes what is found now known.
class Memory {
public:
    Memory(const Settings& settings, const Plan& plan)
        : plan_(plan), path_(settings.write_baseline), written_(settings.write_baseline) {}

    void apply(const workspace::Task& task, FileFindings& findings, Totals& totals) {
        if (!path_.empty()) {
            written_.add(findings);
            totals.known += findings.diagnostics.size();
            findings.diagnostics.clear();
        } else if (!task.baseline.empty()) {
            const auto known =
                plan_.baselines.at(task.baseline).leave_out(findings, [&](std::string_view code) {
                    return asks(task.options, code);
                });
            totals.known += known.left_out;
            totals.gone += known.gone;
        }
    }

    Result<Done> keep() const {
        if (path_.empty()) return Done{};
        return write_file(path_, written_.text());
    }

private:
    const Plan& plan_;
    std::string path_;
    workspace::Baseline written_;
};

std::string padded(std::string words, std::size_t width) {
    return words.size() < width ? std::string(width - words.size(), ' ') + words : words;
}

/// Steps in parentheses, rules with their code: milliseconds in all, microseconds a file.
void print_times(const Stopwatch& watch) {
    std::string table = "      ms  us/file  work\n";
    for (const auto& entry : watch.entries()) {
        const auto* rule = rules::find(entry.work);
        const auto tenths = entry.time.count() / 100 / static_cast<std::int64_t>(entry.times);
        table +=
            cat(padded(cat(entry.time.count() / 1'000'000), 8), padded(cat(tenths / 10, ".", tenths % 10), 9),
                "  ", rule ? rule->code : "", rule ? " " : "", entry.work, "\n");
    }
    std::fputs(table.c_str(), stderr);
}

int run(const Settings& settings) {
    auto options = options_of(settings.selection);
    if (!options) {
        complain(options.error());
        return not_done;
    }
    Stopwatch watch;
    if (settings.profile_rules) options->watch = &watch;
    auto files = tasks_of(settings.files, *options);
    if (!files) {
        complain(files.error());
        return not_done;
    }
    const auto plan = plan_of(settings, std::move(files->tasks));
    if (!plan) {
        complain(plan.error());
        return not_done;
    }
    const std::string format = !settings.format.empty() ? settings.format
                               : output_is_terminal()   ? "full"
                                                        : "concise";
    Output output(settings.statistics ? "" : format, settings.most);
    Memory memory(settings, *plan);
    Totals totals;
    const auto receive = [&](const workspace::Task& task, FileFindings findings) {
        // Findings in what is no XML rest on what import took its words for.
        if (!findings.guessed.empty() && !settings.quiet)
            complain(read_with(findings.source->name(), findings.guessed));
        memory.apply(task, findings, totals);
        totals.add(findings);
        if (!settings.statistics) output.file(std::move(findings));
    };
    const auto failures =
        workspace::check(plan->tasks, settings.files.stdin_filename, settings.jobs, receive);
    for (const auto& failure : files->failures) complain(failure);
    for (const auto& failure : failures) complain(failure);
    const bool complete = files->failures.empty() && failures.empty();
    if (settings.statistics)
        print_statistics(totals, format == "json");
    else
        output.end(complete);
    const bool summarizes = format == "full" && !settings.statistics && !settings.quiet;
    if (summarizes && (complete || totals.files > 0)) print_summary(totals);
    if (settings.profile_rules) print_times(watch);
    // A baseline of half the files would forget what is known of the others.
    if (!complete) return not_done;
    if (const auto kept = memory.keep(); !kept) {
        complain(kept.error());
        return not_done;
    }
    const bool remain = totals.of(Severity::error) + totals.of(Severity::warning) > 0;
    return remain && !settings.exit_zero ? findings_remain : nothing_found;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    add_options(app, *settings);
    return [settings] {
        const auto work = [settings] { return run(*settings); };
        return settings->watches ? watch(paths_of(settings->files), work) : work();
    };
}

}  // namespace

extern constinit const Command check{"check", "What is wrong with resolutions: schema and rules", declare};

}  // namespace resolute::cli
