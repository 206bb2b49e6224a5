// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

/// What is left over in a text from its making.
namespace resolute::rules {

/// Whether a word cannot go on before `begin` or behind `end`.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end);

}  // namespace resolute::rules
