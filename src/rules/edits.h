// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.h"
#include "model/views.h"
#include "rules/rule.h"

/// Changes to the source that rules offer as fixes.
namespace resolute::rules {

/// `text` as it is written between tags or in an attribute's value.
std::string escaped(std::string_view text);
/// Replaces prose.text[begin, end) by `text`; nothing where markup stands in between, which would be lost.
std::optional<Edit> replacement(const Subject& subject, const model::Prose& prose, std::size_t begin,
                                std::size_t end, std::string_view text);
/// Adds the edit, if there is one, as the only change of a fix.
void offer(Diagnostic& finding, std::string title, std::optional<Edit> edit, Trust trust);

/// The start tag's name of the element that begins at the span's begin; the span itself where none does.
Span name_span(const Subject& subject, Span element);
/// Sets the attribute of the element whose bytes are `element`, whether it is there or not.
Edit set_attribute(const Subject& subject, Span element, const model::Attributes& attributes,
                   std::string_view name, std::string_view value);
/// The innermost element around the place, as bytes; nothing outside all elements.
std::optional<Span> element_around(const Subject& subject, std::uint32_t offset, std::string_view name);

}  // namespace resolute::rules
