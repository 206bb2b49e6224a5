// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "lsp/snapshot.h"

namespace resolute::lsp {

/// A request about one text that is open, one file of src/lsp/features each.
struct Feature {
    std::string_view method;
    Answer (*answer)(const Request&);
};
/// The one that answers a method, or null.
const Feature* find_feature(std::string_view method);

Answer all_semantic_tokens(const Request& request);
Answer code_actions(const Request& request);
Answer resolve_code_action(const Request& request);
Answer code_lenses(const Request& request);
Answer complete(const Request& request);
Answer definition(const Request& request);
Answer document_links(const Request& request);
Answer document_symbols(const Request& request);
Answer folding_ranges(const Request& request);
Answer format_document(const Request& request);
Answer format_on_type(const Request& request);
Answer format_range(const Request& request);
Answer highlights(const Request& request);
Answer hover(const Request& request);
Answer inlay_hints(const Request& request);
Answer linked_editing_ranges(const Request& request);
Answer prepare_rename(const Request& request);
Answer references(const Request& request);
Answer rename(const Request& request);
Answer selection_ranges(const Request& request);
Answer semantic_tokens_in_range(const Request& request);
/// Of our own: `resolute/stage`, the stage that the text is checked at, as `{stage: "draft"}`.
Answer stage_of_text(const Request& request);

/// Adds the symbols of a text whose name holds `query`, in any case.
void add_symbols_named(std::string_view query, const Snapshot& document, Array& found);

}  // namespace resolute::lsp
