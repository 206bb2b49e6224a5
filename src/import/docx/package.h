// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "text/result.h"

namespace resolute::importing::docx {

/// Whether the bytes are a ZIP file, or the older container that locked and pre-2007 Word files come in.
bool looks_like_word(std::string_view bytes);

/// The parts of a Word file (ECMA-376-2: a ZIP file with names). Nothing is written anywhere, and a part is
/// inflated only as far as it is allowed to be long.
class Package {
public:
    /// `bytes` must outlive the package.
    static Result<Package> open(std::string_view bytes);
    /// The whole part, named as in `word/document.xml` in letters of any size; a failure where there is none,
    /// it is damaged, locked or longer than 16 MB.
    Result<std::string> part(const std::string& name) const;
    bool has(const std::string& name) const;

private:
    std::shared_ptr<void> archive_;
    std::map<std::string, std::uint64_t> parts_;  // by names as written here, in small letters
};

}  // namespace resolute::importing::docx
