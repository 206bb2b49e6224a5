// SPDX-License-Identifier: Apache-2.0
#include "lsp/features.h"

#include <algorithm>
#include <array>

namespace resolute::lsp {

namespace {

constexpr std::array all{
    Feature{"codeAction/resolve", resolve_code_action},
    Feature{"textDocument/codeAction", code_actions},
    Feature{"textDocument/documentSymbol", document_symbols},
    Feature{"textDocument/formatting", format_document},
    Feature{"textDocument/hover", hover},
    Feature{"textDocument/rangeFormatting", format_range},
};

}  // namespace

const Feature* find_feature(std::string_view method) {
    const auto found = std::ranges::find(all, method, &Feature::method);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace resolute::lsp
