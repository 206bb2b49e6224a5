// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "citations/calendar.h"
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

struct RegisteredSymbol {
    Symbol symbol;
    Date adopted;
};
/// Those whose symbol begins so, up to `most`, in the order of the register.
std::vector<RegisteredSymbol> registered_beginning(std::string_view beginning, std::size_t most);

/// The days between which a text not in the register was adopted, by the registered ones with the next
/// numbers before and behind it: the General Assembly and the Security Council number in the order of
/// adoption. Nothing for other bodies and for numbers outside of those registered.
std::optional<Days> registered_neighbours(const Symbol& symbol);

}  // namespace resolute::citations
