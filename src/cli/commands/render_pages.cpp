// SPDX-License-Identifier: Apache-2.0
#include "workspace/render.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

#include "cli/command.h"
#include "cli/draft.h"
#include "cli/guesses.h"
#include "cli/outputs.h"
#include "cli/tasks.h"
#include "cli/terminal.h"
#include "cli/watch.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/in_parallel.h"
#include "workspace/inputs.h"
#include "workspace/read_document.h"
#include "workspace/record.h"

namespace resolute::cli {

namespace {

namespace fs = std::filesystem;
using std::literals::operator""sv;

struct Settings {
    std::vector<std::string> inputs, forms;
    std::string to, layout = "paged", style, breaking, output, emblem;
    bool ascii = false, italics = false, attaches_source = false, watches = false;
    unsigned jobs = 0;
};

/// Where each input goes. Inputs of one name from several folders get a number behind it, which is told.
std::vector<std::string> outputs_for(const std::vector<workspace::Input>& inputs, const Settings& settings) {
    const auto to = settings.to == "text" ? ".txt" : cat('.', settings.to);
    std::set<std::string> taken;
    std::map<std::string, int> last_number;
    std::vector<std::string> outputs;
    for (const auto& input : inputs) {
        const auto wanted = output_for(input, settings.output, to);
        auto output = wanted;
        const auto extension = fs::path(wanted).extension().string();
        for (auto& number = last_number[wanted]; output != "-" && !taken.insert(output).second;)
            output = cat(wanted.substr(0, wanted.size() - extension.size()), '-', ++number + 1, extension);
        if (output != wanted)
            complain({cat("`", input.path, "` becomes `", output, "`: another input has the same name")});
        outputs.push_back(std::move(output));
    }
    return outputs;
}

/// What became of an input.
struct Outcome {
    bool good = false;
    std::string told, printed;  // for standard error and standard output
};

std::string complaint(const Failure& failure) {
    return cat("resolute: ", failure.what, '\n');
}

/// In a form that is not set: nothing is found on the way.
Result<workspace::Rendered> written_out(const Source& source, std::string bytes) {
    workspace::Rendered rendered;
    rendered.bytes = std::move(bytes);
    rendered.findings.source = source;
    return rendered;
}

Result<workspace::Rendered> rendered_as(const std::string& form, const Source& source,
                                        workspace::Renderer& renderer) {
    if (form == "draft") {
        auto draft = draft_of(source);
        if (!draft) return draft.error();
        return written_out(source, std::move(*draft));
    }
    if (form == "json") return written_out(source, workspace::record_of(source));
    return renderer.render(source);
}

/// With their source where a person reads them.
std::string shown(const FileFindings& findings) {
    return errors_are_on_terminal() ? full(findings, use_colour_for_errors()) : concise(findings);
}

Outcome render(const std::string& input, const std::string& output, const Settings& settings,
               workspace::Renderer& renderer) {
    Outcome outcome;
    if (const auto spared = spares(output, input); !spared) {
        outcome.told = complaint(spared.error());
        return outcome;
    }
    if (settings.output.empty() && is_of_another(output)) {
        outcome.told = complaint({cat("`", output, "` is there and was not rendered; `-o ", output,
                                      "` writes over it, or name another file")});
        return outcome;
    }
    const auto document = workspace::read_document(input, "<stdin>");
    if (!document) {
        outcome.told = complaint(document.error());
        return outcome;
    }
    auto rendered = rendered_as(settings.to, document->xml, renderer);
    if (!document->guessed.empty()) outcome.told = complaint(read_with(input, document->guessed));
    if (!rendered) {
        outcome.told += complaint({cat("cannot render `", input, "`: ", rendered.error().what)});
        return outcome;
    }
    if (rendered->blank) {
        outcome.told += complaint({cat("cannot render `", input, "`: there is no text in it")});
        return outcome;
    }
    // What a template or a font lacks is no finding about the document: it goes to standard error.
    if (rendered->template_findings.source) outcome.told += shown(rendered->template_findings);
    outcome.told += shown(rendered->findings);
    if (rendered->bytes.empty()) return outcome;
    if (output == "-") {
        outcome.printed = std::move(rendered->bytes);
        outcome.good = true;
        return outcome;
    }
    std::error_code error;
    if (names_folder(settings.output)) fs::create_directories(fs::path(output).parent_path(), error);
    const auto done = write_file(output, rendered->bytes);
    if (!done) outcome.told += complaint(done.error());
    outcome.good = done.has_value();
    return outcome;
}

/// Renders on several threads, each with fonts of its own. What is told and printed comes in the order of the
/// inputs, as soon as all before are done.
bool render_all(const std::vector<workspace::Input>& inputs, const Settings& settings,
                const workspace::RenderOptions& options) {
    const auto outputs = outputs_for(inputs, settings);
    std::vector<std::optional<Outcome>> waiting(inputs.size());
    std::size_t first = 0;  // of those that are not told yet
    bool good = true;
    std::mutex mutex;
    const auto done = [&](std::size_t i, Outcome outcome) {
        const std::scoped_lock lock(mutex);
        waiting[i] = std::move(outcome);
        for (; first < waiting.size() && waiting[first]; waiting[first++].reset()) {
            const auto& [is_good, told, printed] = *waiting[first];
            std::fwrite(told.data(), 1, told.size(), stderr);
            print(printed);
            good = good && is_good;
        }
    };
    std::atomic<std::size_t> next = 0;
    const auto threads = std::min<std::size_t>(
        inputs.size(), settings.jobs > 0 ? settings.jobs : std::max(1u, std::thread::hardware_concurrency()));
    workspace::in_parallel(threads, static_cast<unsigned>(threads), [&](std::size_t) {
        workspace::Renderer renderer(options);
        for (auto i = next++; i < inputs.size(); i = next++)
            done(i, render(inputs[i].path, outputs[i], settings, renderer));
    });
    return good;
}

/// Several languages of one resolution in one file.
bool render_side_by_side(const std::vector<workspace::Input>& inputs, const Settings& settings,
                         const workspace::RenderOptions& options) {
    std::vector<Source> sources;
    for (const auto& input : inputs) {
        const auto spared = spares(settings.output, input.path);
        auto document = workspace::read_document(input.path, "<stdin>");
        if (!spared || !document) {
            complain(spared ? document.error() : spared.error());
            return false;
        }
        if (!document->guessed.empty()) complain(read_with(input.path, document->guessed));
        sources.push_back(std::move(document->xml));
    }
    const auto page = workspace::render_side_by_side(sources, options);
    if (!page) {
        complain({cat("cannot render `", settings.output, "`: ", page.error().what)});
        return false;
    }
    const auto done = write_output(settings.output, *page);
    if (!done) complain(done.error());
    return done.has_value();
}

/// Fails where the emblem cannot be used.
Result<workspace::RenderOptions> options_of(const Settings& settings) {
    workspace::RenderOptions options;
    options.target = settings.to == "pdf"    ? workspace::Target::pdf
                     : settings.to == "html" ? workspace::Target::html
                     : settings.to == "docx" ? workspace::Target::docx
                                             : workspace::Target::text;
    options.style = settings.style;
    options.text.paged = settings.layout == "paged";
    options.text.ascii = settings.ascii;
    options.text.italics = settings.italics;
    if (!settings.breaking.empty())
        options.breaking = settings.breaking == "fine" ? style::Breaking::fine : style::Breaking::official;
    options.attaches_source = settings.attaches_source;
    if (settings.emblem.empty()) return options;
    if (options.target == workspace::Target::html) {
        auto address = workspace::read_emblem_address(settings.emblem);
        if (!address) return address.error();
        options.emblem_address = std::move(*address);
        return options;
    }
    auto emblem = workspace::read_emblem(settings.emblem);
    if (!emblem) return emblem.error();
    options.emblem = std::move(*emblem);
    return options;
}

/// Renders all inputs to one form.
int run(const workspace::Inputs& inputs, const Settings& settings) {
    // One that is missing was meant to be there too.
    const auto meant = inputs.files.size() + inputs.failures.size();
    const bool in_turn = settings.to == "json" && settings.output == "-";  // a line each
    const bool together = meant > 1 && !in_turn && !settings.output.empty() && !names_folder(settings.output);
    if (together && settings.to != "html") {
        complain({cat("several files cannot all become `", settings.output,
                      "`; expected a folder, as in `-o out/`", settings.to == "json" ? ", or `-o -`" : "")});
        return not_done;
    }
    const auto options = options_of(settings);
    if (!options) {
        complain(options.error());
        return not_done;
    }
    if (together) {
        const bool done = inputs.failures.empty() && render_side_by_side(inputs.files, settings, *options);
        return done ? nothing_found : not_done;
    }
    const bool good = render_all(inputs.files, settings, *options);
    return good && inputs.failures.empty() ? nothing_found : not_done;
}

constexpr std::array forms{"text", "pdf", "html", "docx", "draft", "json"};

/// The forms that are asked for, or the one that the name of the output tells; none if nothing does.
std::vector<std::string> forms_of(const Settings& settings) {
    if (!settings.forms.empty()) return settings.forms;
    const auto extension = fs::path(settings.output).extension();
    for (const auto* form : forms)
        if (extension == cat('.', form) || (form == "text"sv && extension == ".txt")) return {form};
    return {};
}

int run(const Settings& settings) {
    const auto wanted = forms_of(settings);
    if (wanted.empty()) {
        complain({"what to render to is not said; expected --to text, pdf, html, docx, draft or json"});
        return not_done;
    }
    if (wanted.size() > 1 && !settings.output.empty() && !names_folder(settings.output)) {
        complain({cat("several forms cannot all become `", settings.output,
                      "`; expected a folder, as in `-o out/`")});
        return not_done;
    }
    const auto inputs = workspace::find_inputs(settings.inputs);
    for (const auto& failure : inputs.failures) complain(failure);
    int status = nothing_found;
    for (const auto& form : wanted) {
        auto one = settings;
        one.to = form;
        status = std::max(status, run(inputs, one));
    }
    return status;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("input", settings->inputs, "files, folders, patterns, @list, or - for standard input")
        ->required()
        ->type_name("IN");
    app.add_option(
           "--to", settings->forms,
           "text, pdf, html, docx, draft (light markup), or json (what the document says, as data); several "
           "as pdf,docx; by default what the name of OUT ends in")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(std::vector<std::string>(forms.begin(), forms.end())))
        ->type_name("FORM");
    app.add_option(
           "-o,--output", settings->output,
           "a file, a folder (DIR/), or - for standard output; by default beside the input. Several inputs "
           "and one file: HTML with the languages of one resolution side by side")
        ->type_name("OUT");
    app.add_option("--layout", settings->layout, "of text: paged or flow")
        ->check(CLI::IsMember({"paged", "flow"}))
        ->capture_default_str();
    app.add_option("--template", settings->style,
                   "a template's name or file; by default what suits organ and year")
        ->type_name("NAME|FILE");
    app.add_option(
           "--breaking", settings->breaking,
           "of justified paragraphs: official, or fine (all lines together, with hyphens); by default as the "
           "template says")
        ->check(CLI::IsMember({"official", "fine"}));
    add_jobs_option(app, settings->jobs);
    app.add_flag("--ascii", settings->ascii, "text: plain quotation marks and dashes, calls as `1/`");
    app.add_flag("--italics", settings->italics, "text: *asterisks* around italic words");
    app.add_flag("--attach-source", settings->attaches_source,
                 "pdf: the file carries the XML it was made from, and is PDF/A-3a instead of PDF/A-2a");
    app.add_option("--emblem", settings->emblem,
                   "pdf, html: an image for the emblem's place, which is empty without it; PNG or JPEG, html "
                   "also SVG, GIF or WebP")
        ->type_name("FILE");
    app.add_flag("--watch", settings->watches, "render again whenever a file changes");
    app.footer(
        "Examples:\n  resolute render draft.xml --to pdf\n  resolute render drafts/*.xml --to pdf -o out/\n"
        "  resolute render resolutions/ --to pdf,text -o out/\n"
        "  resolute render draft.xml --to text --layout flow -o -\n  resolute render resolutions/ --to json "
        "-o - > resolutions.jsonl\n"
        "  resolute render draft.xml -o page.html\n"
        "  resolute render A_RES_58_143.en.xml A_RES_58_143.fr.xml --to html -o both.html");
    return [settings] {
        const auto work = [settings] { return run(*settings); };
        return settings->watches ? watch(settings->inputs, work) : work();
    };
}

}  // namespace

extern constinit const Command render_pages{
    "render", "The official layout as text or PDF, a web page, a Word file, or data", declare};

}  // namespace resolute::cli
