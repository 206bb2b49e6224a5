// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute::workspace {

/// Whether a pattern of a configuration names a path (with `/` between its parts, relative to the
/// configuration) or a folder above it. `*`, `?` and `[…]` stay inside one part, `**` is any number of parts;
/// a pattern without `/` in its middle may begin at any part.
bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace resolute::workspace
