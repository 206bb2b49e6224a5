// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/impl.h"

namespace resolute::schema {

/// Which side of an element a complaint is about.
enum class Aspect : std::uint8_t { undescribed, content, text, attributes, uniqueness, other };

/// An element by its number in document order, from 0, and what to look at there.
struct Suspect {
    std::uint32_t element = 0;
    Aspect aspect = Aspect::other;
    auto operator<=>(const Suspect&) const = default;
};

/// Something the validating parser minds. It tells neither the narrowest place nor always the element, but
/// one of the suspects is the one.
struct Complaint {
    std::vector<Suspect> suspects;  // likeliest first, never empty
    std::string words;              // the parser's own
};

/// All that the validating parser minds in a well-formed text without a document type, in its order. Nothing
/// outside the text and the grammar is ever read, whatever the text asks for. After 5,000 elements that the
/// grammar does not know it stops.
std::vector<Complaint> complaints(const Session& session, std::string_view text);

}  // namespace resolute::schema
