// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <filesystem>

#include "cli/command.h"
#include "cli/terminal.h"
#include "import/docx/import_docx.h"
#include "import/import_text.h"
#include "import/pdf/import_pdf.h"
#include "import/report.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/today.h"

namespace resolute::cli {

namespace {

namespace fs = std::filesystem;

struct Settings {
    std::string input, output, from, as = "resolution", report, changes = "accept";
};

std::string output_for(const Settings& settings) {
    if (!settings.output.empty()) return settings.output;
    return settings.input == "-" ? "-" : fs::path(settings.input).replace_extension(".xml").string();
}

bool write(const std::string& path, std::string_view bytes) {
    if (path == "-") {
        print(bytes);
        return true;
    }
    const auto done = write_file(path, bytes);
    if (!done) complain(done.error());
    return done.has_value();
}

/// What is left out is in the report; where none is asked for, one line says so.
void tell_left_out(const importing::Manuscript& manuscript, const Settings& settings) {
    const auto count = manuscript.leftovers.size();
    if (settings.report.empty() && count > 0)
        complain(
            {cat(count, count == 1 ? " thing has" : " things have", " no place in a resolution, such as ",
                 manuscript.leftovers.front().what, "; --report FILE lists all")});
}

int finish(const importing::Imported& imported, const SourceFile& source, const Settings& settings) {
    const auto output = output_for(settings);
    if (output == settings.input && output != "-") {
        complain({cat("`", output, "` would be written over itself; name another file with -o")});
        return not_done;
    }
    if (!write(output, model::to_xml(imported.document))) return not_done;
    if (settings.report.empty()) return nothing_found;
    const auto report = settings.report.ends_with(".json") ? importing::report_json(imported, source)
                                                           : importing::report_text(imported, source);
    return write(settings.report, report) ? nothing_found : not_done;
}

int refuse(const Settings& settings, const Failure& why) {
    complain({cat("cannot import `", settings.input, "`: ", why.what)});
    return not_done;
}

int import_word(const std::string& bytes, const Settings& settings) {
    importing::DocxOptions options;
    if (settings.changes == "reject") options.changes = importing::Changes::reject;
    if (settings.changes == "keep") options.changes = importing::Changes::keep;
    options.as_doc = settings.as == "doc";
    options.today = workspace::today();
    const auto read = importing::import_docx(bytes, options);
    if (!read) return refuse(settings, read.error());
    tell_left_out(read->imported.manuscript, settings);
    return finish(read->imported, read->text, settings);
}

int import_from_pdf(const std::string& bytes, const Settings& settings) {
    importing::PdfOptions options;
    options.as_doc = settings.as == "doc";
    options.today = workspace::today();
    const auto read = importing::import_pdf(bytes, options);
    if (!read) return refuse(settings, read.error());
    if (read->source.empty()) return finish(read->imported, read->text, settings);
    complain({"the PDF carries the XML that it was made of, which is taken as it is"});
    return write(output_for(settings), read->source) ? nothing_found : not_done;
}

/// Whether the input is what import makes.
bool is_xml(std::string_view bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    const auto begin = bytes.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return false;
    bytes.remove_prefix(begin);
    return bytes.starts_with("<?xml") || bytes.starts_with("<akomaNtoso");
}

int run(const Settings& settings) {
    const auto bytes = settings.input == "-" ? read_standard_input() : read_file(settings.input);
    if (!bytes) {
        complain(bytes.error());
        return not_done;
    }
    if (settings.from.empty() && is_xml(*bytes))
        return refuse(settings, {"this is XML already; `resolute check` checks it"});
    const bool word = fs::path(settings.input).extension() == ".docx" || importing::is_docx(*bytes);
    if (settings.from == "docx" || (settings.from.empty() && word)) return import_word(*bytes, settings);
    const bool pdf = fs::path(settings.input).extension() == ".pdf" || importing::is_pdf(*bytes);
    if (settings.from == "pdf-file" || (settings.from.empty() && pdf))
        return import_from_pdf(*bytes, settings);
    if (bytes->size() > importing::longest_text) return refuse(settings, {importing::text_too_long});
    const auto source = SourceFile::from_bytes(settings.input, *bytes);
    importing::TextOptions options;
    options.form = importing::form_named(settings.from);
    options.as_doc = settings.as == "doc";
    options.today = workspace::today();
    const auto imported = importing::import_text(source, options);
    if (!imported) return refuse(settings, imported.error());
    return finish(*imported, source, settings);
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("input", settings->input, "a text, a Word file (.docx) or a PDF, or - for standard input")
        ->required()
        ->type_name("IN");
    app.add_option("-o,--output", settings->output,
                   "a file, or - for standard output; by default beside the input")
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
    app.add_option(
           "--report", settings->report,
           "tells what each paragraph was taken for and what is a guess; JSON where the name ends in .json")
        ->type_name("FILE");
    app.footer(
        "Examples:\n  resolute import draft.docx\n  resolute import draft.txt -o draft.xml --report "
        "guesses.txt\n"
        "  resolute import A_RES_79_154.pdf");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command import{"import", "Makes a document of a text as it circulates", declare};

}  // namespace resolute::cli
