// SPDX-License-Identifier: Apache-2.0
#include "lsp/server.h"

#include <algorithm>

#include "lsp/capabilities.h"
#include "lsp/commands.h"
#include "lsp/diagnostics.h"
#include "lsp/features.h"
#include "lsp/uri.h"
#include "text/cat.h"
#include "workspace/read_document.h"

namespace resolute::lsp {

namespace {

constexpr int error_message = 1, warning_message = 2;

}  // namespace

Server::Server(Send send, std::string version)
    : send_(std::move(send)), version_(std::move(version)), configuration_([this](const std::string& why) {
          notify("window/showMessage", Object{{"type", error_message}, {"message", why}});
      }) {}

void Server::notify(std::string_view method, Value params) {
    send_(Object{{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}});
}

void Server::ask(std::string_view method, Value params) {
    send_(Object{{"jsonrpc", "2.0"},
                 {"id", cat("resolute-", ++asked_)},
                 {"method", method},
                 {"params", std::move(params)}});
}

void Server::reply(const Value& id, Answer answer) {
    if (answer.error == 0)
        send_(Object{{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(answer.result)}});
    else
        send_(Object{{"jsonrpc", "2.0"},
                     {"id", id},
                     {"error", Object{{"code", answer.error}, {"message", std::move(answer.why)}}}});
}

void Server::receive(const Letter& letter) {
    if (!letter.message) return reply(nullptr, Answer(parse_error, "the message is not JSON"));
    const auto& message = *letter.message;
    const auto method = message["method"].text();
    const auto& id = message["id"];
    const bool request = id.is_text() || id.is_number();
    if (method.empty()) {
        // What has a result or an error answers something that we asked; nothing waits for it.
        const bool response = !message["result"].is_null() || !message["error"].is_null();
        if (!response && !(message.is_object() && request))
            reply(nullptr, Answer(invalid_request, "the message has no method"));
        return;
    }
    if (!request) return take_note(method, message["params"], letter.came);
    if (letter.cancelled) return reply(id, Answer(request_cancelled, "cancelled"));
    reply(id, answer(method, message["params"]));
}

Answer Server::answer(std::string_view method, Params params) {
    if (method == "initialize") return initialize(params);
    if (!initialized_) return {not_initialized, "`initialize` comes first"};
    if (shut_down_) return {invalid_request, "nothing can be asked after `shutdown`"};
    if (method == "shutdown") {
        shut_down_ = true;
        return Value();
    }
    if (method == "textDocument/diagnostic") return pulled_diagnostics(params);
    if (method == "workspace/symbol") return symbols_everywhere(params);
    if (method == "workspace/executeCommand") return execute(params);
    if (method == "resolute/preview") return preview(params);
    if (method == "resolute/text") return text_for_tests(params);
    return answer_about_text(method, params);
}

Answer Server::initialize(Params params) {
    if (initialized_) return {invalid_request, "`initialize` comes once"};
    initialized_ = true;
    client_ = client_of(params);
    editor_ = params["processId"].number();
    configuration_.set(params["initializationOptions"]);
    return Value(Object{{"capabilities", capabilities(client_)},
                        {"serverInfo", Object{{"name", "resolute"}, {"version", version_}}}});
}

Answer Server::answer_about_text(std::string_view method, Params params) {
    const auto* feature = find_feature(method);
    if (!feature) return {method_not_found, cat("there is no `", method, "`")};
    const auto& data = params["data"];
    const auto& uri = data["uri"].is_text() ? data["uri"] : params["textDocument"]["uri"];
    auto* text = open_text(uri.text());
    if (!text) return {invalid_request, cat("`", uri.text(), "` is not open")};
    if (const auto asked = data["version"].number(); asked && *asked != text->version())
        return {content_modified, "the text is another one by now"};
    const auto manner = configuration_.manner_of(text->uri());
    return feature->answer({text->snapshot(manner.value_or(Manner())), params, client_});
}

Answer Server::preview(Params params) {
    auto* text = open_text(params["textDocument"]["uri"].text());
    if (!text) return {invalid_request, "the text is not open"};
    const auto manner = configuration_.manner_of(text->uri());
    return press_.preview(text->snapshot(manner.value_or(Manner())), params["format"].text());
}

Answer Server::execute(Params params) {
    const auto command = params["command"].text();
    const auto& arguments = params["arguments"].values();
    const Value argument = arguments.empty() ? Value() : arguments.front();
    if (command == "resolute.new") return new_command(argument);
    if (command == "resolute.render") return render(argument, params["workDoneToken"]);
    return {invalid_request, cat("there is no command `", command, "`")};
}

/// Of a text that is open as it stands in the editor, else of the file. The first pages take longer, until
/// fonts are loaded: an editor that gave a token is told that work goes on.
Answer Server::render(Params argument, Params token) {
    const auto uri = argument["uri"].text();
    auto* text = open_text(uri);
    const auto path = path_of(uri);
    if (!text && path.empty()) return {request_failed, cat("`", uri, "` is neither open nor a file")};
    const auto source = text ? text->source() : workspace::read_source(path.string(), {});
    if (!source) return {request_failed, source.error().what};
    const auto tell_progress = [&](Object value) {
        if (!token.is_null()) notify("$/progress", Object{{"token", token}, {"value", std::move(value)}});
    };
    const auto title = cat("rendering to ", argument["to"].text());
    tell_progress({{"kind", "begin"}, {"title", title}, {"cancellable", false}});
    auto answer = render_command(argument, *source, press_);
    tell_progress({{"kind", "end"}});
    return answer;
}

Answer Server::pulled_diagnostics(Params params) {
    auto* text = open_text(params["textDocument"]["uri"].text());
    if (!text) return {invalid_request, "the text is not open"};
    const auto state = cat(text->version(), "-", configuration_age_);
    if (params["previousResultId"].text() == state)
        return Value(Object{{"kind", "unchanged"}, {"resultId", state}});
    const auto manner = configuration_.manner_of(text->uri());
    Value items = manner ? diagnostics(text->snapshot(*manner), client_) : Array();
    return Value(Object{{"kind", "full"}, {"resultId", state}, {"items", std::move(items)}});
}

/// So that tests can compare what we hold with what the editor shows.
Answer Server::text_for_tests(Params params) {
    auto* text = open_text(params["textDocument"]["uri"].text());
    if (!text) return {invalid_request, "the text is not open"};
    return Value(text->text());
}

Answer Server::symbols_everywhere(Params params) {
    Array found;
    for (const auto& [uri, text] : texts_) {
        const auto manner = configuration_.manner_of(uri);
        add_symbols_named(params["query"].text(), text->snapshot(manner.value_or(Manner())), found);
    }
    return Value(std::move(found));
}

void Server::take_note(std::string_view method, Params params, Clock::time_point came) {
    if (method == "exit") {
        exited_ = true;
        return;
    }
    if (!initialized_ || shut_down_) return;
    if (method == "initialized") watch_configuration();
    if (method == "textDocument/didOpen") opened(params);
    if (method == "textDocument/didChange") changed(params, came);
    if (method == "textDocument/didClose") closed(params);
    if (method == "workspace/didChangeWatchedFiles") configuration_changed();
    if (method == "workspace/didChangeConfiguration") settings_changed(params);
    // An editor that watches nothing for us still tells when a file is saved.
    if (method == "textDocument/didSave" && !client_.watches_files) configuration_changed();
}

void Server::watch_configuration() {
    if (!client_.watches_files) return;
    const Value watchers = Array{Object{{"globPattern", "**/resolute.toml"}}};
    ask("client/registerCapability",
        Object{{"registrations", Array{Object{{"id", "configuration"},
                                              {"method", "workspace/didChangeWatchedFiles"},
                                              {"registerOptions", Object{{"watchers", watchers}}}}}}});
}

void Server::configuration_changed() {
    configuration_.forget();
    ++configuration_age_;
    for (auto& [uri, text] : texts_) {
        text->forget();
        text->due = Clock::now();
    }
    if (client_.pulls && client_.refreshes_pulled) ask("workspace/diagnostic/refresh", nullptr);
}

/// Editors send all their settings or ours alone; those that have none for us send an empty object.
void Server::settings_changed(Params params) {
    const auto& all = params["settings"];
    const auto& ours = all["resolute"].is_object() ? all["resolute"] : all;
    if (ours.members().empty()) return;
    configuration_changed();
    configuration_.set(ours);
}

void Server::opened(Params params) {
    const auto& item = params["textDocument"];
    const std::string uri(item["uri"].text());
    auto text = std::make_unique<OpenText>(uri, item["version"].number().value_or(0),
                                           std::string(item["text"].text()), client_.columns);
    text->due = Clock::now();
    texts_[uri] = std::move(text);
}

void Server::changed(Params params, Clock::time_point came) {
    const auto& item = params["textDocument"];
    auto* text = open_text(item["uri"].text());
    if (!text) return;
    const auto version = item["version"].number().value_or(text->version() + 1);
    if (!text->change(version, params["contentChanges"].values()))
        notify(
            "window/logMessage",
            Object{{"type", warning_message},
                   {"message", cat("a change of ", text->uri(), " ends before it begins and was left out")}});
    const auto due = due_of(came, text->told, text->cost());
    text->due = std::max(text->due.value_or(due), due);
}

void Server::closed(Params params) {
    const auto found = texts_.find(params["textDocument"]["uri"].text());
    if (found == texts_.end()) return;
    if (!client_.pulls)
        notify("textDocument/publishDiagnostics", Object{{"uri", found->first}, {"diagnostics", Array()}});
    texts_.erase(found);
}

OpenText* Server::open_text(std::string_view uri) {
    const auto found = texts_.find(uri);
    return found == texts_.end() ? nullptr : found->second.get();
}

std::optional<Clock::time_point> Server::due() const {
    std::optional<Clock::time_point> first;
    for (const auto& [uri, text] : texts_)
        if (text->due && (!first || *text->due < *first)) first = text->due;
    return client_.pulls ? std::nullopt : first;
}

void Server::tell_next() {
    const auto next = due();
    for (auto& [uri, text] : texts_)
        if (next && text->due == next) return tell(*text);
}

void Server::tell(OpenText& text) {
    text.due.reset();
    const auto manner = configuration_.manner_of(text.uri());
    Value found = manner ? diagnostics(text.snapshot(*manner), client_) : Array();
    text.told = Clock::now();
    notify("textDocument/publishDiagnostics",
           Object{{"uri", text.uri()}, {"version", text.version()}, {"diagnostics", std::move(found)}});
}

}  // namespace resolute::lsp
