// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>

#include "schema/declarations.h"

namespace resolute::schema {

/// A simple type told to a person; `validator` is a DatatypeValidator of Xerces or null (any text).
ValueType describe_type(const Session& session, const void* validator);
/// The values that lists in the type name and the type accepts, whatever else it does.
std::vector<std::string> listed_values(const Session& session, const void* validator);
/// Whether a decoded value, after the treatment of white space its type asks for, belongs to the type.
bool type_accepts(const void* validator, std::string_view value);

}  // namespace resolute::schema
