// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

namespace resolute::workspace {

/// The path from the root, without `.` and `..`; unchanged where there is no current folder. Links are not
/// followed.
std::filesystem::path absolute_path(const std::filesystem::path& path);

}  // namespace resolute::workspace
