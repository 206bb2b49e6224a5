// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/embed_image.h"

#include "text/cat.h"

namespace resolute::render::pdf {

int embed_image(Objects& objects, const layout::Image& image) {
    const auto entries =
        cat("/Type/XObject/Subtype/Image/Width ", image.width, "/Height ", image.height, "/ColorSpace",
            image.channels == 1 ? "/DeviceGray" : "/DeviceRGB", "/BitsPerComponent 8");
    return image.jpeg ? objects.add_plain_stream(entries + "/Filter/DCTDecode", image.bytes)
                      : objects.add_stream(entries, image.bytes);
}

}  // namespace resolute::render::pdf
