// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>

#include "citations/date.h"
#include "citations/symbol.h"

namespace resolute::citations {

/// How well the day of adoption is known.
enum class Evidence : std::uint8_t {
    document,  // from the text itself, confirmed by others that cite it
    agreed,    // from the text itself alone, or at least five texts that cite it with one day
    few,       // two to four texts that cite it
    single,    // one text that cites it
};

struct Registered {
    Date adopted;
    Evidence evidence = Evidence::single;
};
/// The day on which a resolution, decision or statement was adopted, from published texts (session 75 to 80
/// of the General Assembly, 2000 to 2026 of the Security Council, sessions 54 to 60 of the Human Rights
/// Council, and what they cite). Nothing for texts not in the register and for those on which sources
/// disagree. Other parts of the text under the same number do not count: `75/252 A` has a day of its own.
std::optional<Registered> registered_date(const Symbol& symbol);

}  // namespace resolute::citations
