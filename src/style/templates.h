// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"
#include "style/style.h"
#include "text/result.h"
#include "text/source_file.h"

namespace resolute::style {

/// Names of the templates that are part of the program and can be asked for, sorted.
std::vector<std::string> template_names();

/// One that is part of the program; fails with the names there are when it is none of them.
Result<Style> built_in(std::string_view name);

/// Reads a template, on top of the one it says it is based on; what it says wrongly is reported (codes of the
/// family TPL) and left as it was.
Style read_template(Source source, Diagnostics& out);

/// The template for documents of an organ (`general_assembly`, as in templates) adopted on a date
/// (`2025-10-05`); an empty one is unknown and counts as today. Never empty.
std::string name_for(std::string_view organ, std::string_view date);

}  // namespace resolute::style
