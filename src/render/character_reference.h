// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute::render {

/// Writes the reference (`&lt;`) that a character needs in an element's text or in a value in double
/// quotation marks; false, and nothing is written, where it may stand as it is (XML 1.0, 2.4).
bool append_reference(std::string& to, char32_t code);

}  // namespace resolute::render
