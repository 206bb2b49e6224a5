// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

namespace resolute::importing::pdf {

/// A character where it lies on its page, in points; `font` is any number that tells fonts apart.
struct Letter {
    char16_t code = 0;
    double left = 0, top = 0, right = 0, bottom = 0;
    int font = 0;
};
/// Characters that follow each other as they are seen, from left to right.
struct SeenWord {
    double size = 0;
    std::vector<Letter> letters;
};

/// Puts the vowel signs of Arabic before the letters that they stand on, as these are seen from the left.
/// Those that are drawn apart from a word become part of it; a word that was nothing else is left empty.
void place_vowel_signs(std::vector<SeenWord>& words);

}  // namespace resolute::importing::pdf
