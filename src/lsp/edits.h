// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "lsp/snapshot.h"

namespace resolute::lsp {

/// Edits, sorted by place and apart from each other, as the protocol's; as whole lines for an editor that
/// needs it.
Value text_edits(const Request& request, std::vector<Edit> edits);
/// The same as a change of the workspace.
Value workspace_edit(const Request& request, std::vector<Edit> edits);

/// What leads from one text to another: not always the fewest edits, but small ones where little changes, in
/// time that grows with the texts.
std::vector<Edit> edits_between(std::string_view before, std::string_view after);

}  // namespace resolute::lsp
