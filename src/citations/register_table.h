// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

namespace resolute::citations {

/// Texts whose symbols begin alike: `A/RES/58`, `S/RES (2000)`, `A/RES (III)`. `rows` are `143=20031222A;`
/// one after the other: what is left of the symbol, day of adoption, grade; sorted by number, then as texts.
struct RegisterGroup {
    std::string_view beginning, rows;
};
/// Those of data/register.tsv, sorted by beginning.
const std::vector<RegisterGroup>& register_groups();

}  // namespace resolute::citations
