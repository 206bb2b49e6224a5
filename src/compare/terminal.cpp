// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "compare/describe.h"
#include "compare/views.h"
#include "text/cat.h"
#include "text/cells.h"
#include "text/utf8.h"

namespace resolute::compare {

namespace {

constexpr std::size_t words_around = 10;  // kept words shown beside a change
constexpr std::string_view indent = "    ";

/// A part of a line in one colour.
struct Part {
    Fate fate = Fate::kept;
    std::string text;
};

std::string_view colour_of(Fate fate) {
    switch (fate) {
        case Fate::removed:
            return "\x1b[9;31m";
        case Fate::added:
            return "\x1b[4;32m";
        case Fate::restyled:
            return "\x1b[4;33m";
        case Fate::follows:
            return "\x1b[36m";
        default:
            return "";
    }
}

/// Where each word of a text begins; in Chinese, each character.
std::vector<std::size_t> words_in(std::string_view text) {
    std::vector<std::size_t> begins;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto next = character_at(text, at);
        const bool wide = next.code >= 0x3000 && cells_of(next.code) == 2;
        if (next.code != ' ' && (!inside || wide)) begins.push_back(at);
        inside = next.code != ' ' && !wide;
        at += next.length;
    }
    return begins;
}

/// A long stretch that is kept, without its middle; what stands at an end of the paragraph needs only the
/// words beside the change.
std::string shortened(std::string text, bool first, bool last) {
    const auto begins = words_in(text);
    const std::size_t head = words_around, tail = last ? 0 : words_around;
    if (begins.size() <= head + tail + (first || last ? 0 : words_around / 2)) return text;
    auto begin = text.substr(0, begins[head]);
    while (begin.ends_with(' ')) begin.pop_back();
    return cat(begin, " … ", tail > 0 ? text.substr(begins[begins.size() - tail]) : "");
}

class Writer {
public:
    Writer(const Comparison& comparison, const TerminalOptions& options)
        : comparison_(comparison), options_(options) {}

    std::string run(const Names& names) {
        if (!comparison_.differs()) return "no differences\n";
        head("--- ", names.before, comparison_.before.story, Fate::removed);
        head("+++ ", names.after, comparison_.after.story, Fate::added);
        for (const auto& entry : comparison_.entries) write(entry);
        count_unchanged();
        out_ += cat('\n', summary_of(comparison_.counts()), '\n');
        return std::move(out_);
    }

private:
    void head(std::string_view sign, const std::string& name, const layout::Story& story, Fate fate) {
        const auto symbol = story.symbol.empty() ? "" : cat("  ", story.symbol);
        out_ += cat(coloured(cat(sign, name, symbol), fate == Fate::removed ? "\x1b[31m" : "\x1b[32m"), '\n');
    }

    std::string coloured(const std::string& text, std::string_view colour) const {
        return options_.colour && !colour.empty() ? cat(colour, text, "\x1b[0m") : text;
    }

    void count_unchanged() {
        if (unchanged_ > 0)
            out_ += cat('\n', coloured(cat("  … ", unchanged_, " unchanged"), "\x1b[2m"), '\n');
        unchanged_ = 0;
    }

    void write(const Entry& entry) {
        const auto change = change_of(entry);
        if (change.empty()) {
            ++unchanged_;
            run_ = {};
            return;
        }
        count_unchanged();
        // Points of a paragraph that came or went with it need no heading of their own.
        const bool whole = entry.is_added() || entry.is_removed();
        const auto& block = entry.after == none ? comparison_.before.block(entry.before)
                                                : comparison_.after.block(entry.after);
        const bool with_last = whole && block.level > 0 && run_ == change;
        run_ = whole ? change : "";
        if (!with_last)
            out_ += cat('\n', coloured(cat(place_of(comparison_, entry), ": ", change), "\x1b[1m"), '\n');
        if (entry.move == Entry::Move::away) return moved_away(entry);
        const auto label = layout::words_of(block.label);
        const auto fate = entry.is_added() ? Fate::added : entry.is_removed() ? Fate::removed : Fate::kept;
        paragraph(entry.words, label, fate);
        for (const auto& row : entry.rows) table_row(row, fate);
        for (const auto& note : entry.notes) {
            auto parts = parts_of(note.words, true);
            parts.insert(parts.begin(), {Fate::kept, cat(note_name(comparison_, note), ": ")});
            wrap(parts);
        }
    }

    void moved_away(const Entry& entry) {
        const auto& here = comparison_.entries[static_cast<std::size_t>(entry.partner)];
        out_ += cat(indent, "to ", comparison_.after.place(here.after), '\n');
    }

