// SPDX-License-Identifier: Apache-2.0
#include "text/not_utf_8.h"

#include "text/cat.h"

namespace resolute {

std::string not_utf_8(const SourceFile& source) {
    const auto at = source.position(source.ill_formed().front(), Columns::characters);
    return cat("line ", at.line + 1, ", column ", at.column + 1,
               " holds a byte that is not UTF-8; save the file as UTF-8 first");
}

}  // namespace resolute
