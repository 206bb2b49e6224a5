// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute {

/// A data file compiled into the program.
struct EmbeddedFile {
    std::string_view name;  // without folders
    std::string_view text;
};

}  // namespace resolute
