// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace resolute::lsp {

/// The file that a `file:` address names (RFC 8089), percent signs decoded; empty for every other address,
/// such as that of a text that was never saved.
std::filesystem::path path_of(std::string_view uri);
/// The address of a file, whose path begins at the root.
std::string uri_of(const std::filesystem::path& path);

}  // namespace resolute::lsp
