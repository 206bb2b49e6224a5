// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace resolute::tests {

/// Files with names that end in `.xml` below a folder, sorted; none where it is absent.
std::vector<std::filesystem::path> xml_files(const std::filesystem::path& folder);
/// At most `count` of them, evenly spread.
std::vector<std::filesystem::path> sample_of(const std::vector<std::filesystem::path>& files,
                                             std::size_t count);
model::Document document_of(const std::filesystem::path& file);
/// From the text of a file.
model::Document document_from(std::string_view text);

}  // namespace resolute::tests
