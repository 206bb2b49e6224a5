// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.h"
#include "cli/outputs.h"
#include "cli/terminal.h"
#include "import/skeleton.h"
#include "model/xml.h"
#include "text/cat.h"
#include "workspace/today.h"

namespace resolute::cli {

namespace {

struct Settings {
    std::string kind, output = "-", language = "en";
    importing::SkeletonOptions options;
};

int run(Settings& settings) {
    settings.options.language =
        citations::language_from_code(settings.language).value_or(citations::Language::en);
    settings.options.today = workspace::today();
    const auto document = importing::make_skeleton(settings.kind, settings.options);
    if (!document) {
        complain(document.error());
        return not_done;
    }
    std::error_code error;
    if (std::filesystem::is_regular_file(settings.output, error) &&
        !std::filesystem::is_empty(settings.output, error)) {
        complain({cat("`", settings.output, "` is there already; a new document needs a name of its own")});
        return not_done;
    }
    const auto done = write_output(settings.output, model::to_xml(*document));
    if (!done) complain(done.error());
    return done ? nothing_found : not_done;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    auto& options = settings->options;
    app.add_option("kind", settings->kind, "what to write")
        ->required()
        ->check(CLI::IsMember(importing::skeleton_kinds()))
        ->type_name("KIND");
    app.add_option("-o,--output", settings->output, "a file; by default standard output")
        ->type_name("OUT.xml");
    app.add_option("--lang", settings->language, "the language of the text")
        ->check(CLI::IsMember({"ar", "en", "es", "fr", "ru", "zh"}))
        ->capture_default_str();
    app.add_option("--symbol", options.symbol, "the document's symbol, as far as it has one");
    app.add_option("--title", options.title, "the title of the text");
    app.add_option("--session", options.session, "the number of the session; by default that of the symbol");
    app.add_option("--date", options.date, "the day of issue or adoption, 2026-01-31; by default today");
    app.add_option("--sponsors", options.sponsors, "\"Chile and Ghana: draft resolution\"");
    app.add_option("--agenda-item", options.agenda_item, "the number of the agenda item, as `27 (b)`");
    app.add_option("--body", options.body, "the committee or commission, as `Third Committee`");
    app.footer(
        "Examples:\n  resolute new ga-draft --symbol A/C.3/80/L.20 --title \"Rights of the child\" -o "
        "draft.xml\n"
        "  resolute new sc-resolution --lang fr --symbol \"S/RES/2800 (2026)\" -o resolution.xml");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command new_document{"new", "Begins a document of its kind", declare};

}  // namespace resolute::cli
