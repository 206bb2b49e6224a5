// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "layout/pages.h"

/// The codes for machines at the foot of page 1. Each is without its quiet zone and its size: the caller
/// gives that. A text that cannot be coded gives a matrix with nothing dark.
namespace resolute::layout {

/// Code 39 with its start and stop signs, wide bars three times as wide as narrow ones: 16 columns for each
/// character, of which the last has no gap behind it.
Matrix bar_code(std::string_view text);

/// QR code that can be read with 15 % of it damaged.
Matrix qr_code(std::string_view text);

/// What the bar code says of a job number: `24-24145 (E)` is `2424145`. Empty where it is none.
std::string bar_code_text(std::string_view job);

/// Where the United Nations shows a document: `https://undocs.org/en/A/RES/78/2`; since 2025 by its newer
/// name. `date` is ISO 8601 or empty for today's. Empty where the symbol is missing or not yet complete.
std::string address_of(std::string_view symbol, std::string_view language, std::string_view date);

}  // namespace resolute::layout
