// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "text/source_file.h"

namespace resolute::workspace {

/// What a document is and says, as data: one JSON object on one line. schema/record.schema.json describes it.
std::string record_of(const Source& source);

}  // namespace resolute::workspace
