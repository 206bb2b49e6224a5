// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.h"
#include "cli/terminal.h"
#include "diagnostics/views.h"
#include "rules/page.h"
#include "text/cat.h"
#include "text/file.h"

namespace resolute::cli {

namespace {

std::string as_text() {
    std::string out;
    for (const auto* rule : rules::by_code()) out += rules::line(*rule);
    return out;
}

std::string as_json() {
    std::string out;
    for (const auto* rule : rules::by_code()) {
        const auto url = rule_url(rule->name);
        out += cat(out.empty() ? "[\n  " : ",\n  ", "{\"code\": ", json_string(rule->code),
                   ", \"name\": ", json_string(rule->name), ", \"summary\": ", json_string(rule->summary),
                   ", \"authority\": ", json_string(rule->authority),
                   ", \"url\": ", url ? json_string(*url) : "null", ", \"severity\": {");
        for (std::size_t i = 0; i < rules::stage_names.size(); ++i)
            out += cat(i ? ", " : "", json_string(rules::stage_names[i]), ": ",
                       json_string(rules::name_of(rule->levels.by_stage[i])));
        out += "}}";
    }
    return out + "\n]\n";
}

/// Stops at the first page that cannot be written: the others would fail for the same reason.
Result<Done> write_pages(const std::filesystem::path& folder) {
    std::error_code ignored;  // told by the first page
    std::filesystem::create_directories(folder, ignored);
    const auto index = write_file(folder / "README.md", rules::index_page());
    if (!index) return index.error();
    for (const auto* rule : rules::by_code())
        if (auto done = write_file(folder / cat(rule->name, ".md"), rules::page(*rule)); !done)
            return done.error();
    return Done{};
}

std::function<int()> declare(CLI::App& app) {
    struct Settings {
        std::string format = "text", pages;
    };
    auto settings = std::make_shared<Settings>();
    app.add_option("--format", settings->format, "text, json or md")
        ->check(CLI::IsMember({"text", "json", "md"}))
        ->capture_default_str();
    app.add_option("--pages", settings->pages, "write a page for each rule and an index into a folder")
        ->type_name("DIR");
    app.footer(
        "Examples:\n  resolute rules\n  resolute rules --format json\n  resolute explain NUM002    the page "
        "of "
        "one");
    return [settings] {
        if (!settings->pages.empty()) {
            const auto done = write_pages(settings->pages);
            if (!done) complain(done.error());
            return static_cast<int>(done ? nothing_found : not_done);
        }
        print(settings->format == "json" ? as_json()
              : settings->format == "md" ? rules::index_page()
                                         : as_text());
        return static_cast<int>(nothing_found);
    };
}

}  // namespace

extern constinit const Command rules_list{"rules", "All rules with what they report", declare};

}  // namespace resolute::cli
