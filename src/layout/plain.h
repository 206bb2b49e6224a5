// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "layout/story.h"

/// How text looks where there are characters only.
namespace resolute::layout {

struct PlainLook {
    bool ascii = false;    // quotes, dashes and accents as ASCII; calls as `1/`
    bool italics = false;  // `*…*` around italic words
};

/// Calls and raised digits become superscript characters; the rest by what is asked for.
Pieces plain(const Pieces& pieces, const PlainLook& look, bool all_italic);
/// A note's mark before its text.
std::string plain_mark(std::string_view mark, const PlainLook& look);
/// Latin letters without accents, signs of ASCII instead of typographic ones (`?` where there is none);
/// letters and signs of other scripts stay as they are.
std::string to_ascii(std::string_view text);

}  // namespace resolute::layout
