// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "lsp/client.h"

namespace resolute::lsp {

/// What the server tells an editor it can do.
Value capabilities(const Client& client);

}  // namespace resolute::lsp
