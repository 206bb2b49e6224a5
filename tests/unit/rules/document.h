// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::rules::tests {

/// A small adopted resolution in any language, with nothing in it but what a test gives.
struct Document {
    std::string_view language = "eng";  // ISO 639-2
    std::string_view organ = "unga";    // as in addresses: unsc, unga-hrc
    std::string_view formula;           // with its markup and comma
    std::string_view preamble, operative;
};
std::string text_of(const Document& document);
/// Numbered paragraphs of an operative part.
std::string paragraph(std::string_view number, std::string_view words);
/// A preambular paragraph.
std::string container(std::string_view words);

}  // namespace resolute::rules::tests
