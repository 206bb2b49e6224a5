// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <string>
#include <string_view>

#include "layout/pages.h"
#include "render/pdf/table_grid.h"

namespace resolute::render::pdf {

/// The attribute objects (ISO 32000-1, 14.8.5) of the tags that need one: how a list is numbered, told by its
/// first label; where a figure stands; that a table's header cell heads its column, and how far a cell
/// reaches.
std::map<int, std::string> attributes_of(const layout::Pages& pages, const TableGrids& grids);
/// Those of a cell of a role: TH or TD.
std::string cell_attributes(std::string_view role, TableGrids::Span span);

/// A value of ListNumbering for a label: "Decimal" for `1.`, "LowerAlpha" for `(a)`, "LowerRoman" for `(i)`,
/// "Disc" for a bullet, "None" for an empty one.
std::string_view numbering_of(std::string_view label);

}  // namespace resolute::render::pdf
