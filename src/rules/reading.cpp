// SPDX-License-Identifier: Apache-2.0
#include "rules/reading.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace resolute::rules {

namespace {

bool is_white(char32_t code) {
    return code == ' ' || code == '\t' || code == '\n' || code == '\r' || code == 0xA0 || code == 0x202F ||
           code == 0x3000 || (code >= 0x2000 && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           code == 0xFEFF;
}

constexpr std::array<std::string_view, 5> opening_marks{"“", "«", "„", "‘", "\""};
constexpr std::array<std::string_view, 5> closing_marks{"”", "»", "“", "’", "\""};

std::size_t count(std::string_view text, std::string_view mark) {
    std::size_t found = 0;
    for (auto at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
        ++found;
    return found;
}

/// Follows quotations that run over several paragraphs, as in amendments and presidential statements: each
/// may begin with the opening mark, only the last ends with the closing one.
class Quotation {
public:
    /// Whether the line is quoted as a whole.
    bool next(std::string_view line) {
        const auto text = trimmed_text(line);
        if (text.empty()) return open_;
        for (std::size_t i = 0; i < opening_marks.size() && !open_; ++i) {
            if (!text.starts_with(opening_marks[i])) continue;
            open_ = true;
            closing_ = closing_marks[i];
            // An Arabic or Swedish text opens with the mark that closes elsewhere; both ends are looked at
            // below.
            if (closes(text)) {
                open_ = false;
                return ends_closed(text);
            }
        }
        const bool inside = open_;
        if (open_ && ends_closed(text)) open_ = false;
        return inside;
    }

private:
    bool closes(std::string_view text) const { return count(text.substr(1), closing_) > 0; }
    bool ends_closed(std::string_view text) const {
        while (!text.empty() && std::string_view(".,;:").find(text.back()) != std::string_view::npos)
            text.remove_suffix(1);
        return text.ends_with(closing_);
    }

    bool open_ = false;
    std::string_view closing_;
};

bool is_resolution(const model::Placed& placed) {
    const auto name = model::value(placed.document->attributes, "name");
    return placed.document->name == "statement" && name != "decision" && name != "presidentialStatement" &&
           !model::symbol(*placed.document).starts_with("S/PRST/");
}

DocumentText text_of(const model::Placed& placed) {
    DocumentText text{
        .document = placed.document, .depth = placed.depth, .resolution = is_resolution(placed), .lines = {}};
    Quotation quotation;
    for (const auto& member : placed.document->members) {
        const auto* part = std::get_if<model::Part>(&member);
        if (!part || (part->name != "preamble" && part->name != "mainBody")) continue;
        for (const auto& step : model::steps(*part)) {
            TextLine line{.step = step,
                          .prose = {},
                          .label = {},
                          .operative = part->name == "mainBody",
                          .quoted = false};
            if (step.line) line.prose = model::prose(step.line->content);
            if (step.heading) line.prose = model::prose(step.heading->content);
            if (step.number) line.label = model::prose(step.number->content);
            line.quoted = quotation.next(line.label.text + line.prose.text);
            text.lines.push_back(std::move(line));
        }
    }
    return text;
}

}  // namespace

Reading read(const model::Document& document) {
    Reading reading;
    for (const auto& placed : model::documents(document)) reading.texts.push_back(text_of(placed));
    for (const auto& passage : model::passages(document))
        reading.words.push_back({passage, model::prose(*passage.content)});
    for (const auto& words : reading.words)
        for (const auto& piece : words.prose.pieces)
            if (piece.run.note || piece.run.call) reading.calls.push_back({piece.run.note, piece.run.call});
    return reading;
}

bool TextLine::is_display() const {
    const auto words = trimmed_text(prose.text);
    if (words.empty() || std::string_view(".,;:").find(words.back()) != std::string_view::npos) return false;
    for (const std::string_view mark : {"،", "؛", "，", "；", "。", "："})
        if (words.ends_with(mark)) return false;
    return std::ranges::all_of(prose.pieces, [](const auto& piece) {
        return trimmed_text(piece.run.text).empty() || piece.run.style.bold || piece.run.style.italic ||
               piece.run.style.superscript;
    });
}

Extent trimmed(std::string_view text) {
    Extent extent{0, text.size()};
    while (extent.begin < text.size()) {
        const auto next = character_at(text, extent.begin);
        if (!is_white(next.code)) break;
        extent.begin += next.length;
    }
    while (extent.end > extent.begin) {
        const auto last = character_before(text, extent.end);
        if (!is_white(last.code)) break;
        extent.end -= last.length;
    }
    return extent;
}

std::string_view trimmed_text(std::string_view text) {
    const auto extent = trimmed(text);
    return text.substr(extent.begin, extent.end - extent.begin);
}

std::vector<Unit> units(const DocumentText& text, bool operative) {
    std::vector<Unit> found;
    bool open = false;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const auto& line = text.lines[i];
        const bool other =
            line.operative != operative || line.is_heading() || line.step.kind == model::Step::Kind::formula;
        if (other) {
            open = false;
        } else if (!open || line.is_paragraph()) {
            found.push_back({i, i});
            open = true;
        } else {
            found.back().last = i;
        }
    }
    return found;
}

}  // namespace resolute::rules
