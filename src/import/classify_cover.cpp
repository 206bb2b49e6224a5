// SPDX-License-Identifier: Apache-2.0
#include "import/classifier.h"

#include <utility>

#include "citations/date.h"
#include "citations/folded.h"
#include "import/draft_labels.h"
#include "import/heads.h"
#include "import/part_letters.h"
#include "import/pieces.h"
#include "rules/sponsor_line.h"
#include "text/cat.h"

namespace resolute::importing {

void Classifier::head() {
    const auto& words = words_[at_];
    if (table()) return;
    if (const auto length = title_number(words); length > 0) {
        auto& title = take(Kind::title, certain, "its number");
        title.label = std::string(words.substr(0, words.find_first_of(" \t")));
        const auto end = words.substr(0, length).find_last_not_of(" \t");
        title.label = words.substr(0, end + 1);
        cut_front(title.pieces, length);
        return;
    }
    if (parts_.contains(at_)) return part();
    const auto letter = read_part_letter(words, to_.language);
    if (has(Kind::title) && letter.ordinal > 0 && (letter.alone || at_ + 1 == formula_)) {
        take(Kind::title, likely, "the letter of a part behind the title");
        return;
    }
    auto kind = head_kind(words, to_.language);
    // "Resolution adopted by the General Assembly on", the day on a line of its own.
    const bool adopted =
        kind == Kind::adoption ||
        (is_day(at_ + 1) && head_kind(cat(words, " ", words_[at_ + 1]), to_.language) == Kind::adoption);
    if (adopted) return adoption();
    if (kind == Kind::proponent) return bracket();
    if (kind == Kind::symbol && to_.facts.symbol.empty()) to_.facts.symbol = words;
    if (kind == Kind::organ && has(Kind::organ)) kind = Kind::body;
    if (kind == Kind::issue_date && has(Kind::adoption) && !has(Kind::title)) {
        append(to_.paragraphs.back().pieces, std::move(blocks_[at_++].paragraph.pieces));
        return;
    }
    if (kind) {
        take(*kind, certain, "the words of such a line");
    } else if (const auto label = read_draft_label(words)) {
        auto& paragraph = take(label->kind, likely, "the label of a Model United Nations draft");
        cut_front(paragraph.pieces, label->length);
        if (label->kind == Kind::sponsors) complete_sponsors(paragraph);
    } else if (blocks_[at_].style == StyleSays::title) {
        take(Kind::title, certain, "the style of titles");
    } else if (blocks_[at_].style == StyleSays::agenda_title) {
        take(Kind::agenda_title, certain, "the style of agenda titles");
    } else {
        take(Kind::agenda_title, guessed, "a line of the cover without words that tell");
    }
}

void Classifier::complete_sponsors(Paragraph& paragraph) {
    const auto names = words_of(paragraph.pieces);
    auto line = rules::whole_sponsor_line(names, to_.language);
    if (line == names) return;
    paragraph.pieces = {Piece{.text = std::move(line)}};
    to_.warnings.push_back({paragraph.source, "the names of the sponsors became a line of sponsors"});
}

bool Classifier::is_draft_name(std::string_view words) {
    constexpr std::size_t longest = 40;
    return words.size() < longest && citations::lower(words).starts_with("draft resolution");
}

void Classifier::adoption() {
    auto& paragraph = take(Kind::adoption, certain, "the words of such a line");
    const bool dated = !citations::find_dates(words_of(paragraph.pieces), to_.language).empty();
    if (!dated && is_day(at_)) append(paragraph.pieces, std::move(blocks_[at_++].paragraph.pieces));
}

bool Classifier::is_day(std::size_t at) const {
    constexpr std::size_t longest = 60;
    return at < blocks_.size() && at < formula_ && words_[at].size() < longest &&
           citations::find_dates(words_[at], to_.language).size() == 1;
}

void Classifier::bracket() {
    auto& paragraph = take(Kind::proponent, certain, "a line in brackets");
    while (at_ < formula_ && words_of(paragraph.pieces).find(']') == std::string::npos &&
           words_of(paragraph.pieces).size() < 400)
        append(paragraph.pieces, std::move(blocks_[at_++].paragraph.pieces));
}

void Classifier::name_titles() {
    auto& all = to_.paragraphs;
    if (!has(Kind::title) && !has(Kind::council_number))
        for (auto i = all.size(); i > 0; --i) {
            auto& each = all[i - 1];
            const auto words = words_of(each.pieces);
            if (each.kind != Kind::agenda_title || read_draft_label(words) || is_draft_name(words)) continue;
            each.kind = Kind::title;
            each.reason = "the last line before the text";
            break;
        }
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].kind != Kind::agenda_title || all[i].confidence != guessed) continue;
        if (all[i - 1].kind == Kind::agenda_item || all[i - 1].kind == Kind::document_type) {
            all[i].confidence = likely;
            all[i].reason = "it stands below the agenda item";
        }
    }
}

}  // namespace resolute::importing
