// SPDX-License-Identifier: Apache-2.0
#include "lsp/capabilities.h"

namespace resolute::lsp {

Value capabilities(const Client& client) {
    constexpr int incremental = 2;
    Object result{
        {"positionEncoding", encoding_name(client.columns)},
        {"textDocumentSync", Object{{"openClose", true}, {"change", incremental}, {"save", true}}},
        {"workspace", Object{{"workspaceFolders", Object{{"supported", true}}}}},
        {"hoverProvider", true},
        {"documentSymbolProvider", true},
        {"documentFormattingProvider", true},
        {"documentRangeFormattingProvider", true},
        {"completionProvider", Object{{"triggerCharacters", Array{"<", " ", "\"", "'", "#", "/", ">"}}}},
        {"definitionProvider", true},
        {"referencesProvider", true},
        {"documentHighlightProvider", true},
        {"renameProvider", Object{{"prepareProvider", true}}},
        {"documentLinkProvider", Object{{"resolveProvider", false}}},
        {"foldingRangeProvider", true},
        {"selectionRangeProvider", true},
        {"linkedEditingRangeProvider", true},
        {"workspaceSymbolProvider", true},
        {"executeCommandProvider",
         Object{{"commands", Array{"resolute.render", "resolute.new"}}, {"workDoneProgress", true}}},
        {"inlayHintProvider", true},
        {"codeLensProvider", Object{{"resolveProvider", false}}},
        {"documentOnTypeFormattingProvider",
         Object{{"firstTriggerCharacter", "/"}, {"moreTriggerCharacter", Array{"\n"}}}},
        {"semanticTokensProvider",
         Object{{"legend", Object{{"tokenTypes", Array{"keyword", "number", "type", "event"}},
                                  {"tokenModifiers", Array()}}},
                {"range", true},
                {"full", true}}},
    };
    if (client.action_literals)
        result.push_back({"codeActionProvider",
                          Object{{"codeActionKinds", Array{"quickfix", "refactor.rewrite", "refactor.extract",
                                                           "refactor.move", "source.fixAll.resolute"}},
                                 {"resolveProvider", client.resolves_edits}}});
    if (client.pulls)
        result.push_back({"diagnosticProvider", Object{{"identifier", "resolute"},
                                                       {"interFileDependencies", false},
                                                       {"workspaceDiagnostics", false}}});
    return result;
}

}  // namespace resolute::lsp
