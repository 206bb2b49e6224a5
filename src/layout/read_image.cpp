// SPDX-License-Identifier: Apache-2.0
#include "layout/read_image.h"

#include <cstdint>
#include <string>

#include <png.h>

#include "layout/jpeg_frame.h"
#include "text/cat.h"

namespace resolute::layout {

namespace {

constexpr std::uint64_t most_pixels = 16'000'000;

Failure too_large(std::uint64_t width, std::uint64_t height) {
    return {cat(width, " by ", height, " pixels, where at most 16 million in all are read")};
}

bool is_grey(const std::string& samples) {
    for (std::size_t i = 0; i + 2 < samples.size(); i += 3)
        if (samples[i] != samples[i + 1] || samples[i] != samples[i + 2]) return false;
    return true;
}

/// The way PDF blends: sample by sample as stored.
std::string on_white(const std::string& samples) {
    std::string result;
    result.reserve(samples.size() / 4 * 3);
    const auto number = [&](std::size_t at) {
        return static_cast<unsigned>(static_cast<unsigned char>(samples[at]));
    };
    for (std::size_t i = 0; i + 3 < samples.size(); i += 4) {
        const auto alpha = number(i + 3);
        for (std::size_t channel = 0; channel < 3; ++channel)
            result += static_cast<char>((number(i + channel) * alpha + 255 * (255 - alpha) + 127) / 255);
    }
    return result;
}

std::string every_third(const std::string& samples) {
    std::string result;
    result.reserve(samples.size() / 3);
    for (std::size_t i = 0; i < samples.size(); i += 3) result += samples[i];
    return result;
}

Result<Image> read_png(std::string_view bytes) {
    png_image png{};
    png.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()))
        return Failure{cat("a PNG file that cannot be read: ", png.message)};
    if (std::uint64_t{png.width} * png.height > most_pixels) {
        png_image_free(&png);
        return too_large(png.width, png.height);
    }
    png.format = PNG_FORMAT_RGBA;
    std::string samples(PNG_IMAGE_SIZE(png), '\0');
    if (!png_image_finish_read(&png, nullptr, samples.data(), 0, nullptr))
        return Failure{cat("a PNG file that cannot be read: ", png.message)};
    Image image;
    image.bytes = on_white(samples);
    image.width = static_cast<int>(png.width);
    image.height = static_cast<int>(png.height);
    if (is_grey(image.bytes)) {
        image.bytes = every_third(image.bytes);
        image.channels = 1;
    }
    return image;
}

Result<Image> read_jpeg(std::string_view bytes) {
    const auto frame = jpeg_frame(bytes);
    if (!frame) return Failure{"a JPEG file that cannot be read"};
    if (frame->bits != 8 || (frame->channels != 1 && frame->channels != 3))
        return Failure{cat("a JPEG file of ", frame->channels, " channels of ", frame->bits,
                           " bits, where 1 or 3 of 8 were expected")};
    if (std::uint64_t{frame->width} * frame->height > most_pixels)
        return too_large(frame->width, frame->height);
    Image image;
    image.width = static_cast<int>(frame->width);
    image.height = static_cast<int>(frame->height);
    image.channels = static_cast<int>(frame->channels);
    image.jpeg = true;
    image.bytes = bytes;
    return image;
}

}  // namespace

Result<Image> read_image(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return read_png(bytes);
    if (bytes.starts_with("\xff\xd8\xff")) return read_jpeg(bytes);
    if (bytes.substr(0, 1'000).find("<svg") != std::string_view::npos)
        return Failure{
            "it is an SVG file, which only web pages take; `rsvg-convert -o emblem.png` makes a PNG of it"};
    return Failure{"neither a PNG nor a JPEG file"};
}

}  // namespace resolute::layout
