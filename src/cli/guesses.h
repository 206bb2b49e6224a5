// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "text/cat.h"
#include "text/result.h"

namespace resolute::cli {

/// What commands say that work on what import took the words of a file for: `guessed`, in a line.
inline Failure read_with(const std::string& name, const std::string& guessed) {
    return {cat("`", name, "` was read with ", guessed, "; `resolute import --report FILE` lists all")};
}

}  // namespace resolute::cli
