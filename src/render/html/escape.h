// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::render::html {

/// Text for an element's content or an attribute in double quotation marks. Characters that HTML does not
/// allow (controls, noncharacters) are left out; white space among them becomes a space.
std::string escaped(std::string_view text);
/// An address to link to: of `http`, `https` or `mailto`, with what an address may not hold percent-encoded;
/// or empty where it is none of these, so that no script runs. Not yet escaped for an attribute.
std::string safe_address(std::string_view address);
/// A string of a style sheet, with its quotation marks; it cannot end the sheet.
std::string css_string(std::string_view text);

}  // namespace resolute::render::html
