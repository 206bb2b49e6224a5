// SPDX-License-Identifier: Apache-2.0
#include "rules/reading.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/utf8.h"

namespace resolute::rules {

namespace {

bool is_white(char32_t code) {
    if (code > ' ' && (code < 0xA0 || (code > 0xA0 && code < 0x2000))) return false;
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

/// Leads from inline content to the words that were read from it; cheapest where it is asked for in the order
/// of the text.
class WordsOf {
public:
    explicit WordsOf(const std::vector<Words>& words) : words_(words) {}

    const Words* operator()(const model::Inlines& content) {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const auto& each = words_[next_];
            next_ = next_ + 1 < words_.size() ? next_ + 1 : 0;
            if (each.passage.content == &content) return &each;
        }
        return nullptr;
    }

private:
    const std::vector<Words>& words_;
    std::size_t next_ = 0;
};

DocumentText text_of(const model::Placed& placed, WordsOf& words_of) {
    DocumentText text;
    text.document = placed.document;
    text.depth = placed.depth;
    text.resolution = is_resolution(placed);
    Quotation quotation;
    for (const auto& member : placed.document->members) {
        const auto* part = std::get_if<model::Part>(&member);
        if (!part || (part->name != "preamble" && part->name != "mainBody")) continue;
        for (const auto& step : model::steps(*part)) {
            static const model::Prose no_prose;
            const auto* label = step.number ? words_of(step.number->content) : nullptr;
            const auto* words = step.line      ? words_of(step.line->content)
                                : step.heading ? words_of(step.heading->content)
                                               : nullptr;
            const auto& prose = words ? words->prose : no_prose;
            const auto& number = label ? label->prose : no_prose;
            text.lines.push_back({.step = step,
                                  .prose = prose,
                                  .label = number,
                                  .words = words,
                                  .operative = part->name == "mainBody",
                                  .quoted = number.text.empty() ? quotation.next(prose.text)
                                                                : quotation.next(number.text + prose.text)});
        }
    }
    return text;
}

}  // namespace

Reading read(const model::Document& document, std::optional<citations::Language> language) {
    Reading reading;
    const auto passages = model::passages(document);
    reading.words.reserve(passages.size());
    std::size_t size = 0;
    for (const auto& passage : passages) {
        auto& words = reading.words.emplace_back();
        words.passage = passage;
        words.prose = model::prose(*passage.content);
        size += words.prose.text.size();
        words.extent = trimmed(words.prose.text);
        words.bytes = Bytes(words.prose.text);
        words.body = words.part() == "preamble" || words.part() == "mainBody";
        words.language = language;
        if (reading.parts.empty() || reading.parts.back().part != passage.part)
            reading.parts.push_back({passage.part, reading.words.size() - 1, 0, {}});
        reading.parts.back().end = reading.words.size();
    }
    reading.cut.reserve(size);
    for (const auto& words : reading.words) reading.cut.add(words.prose);
    for (std::size_t i = 0; i < reading.words.size(); ++i) {
        reading.words[i].tokens = reading.cut.tokens(i);
        reading.words[i].kinds = reading.cut.kinds(i);
    }
    WordsOf words_of(reading.words);
    for (const auto& placed : model::documents(document)) reading.texts.push_back(text_of(placed, words_of));
    for (const auto& words : reading.words)
        for (std::size_t i = 0; i < words.prose.pieces.size(); ++i)
            if (const auto& run = words.prose.pieces[i].run; run.note || run.call)
                reading.calls.push_back({run.note, run.call, &words, i});
    return reading;
}

bool TextLine::is_display() const {
    const auto seen = std::string_view(prose.text).substr(extent().begin, extent().end - extent().begin);
    if (seen.empty() || std::string_view(".,;:").find(seen.back()) != std::string_view::npos) return false;
    for (const std::string_view mark : {"،", "؛", "，", "；", "。", "："})
        if (seen.ends_with(mark)) return false;
    return std::ranges::all_of(prose.pieces, [](const auto& piece) {
        return trimmed_text(piece.run.text).empty() || piece.run.style.bold || piece.run.style.italic ||
               piece.run.style.superscript;
    });
}

namespace {

/// What a byte at the edge of a text tells of the character it belongs to.
enum class Edge : std::uint8_t { unknown, seen, white };

/// White space beyond ASCII is of three bytes but for U+00A0, and none of it begins as Chinese does.
constexpr auto edges = [] {
    std::array<Edge, 256> result{};
    for (unsigned byte = 0; byte < 0x80; ++byte) result[byte] = Edge::seen;
    for (const char byte : {' ', '\n', '\r', '\t'}) result[static_cast<unsigned char>(byte)] = Edge::white;
    for (unsigned lead = 0xC3; lead < 0xE0; ++lead) result[lead] = Edge::seen;
    for (unsigned lead = 0xE4; lead <= 0xE9; ++lead) result[lead] = Edge::seen;
    return result;
}();

Edge edge(char byte) {
    return edges[static_cast<unsigned char>(byte)];
}

}  // namespace

Extent detail::without_white_space(std::string_view text) {
    Extent extent{0, text.size()};
    while (extent.begin < extent.end) {
        const auto first = edge(text[extent.begin]);
        if (first == Edge::seen) break;
        const auto next = first == Edge::white ? Character{' ', 1} : character_at(text, extent.begin);
        if (!is_white(next.code)) break;
        extent.begin += next.length;
    }
    while (extent.end > extent.begin) {
        const auto last = edge(text[extent.end - 1]);
        // What begins a character of two bytes right before the last, or of three, is no white space.
        const bool wide = static_cast<unsigned char>(text[extent.end - 1]) >= 0x80;
        if (last == Edge::seen || (wide && extent.end >= 2 && edge(text[extent.end - 2]) == Edge::seen &&
                                   static_cast<unsigned char>(text[extent.end - 2]) >= 0x80))
            break;
        const auto before = last == Edge::white ? Character{' ', 1} : character_before(text, extent.end);
        if (!is_white(before.code)) break;
        extent.end -= before.length;
    }
    return extent;
}

namespace {

std::vector<Unit> find_units(const DocumentText& text, bool operative) {
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

}  // namespace

const std::vector<Unit>& units(const DocumentText& text, bool operative) {
    return (operative ? text.operative_units : text.preambular_units).get([&] {
        return find_units(text, operative);
    });
}

}  // namespace resolute::rules
