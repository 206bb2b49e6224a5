// SPDX-License-Identifier: Apache-2.0
#include "schema/files.h"

#include <algorithm>

namespace resolute::schema {

const SchemaFile* file(std::string_view name) {
    const auto all = files();
    const auto found = std::ranges::find(all, name, &SchemaFile::name);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace resolute::schema
