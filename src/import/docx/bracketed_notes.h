// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "import/classify.h"
#include "import/manuscript.h"

namespace resolute::importing::docx {

/// Notes that were typed: paragraphs at the end of the text that begin with "[1]", which is called so before.
/// They are taken out of the blocks and their calls made; calls in tables too.
std::vector<Note> take_bracketed_notes(std::vector<Unread>& blocks);

}  // namespace resolute::importing::docx
