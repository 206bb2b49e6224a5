// SPDX-License-Identifier: Apache-2.0
#include "import/docx/body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing::docx {

namespace {

constexpr int deepest = 100;
constexpr std::size_t most_paragraphs = 20'000, most_text = std::size_t{2} << 20;

bool is_one_of(std::string_view name, auto... names) {
    return ((name == names) || ...);
}

/// All words below a node: of text boxes and formulas.
void gather(Node node, int depth, std::string& words) {
    if (node.name() == "t") words += node.text();
    if (depth > deepest || words.size() > most_text) return;
    for (auto each = node.first(); each; each = each.next()) gather(each, depth + 1, words);
    if (node.name() == "p") words += ' ';
}

/// Whether words are struck: in such a file what is bold and underlined is new, as the General Assembly asks
/// for drafts that are marked by hand. In others it is emphasis.
bool has_struck(Node node, int depth) {
    if (depth > deepest) return false;
    for (auto each = node.first(); each; each = each.next()) {
        const bool strikes = is_one_of(each.name(), "strike", "dstrike") && is_on(each);
        if (strikes || has_struck(each, depth + 1)) return true;
    }
    return false;
}

class StoryReader {
public:
    StoryReader(const Styles& styles, Changes changes, Calls& calls)
        : styles_(styles), changes_(changes), calls_(calls) {}

    Story run(Node root) {
        marked_by_hand_ = has_struck(root, 0);
        blocks(root, Change::none, 0, story_.paragraphs);
        if (count_ > most_paragraphs || length_ > most_text)
            story_.lost.push_back({"the rest of the file, which is longer than any resolution", {}});
        return std::move(story_);
    }

private:
    using Paragraphs = std::vector<WordParagraph>;

    static Change change_of(std::string_view name) {
        if (is_one_of(name, "ins", "moveTo")) return Change::inserted;
        if (is_one_of(name, "del", "moveFrom")) return Change::deleted;
        return Change::none;
    }
    bool is_left_out(Change change) const {
        return (change == Change::deleted && changes_ == Changes::accept) ||
               (change == Change::inserted && changes_ == Changes::reject);
    }
    bool is_full() const { return count_ > most_paragraphs || length_ > most_text; }

    void blocks(Node parent, Change change, int depth, Paragraphs& to) {
        if (depth > deepest) return;
        for (auto each = parent.first(); each && !is_full(); each = each.next()) {
            const auto name = each.name();
            if (name == "p")
                paragraph(each, change, depth, to);
            else if (name == "tbl")
                table(each, change, depth, to);
            else if (change_of(name) != Change::none)
                blocks(each, change_of(name), depth + 1, to);
            else if (is_one_of(name, "body", "sdt", "sdtContent", "customXml", "smartTag"))
                blocks(each, change, depth + 1, to);
            else if (name == "AlternateContent")
                blocks(each.first(), change, depth + 1, to);
            else if (name == "altChunk")
                story_.lost.push_back({"a file put into this one", {}});
        }
    }

    /// The changes of the end of a paragraph or of a row.
    Change marked(Node properties) {
        for (auto each = properties.first(); each; each = each.next())
            if (const auto change = change_of(each.name()); change != Change::none) {
                story_.changed = true;
                return change;
            }
        return Change::none;
    }

    void paragraph(Node node, Change change, int depth, Paragraphs& to) {
        ++count_;
        WordParagraph made;
        const auto properties = node.child("pPr");
        made.style = properties.property("pStyle");
        made.numbered = docx::numbered(properties);
        made.joins = is_left_out(marked(properties.child("rPr")));
        field_ = Field::none;  // the end of its code may be missing
        inner_ = 0;
        pieces_ = &made.pieces;
        inlines(node, change, depth + 1);
        pieces_ = nullptr;
        // A paragraph whose end is gone takes the form of the one that it becomes part of.
        if (!to.empty() && to.back().joins) {
            auto before = std::move(to.back().pieces);
            std::ranges::move(made.pieces, std::back_inserter(before));
            made.pieces = std::move(before);
            to.pop_back();
        }
        to.push_back(std::move(made));
    }

