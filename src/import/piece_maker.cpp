// SPDX-License-Identifier: Apache-2.0
#include "import/piece_maker.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "import/digits.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

/// White space as single spaces; a no-break space stays.
void append_words(std::string& to, std::string_view text) {
    for (const auto c : text) {
        const bool blank = c == ' ' || c == '\t';
        if (!blank)
            to += c;
        else if (!to.ends_with(' '))
            to += ' ';
    }
}

/// The letter that a raised one stands for; 0: it is none.
char raised_letter(char32_t code) {
    constexpr std::u32string_view raised = U"ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ\0ʳˢᵗᵘᵛʷˣʸᶻ";
    const auto at = code < 0x80 ? raised.npos : raised.find(code);
    return at == raised.npos ? '\0' : static_cast<char>('a' + at);
}

class PieceMaker {
public:
    PieceMaker(std::string_view text, const std::vector<CallAt>& calls, Emphasis emphasis)
        : text_(text), calls_(calls), emphasis_(emphasis) {}

    Pieces run() {
        auto call = calls_.begin();
        for (at_ = 0; at_ < text_.size();) {
            if (call != calls_.end() && call->begin <= at_) {
                flush();
                Piece piece;
                piece.note = static_cast<int>(call->note);
                pieces_.push_back(std::move(piece));
                at_ = std::max(at_, call->end);
                ++call;
                continue;
            }
            if (emphasis_.exact && raised()) continue;
            if (text_[at_] == '*' && emphasis_.asterisks && toggles()) {
                flush();
                italic_ = !italic_;
                ++at_;
                continue;
            }
            current_ += text_[at_++];
        }
        for (; call != calls_.end(); ++call) {
            flush();
            Piece piece;
            piece.note = static_cast<int>(call->note);
            pieces_.push_back(std::move(piece));
        }
        flush();
        trim();
        return std::move(pieces_);
    }

private:
    /// "m³", "Totalᵃ": raised figures and letters that call nothing.
    bool raised() {
        const auto found = raised_at(text_, at_);
        const auto letter = found.length == 0 ? raised_letter(character_at(text_, at_).code) : '\0';
        if (found.length == 0 && letter == '\0') return false;
        flush();
        Piece piece;
        const bool in_parentheses = text_.substr(at_).starts_with("⁽");
        piece.text = letter != '\0'   ? std::string(1, letter)
                     : in_parentheses ? cat("(", found.digits, ")")
                                      : found.digits;
        piece.superscript = true;
        at_ += letter != '\0' ? character_at(text_, at_).length : found.length;
        pieces_.push_back(std::move(piece));
        return true;
    }

    bool toggles() const {
        // No paragraph changes its look so often; what follows stays as it is written.
        constexpr std::size_t most_pieces = 20'000;
        if (pieces_.size() >= most_pieces) return false;
        const bool space_before = at_ == 0 || text_[at_ - 1] == ' ',
                   space_behind = at_ + 1 >= text_.size() || text_[at_ + 1] == ' ';
        if (italic_) return !space_before;
        if (space_behind) return false;
        const auto close = text_.find('*', at_ + 1);
        return close != std::string_view::npos && close > at_ + 1;
    }

    void flush() {
        if (current_.empty()) return;
        Piece piece;
        append_words(piece.text, current_);
        piece.italic = italic_;
        // Two spaces around a call are one.
        if (!emphasis_.exact && !pieces_.empty() && piece.text.starts_with(' ')) {
            const auto before = std::find_if(pieces_.rbegin(), pieces_.rend(),
                                             [](const Piece& each) { return each.note < 0; });
            if (before != pieces_.rend() && before->text.ends_with(' ')) piece.text.erase(0, 1);
        }
        current_.clear();
        if (!piece.text.empty()) pieces_.push_back(std::move(piece));
    }

    void trim() {
        while (!pieces_.empty() && pieces_.front().note < 0 && pieces_.front().text.starts_with(' ')) {
            pieces_.front().text.erase(0, 1);
            if (pieces_.front().text.empty()) pieces_.erase(pieces_.begin());
        }
        while (!pieces_.empty() && pieces_.back().note < 0 && pieces_.back().text.ends_with(' ')) {
            pieces_.back().text.pop_back();
            if (pieces_.back().text.empty()) pieces_.pop_back();
        }
    }

    std::string_view text_;
    const std::vector<CallAt>& calls_;
    Emphasis emphasis_;
    std::size_t at_ = 0;
    bool italic_ = false;
    std::string current_;
    Pieces pieces_;
};

}  // namespace

Pieces make_pieces(std::string_view text, const std::vector<CallAt>& calls, Emphasis emphasis) {
    return PieceMaker(text, calls, emphasis).run();
}

}  // namespace resolute::importing
