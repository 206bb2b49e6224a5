// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace resolute::layout {

/// What the frame header of a JPEG file tells (ITU-T T.81, B.2.2).
struct JpegFrame {
    std::uint32_t width = 0, height = 0, channels = 0, bits = 0;
};

/// Nothing where the markers are broken, the frame is of a kind that PDF does not know (lossless, arithmetic
/// coding), its size is not told, or the file is cut short.
std::optional<JpegFrame> jpeg_frame(std::string_view bytes);

}  // namespace resolute::layout