    void table(Node node, Change change, int depth, Paragraphs& to) {
        WordParagraph made;
        made.is_table = true;
        for (auto row = node.first(); row && !is_full(); row = row.next()) {
            if (row.name() == "sdt") row = row.child("sdtContent").child("tr");
            if (row.name() != "tr") continue;
            if (is_left_out(marked(row.child("trPr")))) continue;
            made.rows.emplace_back();
            for (auto cell = row.first(); cell && !is_full(); cell = cell.next()) {
                if (cell.name() != "tc") continue;
                const auto properties = cell.child("tcPr");
                const auto wide = std::clamp(to_number(properties.property("gridSpan"), 1), 1, 63);
                Paragraphs content;
                blocks(cell, change, depth + 1, content);
                made.rows.back().push_back(std::move(content));
                for (int i = 1; i < wide; ++i) made.rows.back().emplace_back();
                if (wide > 1 || properties.child("vMerge")) merged_ = true;
            }
        }
        if (std::exchange(merged_, false))
            story_.lost.push_back({"the joining of cells of a table, which are taken apart", {}});
        to.push_back(std::move(made));
    }

    void inlines(Node parent, Change change, int depth) {
        if (depth > deepest) return;
        for (auto each = parent.first(); each && !is_full(); each = each.next()) {
            const auto name = each.name();
            if (name == "r") {
                run(each, change);
            } else if (const auto own = change_of(name); own != Change::none) {
                story_.changed = true;
                // What one hand put in and another took out is in neither text.
                if (change == Change::none || change == own) inlines(each, own, depth + 1);
            } else if (is_one_of(name, "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "sdt",
                                 "sdtContent")) {
                inlines(each, change, depth + 1);
            } else if (is_one_of(name, "oMath", "oMathPara")) {
                std::string words;
                gather(each, 0, words);
                add(words, {}, change);
                story_.lost.push_back({"the setting of a formula, whose signs are kept", words});
            }
        }
    }

    Look look_of(Node run) const {
        const auto properties = run.child("rPr");
        auto look = styles_.look(properties.property("rStyle"));
        look.apply(properties);
        return look;
    }

    void run(Node node, Change change) {
        const auto look = look_of(node);
        if (look.struck.value_or(false) && change == Change::none) {
            story_.changed = true;
            change = Change::deleted;
        }
        const bool bold_and_underlined = look.bold.value_or(false) && look.underlined.value_or(false);
        if (marked_by_hand_ && bold_and_underlined && change == Change::none) {
            story_.changed = true;
            change = Change::inserted;
        }
        if (look.hidden.value_or(false)) {
            std::string words;
            gather(node, 0, words);
            if (!words.empty()) story_.lost.push_back({"hidden text", std::move(words)});
            return;
        }
        typed_mark_ = -1;
        for (auto each = node.first(); each; each = each.next()) content(each, look, change);
    }

    void content(Node node, const Look& look, Change change) {
        const auto name = node.name();
        if (name == "fldChar") return field(node.value("fldCharType"));
        if (field_ == Field::code) return;
        if (is_one_of(name, "t", "delText")) {
            if (typed_mark_ >= 0) {
                calls_.calls[static_cast<std::size_t>(std::exchange(typed_mark_, -1))].mark = node.text();
                return;
            }
            add(node.text(), look, change);
        } else if (is_one_of(name, "tab", "ptab")) {
            add(" ", look, change);
        } else if (name == "noBreakHyphen") {
            add("\xE2\x80\x91", look, change);
        } else if (is_one_of(name, "br", "cr")) {
            if (!node.value("type").empty() && node.value("type") != "textWrapping") return;
            Piece piece;
            piece.line_break = true;
            put(std::move(piece), change);
        } else if (name == "sym") {
            symbol(node, look, change);
        } else if (is_one_of(name, "footnoteReference", "endnoteReference")) {
            call(node, name == "endnoteReference", change);
        } else if (is_one_of(name, "drawing", "pict", "object", "AlternateContent")) {
            std::string words;
            gather(name == "AlternateContent" ? node.first() : node, 0, words);
            const bool blank = words.find_first_not_of(' ') == std::string::npos;
            story_.lost.push_back({blank ? "an image or drawing" : "a text box", std::move(words)});
        }
    }

    /// Fields: begin, code, separate, what they show, end; they may stand in each other.
    void field(std::string_view type) {
        if (type == "begin") {
            if (field_ == Field::code)
                ++inner_;
            else
                field_ = Field::code;
        } else if (inner_ > 0) {
            inner_ -= type == "end";
        } else {
            field_ = Field::none;
        }
    }

