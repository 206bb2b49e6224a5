// SPDX-License-Identifier: Apache-2.0
#include "render/character_reference.h"

namespace resolute::render {

bool append_reference(std::string& to, char32_t code) {
    switch (code) {
        case '&':
            to += "&amp;";
            return true;
        case '<':
            to += "&lt;";
            return true;
        case '>':
            to += "&gt;";
            return true;
        case '"':
            to += "&quot;";
            return true;
        default:
            return false;
    }
}

}  // namespace resolute::render
