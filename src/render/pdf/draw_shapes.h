// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "layout/pages.h"

/// Operators that draw what is no text. They change no graphics state that outlives them but the line's
/// width.
namespace resolute::render::pdf {

std::string draw_stroke(const layout::Stroke& stroke, layout::Point from, layout::Size page);
/// Empty where the matrix has no size or nothing dark.
std::string draw_matrix(const layout::Matrix& matrix, layout::Point at, layout::Size page);
std::string draw_outline(const layout::Outline& outline, layout::Point at, layout::Size page);
/// The image is named /I and its index.
std::string draw_picture(const layout::Picture& picture, layout::Point at, layout::Size page);

}  // namespace resolute::render::pdf
