// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute::lsp {

/// Serves one editor on standard input and output until it says `exit`, closes its end, or is no longer
/// there. `threads`: one reads while another works, so that what the editor no longer wants is left out;
/// without, every message is worked on, and its diagnostics told, before the next is read. Gives the exit
/// status.
int run(const std::string& version, bool threads);

}  // namespace resolute::lsp
