// SPDX-License-Identifier: Apache-2.0
#include "import/light.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "citations/date.h"
#include "import/heads.h"
#include "import/labels.h"
#include "import/lines.h"
#include "import/openings.h"
#include "import/part_letters.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::importing {

namespace {

struct Key {
    std::string_view key;
    Kind kind;
};
constexpr std::array keys{Key{"publisher", Kind::publisher},
                          Key{"organ", Kind::organ},
                          Key{"body", Kind::body},
                          Key{"committee", Kind::body},
                          Key{"number", Kind::council_number},
                          Key{"council adoption", Kind::council_adoption},
                          Key{"adoption", Kind::adoption},
                          Key{"report", Kind::proponent},
                          Key{"distribution", Kind::distribution},
                          Key{"issued", Kind::issue_date},
                          Key{"type", Kind::document_type},
                          Key{"original", Kind::original_language},
                          Key{"agenda title", Kind::agenda_title},
                          Key{"agenda item", Kind::agenda_item},
                          Key{"session dates", Kind::session_dates},
                          Key{"session", Kind::session},
                          Key{"sponsors", Kind::sponsors},
                          Key{"line", Kind::agenda_title}};

std::string_view trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

class Reader {
public:
    Reader(const SourceFile& source, Manuscript& to) : source_(source), to_(to) {}

