// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>

#include "cli/command.h"
#include "cli/guesses.h"
#include "cli/outputs.h"
#include "cli/terminal.h"
#include "compare/comparison.h"
#include "compare/views.h"
#include "layout/story.h"
#include "model/xml.h"
#include "render/docx/docx.h"
#include "text/cat.h"
#include "workspace/read_document.h"
#include "xml/read.h"

namespace resolute::cli {

namespace {

struct Settings {
    std::string before, after, to = "terminal", output = "-", author = "resolute", date;
};

/// What is wrong with a moment as Word wants it (XML Schema's dateTime, in Coordinated Universal Time).
std::string fault_of_moment(const std::string& text) {
    constexpr std::string_view form = "0000-00-00T00:00:00Z", most = "9999-19-39T29:59:59Z";
    bool good = text.size() == form.size();
    for (std::size_t i = 0; good && i < form.size(); ++i)
        good = form[i] == '0' ? text[i] >= '0' && text[i] <= most[i] : text[i] == form[i];
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + text[at + 1] - '0'; };
    good = good && number(5) >= 1 && number(5) <= 12 && number(8) >= 1 && number(8) <= 31 && number(11) <= 23;
    return good ? std::string() : cat("`", text, "` is no moment like 2026-01-31T12:00:00Z");
}

Result<layout::Story> read_story(const std::string& path) {
    const auto read = workspace::read_document(path, "<stdin>");
    if (!read) return read.error();
    if (!read->guessed.empty()) complain(read_with(path, read->guessed));
    Diagnostics ignored;
    auto story = layout::compose(model::from_xml(xml::read(read->xml, ignored)));
    if (story.blocks.empty() && story.masthead.empty())
        return Failure{cat("`", path, "` holds no text of a resolution")};
    return story;
}

Result<std::string> shown(const compare::Comparison& comparison, const Settings& settings) {
    const compare::Names names{settings.before, settings.after};
    if (settings.to == "json") return compare::json(comparison, names);
    if (settings.to == "html") return compare::html(comparison, names);
    if (settings.to == "docx")
        return render::docx::write_docx(compare::marked(comparison), {settings.author, settings.date});
    compare::TerminalOptions options;
    options.colour = settings.output == "-" && use_colour();
    options.width = terminal_columns();
    return compare::terminal(comparison, names, options);
}

int run(const Settings& settings) {
    if (settings.before == "-" && settings.after == "-") {
        complain({"only one of the two can be standard input"});
        return not_done;
    }
    for (const auto& path : {settings.before, settings.after})
        if (const auto spared = spares(settings.output, path); !spared) {
            complain(spared.error());
            return not_done;
        }
    auto before = read_story(settings.before), after = read_story(settings.after);
    for (const auto* read : {&before, &after})
        if (!*read) complain(read->error());
    if (!before || !after) return not_done;
    const auto &from = before->language, &to = after->language;
    if (!from.empty() && !to.empty() && from != to)
        complain({cat("`", settings.before, "` is in the language `", from, "`, `", settings.after, "` in `",
                      to, "`; `resolute render --to html -o FILE.html` sets languages side by side")});
    const auto comparison = compare::compare(std::move(*before), std::move(*after));
    const auto bytes = shown(comparison, settings);
    if (!bytes) {
        complain(bytes.error());
        return not_done;
    }
    if (const auto done = write_output(settings.output, *bytes); !done) {
        complain(done.error());
        return not_done;
    }
    return comparison.differs() ? findings_remain : nothing_found;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("old", settings->before,
                   "the version before: XML, or what `import` reads; - for standard input")
        ->required()
        ->type_name("OLD");
    app.add_option("new", settings->after, "the version after")->required()->type_name("NEW");
    app.add_option("--to", settings->to,
                   "terminal, html, json, or docx (the old text with tracked changes that make the new one)")
        ->check(CLI::IsMember({"terminal", "html", "json", "docx"}))
        ->capture_default_str();
    app.add_option("-o,--output", settings->output, "a file, or - for standard output")
        ->type_name("OUT")
        ->capture_default_str();
    app.add_option("--author", settings->author, "docx: whose changes they are")
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--date", settings->date,
                   "docx: when they were made, as 2026-01-31T12:00:00Z; by default not told")
        ->check(fault_of_moment)
        ->type_name("DATE");
    app.footer(
        "Numbers of paragraphs and notes, spaces and layout make no difference.\n"
        "Exit status: 0 no difference, 1 differences, 2 the work could not be done.\n\n"
        "Examples:\n  resolute compare L.5.xml L.5-Rev.1.xml\n"
        "  resolute compare last-year.xml draft.docx --to html -o changes.html\n"
        "  resolute compare A_RES_58_143.xml draft.xml --to docx -o draft.docx --author \"Third Committee\"");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command compare_versions{
    "compare", "What changed between two versions, to read or as tracked changes", declare};

}  // namespace resolute::cli
