// SPDX-License-Identifier: Apache-2.0
#include "lsp/commands.h"

#include "import/skeleton.h"
#include "lsp/uri.h"
#include "model/xml.h"
#include "text/cat.h"
#include "text/file.h"
#include "workspace/today.h"

namespace resolute::lsp {

namespace {

namespace fs = std::filesystem;

Answer written(const fs::path& path, std::string_view bytes) {
    const auto done = write_file(path, bytes);
    if (!done) return {request_failed, done.error().what};
    return Value(Object{{"uri", uri_of(path)}});
}

}  // namespace

Answer render_command(const Value& argument, const Source& source, Press& press) {
    const auto to = argument["to"].text();
    const auto target = target_named(to);
    if (!target)
        return {request_failed, cat("nothing is rendered to `", to, "`; expected pdf, docx, html or text")};
    auto output = path_of(argument["output"].text());
    if (output.empty() && argument["output"].is_text())
        return {request_failed, cat("`", argument["output"].text(), "` is no file")};
    if (output.empty()) {
        output = path_of(argument["uri"].text());
        if (output.empty()) return {request_failed, "the text is no file yet, so `output` must name one"};
        output.replace_extension(to == "text" ? ".txt" : cat('.', to));
    }
    const auto bytes = press.render(*target, source);
    if (!bytes) return {request_failed, bytes.error().what};
    return written(output, *bytes);
}

Answer new_command(const Value& argument) {
    const auto given = [&](std::string_view name) { return std::string(argument[name].text()); };
    importing::SkeletonOptions options;
    options.symbol = given("symbol");
    options.title = given("title");
    options.session = given("session");
    options.sponsors = given("sponsors");
    options.agenda_item = given("agendaItem");
    options.body = given("body");
    options.date = given("date");
    options.today = workspace::today();
    if (const auto language = given("lang"); !language.empty()) {
        const auto known = citations::language_from_code(language);
        if (!known) return {request_failed, cat("`", language, "` is none of ar, en, es, fr, ru and zh")};
        options.language = *known;
    }
    const auto document = importing::make_skeleton(given("kind"), options);
    if (!document) return {request_failed, document.error().what};
    const auto text = model::to_xml(*document);
    if (!argument["output"].is_text()) return Value(Object{{"text", text}});
    const auto output = path_of(argument["output"].text());
    if (output.empty()) return {request_failed, cat("`", argument["output"].text(), "` is no file")};
    return written(output, text);
}

}  // namespace resolute::lsp
