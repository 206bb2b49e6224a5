// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "import/classifier.h"

#include "import/heads.h"
#include "import/openings.h"
#include "import/pieces.h"
#include "import/signs.h"
#include "text/cat.h"

namespace resolute::importing {

void Classifier::preamble() {
    Levels levels(to_.language);
    while (at_ < blocks_.size()) {
        const auto& words = words_[at_];
        if (table()) continue;
        const auto label = label_of(words);
        if (label.type == Label::Type::number) return;
        if (label.type == Label::Type::bullet &&
            opening_words(std::string_view(words).substr(label.length), to_.language, false) > 0) {
            auto& paragraph = take(Kind::preambular, certain, "opening words of preambles behind a bullet");
            cut_front(paragraph.pieces, label.length);
            continue;
        }
        if (label.type == Label::Type::negotiation) {
            if (!label.preambular) return;
            // Of `PP3` the order of the paragraphs tells as much, of `PP3 bis` it does not.
            if (label.text.find(' ') != std::string::npos)
                to_.warnings.push_back(
                    {blocks_[at_].paragraph.source,
                     cat("the label PP", label.text.substr(0, label.text.size() - 1),
                         " is left out: paragraphs of the preamble have none")});
            negotiated(Kind::preambular, label);
            continue;
        }
        if (label.length > 0 && to_.paragraphs.back().kind != Kind::formula) {
            point(label, levels, likely);
            continue;
        }
        if (is_stars(words)) {
            take(Kind::decoration, certain, "asterisks alone");
            continue;
        }
        if (opens_operative(words) || is_section_number(words)) return;
        levels.close();
        if (ends_resolution()) return;
        if (opening_words(words, to_.language, false) > 0)
            take(Kind::preambular, certain, "opening words of preambles");
        else if (is_heading() && (number_follows() || begins_section(words)))
            return;  // it is the first of the operative part
        else if (is_heading())
            take(Kind::heading, likely, "a line without a sign at its end");
        else if (numbers_follow())
            take(Kind::preambular, ends_clause(words) ? likely : guessed,
                 "it stands before the first number");
        else
            return;
    }
}

bool Classifier::begins_section(std::string_view words) {
    return is_section_number(words.substr(0, words.find(' ')));
}

bool Classifier::number_follows() const {
    return at_ + 1 < blocks_.size() && label_of(words_[at_ + 1]).type == Label::Type::number;
}

bool Classifier::numbers_follow() {
    const auto is_numbered = [&](std::string_view words) {
        const auto type = label_of(words).type;
        return type == Label::Type::number || type == Label::Type::negotiation;
    };
    next_number_ = std::max(next_number_, at_);
    while (next_number_ < words_.size() && !is_numbered(words_[next_number_])) ++next_number_;
    const auto sign = last_sign(words_[at_]);
    return next_number_ < words_.size() || sign == ',' || sign == U'،' || sign == U'，';
}

bool Classifier::ends_resolution() const {
    const auto sign = last_sign(words_[at_]);
    if ((sign != '.' && sign != U'。') || at_ + 1 >= blocks_.size()) return false;
    const auto& next = words_[at_ + 1];
    return is_meeting(next, to_.language) || is_annex_heading(next, to_.language);
}

bool Classifier::opens_operative(std::string_view words) const {
    const auto operative = opening_words(words, to_.language, true);
    if (operative == 0 || opening_words(words, to_.language, false) >= operative) return false;
    const auto sign = last_sign(words);
    return sign != ',' && sign != U'،' && sign != U'，';
}

}  // namespace resolute::importing
