// SPDX-License-Identifier: Apache-2.0
#include "cli/version.h"

#include "text/cat.h"

namespace resolute::cli {

std::string version_number() {
    return RESOLUTE_VERSION;
}

std::string version_text() {
    return cat("resolute ", RESOLUTE_VERSION, "\n", RESOLUTE_LIBRARIES);
}

}  // namespace resolute::cli
