// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "layout/line_setter.h"
#include "layout/pages.h"
#include "style/style.h"

namespace resolute::layout {

/// Puts an image in the place of the emblem on page 1, as large as it fits and in the middle, the first thing
/// there to be read.
void add_emblem(Pages& pages, const style::Style& style, const LineSetter& lines, const Image& emblem);

}  // namespace resolute::layout
