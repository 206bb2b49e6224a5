// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <string_view>

/// What names tell of where an element ends that has no end tag.
namespace resolute::xml {

/// The elements that a start tag of this name closes, where they stand around it without an end tag.
std::span<const std::string_view> closed_by(std::string_view name);
/// Whether elements of this name may hold what `closed_by` says of any other.
bool is_bridge(std::string_view name);
/// Whether it stands behind an element and never in it: `<num>1.<content>` and `<formula>…<container>` lack
/// an end tag.
bool stands_behind(std::string_view name, std::string_view other);

}  // namespace resolute::xml
