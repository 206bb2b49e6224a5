// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

/// The numbers of resolutions as symbols, titles and addresses write them, in one form.
namespace resolute::rules {

/// `78-251` of "A/RES/78/251", "78/251.", "A/RES/78/251 A-B", "78-251A"; `2636-2022` of "S/RES/2636 (2022)";
/// `es-11-1`; without the letters of organ, series and parts. Empty for a text without figures.
std::string number_key(std::string_view text);
/// `2636-2022` of "Resolution 2636 (2022)" in any language; empty where there are not two numbers.
std::string resolution_figures(std::string_view text);

}  // namespace resolute::rules
