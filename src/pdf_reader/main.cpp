// SPDX-License-Identifier: Apache-2.0
// The program `resolute-pdf-reader`: takes the text and its places out of a PDF and writes them as
// import/pdf/page_text.h says. It is a program of its own because a PDF may hold anything: `resolute` starts
// it with limits of memory and time, reads what it tells, and goes on where it dies.
#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <memory>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

#include "import/pdf/font_look.h"
#include "import/pdf/page_text.h"
#include "text/utf8.h"

namespace {

namespace pdf = resolute::importing::pdf;

void say(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

std::string utf8(const poppler::ustring& text) {
    std::u16string_view units(reinterpret_cast<const char16_t*>(text.data()), text.size());
    std::string result;
    while (!units.empty()) {
        char32_t code = units[0];
        units.remove_prefix(1);
        const bool pair = code >= 0xD800 && code < 0xDC00 && !units.empty();
        if (pair) {
            code = 0x10000 + ((code - 0xD800) << 10) + (static_cast<char32_t>(units[0]) - 0xDC00);
            units.remove_prefix(1);
        }
        if (code <= 0x10FFFF && !(code >= 0xD800 && code < 0xE000)) resolute::append_utf8(result, code);
    }
    return result;
}

bool is_mark(char16_t code) {
    return code >= 0x64B && code <= 0x65F;
}

/// The order in which the characters of a word are seen. A glyph that stands for a letter of Arabic with its
/// vowel signs gives them as they are read, each an equal share of its width; signs that are glyphs stand
/// before their letter, as seen from the left.
std::vector<std::size_t> order_of(const poppler::text_box& word, const poppler::ustring& text) {
    std::vector<std::size_t> order(text.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    constexpr double equal = 0.02;  // points
    for (std::size_t begin = 0; begin < text.size();) {
        const auto width = word.char_bbox(begin).width();
        auto end = begin + 1;
        while (end < text.size() && is_mark(text[end]) && width > 0 &&
               std::abs(word.char_bbox(end).width() - width) < equal)
            ++end;
        std::reverse(order.begin() + static_cast<std::ptrdiff_t>(begin),
                     order.begin() + static_cast<std::ptrdiff_t>(end));
        begin = end;
    }
    return order;
}

/// A word of poppler's is taken apart where its font changes: "Recalling" in italics, its comma upright.
void add(const poppler::text_box& word, pdf::Page& to) {
    const auto text = word.text();
    const auto order = order_of(word, text);
    for (std::size_t begin = 0; begin < text.size();) {
        auto box = word.char_bbox(begin);
        const auto font = word.get_font_name(static_cast<int>(begin));
        auto end = begin + 1;
        double left = box.left(), right = box.right(), top = box.top(), bottom = box.bottom();
        for (; end < text.size() && word.get_font_name(static_cast<int>(end)) == font; ++end) {
            box = word.char_bbox(end);
            if (box.width() <= 0 && box.height() <= 0) continue;
            left = std::min(left, box.left());
            right = std::max(right, box.right());
            top = std::min(top, box.top());
            bottom = std::max(bottom, box.bottom());
        }
        const auto look = pdf::look_of_font(font);
        poppler::ustring shown;
        for (auto i = begin; i < end; ++i) shown.push_back(text[order[i]]);
        to.runs.push_back(
            {left, top, right, bottom, word.get_font_size(), look.bold, look.italic, utf8(shown)});
        begin = end;
    }
}

/// XML that `render --attach-source` put into the file.
void tell_source(const poppler::document& document) {
    if (!document.has_embedded_files()) return;
    for (const auto* file : document.embedded_files()) {
        const auto name = file->name();
        const auto size = file->size();
        if (!std::string_view(name).ends_with(".xml") || size > static_cast<int>(pdf::most_source)) continue;
        const auto bytes = file->data();
        const std::string xml(bytes.begin(), bytes.end());
        if (xml.size() > pdf::most_source || xml.find("akomaNtoso") == std::string::npos) continue;
        say(pdf::write_source(xml));
        return;
    }
}

}  // namespace

/// Reads standard input.
int main() {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    std::vector<char> bytes(std::size_t{1} << 16);
    std::size_t size = 0;
    while (const auto read = std::fread(bytes.data() + size, 1, bytes.size() - size, stdin)) {
        size += read;
        if (size == bytes.size()) bytes.resize(size * 2);
    }
    bytes.resize(size);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_data(&bytes));
    if (!document || document->is_locked()) {
        say(pdf::write_state(document ? pdf::Contents::State::locked : pdf::Contents::State::damaged, 0));
        return 0;
    }
    const auto pages = static_cast<std::size_t>(std::max(0, document->pages()));
    say(pdf::write_state(pdf::Contents::State::read, pages));
    tell_source(*document);
    for (std::size_t i = 0; i < std::min(pages, pdf::most_pages); ++i) {
        pdf::Page made;
        if (const std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(i))); page) {
            const auto area = page->page_rect();
            made.width = area.width();
            made.height = area.height();
            for (const auto& word : page->text_list(poppler::page::text_list_include_font))
                if (word.rotation() == 0) add(word, made);
        }
        say(pdf::write_page(made));
    }
    return 0;
}
