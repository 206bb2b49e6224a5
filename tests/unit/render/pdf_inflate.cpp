// SPDX-License-Identifier: Apache-2.0
#include "pdf_inflate.h"

#include <libdeflate.h>

namespace resolute::tests {

std::string inflated(std::string_view file) {
    constexpr std::string_view start = "stream\n", finish = "\nendstream";
    auto* decompressor = libdeflate_alloc_decompressor();
    std::string result, buffer(1 << 22, '\0');
    for (auto at = file.find(start); at != std::string_view::npos; at = file.find(start)) {
        result += file.substr(0, at);
        file.remove_prefix(at + start.size());
        const auto end = file.find(finish);
        std::size_t size = 0;
        const auto outcome =
            libdeflate_zlib_decompress(decompressor, file.data(), end, buffer.data(), buffer.size(), &size);
        result +=
            outcome == LIBDEFLATE_SUCCESS ? std::string_view(buffer).substr(0, size) : file.substr(0, end);
        file.remove_prefix(end + finish.size());
    }
    libdeflate_free_decompressor(decompressor);
    return result;
}

std::string inflated_data(std::string_view data, std::size_t length) {
    auto* decompressor = libdeflate_alloc_decompressor();
    std::string result(length, '\0');
    const auto outcome = libdeflate_zlib_decompress(decompressor, data.data(), data.size(), result.data(),
                                                    result.size(), nullptr);
    libdeflate_free_decompressor(decompressor);
    return outcome == LIBDEFLATE_SUCCESS ? result : std::string();
}

int count(std::string_view text, std::string_view part) {
    int result = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++result;
    return result;
}

}  // namespace resolute::tests
