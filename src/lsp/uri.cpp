// SPDX-License-Identifier: Apache-2.0
#include "lsp/uri.h"

#include <charconv>

#include "text/cat.h"

namespace resolute::lsp {

std::filesystem::path path_of(std::string_view uri) {
    if (!uri.starts_with("file://")) return {};
    uri.remove_prefix(7);
    // Whatever stands before the path is the name of this machine.
    const auto slash = uri.find('/');
    if (slash == std::string_view::npos) return {};
    uri.remove_prefix(slash);
    std::string path;
    for (std::size_t at = 0; at < uri.size(); ++at) {
        int code = 0;
        const auto* const figures = uri.data() + at + 1;
        const bool escaped = uri[at] == '%' && at + 2 < uri.size() &&
                             std::from_chars(figures, figures + 2, code, 16).ptr == figures + 2;
        if (escaped && code == 0) return {};
        path += escaped ? static_cast<char>(code) : uri[at];
        if (escaped) at += 2;
    }
    return path;
}

std::string uri_of(const std::filesystem::path& path) {
    constexpr std::string_view plain = "-._~/", digits = "0123456789ABCDEF";
    std::string uri = "file://";
    for (const char c : path.string()) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const auto byte = static_cast<unsigned char>(c);
        if (letter || plain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri += cat('%', digits[byte >> 4], digits[byte & 15]);
    }
    return uri;
}

}  // namespace resolute::lsp
