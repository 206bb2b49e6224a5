// SPDX-License-Identifier: Apache-2.0
#include "workspace/absolute_path.h"

namespace resolute::workspace {

std::filesystem::path absolute_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto result = std::filesystem::absolute(path, error);
    return (error ? path : result).lexically_normal();
}

std::string shown_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto here = std::filesystem::current_path(error);
    const auto relative = absolute_path(path).lexically_relative(here);
    return error || relative.empty() || *relative.begin() == ".." ? path.string() : relative.string();
}

}  // namespace resolute::workspace
