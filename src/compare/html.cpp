// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "compare/describe.h"
#include "compare/views.h"
#include "render/html/escape.h"
#include "render/html/fixed_words.h"
#include "render/html/frame.h"
#include "text/cat.h"

namespace resolute::compare {

using layout::Piece;
using layout::Pieces;
using render::html::escaped;

namespace {

std::string element(std::string_view name, std::string_view content) {
    return content.empty() ? std::string() : cat('<', name, '>', content, "</", name, '>');
}

bool is_italic(const Pieces& pieces) {
    return std::ranges::any_of(pieces, &Piece::italic);
}

class Writer {
public:
    Writer(const Comparison& comparison, const Names& names) : comparison_(comparison), names_(names) {
        const auto language = std::string_view(comparison.after.story.language);
        attributes_ = cat(" lang=\"", render::html::language_tag(language), "\" dir=\"",
                          render::html::direction_of(language), '"');
    }

    std::string run() {
        layout::Story page;
        page.language = "en";
        page.title = cat(name_of(comparison_.after.story, names_.after), " compared with ",
                         name_of(comparison_.before.story, names_.before));
        for (const auto& entry : comparison_.entries) write(entry);
        end_unchanged();
        render::html::Frame frame;
        frame.story = &page;
        frame.style = render::html::changes_style_sheet();
        frame.body_class = "comparison";
        frame.header = header();
        frame.contents = contents();
        frame.text = cat(comparison_.differs() ? heads() : "<p>No differences.</p>\n", text_);
        return render::html::write_frame(frame);
    }

private:
    static std::string name_of(const layout::Story& story, const std::string& file) {
        return story.symbol.empty() ? file : story.symbol;
    }

    std::string header() const {
        const auto version = [](std::string_view word, const layout::Story& story, const std::string& file) {
            const auto symbol = story.symbol.empty() ? std::string() : cat(escaped(story.symbol), ' ');
            return cat("<dt>", word, "</dt><dd>", symbol, "<small>", escaped(file), "</small></dd>\n");
        };
        return cat(
            "<h1>What changed</h1>\n<dl class=\"versions\">\n",
            version("Before", comparison_.before.story, names_.before),
            version("After", comparison_.after.story, names_.after), "</dl>\n<p class=\"counts\">",
            summary_of(comparison_.counts()), ".</p>\n<p class=\"signs\">Words are shown as ",
            "<ins>added</ins>, <del>removed</del> or <span class=\"restyled\">of another look</span>;",
            " numbers of paragraphs and notes make no difference.</p>\n",
            "<p class=\"choice\"><label><input type=\"checkbox\" id=\"one\"> Show both versions as one text",
            "</label></p>\n");
    }

    /// Above the columns.
    static std::string heads() {
        return "<div class=\"sides heads\" aria-hidden=\"true\"><p class=\"before\">Before</p><p "
               "class=\"after\">After</p>"
               "</div>\n";
    }

    std::string contents() const {
        if (links_.empty()) return {};
        return cat(
            "<nav class=\"list\" aria-label=\"Changes\"><details><summary>List of changes</summary>\n<ol>\n",
            links_, "</ol></details></nav>\n");
    }

    void end_unchanged() {
        if (unchanged_ > 0)
            text_ += cat("<details class=\"same\"><summary>", unchanged_,
                         unchanged_ == 1 ? " paragraph" : " paragraphs", " unchanged</summary>\n", same_,
                         "</details>\n");
        same_.clear();
        unchanged_ = 0;
    }

    static std::string_view class_of(const Entry& entry) {
        if (entry.is_added()) return "change added";
        if (entry.is_removed()) return "change removed";
        return entry.move == Entry::Move::away ? "change away" : "change";
    }

    void write(const Entry& entry) {
        const auto change = change_of(entry);
        if (change.empty()) {
            ++unchanged_;
            same_ += content(entry);
            return;
        }
        end_unchanged();
        const auto id = id_of(entry);
        const auto place = escaped(place_of(comparison_, entry));
        links_ += cat("<li><a href=\"#", id, "\">", place, "</a>: ", change, "</li>\n");
        text_ += cat("<article class=\"", class_of(entry), "\" id=\"", id, "\">\n<h2>", place,
                     " <span class=\"what\">", change, way(entry), "</span></h2>\n");
        text_ += cat("<div class=\"sides\">\n<div class=\"before\" role=\"group\" aria-label=\"Before\">",
                     old_content(entry), "</div>\n<div class=\"after\" role=\"group\" aria-label=\"After\">",
                     content(entry));
        for (const auto& each : entry.notes) text_ += note(each, words(each.words));
        text_ += "</div>\n</div>\n</article>\n";
    }

    std::string note(const NoteChange& change, const std::string& words) const {
        return cat("<p class=\"note\"><span class=\"name\">", escaped(note_name(comparison_, change)),
                   ":</span> <span", attributes_, '>', words, "</span></p>\n");
    }

