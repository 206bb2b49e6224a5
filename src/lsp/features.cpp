// SPDX-License-Identifier: Apache-2.0
#include "lsp/features.h"

#include <algorithm>
#include <array>

namespace resolute::lsp {

namespace {

constexpr std::array all{
    Feature{"codeAction/resolve", resolve_code_action},
    Feature{"resolute/stage", stage_of_text},
    Feature{"textDocument/codeAction", code_actions},
    Feature{"textDocument/codeLens", code_lenses},
    Feature{"textDocument/completion", complete},
    Feature{"textDocument/definition", definition},
    Feature{"textDocument/documentHighlight", highlights},
    Feature{"textDocument/documentLink", document_links},
    Feature{"textDocument/documentSymbol", document_symbols},
    Feature{"textDocument/foldingRange", folding_ranges},
    Feature{"textDocument/formatting", format_document},
    Feature{"textDocument/hover", hover},
    Feature{"textDocument/inlayHint", inlay_hints},
    Feature{"textDocument/linkedEditingRange", linked_editing_ranges},
    Feature{"textDocument/onTypeFormatting", format_on_type},
    Feature{"textDocument/prepareRename", prepare_rename},
    Feature{"textDocument/rangeFormatting", format_range},
    Feature{"textDocument/references", references},
    Feature{"textDocument/rename", rename},
    Feature{"textDocument/selectionRange", selection_ranges},
    Feature{"textDocument/semanticTokens/full", all_semantic_tokens},
    Feature{"textDocument/semanticTokens/range", semantic_tokens_in_range},
};

}  // namespace

const Feature* find_feature(std::string_view method) {
    const auto found = std::ranges::find(all, method, &Feature::method);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace resolute::lsp
