// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace resolute::render::docx {

/// The content of `word/styles.xml`: the names and measures of the official template (2023).
std::string styles_part(std::string_view language);

}  // namespace resolute::render::docx
