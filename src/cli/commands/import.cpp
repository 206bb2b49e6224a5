// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>
#include <set>

#include "cli/command.h"
#include "cli/outputs.h"
#include "cli/terminal.h"
#include "import/docx/import_docx.h"
#include "import/file_kind.h"
#include "import/import_text.h"
#include "import/pdf/import_pdf.h"
#include "import/report.h"
#include "import/typed_bytes.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/inputs.h"
#include "workspace/today.h"

namespace resolute::cli {

namespace {

namespace fs = std::filesystem;

struct Settings {
    std::vector<std::string> inputs;
    std::string output, from, as = "resolution", report, changes = "accept";
};

/// One input and where its document and its report go.
struct Job {
    std::string input, output, report;
};

Job job_of(const workspace::Input& input, const Settings& settings) {
    return {input.path, output_for(input, settings.output, ".xml"),
            settings.report.empty() ? "" : output_for(input, settings.report, ".report.txt")};
}

bool write(const std::string& path, std::string_view bytes) {
    const auto done = write_output(path, bytes);
    if (!done) complain(done.error());
    return done.has_value();
}

/// What was left out and guessed is in the report; where none is asked for, one line says that there is some.
void tell_what_to_look_at(const importing::Imported& imported, const Job& job) {
    if (!job.report.empty()) return;
    const auto told = importing::report_line(imported);
    if (!told.empty()) complain({cat("`", job.input, "`: ", told, "; --report FILE lists all")});
}

int finish(const importing::Imported& imported, const SourceFile& source, const Job& job) {
    if (!write(job.output, model::to_xml(imported.document))) return not_done;
    tell_what_to_look_at(imported, job);
    if (job.report.empty()) return nothing_found;
    const auto report = job.report.ends_with(".json") ? importing::report_json(imported, source)
                                                      : importing::report_text(imported, source);
    return write(job.report, report) ? nothing_found : not_done;
}

int refuse(const Job& job, const Failure& why) {
    complain({cat("cannot import `", job.input, "`: ", why.what)});
    return not_done;
}

int import_word(const std::string& bytes, const Job& job, const Settings& settings) {
    importing::DocxOptions options;
    if (settings.changes == "reject") options.changes = importing::Changes::reject;
    if (settings.changes == "keep") options.changes = importing::Changes::keep;
    options.as_doc = settings.as == "doc";
    options.today = workspace::today();
    const auto read = importing::import_docx(bytes, options);
    if (!read) return refuse(job, read.error());
    return finish(read->imported, read->text, job);
}

int import_from_pdf(const std::string& bytes, const Job& job, const Settings& settings) {
    importing::PdfOptions options;
    options.as_doc = settings.as == "doc";
    options.today = workspace::today();
    const auto read = importing::import_pdf(bytes, options);
    if (!read) return refuse(job, read.error());
    if (read->source.empty()) return finish(read->imported, read->text, job);
    complain({"the PDF carries the XML that it was made of, which is taken as it is"});
    return write(job.output, read->source) ? nothing_found : not_done;
}

int import_typed(const std::string& bytes, const Job& job, const Settings& settings) {
    if (bytes.size() > importing::longest_text) return refuse(job, {importing::text_too_long});
    const auto read = importing::read_typed_bytes(job.input, bytes);
    if (!read) return refuse(job, read.error());
    importing::TextOptions options;
    options.code_page = read->code_page;
    options.form = importing::form_named(settings.from);
    options.as_doc = settings.as == "doc";
    options.today = workspace::today();
    const auto imported = importing::import_text(read->source, options);
    return imported ? finish(*imported, read->source, job) : refuse(job, imported.error());
}

/// Fails where something would be written over what is read, or the report over the document.
Result<Done> keeps_apart(const Job& job) {
    if (!job.report.empty() &&
        fs::path(job.report).lexically_normal() == fs::path(job.output).lexically_normal())
        return Failure{cat("the document and the report cannot both become `", job.output, "`")};
    const auto spared = spares(job.output, job.input);
    return spared && !job.report.empty() ? spares(job.report, job.input) : spared;
}

int import_one(const Job& job, const Settings& settings) {
    std::error_code error;
    // What stands there may have been worked on since.
    if (settings.output.empty() && job.output != "-" && job.output != job.input &&
        fs::exists(job.output, error))
        return refuse(job,
                      {cat("`", job.output, "` is there already; `-o ", job.output, "` writes over it")});
    if (const auto apart = keeps_apart(job); !apart) {
        complain(apart.error());
        return not_done;
    }
    const auto bytes = job.input == "-" ? read_standard_input() : read_file(job.input);
    if (!bytes) {
        complain(bytes.error());
        return not_done;
    }
    using enum importing::FileKind;
    const auto kind = settings.from == "docx"       ? word
                      : settings.from == "pdf-file" ? pdf
                      : !settings.from.empty()      ? text
                                                    : importing::kind_of_file(job.input, *bytes);
    switch (kind) {
        case xml:
            return refuse(job, {std::string(importing::why_no_import(*bytes))});
        case word:
            return import_word(*bytes, job, settings);
        case pdf:
            return import_from_pdf(*bytes, job, settings);
        case text:
        case wide_text:
            return import_typed(*bytes, job, settings);
        case unreadable:
            return refuse(job, {std::string(importing::why_unreadable(*bytes))});
    }
    return not_done;
}

int run(const Settings& settings) {
    std::error_code error;
    for (const auto& input : settings.inputs)
        if (fs::is_directory(input, error)) {
            complain({cat("cannot import the folder `", input, "`; name its files, as in `",
                          (fs::path(input) / "*.docx").string(), "`")});
            return not_done;
        }
    const auto inputs = workspace::find_inputs(settings.inputs);
    for (const auto& failure : inputs.failures) complain(failure);
    for (const auto& path : {settings.output, settings.report}) {
        if (inputs.files.size() + inputs.failures.size() > 1 && !path.empty() && !names_folder(path)) {
            complain({cat("several files cannot all become `", path, "`; expected a folder, as in `out/`")});
            return not_done;
        }
        if (path.ends_with('/')) fs::create_directories(path, error);
    }
    bool good = inputs.failures.empty();
    std::set<std::string> taken;
    for (const auto& input : inputs.files) {
        const auto job = job_of(input, settings);
        if (job.output != "-" && !taken.insert(job.output).second)
            good = refuse(job, {cat("`", job.output, "` is another input's already")}) == nothing_found;
        else
            good = import_one(job, settings) == nothing_found && good;
    }
    return good ? nothing_found : not_done;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("input", settings->inputs,
                   "texts, Word files (.docx) or PDF files, patterns, @list, or - for standard input")
        ->required()
        ->type_name("IN");
    app.add_option("-o,--output", settings->output,
                   "a file, a folder (DIR/), or - for standard output; by default beside the input")
        ->type_name("OUT.xml");
    app.add_option("--from", settings->from, "the form of the text, where it is not found by itself")
        ->check(CLI::IsMember(
            {"light", "transcription", "pdf", "word", "pages", "flow", "plain", "docx", "pdf-file"}))
        ->type_name("FORM");
    app.add_option("--as", settings->as, "resolution, or doc for text without the parts of one")
        ->check(CLI::IsMember({"resolution", "doc"}))
        ->capture_default_str();
    app.add_option("--changes", settings->changes,
                   "of tracked changes: the text with them, without them, or both, marked")
        ->check(CLI::IsMember({"accept", "reject", "keep"}))
        ->capture_default_str();
    app.add_option("--report", settings->report,
                   "tells what each paragraph was taken for and what is a guess; JSON where the name ends in "
                   ".json; of "
                   "several inputs a folder")
        ->type_name("FILE");
    app.footer(
        "Examples:\n  resolute import draft.docx\n  resolute import draft.txt -o draft.xml --report "
        "guesses.txt\n"
        "  resolute import A_RES_79_154.pdf\n  resolute import drafts/*.docx -o out/");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command import{"import", "Makes a document of a text as it circulates", declare};

}  // namespace resolute::cli
