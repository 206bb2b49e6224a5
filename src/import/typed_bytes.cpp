// SPDX-License-Identifier: Apache-2.0
#include "import/typed_bytes.h"

#include "text/code_page.h"
#include "text/not_utf_8.h"
#include "text/utf_16.h"

namespace resolute::importing {

Result<TypedBytes> read_typed_bytes(std::string name, std::string bytes) {
    if (begins_utf_16(bytes)) return TypedBytes{SourceFile(std::move(name), utf_16_to_utf_8(bytes)), {}};
    auto source = SourceFile::from_bytes(name, bytes);
    if (source.ill_formed().empty()) return TypedBytes{std::move(source), {}};
    auto read = read_code_page(bytes);
    if (!read) return Failure{not_utf_8(source)};
    return TypedBytes{SourceFile(std::move(name), std::move(read->text)), read->code_page};
}

}  // namespace resolute::importing
