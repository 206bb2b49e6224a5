// SPDX-License-Identifier: Apache-2.0
// The program `resolute-pdf-reader`: takes the text and its places out of a PDF and writes them as
// import/pdf/page_text.h says. It is a program of its own because a PDF may hold anything: `resolute` starts
// it with limits of memory and time, reads what it tells, and goes on where it dies.
#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "import/pdf/font_look.h"
#include "import/pdf/page_text.h"
#include "import/pdf/vowel_signs.h"
#include "text/utf8.h"

namespace {

namespace pdf = resolute::importing::pdf;

void say(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
    std::fflush(stdout);
}

std::string utf8(std::u16string_view units) {
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

/// The characters of a word of poppler's; `fonts` keeps the names of all fonts of the page.
pdf::SeenWord seen_word(const poppler::text_box& box, std::vector<std::string>& fonts) {
    pdf::SeenWord word{box.get_font_size(), {}};
    const auto text = box.text();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto place = box.char_bbox(i);
        const auto name = box.get_font_name(static_cast<int>(i));
        auto font = std::ranges::find(fonts, name);
        if (font == fonts.end()) font = fonts.insert(font, name);
        word.letters.push_back({static_cast<char16_t>(text[i]), place.left(), place.top(), place.right(),
                                place.bottom(), static_cast<int>(font - fonts.begin())});
    }
    return word;
}

/// A word is taken apart where its font changes: "Recalling" in italics, its comma upright.
void add(const pdf::SeenWord& word, const std::vector<std::string>& fonts, pdf::Page& to) {
    for (auto begin = word.letters.begin(); begin != word.letters.end();) {
        pdf::Run run{begin->left, begin->top, begin->right, begin->bottom, word.size, false, false, {}};
        std::u16string text;
        auto end = begin;
        for (; end != word.letters.end() && end->font == begin->font; ++end) {
            text += end->code;
            if (end->right <= end->left && end->bottom <= end->top) continue;
            run.left = std::min(run.left, end->left);
            run.right = std::max(run.right, end->right);
            run.top = std::min(run.top, end->top);
            run.bottom = std::max(run.bottom, end->bottom);
        }
        const auto look = pdf::look_of_font(fonts[static_cast<std::size_t>(begin->font)]);
        run.bold = look.bold;
        run.italic = look.italic;
        run.text = utf8(text);
        to.runs.push_back(std::move(run));
        begin = end;
    }
}

pdf::Page read_page(const poppler::page& page) {
    pdf::Page made;
    const auto area = page.page_rect();
    made.width = area.width();
    made.height = area.height();
    std::vector<std::string> fonts;
    std::vector<pdf::SeenWord> words;
    for (const auto& box : page.text_list(poppler::page::text_list_include_font))
        if (box.rotation() == 0) words.push_back(seen_word(box, fonts));
    pdf::place_vowel_signs(words);
    for (const auto& word : words) add(word, fonts, made);
    return made;
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
        if (const std::unique_ptr<poppler::page> page(document->create_page(static_cast<int>(i))); page)
            made = read_page(*page);
        say(pdf::write_page(made));
    }
    return 0;
}
