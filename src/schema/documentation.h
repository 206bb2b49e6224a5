// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace resolute::schema {

/// The plain text of an `xs:annotation`: its `xs:documentation` in English or without a language, paragraphs
/// kept, lines of one paragraph joined. Where the documentation is cut into elements (as OASIS does), that of
/// `comment`.
std::string plain_documentation(std::string_view annotation);

}  // namespace resolute::schema
