// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string_view>

namespace resolute::importing {

enum class FileKind : std::uint8_t {
    xml,
    word,
    pdf,
    text,
    wide_text,  // in UTF-16, as Windows writes it; what is called XML is told of as such
    unreadable
};

/// What a file is by its first bytes; where they do not tell, by the end of its name.
FileKind kind_of_file(std::string_view name, std::string_view bytes);

/// What an unreadable file is, and what to do.
std::string_view why_unreadable(std::string_view bytes);

/// Why a file of markup is not imported, and what to do: web pages and what office programs write as XML are
/// no Akoma Ntoso.
std::string_view why_no_import(std::string_view markup);

}  // namespace resolute::importing
