// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

namespace resolute::xml {

/// Whether an XML declaration, from `<?xml` to `?>`, says no more than that this is XML 1.0 in UTF-8 or its
/// subset ASCII (XML 1.0 §2.8, §4.3.3).
bool is_usual_declaration(std::string_view written);

}  // namespace resolute::xml
