// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "citations/organ.h"
#include "citations/symbol.h"
#include "rules/reading.h"
#include "rules/rule.h"

/// What a document says about itself: in its metadata, on the cover page and in the closing lines.
namespace resolute::rules {

/// Something written in one place.
struct Mention {
    std::string text;
    Span span;
    std::string place;  // "the work's date", "the closing lines"
};
/// The attribute of the elements `element` below the first `outer` in the metadata of the main document.
std::vector<Mention> attribute_values(const Subject& subject, std::string_view outer,
                                      std::string_view element, std::string_view attribute);
/// The inline elements of that name in a part of the main document.
struct Marked {
    const model::Markup* markup = nullptr;
    const Words* words = nullptr;
    Extent extent;  // of its text in the prose, trimmed
};
std::vector<Marked> marked(const Subject& subject, std::string_view part, std::string_view name);
/// The same in that part of all documents of the file.
std::vector<Marked> marked_everywhere(const Subject& subject, std::string_view part, std::string_view name);
/// The marked elements of any document of the file.
std::vector<Marked> marked_in(const Subject& subject, const model::Document& document, std::string_view part,
                              std::string_view name);
/// The words of a marked element.
std::string_view text_of(const Marked& marked);
Span span_of(const Subject& subject, const Marked& marked);

/// The language of the text, if it is an official one.
std::optional<citations::Language> language_of(const Subject& subject);
citations::Organ author(const Subject& subject);
/// Whether the United Nations marked the text up: then it has all that published texts have.
bool is_of_publisher(const Subject& subject);
/// The symbol on the cover page as it is or was likely meant.
const std::optional<citations::Symbol>& own_symbol(const Subject& subject);

}  // namespace resolute::rules
