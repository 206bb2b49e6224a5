// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/lines.h"

namespace resolute::importing {

/// Takes away the `> ` that mail puts before each line it quotes, where most lines have it.
void take_mail_quotes(std::vector<SourceLine>& lines);

}  // namespace resolute::importing
