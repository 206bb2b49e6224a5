// SPDX-License-Identifier: Apache-2.0
#include "import/inlines.h"

#include <algorithm>

#include "citations/resolution_number.h"
#include "citations/symbol.h"
#include "citations/symbol_url.h"
#include "import/digits.h"
#include "text/cat.h"

namespace resolute::importing {

model::Inline text_of(std::string text) {
    return {model::Text{std::move(text), {}}};
}

model::Inline marked(std::string name, model::Attributes attributes, model::Inlines content) {
    return {model::Markup{std::move(name), std::move(attributes), std::move(content), {}}};
}

model::Attributes attributes(std::initializer_list<std::pair<std::string, std::string>> values) {
    model::Attributes made;
    for (const auto& [name, value] : values) made.push_back({name, value, {}});
    return made;
}

model::Block line_of(model::Inlines content) {
    return {model::Line{"p", {}, std::move(content), {}}};
}

std::vector<InlineMaker::Link> InlineMaker::links(const std::string& words) const {
    std::vector<Link> found;
    const citations::Folded fold(words);
    const auto language = std::string(citations::code(from_.language));
    for (const auto& each : citations::find_symbols(fold))
        found.push_back({each.span.begin, each.span.end, citations::to_url(each.symbol, language)});
    for (const auto& each : citations::find_numbers(fold, from_.language)) {
        const auto read = citations::readings(each, author_);
        if (!read.symbols.empty())
            found.push_back(
                {each.span.begin, each.span.end, citations::to_url(read.symbols.front(), language)});
    }
    std::ranges::stable_sort(found, {}, &Link::begin);
    std::vector<Link> apart;
    for (auto& each : found)
        if (apart.empty() || each.begin >= apart.back().end) apart.push_back(std::move(each));
    return apart;
}

static model::Inline changed(model::Inline inner, Change change) {
    if (change == Change::none) return inner;
    return marked(change == Change::inserted ? "ins" : "del", {}, {std::move(inner)});
}

void InlineMaker::add(model::Inlines& to, const Piece& piece, std::string_view text,
                      const std::string& address) {
    if (text.empty()) return;
    auto inner = text_of(std::string(text));
    if (!address.empty())
        inner = {model::Reference{"ref", attributes({{"href", address}}), {std::move(inner)}, {}}};
    if (piece.superscript) inner = marked("sup", {}, {std::move(inner)});
    if (piece.italic) inner = marked("i", {}, {std::move(inner)});
    if (piece.bold) inner = marked("b", {}, {std::move(inner)});
    to.push_back(changed(std::move(inner), piece.change));
}

/// By which notes are identified: that of their mark. Asterisks, and numbers that are taken, count on behind
/// the last.
static std::vector<int> numbers_of(const std::vector<Note>& notes) {
    std::vector<int> numbers;
    std::set<int> taken{0};
    for (const auto& note : notes) {
        const auto figures = figures_at(note.mark, 0);
        const bool is_first =
            figures.value > 0 && figures.length == note.mark.size() && taken.insert(figures.value).second;
        numbers.push_back(is_first ? figures.value : 0);
    }
    for (auto& number : numbers)
        if (number == 0) number = *taken.insert(taken.end(), *taken.rbegin() + 1);
    return numbers;
}

model::Inline InlineMaker::call(std::size_t index) {
    if (numbers_.empty()) numbers_ = numbers_of(from_.notes);
    const auto& note = from_.notes[index];
    const auto id = cat("authorialNote_", numbers_[index]);
    if (!written_.insert(index).second)
        return {model::NoteCall{attributes({{"href", cat("#", id)}, {"marker", note.mark}}), {}}};
    model::Footnote made;
    made.attributes = attributes({{"marker", note.mark}, {"placement", "bottom"}, {"eId", id}});
    made.content.push_back(line_of(inlines(note.pieces)));
    return {std::move(made)};
}

model::Inlines InlineMaker::unlinked(const Pieces& pieces) {
    model::Inlines result;
    for (const auto& piece : pieces) {
        if (piece.note >= 0)
            result.push_back(changed(call(static_cast<std::size_t>(piece.note)), piece.change));
        else if (piece.line_break)
            result.push_back(changed(marked("eol", {}, {}), piece.change));
        else
            add(result, piece, piece.text, {});
    }
    return result;
}

model::Inlines InlineMaker::inlines(const Pieces& pieces) {
    std::string words;
    for (const auto& piece : pieces)
        words += piece.note >= 0 || piece.line_break ? std::string("\x01") : piece.text;
    const auto all = links(words);
    model::Inlines result;
    std::size_t at = 0;
    auto link = all.begin();
    for (const auto& piece : pieces) {
        if (piece.note >= 0 || piece.line_break) {
            result.push_back(
                changed(piece.line_break ? marked("eol", {}, {}) : call(static_cast<std::size_t>(piece.note)),
                        piece.change));
            ++at;
            continue;
        }
        const auto end = at + piece.text.size();
        auto done = at;
        while (link != all.end() && link->begin < at) ++link;
        for (; link != all.end() && link->begin < end; ++link) {
            if (link->end > end) continue;  // it crosses a change of look
            add(result, piece, std::string_view(words).substr(done, link->begin - done), {});
            add(result, piece, std::string_view(words).substr(link->begin, link->end - link->begin),
                link->address);
            done = link->end;
        }
        add(result, piece, std::string_view(words).substr(done, end - done), {});
        at = end;
    }
    return result;
}

}  // namespace resolute::importing
