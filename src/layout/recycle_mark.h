// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/pages.h"

namespace resolute::layout {

/// Three arrows that follow each other round a triangle, within the size.
Outline recycle_mark(Size size);

}  // namespace resolute::layout
