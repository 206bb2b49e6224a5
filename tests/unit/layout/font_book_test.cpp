// SPDX-License-Identifier: Apache-2.0
#include "layout/font_book.h"

#include <catch2/catch.hpp>

#include "layout/font_choice.h"
#include "layout/line_setter.h"
#include "layout/set_pages.h"
#include "layout/short_words.h"
#include "layout/system_fonts.h"
#include "samples.h"
#include "style/templates.h"

using namespace resolute;
using namespace resolute::layout;
using namespace resolute::tests;

namespace {

style::Style new_york() {
    return *style::built_in("new-york");
}

/// A resolution with one paragraph.
model::Document saying(std::string_view words, std::string_view language = "eng") {
    return document_from(
        "<akomaNtoso><statement name='resolution'><meta><identification><FRBRExpression>"
        "<FRBRlanguage language='" +
        std::string(language) +
        "'/></FRBRExpression></identification></meta><mainBody><paragraph><content><p>" + std::string(words) +
        "</p></content></paragraph></mainBody></statement></akomaNtoso>");
}

std::vector<GlyphRun> runs_of(const Pages& pages) {
    std::vector<GlyphRun> runs;
    for (const auto& page : pages.pages)
        for (const auto& item : page.items)
            if (const auto* run = std::get_if<GlyphRun>(&item.item)) runs.push_back(*run);
    return runs;
}

}  // namespace

TEST_CASE("which scripts are asked for a character") {
    CHECK(scripts_for("en", 'a', true).front() == "latin");
    CHECK(scripts_for("en", U'会', false).front() == "chinese");
    CHECK(scripts_for("en", U'ع', false).front() == "arabic");
    CHECK(scripts_for("ar", '7', false).front() == "arabic");
    CHECK(scripts_for("ar", '7', true).front() == "latin");
    CHECK(scripts_for("zh", U'“', false).front() == "chinese");
    CHECK(scripts_for("zh", U'’', true).front() == "latin");
    CHECK(scripts_for("zh", '7', false).front() == "latin");
}

TEST_CASE("packages with a font for a character") {
    CHECK(package_with(U'会') == "fonts-noto-cjk");
    CHECK(package_with(U'ཀ') == "fonts-noto-core");
    CHECK(package_with(U'☃') == "fonts-symbola");
    CHECK(package_with(0xE000) == "");
    CHECK(package_with(0x10FFFD) == "");
}

TEST_CASE("a character without a font is told once, with its number and where it stands") {
    Diagnostics found;
    const auto pages = set_pages(saying("Recalling \U0010F0F0 and \U0010F0F0"), new_york(), found);
    if (pages.pages.empty()) {
        WARN("skipped: no fonts");
        return;
    }
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "TPL007");
    CHECK(found.front().message == "no font of the template has `\U0010F0F0` (U+10F0F0)");
    CHECK(found.front().place == "page 1/1");
    CHECK_FALSE(found.front().span.empty());
    std::string text;
    for (const auto& run : runs_of(pages)) {
        text += run.text;
        for (const auto& glyph : run.glyphs) CHECK(glyph.id != 0);
    }
    CHECK(text.find("Recalling \U0010F0F0 and \U0010F0F0") != std::string::npos);
}

TEST_CASE("what earlier documents left changes neither pages nor findings") {
    const auto style = new_york();
    const auto strange = saying("Recalling \U0010F0F0 and <i>noting</i> \U0010F0F0"),
               plain = saying("<b>Reaffirming</b> its <i>resolutions</i>, and noting");
    const auto set = [&](const model::Document& document, Stock& stock) {
        Diagnostics found;
        auto pages = set_pages(document, style, stock, found);
        std::string told;
        for (const auto& each : found) told += each.message + '@' + each.place + '\n';
        for (const auto& face : pages.fonts) told += face.path + '\n';
        for (const auto& run : runs_of(pages)) {
            told += run.text + ' ' + std::to_string(run.font);
            for (const auto& glyph : run.glyphs)
                told += ' ' + std::to_string(glyph.id) + '+' + std::to_string(glyph.advance.units);
        }
        return told;
    };
    Stock one, other, used;
    const auto strange_alone = set(strange, one), plain_alone = set(plain, other);
    CHECK(strange_alone != plain_alone);
    for (int round = 0; round < 2; ++round) {
        CHECK(set(strange, used) == strange_alone);
        CHECK(set(plain, used) == plain_alone);
        CHECK(set(plain, used) == plain_alone);
    }
}

TEST_CASE("short words are told apart by every letter") {
    ShortWords<int> words;
    CHECK_FALSE(words.find("a"));
    std::vector<std::string> texts{""};
    for (std::size_t size = 1; size <= ShortWords<int>::longest; ++size)
        for (std::size_t at = 0; at < size; ++at)
            for (const char c : {'a', 'b', '\xd0', '\0'}) {
                std::string text(size, 'x');
                text[at] = c;
                texts.push_back(std::move(text));
            }
    std::vector<int> values(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        REQUIRE_FALSE(words.find(texts[i]));
        words.add(texts[i], values[i]);
    }
    for (std::size_t i = 0; i < texts.size(); ++i) CHECK(words.find(texts[i]) == &values[i]);
    CHECK_FALSE(words.find("xyz"));
}

