// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "rules/reading.h"

/// What is left over in a text from its making.
namespace resolute::rules {

/// Whether a word cannot go on before `begin` or behind `end`.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end);
/// Whether a text holds all bytes of the phrase, at whatever places: quick, and it mostly does not.
bool may_hold(const Words& words, std::string_view phrase);

}  // namespace resolute::rules
