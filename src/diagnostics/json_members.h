// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "diagnostics/views.h"
#include "text/cat.h"

namespace resolute {

/// Members of a JSON object or array, one after the other.
class JsonMembers {
public:
    void add(std::string_view value) {
        if (!text_.empty()) text_ += ", ";
        text_ += value;
    }
    void add(std::string_view name, std::string_view value) { add(cat(json_string(name), ": ", value)); }
    void add_text(std::string_view text) { add(json_string(text)); }
    void add_text(std::string_view name, std::string_view text) { add(name, json_string(text)); }
    std::string object() const { return cat('{', text_, '}'); }
    std::string array() const { return cat('[', text_, ']'); }

private:
    std::string text_;
};

}  // namespace resolute
