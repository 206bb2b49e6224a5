// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>

namespace resolute::workspace {

/// A path as one would type it: from the current folder, where it lies below that.
std::string shown_path(const std::filesystem::path& path);

/// The path from the root, without `.` and `..`; unchanged where there is no current folder. Links are not
/// followed.
std::filesystem::path absolute_path(const std::filesystem::path& path);

}  // namespace resolute::workspace
