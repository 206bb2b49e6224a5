// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <vector>

#include "text/result.h"

namespace resolute::render::docx {

struct NamedPart {
    std::string name, content;
    bool plain = false;  // stored as it is, so that it can be found in the bytes of the file
};
/// A ZIP file of these, dated 1980-01-01, so that nothing but the parts decides its bytes.
Result<std::string> zip(const std::vector<NamedPart>& parts);

}  // namespace resolute::render::docx
