// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// Takes away the `> ` that mail puts before each line it quotes, where most lines have it.
void take_mail_quotes(std::vector<SourceLine>& lines);

/// Leaves out what stands above a text that was mailed: "From: …", "Subject: …" and the lines that part them
/// from an older mail. Above, no further than the first line of the resolution.
void leave_out_mail_heads(std::vector<SourceLine>& lines, Manuscript& to);

}  // namespace resolute::importing
