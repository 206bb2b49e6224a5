// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::render::pdf {

/// The data as the filter FlateDecode reads them (RFC 1950). The same data give the same bytes.
std::string deflated(std::string_view data);

}  // namespace resolute::render::pdf
