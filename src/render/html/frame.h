// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

#include "layout/story.h"

namespace resolute::render::html {

/// What a page is made of besides its parts.
struct Frame {
    const layout::Story* story = nullptr;  // whose language and title the page has
    bool a4 = false;                       // paper to print on, else Letter
    std::string style;                     // further rules of the style sheet
    std::string body_class;
    std::string chooser;                       // of languages, above them all
    std::string header, contents, text, foot;  // the landmarks, as HTML
};

/// The whole file.
std::string write_frame(const Frame& frame);

}  // namespace resolute::render::html
