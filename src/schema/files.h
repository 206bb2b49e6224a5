// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

#include "text/embedded.h"

namespace resolute::schema {

/// A schema document that is part of the program. The files name each other by bare file name.
using SchemaFile = EmbeddedFile;

/// All schema documents of the program, in order of name.
std::span<const SchemaFile> files();
/// One of them, or nothing where no file has this name.
const SchemaFile* file(std::string_view name);

}  // namespace resolute::schema
