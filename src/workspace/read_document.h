// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "text/result.h"
#include "text/source_file.h"

namespace resolute::workspace {

/// A file to work on.
struct ReadDocument {
    Source xml;                // as it is, or made by import of what is no XML
    Source written;            // what its author sees: the same, or the words that were imported
    std::string guessed = {};  // of what was imported: `2 guesses, such as: …`; mostly empty
    bool imported() const { return xml != written; }
};

/// Reads a file, or standard input for `-`, which is called `stdin_name`; fails where it is no text, as a
/// picture, or in another encoding. Word and PDF files, and texts that do not begin with `<` and are called
/// `.txt` or `.md`, are imported; what has nothing of a resolution is refused. A PDF that carries its XML is
/// that XML.
Result<ReadDocument> read_document(const std::string& path, const std::string& stdin_name);

/// The same for what changes the file itself: Word and PDF files and texts are refused, with what makes XML
/// of them.
Result<Source> read_xml(const std::string& path, const std::string& stdin_name);

/// A file, or standard input for `-`, as it is.
Result<Source> read_source(const std::string& path, const std::string& stdin_name);

}  // namespace resolute::workspace