    void symbol(Node node, const Look& look, Change change) {
        const auto digits = node.value("char");
        unsigned code = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        const bool known = code >= 0x20 && code < 0xD800;
        if (!known) {
            story_.lost.push_back({cat("the sign ", digits, " of the font ", node.value("font")), {}});
            return;
        }
        std::string text;
        append_utf8(text, code);
        add(text, look, change);
    }

    void call(Node node, bool end_note, Change change) {
        const auto id = std::string(node.value("id"));
        const auto [known, is_new] =
            calls_.known.try_emplace(cat(end_note ? "e" : "f", id), static_cast<int>(calls_.calls.size()));
        if (is_left_out(change)) {
            if (is_new) calls_.known.erase(known);
            return;
        }
        if (is_new) calls_.calls.push_back({id, {}, end_note});
        if (is_one_of(node.value("customMarkFollows"), "1", "true", "on")) typed_mark_ = known->second;
        Piece piece;
        piece.note = known->second;
        put(std::move(piece), change);
    }

    /// Puts a piece behind the others; text goes on in a piece of its look.
    void put(Piece piece, Change change) {
        if (!pieces_ || is_left_out(change)) return;
        if (changes_ == Changes::keep) piece.change = change;
        pieces_->push_back(std::move(piece));
    }

    void add(std::string_view text, const Look& look, Change change) {
        Piece piece;
        piece.italic = look.italic.value_or(false);
        piece.bold = look.bold.value_or(false);
        piece.superscript = look.superscript.value_or(false);
        for (std::size_t at = 0; at < text.size() && length_ + piece.text.size() <= most_text;) {
            const auto next = character_at(text, at);
            const auto code = next.code;
            const bool blank = code == ' ' || (code >= 9 && code <= 13);
            const bool nothing = code < 0x20 || code == 0x7F || code == 0xAD || code == 0x200B ||
                                 code == 0x2060 || code == 0xFEFF || code >= 0xFFFE;
            if (blank)
                piece.text += ' ';
            else if (!nothing)
                piece.text += text.substr(at, next.length);
            at += next.length;
        }
        length_ += piece.text.size();
        if (!piece.text.empty()) put(std::move(piece), change);
    }

    enum class Field : std::uint8_t { none, code };

    const Styles& styles_;
    Changes changes_;
    bool marked_by_hand_ = false;
    Calls& calls_;
    Story story_;
    Pieces* pieces_ = nullptr;
    Field field_ = Field::none;
    int inner_ = 0, typed_mark_ = -1;
    bool merged_ = false;
    std::size_t count_ = 0, length_ = 0;
};

bool is_text(const Piece& piece) {
    return piece.note < 0 && !piece.line_break;
}

bool same_look(const Piece& left, const Piece& right) {
    return left.italic == right.italic && left.bold == right.bold && left.superscript == right.superscript &&
           left.change == right.change;
}

}  // namespace

Story read_story(Node root, const Styles& styles, Changes changes, Calls& calls) {
    return StoryReader(styles, changes, calls).run(root);
}

void tidy(Pieces& pieces) {
    Pieces result;
    std::string space;  // waits for the text behind it
    for (auto& piece : pieces) {
        if (!is_text(piece)) {
            if (piece.note >= 0 && !space.empty() && !result.empty() && is_text(result.back()))
                result.back().text += std::exchange(space, {});
            space.clear();
            result.push_back(std::move(piece));
            continue;
        }
        std::string text;
        for (const auto c : piece.text) {
            if (c == ' ') {
                if (!result.empty() || !text.empty()) space = " ";
                continue;
            }
            if (!space.empty()) {
                const bool outside = text.empty();
                // Space between two looks belongs to the upright one.
                if (outside && piece.italic && !result.empty() && is_text(result.back()))
                    result.back().text += space;
                else if (!(outside && !result.empty() && result.back().line_break))
                    text += space;
                space.clear();
            }
            text += c;
        }
        if (text.empty()) continue;
        piece.text = std::move(text);
        if (!result.empty() && is_text(result.back()) && same_look(result.back(), piece))
            result.back().text += piece.text;
        else
            result.push_back(std::move(piece));
    }
    while (!result.empty() && result.back().line_break) result.pop_back();
    pieces = std::move(result);
}

}  // namespace resolute::importing::docx
