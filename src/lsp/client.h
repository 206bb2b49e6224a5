// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/value.h"
#include "text/source_file.h"

namespace resolute::lsp {

/// What an editor told of itself when it began.
struct Client {
    Columns columns = Columns::utf16;  // what a position counts
    bool pulls = false;                // asks for diagnostics, and so is not sent any
    bool refreshes_pulled = false;     // can be told to ask again
    bool versioned_edits = false;      // takes `documentChanges`
    bool resolves_edits = false;       // asks for the edit of a code action when it is chosen
    bool action_literals = false;      // takes code actions that are no commands
    bool markdown = false;             // shows Markdown in hovers
    bool completion_markdown = false;  // and beside completions
    bool snippets = false;
    bool symbol_trees = false;
    bool related_places = false;    // shows further places of a diagnostic
    bool watches_files = false;     // can be asked to
    bool whole_line_edits = false;  // takes columns for bytes, so that only whole lines are safe to replace
};
/// Reads the parameters of `initialize`.
Client client_of(const Value& params);

/// The encoding's name in the protocol.
std::string_view encoding_name(Columns columns);

}  // namespace resolute::lsp