    void run() {
        auto at = head();
        collect_notes(at);
        for (; at < source_.line_count(); ++at) {
            const auto line = source_.slice(source_.line(at));
            if (line.starts_with(kept_line)) break;
            here_ = source_.line(at);
            if (!trimmed(line).empty()) read_line(line, at);
        }
        // A letter alone is the end of a title.
        for (auto& paragraph : to_.paragraphs)
            if (parts_ == 1 && paragraph.kind == Kind::part) paragraph.kind = Kind::title;
        for (auto& note : to_.notes)
            note.pieces = pieces(texts_[static_cast<std::size_t>(&note - to_.notes.data())]);
        for (const auto& note : to_.notes)
            if (note.calls == 0)
                to_.warnings.push_back({note.source, cat("note ", note.mark, " is called nowhere")});
    }

private:
    /// The lines between `---` and `---`; the index of the first line behind them.
    std::uint32_t head() {
        std::uint32_t at = 0;
        while (at < source_.line_count() && trimmed(source_.slice(source_.line(at))).empty()) ++at;
        if (at >= source_.line_count() || trimmed(source_.slice(source_.line(at))) != "---") return at;
        for (++at; at < source_.line_count(); ++at) {
            here_ = source_.line(at);
            const auto line = trimmed(source_.slice(here_));
            if (line == "---") return at + 1;
            const auto colon = line.find(':');
            if (colon != std::string_view::npos)
                entry(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        }
        return at;
    }

    void entry(std::string_view key, std::string_view value) {
        auto& facts = to_.facts;
        if (key == "language") {
            if (const auto language = citations::language_from_code(value)) to_.language = *language;
        } else if (key == "document") {
            facts.document = value;
        } else if (key == "symbol") {
            facts.symbol = value;
        } else if (key == "job") {
            facts.job = value;
        } else if (key == "adopted") {
            if (const auto date = citations::parse_iso(value); date && date->valid()) facts.adopted = value;
        } else if (const auto found = std::ranges::find(keys, key, &Key::key); found != keys.end()) {
            add(found->kind, value, "its key in the head");
        } else {
            to_.warnings.push_back({here_, cat("no key of the head is called `", key, "`")});
        }
    }

    Paragraph& add(Kind kind, std::string_view text, std::string reason) {
        Paragraph paragraph;
        paragraph.kind = kind;
        paragraph.source = here_;
        paragraph.reason = std::move(reason);
        paragraph.pieces = pieces(text);
        to_.paragraphs.push_back(std::move(paragraph));
        return to_.paragraphs.back();
    }

    /// Notes stand anywhere; those calls name must be known before.
    void collect_notes(std::uint32_t from) {
        for (auto at = from; at < source_.line_count(); ++at) {
            const auto line = source_.slice(source_.line(at));
            if (line.starts_with(kept_line)) return;
            const auto end = line.starts_with("[^") ? line.find("]:") : std::string_view::npos;
            if (end == std::string_view::npos) continue;
            const auto key = std::string(line.substr(2, end - 2));
            Note note;
            note.mark = key.substr(0, key.find('-'));
            note.source = source_.line(at);
            if (note_of_.try_emplace(key, to_.notes.size()).second) {
                texts_.push_back(trimmed(line.substr(end + 2)));
                to_.notes.push_back(std::move(note));
            }
        }
    }

    void read_line(std::string_view whole, std::uint32_t index) {
        const auto indent = whole.find_first_not_of(' ');
        auto line = trimmed(whole);
        if (line.starts_with("[^") && line.find("]:") != std::string_view::npos) return;
        if (line == "----") {
            operative_ = true;
        } else if (line.starts_with("# ")) {
            first_level(trimmed(line.substr(2)));
        } else if (line.starts_with("## ")) {
            heading(trimmed(line.substr(3)), static_cast<int>(indent / 4));
        } else if (line.starts_with("> ")) {
            const auto text = trimmed(line.substr(2));
            if (to_.facts.adopted.empty())
                if (const auto date = citations::parse_date(text, to_.language); date && date->date.valid())
                    to_.facts.adopted = citations::to_iso(date->date);
            const bool vote = text.starts_with('[') ||
                              (!to_.paragraphs.empty() && to_.paragraphs.back().kind == Kind::vote);
            add(vote ? Kind::vote : Kind::closing, text, "`>`");
        } else if (line.starts_with("& ")) {
            goes_on(trimmed(line.substr(2)), static_cast<int>(indent / 4));
        } else if (line.starts_with('|')) {
            row(line, index);
        } else {
            paragraph(line, static_cast<int>(indent / 4));
        }
    }

    /// The title before the text, behind it an annex.
    void first_level(std::string_view text) {
        const auto letter = read_part_letter(text, to_.language);
        const auto last = to_.paragraphs.empty() ? Kind::publisher : to_.paragraphs.back().kind;
        const bool closed = last == Kind::closing || last == Kind::vote;
        if (letter.ordinal > 0 && ((!began_ && last == Kind::title) || (parts_ > 0 && closed))) {
            add(Kind::part, text.substr(letter.length), "`#` and the letter of a part").label = letter.label;
            ++parts_;
            close_list();
            began_ = operative_ = false;
            return;
        }
        if (!began_) {
            const auto length = title_number(text);
            auto& title = add(Kind::title, text.substr(length), "`#`");
            title.label = trimmed(text.substr(0, length));
            return;
        }
        operative_ = true;
        close_list();
        add(Kind::annex, text, "`#` behind the title");
    }

    /// Behind the points of a list, which is as deep as white space says.
    void goes_on(std::string_view text, int indent) {
        const auto before = to_.paragraphs.empty() ? 0 : to_.paragraphs.back().level;
        add(Kind::continued, text, "`&`").level = std::clamp(indent + base_ + 1, 1, std::max(1, before));
    }

    /// Set in, it stands in a list, before the next point.
    void heading(std::string_view text, int indent) {
        began_ = true;
        if (indent > 0) {
            add(Kind::heading, text, "`##`").level = indent + base_;
            return;
        }
        close_list();
        constexpr std::string_view sign = "§ ";
        if (text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            const auto end = std::min(text.find(' '), text.size());
            operative_ = true;
            auto& section = add(Kind::section, trimmed(text.substr(end)), "`## §`");
            section.label = text.substr(0, end);
            return;
        }
        const auto number = heading_number(text);
        auto& made = add(Kind::heading, text.substr(number), "`##`");
        if (number > 0) made.label = text.substr(0, text.find(' '));
    }

    void row(std::string_view line, std::uint32_t index) {
        began_ = true;
        const bool goes_on =
            table_line_ != 0 && table_line_ == index && to_.paragraphs.back().kind == Kind::table;
        if (!goes_on) add(Kind::table, {}, "`|`");
        table_line_ = index + 1;
        std::vector<Pieces> cells;
        line.remove_prefix(1);
        for (std::size_t at = 0; at < line.size(); ++at) {
            if (line[at] == '\\') {
                ++at;
            } else if (line[at] == '|') {
                cells.push_back(pieces(trimmed(line.substr(0, at))));
                line.remove_prefix(at + 1);
                at = static_cast<std::size_t>(-1);
            }
        }
        to_.paragraphs.back().table.push_back(std::move(cells));
    }

    void paragraph(std::string_view text, int indent) {
        const auto label = label_of(text);
        using Type = Label::Type;
        const bool first = !std::exchange(began_, true);
        if (label.type == Type::number && indent == 0) {
            operative_ = true;
            close_list();
            add(Kind::operative, text.substr(label.length), "its number").label = label.text;
            return;
        }
        if (label.length > 0) {
            auto& point = add(Kind::point, text.substr(label.length), "its label");
            point.label = label.text;
            // Points without white space before them are those of a list of paragraphs.
            if (indent == 0) base_ = levels_.level(label.text, {});
            point.level = indent > 0 ? indent + base_ : base_;
            return;
        }
        close_list();
        if (first && !operative_ && is_formula(text)) {
            add(Kind::formula, text, "the first paragraph, and a comma at its end");
        } else if (!operative_) {
            add(Kind::preambular, text, "it stands before the first number");
        } else {
            add(Kind::unnumbered, text, "it has no number");
        }
    }

    void close_list() {
        levels_.close();
        base_ = 0;
    }

    /// The organ's name; of an organ that is not known, a short line with a comma at its end.
    static bool is_formula(std::string_view text) {
        constexpr std::size_t longest = 120;
        std::string plain;
        for (const auto c : text)
            if (c != '*') plain += c;
        const bool comma = plain.ends_with(',') || plain.ends_with("،") || plain.ends_with("，");
        return read_formula(plain) || (comma && text.size() < longest);
    }

    /// `1.`, `(a)`, or anything in braces.
    Label label_of(std::string_view text) const {
        if (!text.starts_with('{')) return read_label(text, to_.language);
        const auto end = text.find("} ");
        if (end == std::string_view::npos || end > 40) return {};
        const auto inner = text.substr(1, end - 1);
        auto label = read_label(cat(inner, " x"), to_.language);
        const bool number = label.type == Label::Type::number || label.type == Label::Type::none;
        return {number ? Label::Type::number : Label::Type::point, std::string(inner), end + 2, 0, false};
    }

    Pieces pieces(std::string_view text) {
        Pieces result;
        std::string current;
        bool italic = false, bold = false, raised = false;
        const auto flush = [&] {
            if (current.empty()) return;
            Piece piece;
            piece.text = std::exchange(current, {});
            piece.italic = italic;
            piece.bold = bold;
            piece.superscript = raised;
            result.push_back(std::move(piece));
        };
        for (std::size_t at = 0; at < text.size();) {
            const auto rest = text.substr(at);
            if (rest.size() > 1 && rest[0] == '\\') {
                if (rest[1] == 'n') {
                    flush();
                    Piece piece;
                    piece.line_break = true;
                    result.push_back(std::move(piece));
                } else {
                    current += rest[1];
                }
                at += 2;
            } else if (rest.starts_with("**")) {
                flush();
                bold = !bold;
                at += 2;
            } else if (rest[0] == '*') {
                flush();
                italic = !italic;
                ++at;
            } else if (const auto length = call(rest, result, flush); length > 0) {
                at += length;
            } else if (rest[0] == '^') {
                flush();
                raised = !raised;
                ++at;
            } else {
                const auto next = character_at(text, at);
                if (!is_outside_xml(next.code)) current += text.substr(at, next.length);
                at += next.length;
            }
        }
        flush();
        return result;
    }

    /// `[^1]`; the length, or 0.
    template <class Flush>
    std::size_t call(std::string_view rest, Pieces& to, const Flush& flush) {
        if (!rest.starts_with("[^")) return 0;
        const auto end = rest.find(']');
        if (end == std::string_view::npos || end > 24) return 0;
        const auto found = note_of_.find(std::string(rest.substr(2, end - 2)));
        if (found == note_of_.end()) {
            to_.warnings.push_back({here_, cat("no note is called `", rest.substr(2, end - 2), "`")});
            return 0;
        }
        flush();
        ++to_.notes[found->second].calls;
        Piece piece;
        piece.note = static_cast<int>(found->second);
        to.push_back(std::move(piece));
        return end + 1;
    }

    const SourceFile& source_;
    Manuscript& to_;
    Span here_;
    std::map<std::string, std::size_t> note_of_;
    std::vector<std::string_view> texts_;  // of the notes
    Levels levels_{to_.language};
    int parts_ = 0;
    int base_ = 0;  // the level of the last point that is not set in
    bool operative_ = false, began_ = false;
    std::uint32_t table_line_ = 0;
};

}  // namespace

void read_light(const SourceFile& source, Manuscript& to) {
    Reader(source, to).run();
}

}  // namespace resolute::importing
