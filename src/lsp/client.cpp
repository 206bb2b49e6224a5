// SPDX-License-Identifier: Apache-2.0
#include "lsp/client.h"

namespace resolute::lsp {

namespace {

/// UTF-16 is what every editor has; what spares both sides the counting is taken where it is offered.
Columns columns_of(const Value& encodings) {
    for (const auto columns : {Columns::bytes, Columns::utf16, Columns::characters})
        if (encodings.lists(encoding_name(columns))) return columns;
    return Columns::utf16;
}

}  // namespace

Client client_of(const Value& params) {
    const auto& all = params["capabilities"];
    const auto& text = all["textDocument"];
    const auto& action = text["codeAction"];
    const auto& published = text["publishDiagnostics"];
    const auto& item = text["completion"]["completionItem"];
    Client client;
    client.columns = columns_of(all["general"]["positionEncodings"]);
    client.pulls = text["diagnostic"].is_object();
    client.refreshes_pulled = all["workspace"]["diagnostics"]["refreshSupport"].is_true();
    client.versioned_edits = all["workspace"]["workspaceEdit"]["documentChanges"].is_true();
    client.resolves_edits = action["resolveSupport"]["properties"].lists("edit");
    client.action_literals = action["codeActionLiteralSupport"].is_object();
    client.markdown = text["hover"]["contentFormat"].lists("markdown");
    client.completion_markdown = item["documentationFormat"].lists("markdown");
    client.snippets = item["snippetSupport"].is_true();
    client.symbol_trees = text["documentSymbol"]["hierarchicalDocumentSymbolSupport"].is_true();
    client.related_places =
        published["relatedInformation"].is_true() || text["diagnostic"]["relatedInformation"].is_true();
    client.watches_files = all["workspace"]["didChangeWatchedFiles"]["dynamicRegistration"].is_true();
    client.whole_line_edits = params["initializationOptions"]["wholeLineEdits"].is_true();
    return client;
}

std::string_view encoding_name(Columns columns) {
    switch (columns) {
        case Columns::bytes:
            return "utf-8";
        case Columns::characters:
            return "utf-32";
        case Columns::utf16:
            break;
    }
    return "utf-16";
}

}  // namespace resolute::lsp
