// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/snapshot.h"

namespace resolute::lsp {

/// All findings of a text as the protocol's diagnostics.
Value diagnostics(const Snapshot& document, const Client& client);
/// One of them.
Value diagnostic(const Diagnostic& found, const Snapshot& document, const Client& client);

}  // namespace resolute::lsp
