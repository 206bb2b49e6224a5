// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "import/manuscript.h"
#include "text/source_file.h"

namespace resolute::importing {

/// The line from which on a text in the light markup tells what the markup itself cannot say.
inline constexpr std::string_view kept_line = "%%% kept";

/// Reads the light markup of docs/how-to/light-markup.md. Any text can be read; what is not understood is
/// text.
void read_light(const SourceFile& source, Manuscript& to);

}  // namespace resolute::importing
