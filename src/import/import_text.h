// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "import/form.h"
#include "import/manuscript.h"
#include "model/document.h"
#include "text/result.h"
#include "text/source_file.h"

namespace resolute::importing {

struct TextOptions {
    std::optional<Form> form;         // none: as found
    bool as_doc = false;              // unstructured text instead of a resolution
    std::string today;                // ISO; the day of the markup, and of what has no day of its own
    std::string_view code_page = {};  // what the bytes were read as, where they are no UTF-8
};

/// A text become a document, with what each paragraph was taken for.
struct Imported {
    model::Document document;
    Manuscript manuscript;
    FoundForm form;
};

/// What is told of a text that is refused.
inline constexpr const char* no_resolution =
    "this is no text of a resolution: neither a formula (`The General Assembly,`) nor opening words; "
    "`--as doc` imports it as unstructured text";

/// Longer texts are refused: no resolution comes near it.
inline constexpr std::size_t longest_text = std::size_t{16} << 20;
inline constexpr const char* text_too_long = "it is longer than 16 MB";
inline constexpr std::size_t most_lines = 50'000;
inline constexpr const char* too_many_lines = "it has more than 50,000 lines";

/// Reads what can be read; only a text without anything of a resolution is refused, unless asked for as a
/// doc.
Result<Imported> import_text(const SourceFile& source, const TextOptions& options);

}  // namespace resolute::importing
