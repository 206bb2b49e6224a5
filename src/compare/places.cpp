// SPDX-License-Identifier: Apache-2.0
#include "compare/places.h"

#include <algorithm>
#include <map>

#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::compare {

using layout::Block;
using style::Role;

namespace {

constexpr std::size_t most_letters = 40;  // of a heading that is quoted

/// The first words of a text.
std::string beginning(const std::string& text) {
    std::size_t at = 0, letters = 0, space = 0;
    while (at < text.size() && letters < most_letters) {
        const auto next = character_at(text, at);
        if (next.code == ' ') space = at;
        at += next.length;
        ++letters;
    }
    if (at == text.size()) return text;
    return cat(text.substr(0, space > 0 ? space : at), " …");
}

/// What lines of the cover and others that stand once are called.
std::string name_of_line(Role role) {
    switch (role) {
        case Role::publisher:
            return "publisher";
        case Role::symbol:
            return "symbol";
        case Role::organ:
        case Role::body_name:
            return "organ";
        case Role::distribution:
            return "distribution";
        case Role::session:
            return "session";
        case Role::session_line:
            return "agenda item";
        case Role::agenda_title:
            return "agenda title";
        case Role::adoption:
        case Role::council_adoption:
            return "adoption line";
        case Role::proponent:
            return "bracket line";
        case Role::title:
        case Role::council_title:
        case Role::statement_title:
            return "title";
        case Role::sponsors:
        case Role::council_sponsors:
            return "sponsors";
        case Role::formula:
            return "opening formula";
        case Role::closing:
            return "closing line";
        case Role::vote:
            return "vote";
        case Role::decoration:
            return "ornament";
        default:
            return {};
    }
}

class Namer {
public:
    explicit Namer(const std::vector<Block>& blocks) {
        for (const auto& block : blocks) ++lines_[block.role];
    }
    std::string name(const Block& block) {
        if (block.role == Role::annex || (block.in_annex && !in_annex_)) {
            annex_ = block.role == Role::annex ? beginning(layout::words_of(block.content)) : "annex";
            start_anew();
        }
        in_annex_ = block.in_annex;
        if (block.role == Role::part_letter) {
            part_ = cat("part ", layout::words_of(block.content));
            start_anew();
        }
        const auto own = own_name(block);
        if (block.role == Role::annex || block.role == Role::part_letter || (!in_annex_ && part_.empty()))
            return own;
        return cat(in_annex_ ? annex_ : part_, ", ", own);
    }

private:
    void start_anew() {
        counts_.clear();
        paragraph_.clear();
        labels_.clear();
    }

    std::string counted(std::string_view word) {
        const auto count = ++counts_[std::string(word)];
        return cat(word, ' ', count);
    }

    std::string own_name(const Block& block) {
        const auto label = bare_number(layout::words_of(block.label));
        const auto words = layout::words_of(block.content);
        if (!block.table.empty()) return counted("table");
        switch (block.role) {
            case Role::annex:
                return annex_;
            case Role::part_letter:
                return part_;
            case Role::preambular:
                paragraph_.clear();
                return counted("preambular paragraph");
            case Role::operative:
            case Role::annex_operative:
                labels_.clear();
                paragraph_ = cat(block.in_annex ? "paragraph " : "operative paragraph ", label);
                return paragraph_;
            case Role::point:
            case Role::subpoint:
            case Role::deeper:
                return point(block, label);
            case Role::section_number:
                return cat("section ", label);
            case Role::section_heading:
            case Role::annex_title:
            case Role::heading:
            case Role::minor_heading:
                return cat("heading “", beginning(cat(label, label.empty() ? "" : " ", words)), "”");
            case Role::continued:
                if (!paragraph_.empty()) return cat(paragraph_, ", further text");
                break;
            case Role::quoted:
                return counted("quoted paragraph");
            default:
                break;
        }
        const auto line = name_of_line(block.role);
        if (line.empty()) return counted("unnumbered paragraph");
        const bool several = block.role == Role::closing || block.role == Role::vote ||
                             block.role == Role::distribution || block.role == Role::session_line;
        return several && lines_[block.role] > 1 ? counted(line) : line;
    }

    std::string point(const Block& block, const std::string& label) {
        const auto depth = static_cast<std::size_t>(std::clamp(block.level, 1, 20));
        labels_.resize(std::min(labels_.size(), depth - 1));
        labels_.push_back(label);
        std::string name = paragraph_.empty() ? "point" : paragraph_;
        for (const auto& each : labels_) name += cat(' ', each);
        return name;
    }

    bool in_annex_ = false;
    std::string annex_ = "annex", part_, paragraph_;
    std::vector<std::string> labels_;  // of the points around
    std::map<std::string, int> counts_;
    std::map<Role, int> lines_;  // how many there are in the whole text
};

}  // namespace

std::string bare_number(std::string_view label) {
    while (label.ends_with('.') || label.ends_with('-') || label.ends_with(' ')) label.remove_suffix(1);
    return std::string(label);
}

std::vector<std::string> places_of(const std::vector<Block>& blocks) {
    Namer namer(blocks);
    std::vector<std::string> places;
    for (const auto& block : blocks) places.push_back(namer.name(block));
    return places;
}

}  // namespace resolute::compare
