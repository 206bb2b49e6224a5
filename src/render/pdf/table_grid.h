// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <map>
#include <vector>

#include "layout/pages.h"

namespace resolute::render::pdf {

/// What makes tables the regular grids that ISO 14289-1, 7.5 asks for, however their cells were written.
struct TableGrids {
    struct Span {
        int columns = 1, rows = 1;
    };
    std::map<int, Span> spans;  // by a cell's tag: what it covers without overlap or overhang
    std::map<int, std::vector<int>>
        lacking;  // by a row's tag: how wide the cells are that it lacks at its end
};

TableGrids table_grids(const layout::Pages& pages);

}  // namespace resolute::render::pdf
