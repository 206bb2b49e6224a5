// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

namespace resolute::importing {

/// "24-24145 (E)", "03 50598", "GE.25-11220(E)" at the beginning of a line; its length, or 0.
std::size_t job_number(std::string_view text);
/// Figures alone, at least and at most so many.
bool is_figures(std::string_view text, std::size_t least, std::size_t most);
/// A page number alone or "2/14", the job number, the day of processing behind it; nothing else.
bool is_foot(std::string_view text);

}  // namespace resolute::importing
