// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "rules/rule.h"

/// What is left over in a text from its making.
namespace resolute::rules {

/// Whether a word cannot go on before `begin` or behind `end`.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end);
/// Whether the bytes stand anywhere in the file: quick, and most often they do not.
bool anywhere(const Subject& subject, std::string_view bytes);

}  // namespace resolute::rules
