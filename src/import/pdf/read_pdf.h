// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "import/pdf/page_text.h"
#include "text/result.h"

namespace resolute::importing::pdf {

/// The text of a PDF, read by the program `resolute-pdf-reader` that stands beside this one, in a process
/// with 150 MB of memory, 0.7 s of processor time up to each next page and 20 s in all. Where that process
/// dies on the way, the pages before are kept. Fails where no page could be read, with the reason for the
/// user.
Result<Contents> read_pdf(std::string_view bytes);

}  // namespace resolute::importing::pdf
