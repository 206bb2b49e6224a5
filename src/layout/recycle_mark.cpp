// SPDX-License-Identifier: Apache-2.0
#include "layout/recycle_mark.h"

#include <array>

namespace resolute::layout {

namespace {

/// In thousandths of the mark's size.
struct Corner {
    int x = 0, y = 0;
};

/// A band that comes from the middle of one side of a triangle, turns at a corner cut off and ends in an
/// arrow head on the next side; each arrow is the first one turned by 120 degrees.
constexpr std::array<std::array<Corner, 10>, 3> arrows{{
    {{{266, 275},
      {401, 42},
      {599, 42},
      {746, 295},
      {834, 244},
      {765, 510},
      {502, 436},
      {590, 385},
      {500, 230},
      {422, 365}}},
    {{{836, 451},
      {970, 684},
      {871, 856},
      {578, 856},
      {578, 958},
      {383, 766},
      {578, 574},
      {578, 676},
      {758, 676},
      {680, 541}}},
    {{{398, 856},
      {129, 856},
      {30, 684},
      {176, 431},
      {88, 380},
      {352, 306},
      {420, 572},
      {332, 521},
      {242, 676},
      {398, 676}}},
}};

Length share(Length of, int thousandths) {
    return {static_cast<std::int32_t>(std::int64_t{of.units} * thousandths / 1000)};
}

}  // namespace

Outline recycle_mark(Size size) {
    Outline mark;
    mark.width = share(size.width, 22);
    for (const auto& arrow : arrows) {
        auto& figure = mark.figures.emplace_back();
        for (const auto& corner : arrow)
            figure.push_back({share(size.width, corner.x), share(size.height, corner.y)});
    }
    return mark;
}

}  // namespace resolute::layout
