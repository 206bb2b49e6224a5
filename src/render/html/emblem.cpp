// SPDX-License-Identifier: Apache-2.0
#include "render/html/emblem.h"

#include "text/base64.h"
#include "text/cat.h"

namespace resolute::render::html {

namespace {

using namespace std::string_view_literals;

std::string_view type_of(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1A\n"sv)) return "image/png";
    if (bytes.starts_with("\xFF\xD8\xFF"sv)) return "image/jpeg";
    if (bytes.starts_with("GIF8"sv)) return "image/gif";
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return "image/webp";
    const auto begin = bytes.substr(0, 4096);
    if (begin.find("<svg"sv) != std::string_view::npos) return "image/svg+xml";
    return {};
}

}  // namespace

Result<std::string> image_address(std::string_view bytes) {
    const auto type = type_of(bytes);
    if (type.empty()) return Failure{"no image that pages show; expected PNG, JPEG, GIF, WebP or SVG"};
    return cat("data:", type, ";base64,", base64(bytes));
}

}  // namespace resolute::render::html
