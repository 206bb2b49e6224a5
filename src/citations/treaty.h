// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

#include "citations/language.h"
#include "citations/note.h"

namespace resolute::citations {

/// A stretch of a folded text.
struct Stretch {
    std::size_t begin = 0, end = 0;
    bool empty() const { return begin == end; }
    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// The words before the volumes and the registration numbers of a treaty, for one and for several.
struct TreatyWords {
    std::string_view volume, volumes, number, numbers;
};

/// A counted part of the citation: `vols. 2225 and 2241`, 第1577卷.
struct CountedPart {
    Stretch word;       // as written, right or wrong; empty where a number stands alone, and in Chinese
    Stretch numbers;    // Chinese: with 第 and 卷 or 号
    bool apart = true;  // a space stands between them
    std::vector<NumberRange> values;
};

/// What footnotes cite a treaty by: `United Nations, Treaty Series, vol. 2220, No. 39481`, `Ibid., vol. 660,
/// No. 9464` (Editorial Manual, footnotes: Treaty Series).
struct TreatyCitation {
    Stretch title;                     // `Treaty Series`; empty behind Ibid.
    CountedPart volume, registration;  // the first and the second part, whatever their words say
    TreatyWords words;                 // as they should be here
    Stretch joint;                     // what stands between the parts
};
/// Of a note's folded text, in the language of the document; nothing where neither the series nor `Ibid.`
/// with a number behind it is named.
std::vector<TreatyCitation> read_treaties(std::string_view text, Language language);

/// How the language names the series and its editor: `United Nations`, `Treaty Series`.
struct SeriesName {
    std::string_view owner, title;
};
SeriesName series_name(Language language);

}  // namespace resolute::citations
