// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string>

#include "model/document.h"

namespace resolute::importing {

/// Calls the functions with every text and every list of attributes of a document, its metadata included.
struct Visitor {
    std::function<void(std::string&)> text;
    std::function<void(model::Attributes&)> attributes;
};
void walk(model::Document& document, const Visitor& visitor);

}  // namespace resolute::importing
