// SPDX-License-Identifier: Apache-2.0
#include "layout/jpeg_frame.h"

namespace resolute::layout {

namespace {

std::uint32_t number(std::string_view bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

// ITU-T T.81, table B.1. Baseline, extended sequential and progressive, all with Huffman coding.
constexpr std::uint32_t first_frame = 0xc0, last_frame = 0xc2, scan = 0xda;

/// Whether a marker begins a frame of a kind not read here; the rest of this range are tables.
bool is_other_frame(std::uint32_t marker) {
    return marker > last_frame && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/// The end-of-image marker; some programs add bytes behind it.
bool is_whole(std::string_view bytes, std::size_t scan_begin) {
    return bytes.find("\xff\xd9", scan_begin) != std::string_view::npos;
}

}  // namespace

std::optional<JpegFrame> jpeg_frame(std::string_view bytes) {
    constexpr std::size_t header = 10;  // length, bits, height, width, channels
    std::optional<JpegFrame> frame;
    for (std::size_t at = 2; at + 4 <= bytes.size();) {
        if (number(bytes, at, 1) != 0xff) return std::nullopt;
        const auto marker = number(bytes, at + 1, 1);
        if (marker == 0xff) {  // fill byte
            ++at;
            continue;
        }
        const std::size_t length = number(bytes, at + 2, 2);
        const auto next = at + 2 + length;
        if (length < 2 || next > bytes.size() || is_other_frame(marker)) return std::nullopt;
        if (marker >= first_frame && marker <= last_frame) {
            if (frame || length + 2 < header) return std::nullopt;
            frame = {.width = number(bytes, at + 7, 2),
                     .height = number(bytes, at + 5, 2),
                     .channels = number(bytes, at + 9, 1),
                     .bits = number(bytes, at + 4, 1)};
            if (frame->width == 0 || frame->height == 0) return std::nullopt;
        }
        if (marker == scan) return frame && is_whole(bytes, next) ? frame : std::nullopt;
        at = next;
    }
    return std::nullopt;
}

}  // namespace resolute::layout
