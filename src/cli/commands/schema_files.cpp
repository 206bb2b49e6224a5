// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.h"
#include "cli/terminal.h"
#include "schema/files.h"
#include "text/cat.h"
#include "text/file.h"

namespace resolute::cli {

namespace {

struct Settings {
    std::string level = "draft", output;
    bool list = false;
};

int run(const Settings& settings) {
    if (settings.list) {
        for (const auto& each : schema::files()) print(cat(each.name, "\n"));
        return nothing_found;
    }
    if (settings.output.empty()) {
        const auto* main = schema::file(cat("akn4un-", settings.level, ".xsd"));
        print(main->text);
        return nothing_found;
    }
    std::error_code error;
    std::filesystem::create_directories(settings.output, error);
    for (const auto& each : schema::files()) {
        const auto done =
            write_file(std::filesystem::path(settings.output) / std::string(each.name), each.text);
        if (!done) {
            complain(done.error());
            return not_done;
        }
    }
    return nothing_found;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("--level", settings->level, "draft (for new texts) or published (what is published)")
        ->check(CLI::IsMember({"draft", "published"}))
        ->capture_default_str();
    app.add_option("-o,--output", settings->output, "write all files of the schema into a folder")
        ->type_name("DIR");
    app.add_flag("--list", settings->list, "the names of the files");
    app.footer(
        "Example:\n  resolute schema -o schema/ && xmllint --noout --schema schema/akn4un-draft.xsd "
        "draft.xml");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command schema_files{"schema", "The XML schema, printed or written to a folder",
                                            declare};

}  // namespace resolute::cli
