// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "render/html/outline.h"

namespace resolute::render::html {

/// Gives the first preambular and the first operative paragraph an identifier where they have none, so that
/// the contents can lead there.
void name_parts(Outline& outline, Identifiers& identifiers, const std::string& prefix);
/// A navigation landmark with the parts and headings of a story; empty where there is nothing to choose.
std::string write_contents(const layout::Story& story, const Outline& outline, bool has_notes);

}  // namespace resolute::render::html
