// SPDX-License-Identifier: Apache-2.0
// What may be given as an emblem: an image comes out whole or not at all.
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "layout/read_image.h"

using namespace resolute;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto image = layout::read_image({reinterpret_cast<const char*>(data), size});
    if (!image) {
        assert(!image.error().what.empty());
        return 0;
    }
    assert(image->width > 0 && image->height > 0);
    const auto samples = static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height) *
                         static_cast<std::size_t>(image->channels);
    assert(image->jpeg ? image->bytes.size() == size : image->bytes.size() == samples);
    return 0;
}
