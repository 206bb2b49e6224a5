// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "model/document.h"
#include "text/result.h"

namespace resolute::importing {

/// What is known about a document to be written; what is empty is left out or gets words to write over.
struct SkeletonOptions {
    citations::Language language = citations::Language::en;
    std::string symbol, title, session, sponsors, agenda_item, body;
    std::string date;   // ISO, of issue and adoption
    std::string today;  // ISO
};
/// `ga-draft`, `sc-resolution`, …: the skeletons in templates/new/.
std::vector<std::string> skeleton_kinds();
/// A new document of that kind. Fails for kinds, symbols and dates that are none.
Result<model::Document> make_skeleton(std::string_view kind, const SkeletonOptions& options);

}  // namespace resolute::importing
