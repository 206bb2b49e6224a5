// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "model/document.h"

/// What a text in the light markup cannot say (attributes, identifiers, links made by hand, metadata), kept
/// beside it as the differences between the document it came from and the one that is read from the text.
namespace resolute::importing {

/// What turns `read` into `wanted`, as lines of text; empty where they are equal.
std::string keep(const model::Document& wanted, const model::Document& read);

struct Restored {
    model::Document document;
    std::size_t applied = 0,
                passed_over = 0;  // differences that fitted, and those whose place is no longer there
};
/// Puts the differences back in. Where the text was changed since, only those around it that still fit; where
/// nothing good comes of it, none.
Restored restore(const model::Document& read, std::string_view kept);

}  // namespace resolute::importing
