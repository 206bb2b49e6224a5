// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "rules/metadata.h"
#include "rules/rule.h"

/// What several places of one document tell about the same thing, and which of them stands against the rest.
namespace resolute::rules {

/// One place that tells a value which other places tell as well.
struct Claim {
    std::string value;       // in a form in which equal things are equal
    Span span;               // of what is written there
    std::string_view place;  // "on the cover page"
    int weight = 10;         // how much the place counts; 0 for one that only follows the others
    bool loose = false;      // even official texts differ here: a hint
    bool silent = false;     // another rule reports this place
};

/// The value that most of the weight is for; of equal ones the first in the list; empty without claims.
std::string likeliest(const std::vector<Claim>& claims);
/// Reports each claim of another value than the likeliest, as "`value` place, expected `likeliest`", with the
/// first place of that one as a label; where places of one kind tell the same wrong value, the further ones
/// are labels of the first. Where the value stands there as it is, the likeliest is offered for it.
void report_odd(const Subject& subject, const std::vector<Claim>& claims, Findings& found);

/// One of the addresses (IRIs) in the identification of a document, cut at its slashes.
struct Address {
    struct Piece {
        std::string_view text;
        Span span;
    };
    std::string_view level;    // "FRBRWork", "FRBRExpression", "FRBRManifestation"
    std::string_view element;  // "FRBRthis", "FRBRuri"
    Piece whole;
    Piece prefix;         // `/akn/un/statement/deliberation`
    Piece author, date;   // `unga`, `2023-12-22`
    Piece number;         // `78-251`
    Piece language;       // `fra`; empty in the address of a work
    Piece rest;           // what follows: `/`, `/!main/`, `@/!main.xml`
    bool shaped = false;  // it has all these pieces
};
/// The addresses of a document, its own and not those of its annexes, in their order.
std::vector<Address> addresses(const model::Document& document);

}  // namespace resolute::rules
