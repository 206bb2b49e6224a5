// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "render/pdf/objects.h"
#include "render/pdf/pdf.h"

namespace resolute::render::pdf {

/// The files as embedded files with the relationship Source (ISO 19005-3, 6.8). Returns their file
/// specifications, in order; `day` is the document's date or empty.
std::vector<int> add_attachments(Objects& objects, const std::vector<Attachment>& attachments,
                                 std::string_view day);
/// The name tree from file names to the specifications.
std::string attachment_names(const std::vector<Attachment>& attachments,
                             const std::vector<int>& specifications);

}  // namespace resolute::render::pdf
