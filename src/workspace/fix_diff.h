// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::workspace {

/// What changes from one text to another, line by line with three lines around, in the unified form that
/// `patch` reads; empty where nothing changes. Line ends belong to their lines, so that CRLF is kept.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace resolute::workspace