    /// The text before, for a column of its own. That beside it is both texts in one, of which wide screens
    /// hide what is gone.
    std::string old_content(const Entry& entry) const {
        if (entry.is_added()) return {};
        if (!entry.rows.empty()) return table(entry, true);
        const auto& block = comparison_.before.block(entry.before);
        auto label = escaped(layout::words_of(block.label));
        const bool gone = entry.is_removed() || entry.move == Entry::Move::away;
        if (gone) label = element("del", label);
        if (!label.empty()) label += ' ';
        const auto shown =
            gone ? element("del", phrase(block.content, comparison_.before)) : old_words(entry.words);
        auto result = cat("<p", attributes_, '>', label, shown, "</p>\n");
        for (const auto& each : entry.notes) result += note(each, old_words(each.words));
        return result;
    }

    std::string old_words(const Stretches& stretches) const {
        std::string result;
        for (const auto& each : for_readers(stretches)) {
            const auto before = phrase(each.before, comparison_.before);
            const bool marked = each.fate == Fate::restyled || each.fate == Fate::follows;
            if (each.fate == Fate::removed)
                result += element("del", before);
            else if (marked)
                result += cat("<span class=\"restyled\">", before, "</span>");
            else
                result += before;
        }
        return result;
    }

    std::string id_of(const Entry& entry) const {
        return cat("change-", &entry - comparison_.entries.data() + 1);
    }

    /// Where the other end of what moved stands.
    std::string way(const Entry& entry) const {
        if (entry.move == Entry::Move::stays) return {};
        const auto& other = comparison_.entries[static_cast<std::size_t>(entry.partner)];
        const bool away = entry.move == Entry::Move::away;
        const auto& place =
            away ? comparison_.after.place(other.after) : comparison_.before.place(other.before);
        return cat(away ? ": now <a href=\"#" : ": was <a href=\"#", id_of(other), "\">", escaped(place),
                   "</a>");
    }

    std::string content(const Entry& entry) const {
        if (!entry.rows.empty()) return table(entry, false);
        const auto& block = entry.after == none ? comparison_.before.block(entry.before)
                                                : comparison_.after.block(entry.after);
        auto label = escaped(layout::words_of(block.label));
        if (!label.empty()) {
            if (entry.is_added()) label = element("ins", label);
            if (entry.is_removed() || entry.move == Entry::Move::away) label = element("del", label);
            label += ' ';
        }
        const auto shown = entry.move == Entry::Move::away
                               ? element("del", phrase(block.content, comparison_.before))
                               : words(entry.words);
        return cat("<p", attributes_, '>', label, shown, "</p>\n");
    }

    std::string words(const Stretches& stretches) const {
        std::string result;
        for (const auto& each : for_readers(stretches)) {
            const auto before = phrase(each.before, comparison_.before);
            const auto after = phrase(each.after, comparison_.after);
            switch (each.fate) {
                case Fate::kept:
                case Fate::alike:
                    result += after;
                    break;
                case Fate::removed:
                    result += element("del", before);
                    break;
                case Fate::added:
                    result += element("ins", after);
                    break;
                case Fate::restyled:
                    result += cat("<span class=\"restyled\">", after, "</span> <small>(", look_of(each),
                                  ")</small>");
                    break;
                case Fate::follows:
                    result += cat("<span class=\"follows\"><span class=\"was\">", before, " → </span>", after,
                                  "</span>");
                    break;
            }
        }
        return result;
    }

    static std::string_view look_of(const Stretch& stretch) {
        if (is_italic(stretch.before) == is_italic(stretch.after)) return "another look";
        return is_italic(stretch.after) ? "now italic" : "no longer italic";
    }

    static std::string phrase(const Pieces& pieces, const Version& version) {
        std::string result;
        for (const auto& piece : pieces) {
            if (piece.line_break) result += "<br>";
            if (piece.note >= 0) {
                result += cat("<sup>[", escaped(mark_of(version, piece.note)), "]</sup>");
                continue;
            }
            auto text = piece.text == "\n" ? std::string(" ¶ ") : escaped(piece.text);
            if (piece.italic) text = element("i", text);
            if (piece.bold) text = element("b", text);
            if (piece.superscript) text = element("sup", text);
            if (piece.subscript) text = element("sub", text);
            result += text;
        }
        return result;
    }

    std::string table(const Entry& entry, bool old) const {
        std::string rows;
        for (const auto& row : entry.rows) {
            if (old && row.before == none) continue;
            const auto sign = row.before == none ? "+" : row.after == none ? "−" : row.differs ? "±" : "";
            rows +=
                cat("<tr", row.after == none ? " class=\"gone\"" : "", "><td class=\"sign\">", sign, "</td>");
            for (const auto& cell : row.cells)
                rows += cat("<td>", old ? old_words(cell) : words(cell), "</td>");
            rows += "</tr>\n";
        }
        return cat("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table",
                   attributes_, ">\n", rows, "</table></div>\n");
    }

    const Comparison& comparison_;
    const Names& names_;
    std::string attributes_;  // language and direction of the documents
    std::string text_, same_, links_;
    std::size_t unchanged_ = 0;
};

}  // namespace

std::string html(const Comparison& comparison, const Names& names) {
    return Writer(comparison, names).run();
}

}  // namespace resolute::compare
