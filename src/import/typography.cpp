// SPDX-License-Identifier: Apache-2.0
#include "import/typography.h"

#include <algorithm>

#include "citations/folded.h"

namespace resolute::importing {

namespace {

constexpr std::string_view opening = "“", closing = "”", apostrophe = "’", dash = "–";

/// What the texts have of each sign.
struct Signs {
    bool straight = false, curly = false, dash = false;
    void look(const Pieces& pieces) {
        for (const auto& piece : pieces) {
            straight = straight || piece.text.find_first_of("\"'") != std::string::npos;
            curly = curly || piece.text.find(opening) != std::string::npos ||
                    piece.text.find(apostrophe) != std::string::npos;
            dash = dash || piece.text.find("\xE2\x80\x93") != std::string::npos;
        }
    }
};

bool opens_behind(std::string_view before) {
    return before.empty() || before.ends_with(' ') || before.ends_with('(') || before.ends_with('[') ||
           before.ends_with('-');
}

/// Straight quotation marks open and close by what stands before them.
bool curl(Pieces& pieces) {
    bool changed = false;
    std::string before;
    for (auto& piece : pieces) {
        std::string text;
        for (const auto c : piece.text) {
            if (c == '"')
                text += opens_behind(before) ? opening : closing;
            else if (c == '\'' && citations::word_before(before, before.size()))
                text += apostrophe;
            else
                text += c;
            before = c == '"' || c == '\'' ? std::string("x") : std::string(1, c);
        }
        changed = changed || text != piece.text;
        piece.text = std::move(text);
    }
    return changed;
}

/// "5-13 September" is a range of days.
bool lengthen(Pieces& pieces) {
    bool changed = false;
    for (auto& piece : pieces)
        for (auto at = piece.text.find('-', 1); at != std::string::npos; at = piece.text.find('-', at + 1)) {
            const auto end = piece.text.find_first_not_of("0123456789", at + 1);
            const bool days = citations::is_digit(piece.text[at - 1]) && end != std::string::npos &&
                              end > at + 1 && end <= at + 3 && piece.text[end] == ' ' &&
                              end + 1 < piece.text.size();
            if (!days) continue;
            const auto month = std::string_view(piece.text).substr(end + 1);
            const bool named = std::ranges::any_of(
                std::initializer_list<std::string_view>{"January", "February", "March", "April", "May",
                                                        "June", "July", "August", "September", "October",
                                                        "November", "December"},
                [&](std::string_view name) { return month.starts_with(name); });
            if (!named) continue;
            piece.text.replace(at, 1, dash);
            changed = true;
        }
    return changed;
}

/// Whether a sign that joins words or figures has a space at one side only.
bool has_gap(std::string_view before, std::string_view after, bool between_figures) {
    const bool left = before.ends_with(' ');
    if (left == after.starts_with(' ')) return false;
    const auto first = left ? before.substr(0, before.size() - 1) : before;
    const auto second = left ? after : after.substr(1);
    if (first.empty() || second.empty()) return false;
    if (between_figures) return citations::is_digit(first.back()) && citations::is_digit(second.front());
    return left && citations::is_letter(first.back()) && citations::is_letter(second.front());
}

void close_gaps(std::string& text, std::string_view sign) {
    const bool between_figures = sign == dash;
    std::string closed;
    std::size_t from = 0;
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at + sign.size())) {
        const auto behind = std::string_view(text).substr(at + sign.size());
        if (!has_gap(std::string_view(text).substr(0, at), behind, between_figures)) continue;
        const bool left = text[at - 1] == ' ';
        closed.append(text, from, at - from - (left ? 1 : 0)).append(sign);
        from = at + sign.size() + (left ? 0 : 1);
    }
    closed.append(text, from);
    text = std::move(closed);
}

}  // namespace

void restore_typography(Manuscript& manuscript) {
    if (manuscript.language != citations::Language::en) return;
    Signs signs;
    for (const auto& each : manuscript.paragraphs) signs.look(each.pieces);
    for (const auto& each : manuscript.notes) signs.look(each.pieces);
    const auto restore = [&](Pieces& pieces, Span source) {
        if (!signs.curly && signs.straight && curl(pieces))
            manuscript.warnings.push_back({source, "straight quotation marks were made curly"});
        if (!signs.dash && lengthen(pieces))
            manuscript.warnings.push_back({source, "a hyphen between days was made a dash"});
    };
    for (auto& each : manuscript.paragraphs) restore(each.pieces, each.source);
    for (auto& each : manuscript.notes) restore(each.pieces, each.source);
}

void close_gaps(Manuscript& manuscript) {
    const auto close = [](Pieces& pieces) {
        for (auto& piece : pieces) {
            close_gaps(piece.text, "-");
            close_gaps(piece.text, dash);
        }
    };
    for (auto& each : manuscript.paragraphs) close(each.pieces);
    for (auto& each : manuscript.notes) close(each.pieces);
}

}  // namespace resolute::importing
