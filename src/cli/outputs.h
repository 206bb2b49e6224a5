// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "text/result.h"
#include "workspace/inputs.h"

namespace resolute::cli {

/// Whether `-o` names a folder: one that ends with `/` or is there.
bool names_folder(const std::string& output);

/// Where what is made of an input goes, by what `-o` says: into that folder, at the place below it that the
/// input had below the folder or pattern it was found by; into that file; without `-o` beside the input, and
/// for standard input to standard output, `-`. `extension` has its full stop.
std::string output_for(const workspace::Input& input, const std::string& wanted, std::string_view extension);

/// Fails where `output` is the file `input`, by whatever name: what is read is never written over.
Result<Done> spares(const std::string& output, const std::string& input);

/// Writes a file whole or not at all, or `-`, standard output.
Result<Done> write_output(const std::string& path, std::string_view bytes);

/// Whether a file is there that `render` has not written: a PDF or Word file of another program, or a text
/// that does not look like one of its own; an empty file is nobody's. Who gives no name for an output has not
/// asked to lose such a file.
bool is_of_another(const std::string& path);

}  // namespace resolute::cli
