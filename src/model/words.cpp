// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "model/views.h"
#include "xml/decode.h"

namespace resolute::model {

namespace {

/// What the elements around a piece of text do to it.
struct Surroundings {
    Style style;
    const Reference* link = nullptr;
    std::string_view markup;
};

bool has_word(std::string_view list, std::string_view word) {
    for (auto at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
        const auto end = at + word.size();
        if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
    }
    return false;
}

Surroundings inside(const Markup& markup, Surroundings around) {
    const auto& name = markup.name;
    if (name == "i")
        around.style.italic = true;
    else if (name == "b")
        around.style.bold = true;
    else if (name == "sup")
        around.style.superscript = true;
    else if (name == "sub")
        around.style.subscript = true;
    else if (name == "ins")
        around.style.inserted = true;
    else if (name == "del")
        around.style.deleted = true;
    else if (name != "span")
        around.markup = name;
    const auto style_class = value(markup.attributes, "class");
    if (has_word(style_class, "italic")) around.style.italic = true;
    if (has_word(style_class, "bold")) around.style.bold = true;
    return around;
}

/// Gives each run to `take`, in order.
template <class Take>
void collect(const Inlines& content, const Surroundings& around, const Take& take) {
    const auto run = [&](std::string_view text, At at) {
        return Run{
            .text = text, .style = around.style, .link = around.link, .markup = around.markup, .at = at};
    };
    for (const auto& each : content) {
        if (const auto* words = std::get_if<Text>(&each.value)) {
            take(run(words->text, words->at));
        } else if (const auto* markup = std::get_if<Markup>(&each.value)) {
            if (markup->name == "eol" || markup->name == "br") {
                auto line_break = run({}, markup->at);
                line_break.line_break = true;
                take(line_break);
            }
            collect(markup->content, inside(*markup, around), take);
        } else if (const auto* reference = std::get_if<Reference>(&each.value)) {
            auto linked = around;
            linked.link = reference;
            collect(reference->content, linked, take);
        } else if (const auto* note = std::get_if<Footnote>(&each.value)) {
            auto called = run({}, note->at);
            called.note = note;
            take(called);
        } else if (const auto* call = std::get_if<NoteCall>(&each.value)) {
            auto called = run({}, call->at);
            called.call = call;
            take(called);
        }
    }
}

/// At most so many runs and bytes come of some content.
struct Size {
    std::size_t runs = 0, bytes = 0;
};
void measure(const Inlines& content, Size& size) {
    size.runs += content.size();
    size.bytes += content.size();
    for (const auto& each : content) {
        if (const auto* words = std::get_if<Text>(&each.value))
            size.bytes += words->text.size();
        else if (const auto* markup = std::get_if<Markup>(&each.value))
            measure(markup->content, size);
        else if (const auto* reference = std::get_if<Reference>(&each.value))
            measure(reference->content, size);
    }
}

}  // namespace

std::vector<Run> runs(const Inlines& content) {
    std::vector<Run> found;
    collect(content, {}, [&](const Run& run) { found.push_back(run); });
    return found;
}

std::string text(const Inlines& content) {
    std::string words;
    collect(content, {}, [&](const Run& run) {
        if (run.line_break) words += '\n';
        words += run.text;
    });
    return words;
}

namespace {

void collect(const Inlines& content, std::string_view name, std::vector<const Markup*>& found) {
    for (const auto& each : content) {
        if (const auto* markup = std::get_if<Markup>(&each.value)) {
            if (markup->name == name) found.push_back(markup);
            collect(markup->content, name, found);
        } else if (const auto* reference = std::get_if<Reference>(&each.value)) {
            collect(reference->content, name, found);
        }
    }
}

}  // namespace

std::vector<const Markup*> markup(const Inlines& content, std::string_view name) {
    std::vector<const Markup*> found;
    collect(content, name, found);
    return found;
}

Prose prose(const Inlines& content) {
    Prose result;
    Size size;
    measure(content, size);
    result.pieces.reserve(size.runs);
    result.text.reserve(size.bytes);
    collect(content, {}, [&](const Run& run) {
        result.pieces.push_back({static_cast<std::uint32_t>(result.text.size()), run});
        if (run.line_break) result.text += '\n';
        result.text += run.text;
    });
    return result;
}

const Run& Prose::run_at(std::size_t offset) const {
    auto next = std::ranges::upper_bound(pieces, offset, {}, &Piece::begin);
    return (next == pieces.begin() ? next : std::prev(next))->run;
}

Span Prose::span(const SourceFile& source, std::size_t begin, std::size_t end) const {
    if (pieces.empty()) return {};
    const auto piece_at = [&](std::size_t offset) {
        return std::prev(std::ranges::upper_bound(pieces, offset, {}, &Piece::begin));
    };
    const auto place = [&](std::size_t offset, bool last) {
        const auto piece = piece_at(offset);
        const auto inner = offset - piece->begin;
        const auto& at = piece->run.at.span;
        if (piece->run.text.empty()) return last ? at.end : at.begin;
        const auto& written =
            piece->written.get([&] { return xml::WrittenPlaces(source.slice(at), piece->run.text.size()); });
        const auto found = written.span(source, at, inner, inner + 1);
        return last ? found.end : found.begin;
    };
    const auto from = place(begin, false);
    if (end <= begin) return {from, from};
    return {from, std::max(from, place(end - 1, true))};
}

}  // namespace resolute::model
