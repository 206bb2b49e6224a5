// SPDX-License-Identifier: Apache-2.0
#include "import/classify.h"

#include <algorithm>
#include <utility>

#include "citations/folded.h"
#include "import/classifier.h"
#include "import/heads.h"
#include "import/openings.h"
#include "import/part_letters.h"
#include "import/pieces.h"

namespace resolute::importing {

Classifier::Classifier(std::vector<Unread> blocks, Manuscript& to)
    : blocks_(with_letters_apart(std::move(blocks), to.language)), to_(to) {
    words_.reserve(blocks_.size());
    for (const auto& block : blocks_) words_.push_back(words_of(block.paragraph.pieces));
    parts_ = find_parts(words_, to_.language);
}

void Classifier::run() {
    const auto body = head_end();
    for (at_ = 0; at_ < body;) head();
    name_titles();
    if (formula_ < blocks_.size()) {
        at_ = formula_;
        formula();
        preamble();
    } else if (at_ < blocks_.size() && label_of(words_[at_]).preambular) {
        preamble();
    }
    while (at_ < blocks_.size()) text();
}

void Classifier::formula() {
    if (const auto label = label_of(words_[at_]); label.preambular) {
        negotiated(Kind::formula, label);
        return;
    }
    take(Kind::formula, certain, "the organ's name");
}

Paragraph& Classifier::negotiated(Kind kind, const Label& label) {
    const bool bracket = words_[at_].starts_with('[');
    auto& paragraph = take(kind, certain, "its label of the negotiation");
    cut_front(paragraph.pieces, label.length);
    if (bracket && !paragraph.pieces.empty()) paragraph.pieces.front().text.insert(0, "[");
    return paragraph;
}

std::size_t Classifier::find_formula() const {
    auto bare = blocks_.size();
    bool titled = false;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const auto label = read_label(words_[i], to_.language);
        const auto formula =
            read_formula(std::string_view(words_[i]).substr(label.preambular ? label.length : 0));
        if (formula && formula->comma) return i;
        const bool cover = !titled && head_kind(words_[i], to_.language);
        if (formula && bare == blocks_.size() && !cover) bare = i;
        titled = titled || title_number(words_[i]) > 0;
    }
    return bare < blocks_.size() ? bare : formula_of_other_organ();
}

std::size_t Classifier::formula_of_other_organ() const {
    constexpr std::size_t longest = 120, furthest = 30;
    for (std::size_t i = 0; i + 1 < blocks_.size() && i < furthest; ++i) {
        const auto& words = words_[i];
        const bool name =
            words.size() < longest && words.ends_with(',') && citations::lower(words).starts_with("the ");
        if (name && opening_words(words_[i + 1], to_.language, false) > 0) return i;
    }
    return blocks_.size();
}

std::size_t Classifier::head_end() {
    formula_ = find_formula();
    if (formula_ < blocks_.size()) return formula_;
    // Statements and decisions have no formula: behind the title, else behind the last line of a cover.
    std::size_t end = 0;
    for (std::size_t i = 0; i < blocks_.size() && i < 30; ++i) {
        if (title_number(words_[i]) > 0)
            return i + 1 < words_.size() && read_part_letter(words_[i + 1], to_.language).alone ? i + 2
                                                                                                : i + 1;
        if (words_[i].starts_with("Statement by the President")) return i + 1;
        if (head_kind(words_[i], to_.language) || blocks_[i].style == StyleSays::title) end = i + 1;
    }
    return end;
}

Paragraph& Classifier::take(Kind kind, int confidence, std::string reason) {
    auto paragraph = std::move(blocks_[at_++].paragraph);
    paragraph.kind = kind;
    paragraph.confidence = confidence;
    paragraph.reason = std::move(reason);
    to_.paragraphs.push_back(std::move(paragraph));
    return to_.paragraphs.back();
}

bool Classifier::table() {
    if (blocks_[at_].paragraph.table.empty()) return false;
    levels_.close();
    take(Kind::table, certain, "a table");
    return true;
}

void Classifier::part() {
    const auto letter = read_part_letter(words_[at_], to_.language);
    auto& made = take(Kind::part, certain, "the letter of a part behind the closing lines of another");
    made.label = letter.label;
    cut_front(made.pieces, letter.length);
    const bool titled = !letter.alone || at_ + 1 >= blocks_.size() || !read_formula(words_[at_ + 1]);
    if (!titled && !read_formula(words_[at_]))
        append(made.pieces, std::move(blocks_[at_++].paragraph.pieces));
    levels_.close();
    number_ = 0;
    in_annex_ = closed_ = false;
    if (at_ < blocks_.size() && at_ > formula_ && read_formula(words_[at_])) {
        take(Kind::formula, certain, "the organ's name");
        preamble();
    }
}

bool Classifier::has(Kind kind) const {
    return std::ranges::any_of(to_.paragraphs, [&](const Paragraph& each) { return each.kind == kind; });
}

void classify(std::vector<Unread> blocks, Manuscript& to) {
    Classifier(std::move(blocks), to).run();
}

}  // namespace resolute::importing
