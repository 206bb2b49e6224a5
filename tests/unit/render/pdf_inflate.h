// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::tests {

/// All streams of a PDF file inflated, one after the other, with what stands between them, so that tests can
/// search it.
std::string inflated(std::string_view file);
/// Deflated data that were `length` bytes long before; empty when they are no such data.
std::string inflated_data(std::string_view data, std::size_t length);
/// How often `part` stands in `text`.
int count(std::string_view text, std::string_view part);

}  // namespace resolute::tests
