// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute::render::pdf {

/// An ICC profile (version 2.1) of the sRGB colour space of IEC 61966-2-1: a display profile of a matrix and
/// one curve of 33 points.
std::string srgb_profile();

}  // namespace resolute::render::pdf