TEST_CASE("without any font there are no pages, and the packages are named") {
    auto style = new_york();
    for (auto& face : style.faces) {
        face.path = "/nowhere/font.ttf";
        face.family = "No Such Family";
    }
    Diagnostics found;
    CHECK(set_pages(saying("Recalling"), style, found).pages.empty());
    REQUIRE(found.size() == 4);
    CHECK(found.front().code == "TPL006");
    CHECK(found.front().message.find("`fonts-liberation2`") != std::string::npos);
}

TEST_CASE("a face that is not there is told though another stands in for it") {
    auto style = new_york();
    style.faces.insert(style.faces.begin(), style::Face{});
    style.faces.front().script = "latin";
    style.faces.front().family = "No Such Family";
    style.faces.front().package = "fonts-none";
    Diagnostics found;
    if (set_pages(saying("Recalling"), style, found).pages.empty()) {
        WARN("skipped: no fonts");
        return;
    }
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "TPL006");
    CHECK(found.front().message == "no font `No Such Family`; the package `fonts-none` has it");
}

TEST_CASE("a font is found by its family where the file is elsewhere") {
    if (!font_of_family("Liberation Serif", false, false)) {
        WARN("skipped: no Liberation Serif");
        return;
    }
    CHECK_FALSE(font_of_family("No Such Family", false, false));
    CHECK(font_of_family("Liberation Serif", true, false)->path !=
          font_of_family("Liberation Serif", false, false)->path);
    auto style = new_york();
    for (auto& face : style.faces) face.path.clear();
    Diagnostics found;
    const auto pages = set_pages(saying("Recalling"), style, found);
    CHECK(found.empty());
    REQUIRE_FALSE(pages.fonts.empty());
    CHECK(pages.fonts.front().path.find("LiberationSerif-") != std::string::npos);
}

TEST_CASE("Arabic letters are set larger, and no gap within a word is as wide as a space") {
    const auto style = new_york();
    FontStore store;
    FontBook book(style.faces, "ar", store);
    const style::Letters letters{.size = {10'000}, .width_percent = 103, .spacing = {200}};
    if (!FontChoice(style.faces, "ar", store).has("arabic")) {
        WARN("skipped: no Arabic font");
        return;
    }
    const auto word = book.shape("فريق", letters, {.right_to_left = true});
    REQUIRE(word.size() == 1);
    CHECK(word.front()->size.thousandths == 12'000);
    CHECK(word.front()->width_percent == 100);
    CHECK(word.front()->tail == 0);
    const auto symbol = book.shape("A/78/1", letters, {});
    REQUIRE(symbol.size() == 1);
    CHECK(symbol.front()->size.thousandths == 10'000);
    CHECK(symbol.front()->width_percent == 103);
    auto without_kerning = letters;
    without_kerning.kerning = false;
    CHECK(book.shape("فريق", without_kerning, {.right_to_left = true}).front()->width == word.front()->width);
    // The third letter parts from the one before so that their dots do not meet.
    Width widest = 0;
    for (const auto& shift : word.front()->shifts) widest = std::max(widest, shift.right);
    CHECK(widest > 0);
    CHECK(widest < 1'200'000);
}

TEST_CASE("spaces are kerned with the letters beside them") {
    const auto style = new_york();
    FontStore store;
    FontBook fonts(style.faces, "en", store);
    if (!fonts.usable()) {
        WARN("skipped: no fonts");
        return;
    }
    auto letters = style[style::Role::preambular].letters;
    CHECK(fonts.kern_space('e', 'A', letters) < 0);
    CHECK(fonts.kern_space('A', 'e', letters) < 0);
    CHECK(fonts.kern_space('e', 'e', letters) == 0);
    CHECK(fonts.kern_space(0xE9, ',', letters) == 0);
    letters.kerning = false;
    CHECK(fonts.kern_space('e', 'A', letters) == 0);
}

TEST_CASE("a paragraph that would end in a stub is set closer, no other") {
    const auto style = new_york();
    FontStore store;
    FontBook fonts(style.faces, "en", store);
    if (!fonts.usable()) {
        WARN("skipped: no fonts");
        return;
    }
    const auto metric = font_metric(fonts);
    const LineSetter setter(style, metric, "en");
    const auto area = setter.area_of(style[style::Role::preambular], false);
    Dressed text;
    text.pieces.emplace_back();
    text.looks.emplace_back();
    text.looks.front().letters = style[style::Role::preambular].letters;
    text.pieces.front().text = "words";
    const auto advance_in = [&](const std::vector<Row>& rows) {
        return std::get<GlyphRun>(rows.front().items.front().item).glyphs.front().advance.units;
    };
    const auto usual = advance_in(setter.set({}, text, area));
    int closer = 0;
    for (int count = 60; count < 160; ++count) {
        std::string words;
        for (int i = 0; i < count; ++i) words += i % 3 == 0 ? "words " : "go ";
        text.pieces.front().text = words + "on";
        const auto rows = setter.set({}, text, area);
        if (advance_in(rows) >= usual) continue;
        ++closer;
        Length right{};
        for (const auto& item : rows.back().items) {
            auto end = item.at.x;
            for (const auto& glyph : std::get<GlyphRun>(item.item).glyphs) end = end + glyph.advance;
            right = std::max(right, end);
        }
        CHECK(right.units > (123 + 200) * 64);  // what ended in a stub now ends in a full line
    }
    CHECK(closer > 0);
    CHECK(closer < 20);
}
