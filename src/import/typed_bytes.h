// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "text/result.h"
#include "text/source_file.h"

namespace resolute::importing {

/// A text as it is imported.
struct TypedBytes {
    SourceFile source;
    std::string_view code_page;  // empty: it is UTF-8 or UTF-16
};
/// Fails where letters would be lost: the bytes are neither Unicode nor of a code page that they show.
Result<TypedBytes> read_typed_bytes(std::string name, std::string bytes);

}  // namespace resolute::importing
