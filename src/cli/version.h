// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute::cli {

/// The program's version alone: "1.2.3".
std::string version_number();
/// The program's version and those of the libraries it runs with.
std::string version_text();

}  // namespace resolute::cli
