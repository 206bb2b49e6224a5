// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "model/document.h"

namespace resolute::tests {

model::Document document_of(std::string_view xml);
/// A resolution of this language (`eng`) and symbol with that preamble and body.
std::string resolution(std::string_view language, std::string_view symbol, std::string_view preamble,
                       std::string_view body);

}  // namespace resolute::tests
