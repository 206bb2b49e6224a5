// SPDX-License-Identifier: Apache-2.0
#include "workspace/absolute_path.h"

namespace resolute::workspace {

std::filesystem::path absolute_path(const std::filesystem::path& path) {
    std::error_code error;
    const auto result = std::filesystem::absolute(path, error);
    return (error ? path : result).lexically_normal();
}

}  // namespace resolute::workspace