    void paragraph(const Stretches& words, const std::string& label, Fate fate) {
        std::vector<Part> parts;
        if (!label.empty()) parts.push_back({fate, cat(label, ' ')});
        for (auto& part : parts_of(words, fate == Fate::kept)) parts.push_back(std::move(part));
        wrap(parts);
    }

    void table_row(const RowChange& row, Fate table) {
        if (!row.differs) return;
        const auto fate = row.before == none ? Fate::added : row.after == none ? Fate::removed : Fate::kept;
        std::vector<Part> parts;
        if (table == Fate::kept) {
            const auto what = fate == Fate::added ? " added" : fate == Fate::removed ? " removed" : "";
            parts.push_back({Fate::kept, cat(row_name(row), what, ": ")});
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) parts.push_back({fate, " | "});
            for (auto& part : parts_of(row.cells[i], true)) parts.push_back(std::move(part));
        }
        wrap(parts);
    }

    /// The words with signs around what changed, or without where colours tell.
    std::vector<Part> parts_of(const Stretches& stretches, bool short_of_kept) const {
        std::vector<Part> parts;
        const auto readable = for_readers(stretches);
        for (const auto& each : readable) {
            const auto before = shown(each.before, comparison_.before);
            const auto after = shown(each.after, comparison_.after);
            const bool first = &each == &readable.front(), last = &each == &readable.back();
            switch (each.fate) {
                case Fate::kept:
                case Fate::alike:
                    parts.push_back({Fate::kept, short_of_kept ? shortened(after, first, last) : after});
                    break;
                case Fate::removed:
                    parts.push_back(signed_part(Fate::removed, "[-", before, "-]"));
                    break;
                case Fate::added:
                    parts.push_back(signed_part(Fate::added, "{+", after, "+}"));
                    break;
                case Fate::restyled:
                    parts.push_back(signed_part(Fate::restyled, "{~", look(each), "~}"));
                    break;
                case Fate::follows:
                    parts.push_back({Fate::follows, cat("(", before, " → ", after, ")")});
                    break;
            }
        }
        return parts;
    }

    Part signed_part(Fate fate, std::string_view begin, const std::string& text, std::string_view end) const {
        if (options_.colour) return {fate, text};
        return {fate, cat(begin, text, end)};
    }

    static std::string look(const Stretch& stretch) {
        const auto italic = [](const layout::Pieces& pieces) {
            return std::ranges::any_of(pieces, &layout::Piece::italic);
        };
        const auto text = text_of(stretch.after);
        if (italic(stretch.before) == italic(stretch.after)) return text;
        return italic(stretch.after) ? cat(text, " (now italic)") : cat(text, " (no longer italic)");
    }

    /// The words with calls to notes as `[3]`.
    static std::string shown(const layout::Pieces& pieces, const Version& version) {
        std::string text;
        for (const auto& piece : pieces) {
            if ((piece.line_break || piece.text == "\n") && !text.empty()) text += ' ';
            if (piece.note >= 0)
                text += cat('[', mark_of(version, piece.note), ']');
            else if (piece.text != "\n")
                text += piece.text;
        }
        return text;
    }

    /// Lines of the width asked for, indented. Colours end with each line, so that no space is struck out.
    void wrap(const std::vector<Part>& parts) {
        std::string line(indent);
        std::uint32_t column = indent.size();
        const std::uint32_t limit = options_.width > 40 ? options_.width : UINT32_MAX;
        for (const auto& part : parts) {
            std::string same;  // of this line, in this colour
            const auto flush = [&] {
                if (!same.empty()) line += coloured(same, colour_of(part.fate));
                same.clear();
            };
            auto begins = words_in(part.text);
            begins.insert(begins.begin(), 0);
            begins.push_back(part.text.size());
            for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
                auto word = part.text.substr(begins[i], begins[i + 1] - begins[i]);
                const auto end = word.find_last_not_of(' ') + 1;
                const auto wide = cells_of(std::string_view(word).substr(0, end));
                if (end > 0 && column + wide > limit && column > indent.size()) {
                    flush();
                    while (line.ends_with(' ')) line.pop_back();
                    out_ += cat(line, '\n');
                    line = indent;
                    column = indent.size();
                }
                column += cells_of(word);
                same += word;
            }
            flush();
        }
        while (line.ends_with(' ')) line.pop_back();
        if (column > indent.size()) out_ += cat(line, '\n');
    }

    const Comparison& comparison_;
    const TerminalOptions& options_;
    std::string out_, run_;  // run_: what all of the last entries are
    std::size_t unchanged_ = 0;
};

}  // namespace

std::string terminal(const Comparison& comparison, const Names& names, const TerminalOptions& options) {
    return Writer(comparison, options).run(names);
}

}  // namespace resolute::compare
