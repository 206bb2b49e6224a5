// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "citations/symbol.h"
#include "text/span.h"

namespace resolute::citations {

/// A web address of a United Nations document, taken apart.
struct DocumentUrl {
    bool host_known = false;  // undocs.org, docs.un.org, documents.un.org or the search form of www.un.org
    bool current = false;     // exactly `https://docs.un.org/<language>/<symbol>`
    std::string language;     // ISO 639-1, also for `ch`, `sp`, `ot` (German); empty: none written
    std::string symbol_text;  // what stands for the symbol, percent signs decoded; empty: none
    Span symbol_span;         // the bytes of it in the address
    std::optional<Symbol> symbol;  // what it stands for, small errors of spelling mended; nothing: no symbol
};

/// Takes any text; an address of another host has `host_known` false and the rest empty.
DocumentUrl parse_url(std::string_view address);

/// `https://docs.un.org/<language>/<symbol>` as published: no spaces, part letters stick to the number, the
/// part letter of an old resolution left out (`A/RES/217(III)`), a double symbol by its first half.
/// `language` is an ISO 639-1 code; an empty one leaves its segment out.
std::string to_url(const Symbol& symbol, std::string_view language);

}  // namespace resolute::citations
