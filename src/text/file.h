// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include "text/result.h"

namespace resolute {

/// All bytes of a file, up to SourceFile::size_limit.
Result<std::string> read_file(const std::filesystem::path& path);
/// All of standard input, up to the same limit.
Result<std::string> read_standard_input();
/// Writes whole or not at all: to a temporary file beside `path`, which takes its place and keeps its
/// permissions. A symbolic link is followed; a file that nobody may write is refused. Whoever handles signals
/// that end the program removes the temporary ones (text/unfinished_file.h).
Result<Done> write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace resolute
