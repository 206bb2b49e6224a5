// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <array>
#include <filesystem>

#include "cli/command.h"
#include "cli/terminal.h"
#include "schema/files.h"
#include "schema/relax_ng.h"
#include "text/cat.h"
#include "text/file.h"

namespace resolute::cli {

namespace {

struct Settings {
    std::string level = "draft", form = "xsd", output;
    bool list = false, catalog = false;
};

struct File {
    std::string name, text;
};

std::string main_file(const Settings& settings) {
    return cat("akn4un-", settings.level, ".", settings.form);
}

/// OASIS XML Catalogs 1.1: the namespace of Akoma Ntoso leads to our schema, and so does the address under
/// which OASIS keeps its own.
std::string catalog(const Settings& settings) {
    constexpr std::array<std::string_view, 3> addresses{
        "http://docs.oasis-open.org/legaldocml/ns/akn/3.0",
        "http://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd",
        "https://docs.oasis-open.org/legaldocml/akn-core/v1.0/os/part2-specs/schemas/akomantoso30.xsd"};
    std::string result =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<catalog xmlns=\"urn:oasis:names:tc:entity:xmlns:xml:catalog\" prefer=\"public\">\n";
    const auto add = [&](std::string_view address, std::string_view file) {
        result += cat("  <uri name=\"", address, "\" uri=\"", file, "\"/>\n");
        result += cat("  <system systemId=\"", address, "\" uri=\"", file, "\"/>\n");
    };
    for (const auto address : addresses) add(address, cat("akn4un-", settings.level, ".xsd"));
    add("http://un.org/akn4un", settings.level == "draft" ? "draft-akn4un.xsd" : "akn4un.xsd");
    return result + "</catalog>\n";
}

/// What would be written into a folder.
std::vector<File> all_files(const Settings& settings) {
    std::vector<File> result;
    if (settings.form == "rnc")
        for (const std::string level : {"draft", "published"})
            result.push_back({cat("akn4un-", level, ".rnc"), schema::relax_ng(level)});
    else
        for (const auto& each : schema::files())
            result.push_back({std::string(each.name), std::string(each.text)});
    if (settings.catalog) result.push_back({"catalog.xml", catalog(settings)});
    return result;
}

int write_all(const Settings& settings) {
    std::error_code error;
    std::filesystem::create_directories(settings.output, error);
    for (const auto& each : all_files(settings)) {
        const auto done = write_file(std::filesystem::path(settings.output) / each.name, each.text);
        if (!done) {
            complain(done.error());
            return not_done;
        }
    }
    return nothing_found;
}

int run(const Settings& settings) {
    if (settings.catalog && settings.form == "rnc") {
        complain(Failure{"a catalog leads to XSD files; `--to rnc` has none"});
        return not_done;
    }
    if (settings.list)
        for (const auto& each : all_files(settings)) print(cat(each.name, "\n"));
    else if (!settings.output.empty())
        return write_all(settings);
    else if (settings.catalog)
        print(catalog(settings));
    else if (settings.form == "rnc")
        print(schema::relax_ng(settings.level));
    else
        print(schema::file(main_file(settings))->text);
    return nothing_found;
}

std::function<int()> declare(CLI::App& app) {
    auto settings = std::make_shared<Settings>();
    app.add_option("--level", settings->level, "draft (for new texts) or published (what is published)")
        ->check(CLI::IsMember({"draft", "published"}))
        ->capture_default_str();
    app.add_option("--to", settings->form, "xsd (XML Schema) or rnc (RELAX NG, for Emacs)")
        ->check(CLI::IsMember({"xsd", "rnc"}))
        ->capture_default_str();
    app.add_flag("--catalog", settings->catalog,
                 "an XML catalog, by which other editors find the files beside it");
    app.add_option("-o,--output", settings->output, "write all files of the schema into a folder")
        ->type_name("DIR");
    app.add_flag("--list", settings->list, "the names of the files");
    app.footer(
        "Examples:\n"
        "  resolute schema -o schema/ && xmllint --noout --schema schema/akn4un-draft.xsd draft.xml\n"
        "  resolute schema --to rnc > akn4un-draft.rnc\n"
        "  resolute schema --catalog -o schema/     # schema/catalog.xml is what an editor is told of");
    return [settings] { return run(*settings); };
}

}  // namespace

extern constinit const Command schema_files{"schema", "The XML schema, printed or written to a folder",
                                            declare};

}  // namespace resolute::cli
