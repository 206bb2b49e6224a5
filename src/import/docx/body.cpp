// SPDX-License-Identifier: Apache-2.0
#include "import/docx/body.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "import/docx/symbol_font.h"
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

/// The rows of a table or the cells of a row, which may stand in controls.
void gather_parts(Node node, std::string_view name, int depth, std::vector<Node>& to) {
    if (depth > deepest) return;
    for (auto each = node.first(); each; each = each.next())
        if (each.name() == name)
            to.push_back(each);
        else if (is_one_of(each.name(), "sdt", "sdtContent", "customXml"))
            gather_parts(each, name, depth + 1, to);
}
std::vector<Node> parts_of(Node node, std::string_view name) {
    std::vector<Node> parts;
    gather_parts(node, name, 0, parts);
    return parts;
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
            else if (is_placeholder(each))
                lose(each, "a placeholder that nobody has filled");
            else if (is_one_of(name, "body", "sdt", "sdtContent", "customXml", "smartTag"))
                blocks(each, change, depth + 1, to);
            else if (name == "AlternateContent")
                blocks(each.first(), change, depth + 1, to);
            else if (is_one_of(name, "altChunk", "subDoc"))
                lose(each, "a file put into this one");
        }
    }

    /// "Click or tap here to enter text."
    static bool is_placeholder(Node node) {
        return node.name() == "sdt" && is_on(node.child("sdtPr").child("showingPlcHdr"));
    }

    /// Reports a node with all its words.
    void lose(Node node, std::string what) {
        std::string words;
        gather(node, 0, words);
        while (words.ends_with(' ')) words.pop_back();
        story_.lost.push_back({std::move(what), std::move(words)});
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
        made.kept = is_on(properties.child("keepNext"));
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
        const bool inside = std::exchange(in_table_, true);
        if (inside) story_.lost.push_back({"the lines of a table in a table, whose words are kept", {}});
        for (const auto row : parts_of(node, "tr")) {
            if (is_full()) break;
            if (is_left_out(marked(row.child("trPr")))) continue;
            made.rows.emplace_back();
            for (const auto cell : parts_of(row, "tc")) cells(cell, change, depth, made.rows.back());
        }
        in_table_ = inside;
        if (std::exchange(merged_, false))
            story_.lost.push_back({"the joining of cells of a table, which are taken apart", {}});
        to.push_back(std::move(made));
    }

    /// A cell, and empty ones for the further columns that it covers.
    void cells(Node cell, Change change, int depth, std::vector<Paragraphs>& to) {
        if (is_full()) return;
        const auto properties = cell.child("tcPr");
        const auto wide = std::clamp(to_number(properties.property("gridSpan"), 1), 1, 63);
        Paragraphs content;
        blocks(cell, change, depth + 1, content);
        to.push_back(std::move(content));
        for (int i = 1; i < wide; ++i) to.emplace_back();
        if (wide > 1 || properties.child("vMerge")) merged_ = true;
    }

    void inlines(Node parent, Change change, int depth) {
        if (depth > deepest) return;
        for (auto each = parent.first(); each && !is_full(); each = each.next()) {
            const auto name = each.name();
            if (name == "r") {
                run(each, change, depth);
            } else if (const auto own = change_of(name); own != Change::none) {
                story_.changed = true;
                // What one hand put in and another took out is in neither text.
                if (change == Change::none || change == own) inlines(each, own, depth + 1);
            } else if (is_placeholder(each)) {
                lose(each, "a placeholder that nobody has filled");
            } else if (name == "fldSimple" && counts_pages(each.value("instr"))) {
                lose(each, "the number of a page");
            } else if (is_one_of(name, "hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "sdt",
                                 "sdtContent", "rubyBase")) {
                inlines(each, change, depth + 1);
            } else if (is_one_of(name, "oMath", "oMathPara")) {
                lose(each, "the setting of a formula, whose signs are kept");
                add(story_.lost.back().words, {}, change);
            } else if (is_one_of(name, "drawing", "pict", "object", "AlternateContent")) {
                drawn(each);
            } else if (name == "subDoc") {
                lose(each, "a file put into this one");
            }
        }
    }

    Look look_of(Node run) const {
        const auto properties = run.child("rPr");
        auto look = styles_.look(properties.property("rStyle"));
        look.apply(properties);
        return look;
    }

    void run(Node node, Change change, int depth) {
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
            lose(node, "hidden text");
            if (story_.lost.back().words.empty()) story_.lost.pop_back();
            return;
        }
        typed_mark_ = -1;
        for (auto each = node.first(); each; each = each.next()) content(each, look, change, depth);
    }

    void content(Node node, const Look& look, Change change, int depth) {
        const auto name = node.name();
        if (name == "fldChar") return field(node.value("fldCharType"));
        if (field_ == Field::code && name == "instrText" && inner_ == 0) code_ += node.text();
        if (field_ != Field::none) return;
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
        } else if (name == "ruby") {
            lose(node.child("rt"), "the reading beside characters");
            inlines(node.child("rubyBase"), change, depth + 1);
        } else if (is_one_of(name, "drawing", "pict", "object", "AlternateContent")) {
            drawn(node);
        }
    }

    void drawn(Node node) {
        lose(node.name() == "AlternateContent" ? node.first() : node, "a text box");
        if (story_.lost.back().words.empty()) story_.lost.back().what = "an image or drawing";
    }

    /// The code of a field that says on which page it stands, or how many there are.
    static bool counts_pages(std::string_view code) {
        const auto begin = std::min(code.find_first_not_of(' '), code.size());
        code = code.substr(begin, code.find_first_of(" \\", begin) - begin);
        return is_one_of(code, "PAGE", "NUMPAGES", "SECTIONPAGES");
    }

    /// Fields: begin, code, separate, what they show, end; they may stand in each other.
    void field(std::string_view type) {
        if (type == "begin") {
            if (field_ != Field::none) {
                ++inner_;
            } else {
                field_ = Field::code;
                code_.clear();
            }
        } else if (inner_ > 0) {
            inner_ -= type == "end";
        } else {
            const bool pages = field_ == Field::code && counts_pages(code_);
            if (pages) story_.lost.push_back({"the number of a page", {}});
            field_ = pages && type == "separate" ? Field::page : Field::none;
        }
    }

    void symbol(Node node, const Look& look, Change change) {
        const auto digits = node.value("char");
        unsigned code = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
        const auto character = character_of(code, node.value("font"));
        if (character == 0) {
            story_.lost.push_back({cat("the sign ", digits, " of the font ", node.value("font")), {}});
            return;
        }
        std::string text;
        append_utf8(text, character);
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

    enum class Field : std::uint8_t { none, code, page };

    const Styles& styles_;
    Changes changes_;
    bool marked_by_hand_ = false;
    Calls& calls_;
    Story story_;
    Pieces* pieces_ = nullptr;
    Field field_ = Field::none;
    int inner_ = 0, typed_mark_ = -1;
    std::string code_;  // of the field
    bool merged_ = false, in_table_ = false;
    std::size_t count_ = 0, length_ = 0;
};

}  // namespace

Story read_story(Node root, const Styles& styles, Changes changes, Calls& calls) {
    return StoryReader(styles, changes, calls).run(root);
}

}  // namespace resolute::importing::docx
