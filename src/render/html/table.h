// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "render/html/body.h"

namespace resolute::render::html {

/// A table with its caption. Spans that reach beyond the table or leave columns empty are cut.
std::string write_table(const Entry& entry, Voice& voice);

}  // namespace resolute::render::html
