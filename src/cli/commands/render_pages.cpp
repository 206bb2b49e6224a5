// SPDX-License-Identifier: Apache-2.0
#include "workspace/render.h"

#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.h"
#include "cli/terminal.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/check.h"
#include "workspace/inputs.h"

namespace resolute::cli {

namespace {

namespace fs = std::filesystem;

struct Settings {
    std::vector<std::string> inputs;
    std::string to, layout = "paged", style, output;
    bool ascii = false, italics = false;
};

/// Where the pages of an input go; `-` is standard output.
std::string output_for(const std::string& input, const Settings& settings) {
    const auto extension = settings.to == "pdf" ? ".pdf" : ".txt";
    if (settings.output.empty())
        return input == "-" ? "-" : fs::path(input).replace_extension(extension).string();
    std::error_code error;
    if (settings.output.ends_with('/') || fs::is_directory(settings.output, error))
        return (fs::path(settings.output) / fs::path(input).filename().replace_extension(extension)).string();
    return settings.output;
}

/// Whether the output is there now; what stood in the way is told.
bool render(const std::string& input, const Settings& settings, const workspace::RenderOptions& options) {
    auto source = workspace::read_source(input, "<stdin>");
    if (!source) {
        complain(source.error());
        return false;
    }
    auto rendered = workspace::render(*source, options);
    if (!rendered) {
        complain({cat("cannot render `", input, "`: ", rendered.error().what)});
        return false;
    }
    // What a template or a font lacks is no finding about the document: it goes to standard error.
    const auto told = concise(rendered->findings);
    std::fwrite(told.data(), 1, told.size(), stderr);
    if (rendered->bytes.empty()) return false;
    const auto output = output_for(input, settings);
    if (output == "-") {
        print(rendered->bytes);
        return true;
    }
    std::error_code error;
    if (settings.output.ends_with('/')) fs::create_directories(settings.output, error);
    const auto done = write_file(output, rendered->bytes);
    if (!done) complain(done.error());
    return done.has_value();
}

int run(const Settings& settings) {
    const auto inputs = workspace::find_inputs(settings.inputs);
    for (const auto& failure : inputs.failures) complain(failure);
    std::error_code error;
    const bool folder = settings.output.ends_with('/') || fs::is_directory(settings.output, error);
    if (inputs.paths.size() > 1 && !settings.output.empty() && !folder) {
        complain({cat("several files cannot all become `", settings.output,
                      "`; expected a folder, as in `-o out/`")});
        return not_done;
    }
    workspace::RenderOptions options;
    options.target = settings.to == "pdf" ? workspace::Target::pdf : workspace::Target::text;
    options.style = settings.style;
    options.text.paged = settings.layout == "paged";
    options.text.ascii = settings.ascii;
    options.text.italics = settings.italics;
    bool good = inputs.failures.empty();
    for (const auto& input : inputs.paths) good = render(input, settings, options) && good;
    return good ? nothing_found : not_done;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("input", settings->inputs, "files, folders, patterns, @list, or - for standard input")
        ->required()
        ->type_name("IN");
    app.add_option("--to", settings->to, "text or pdf")->required()->check(CLI::IsMember({"text", "pdf"}));
    app.add_option("-o,--output", settings->output,
                   "a file, a folder (DIR/), or - for standard output; by default beside the input")
        ->type_name("OUT");
    app.add_option("--layout", settings->layout, "of text: paged or flow")
        ->check(CLI::IsMember({"paged", "flow"}))
        ->capture_default_str();
    app.add_option("--template", settings->style,
                   "a template's name or file; by default what suits organ and year")
        ->type_name("NAME|FILE");
    app.add_flag("--ascii", settings->ascii, "text: plain quotation marks and dashes, calls as `1/`");
    app.add_flag("--italics", settings->italics, "text: *asterisks* around italic words");
    app.footer(
        "Examples:\n  resolute render draft.xml --to pdf\n  resolute render drafts/*.xml --to pdf -o out/\n"
        "  resolute render draft.xml --to text --layout flow -o -");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command render_pages{"render", "The official layout as text or PDF", declare};

}  // namespace resolute::cli
