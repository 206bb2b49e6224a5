// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

#include "citations/language.h"
#include "import/manuscript.h"

namespace resolute::importing {

/// What a line of a cover is by its own words; nothing where they do not tell, as those of an agenda title.
std::optional<Kind> head_kind(std::string_view text, citations::Language language);

/// The year in "2026 session": the Economic and Social Council counts its sessions so. Empty in other lines.
std::string_view year_of_session(std::string_view text);

/// The number that a title begins with, "58/143." (Human Rights Council and Economic and Social Council
/// alike); its length with the white space behind it, or 0.
std::size_t title_number(std::string_view text);

/// Whether the words are those of an annex's heading: "Annex", "Annex II", "Appendix".
bool is_annex_heading(std::string_view text, citations::Language language);

}  // namespace resolute::importing
