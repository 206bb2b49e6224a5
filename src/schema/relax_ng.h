// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::schema {

/// The schema of a level, `draft` or `published`, in the compact syntax of RELAX NG (OASIS, 21 November
/// 2002), made from the XSD files with their explanations. What RELAX NG cannot say is left out: that an eId
/// is used once, and the values of attributes that are not given.
std::string relax_ng(std::string_view level);

}  // namespace resolute::schema
